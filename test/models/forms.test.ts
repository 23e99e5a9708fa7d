import { describe, expect, test } from "vitest";
import { z } from "zod";
import * as forms from "~/models/forms.server";

const schema = z.object({
  display_name: forms.neededText({ max: 40 }),
  note: forms.text({ max: 4000 }),
  opened_on: forms.neededDay(),
  sex: forms.choice(["female", "male"]),
  categories: forms.choices(["a", "b"]),
  birth: forms.partialDate(),
  names: z.array(z.object({ kind: forms.choice(["legal", "alias"]), value: forms.text({ max: 10 }) })),
});

function form(fields: [string, string][]): FormData {
  const made = new FormData();
  for (const [name, value] of fields) made.append(name, value);
  return made;
}
const fine: [string, string][] = [
  ["display_name", " 아람 "],
  ["opened_on", "2026-11-21"],
];

describe("a form that somebody filled in", () => {
  test("is read whole: outer blanks go, inner ones stay, decomposed Hangul is composed", () => {
    const { values } = forms.readForm(
      form([
        ...fine,
        ["note", "  첫 줄 \r\n\r\n  둘째 줄\n"],
        ["sex", "female"],
        ["categories", "a"],
        ["categories", "b"],
        ["names_0_kind", "legal"],
        ["names_0_value", "한아람".normalize("NFD")],
        ["names_1_value", ""],
      ]),
      schema,
    );
    expect(values).toEqual({
      display_name: "아람",
      note: "첫 줄 \n\n  둘째 줄",
      opened_on: "2026-11-21",
      sex: "female",
      categories: ["a", "b"],
      birth: null,
      names: [
        { kind: "legal", value: "한아람" },
        { kind: null, value: null },
      ],
    });
  });
  test("keeps a date as exact as it was told, with its calendar and who told it", () => {
    const { values } = forms.readForm(
      form([
        ...fine,
        ["birth", "1958"],
        ["birth_calendar", "lunar"],
        ["birth_source", "client"],
        ["birth_approximate", "on"],
      ]),
      schema,
    );
    expect(values?.birth).toEqual({
      value: "1958",
      precision: "year",
      calendar: "lunar",
      approximate: true,
      raw: null,
      source: "client",
    });
  });
});

describe("a form that needs another look", () => {
  test("says by field what is wrong and gives everything back as it was typed", () => {
    const { values, errors, typed } = forms.readForm(
      form([
        ["display_name", "  "],
        ["opened_on", "2026-02-30"],
        ["sex", "neither"],
        ["categories", "z"],
        ["birth", "다음에 물어봄"],
        ["names_0_value", "열 글자가 훨씬 넘는 이름"],
      ]),
      schema,
    );
    expect(values).toBeNull();
    expect(errors).toEqual({
      display_name: "required",
      opened_on: "not_a_day",
      sex: "not_one_of",
      categories: "not_one_of",
      birth: "not_a_date",
      names_0_value: "too_long",
    });
    expect(typed.opened_on).toBe("2026-02-30");
  });
  test.each(["display_name", "note", "birth", "names_0_value", "a_field_nobody_asked_for"])(
    "refuses a resident registration number in %s and gives it back only blackened",
    (name) => {
      const { values, errors, typed } = forms.readForm(
        form([...fine.filter(([field]) => field !== name), [name, "적어 둔 번호 901332-2345678 입니다"]]),
        schema,
      );
      expect(values).toBeNull();
      expect(errors).toEqual({ [name]: "resident_number" });
      expect(typed[name]).toBe("적어 둔 번호 ●●●●●●-●●●●●●● 입니다");
      expect(JSON.stringify(typed)).not.toContain("2345678");
    },
  );
  test("names a resident registration number and every other fault at once", () => {
    const { errors } = forms.readForm(
      form([
        ["note", "901332-2345678"],
        ["opened_on", "어제"],
      ]),
      schema,
    );
    expect(errors).toEqual({ note: "resident_number", opened_on: "not_a_day", display_name: "required" });
  });
  test("refuses what is no text: NUL, half a character, a file", () => {
    const made = form([...fine, ["note", "앞\0뒤"], ["sex", "\ud800"]]);
    made.append("birth", new File(["x"], "x.txt"));
    expect(forms.readForm(made, schema).errors).toEqual({
      note: "not_text",
      sex: "not_text",
      birth: "not_text",
    });
  });
});
