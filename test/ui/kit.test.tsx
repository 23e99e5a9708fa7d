import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Button } from "~/ui/kit/button";
import { Checkbox, CheckboxGroup } from "~/ui/kit/checkbox";
import { DateField, PartialDateField } from "~/ui/kit/date-field";
import { withLabel } from "~/ui/kit/error-summary";
import { LanguageProvider, useSay } from "~/ui/kit/language";
import { SaveState } from "~/ui/kit/save-state";
import { Select } from "~/ui/kit/select";
import { TextField } from "~/ui/kit/text-field";
import { TimeField } from "~/ui/kit/time-field";
import { kitPhrases } from "~/ui/words/kit";
import type { Language } from "~/ui/words/word";

const name = { ko: "이름", en: "Name" };

function page(children: ReactNode, language: Language = "ko"): string {
  return renderToStaticMarkup(<LanguageProvider language={language}>{children}</LanguageProvider>);
}

describe("A field", () => {
  const wrong = { ko: "이름을 적어 주십시오.", en: "Write a name." };

  it("says in words that it is required, and in both languages", () => {
    expect(page(<TextField name="n" label={name} isRequired />)).toContain("필수");
    expect(page(<TextField name="n" label={name} isRequired />, "en")).toContain("required");
    expect(page(<TextField name="n" label={name} />)).not.toContain("필수");
  });

  it("is tied to its label and its error for those who only hear it", () => {
    const html = page(<TextField name="display_name" label={name} error={wrong} defaultValue="아람" />);
    const input = /<input[^>]*name="display_name"[^>]*>/.exec(html)?.[0] ?? "";
    expect(input).toContain('aria-invalid="true"');
    const described = /aria-describedby="([^"]*)"/.exec(input)?.[1]?.split(" ") ?? [];
    const errorAt = html.indexOf("이름을 적어 주십시오.");
    expect(described.some((id) => html.lastIndexOf(`id="${id}"`, errorAt) > 0)).toBe(true);
    expect(html).toContain('id="field-display_name"');
  });

  it("keeps what was written when something was wrong with it", () => {
    expect(page(<TextField name="n" label={name} error={wrong} defaultValue="아람" />)).toContain(
      'value="아람"',
    );
    expect(page(<DateField name="d" label={name} error={wrong} defaultValue="내일" />)).toContain(
      'name="d" value="내일"',
    );
  });

  it("never lets the browser remember or check the spelling of what is written about a person", () => {
    const html = page(<TextField name="n" label={name} />);
    expect(html).toContain('autoComplete="off"');
    expect(html).toContain('spellcheck="false"');
  });
});

describe("What a form sends", () => {
  it("is one day and one time in one shape, however they were typed", () => {
    expect(page(<DateField name="held_on" label={name} defaultValue="2026. 11. 21." />)).toContain(
      'name="held_on" value="2026-11-21"',
    );
    expect(page(<TimeField name="starts" label={name} defaultValue="1400" />)).toContain(
      'name="starts" value="14:00"',
    );
  });

  it("says of a partly known date also how sure it is, by which calendar and who said so", () => {
    const html = page(
      <PartialDateField
        name="birth"
        label={name}
        defaultValue="1987-03"
        defaultApproximate
        defaultSource="client"
      />,
    );
    for (const field of ["birth", "birth_approximate", "birth_calendar", "birth_source"]) {
      expect(html).toContain(`name="${field}"`);
    }
    expect(html.match(/checked=""/g)?.length).toBe(3);
  });

  it("holds each ticked choice under the one name", () => {
    const choices = [
      { value: "interpreter", label: name },
      { value: "family", label: name },
    ];
    const html = page(
      <CheckboxGroup name="present" label={name} choices={choices} defaultValue={["family"]} />,
    );
    expect(html.match(/name="present"/g)?.length).toBe(2);
    expect(page(<Checkbox name="consent" label={name} />)).not.toContain('checked=""');
  });
});

describe("A list to choose from", () => {
  const choices = [{ value: "south", label: { ko: "국내", en: "In the South" } }];
  it("lets what was chosen be taken away again, unless it is needed or has its own word for that", () => {
    expect(page(<Select name="place" label={name} choices={choices} />)).toContain("고르지 않음");
    expect(page(<Select name="place" label={name} choices={choices} />, "en")).toContain("None");
    expect(page(<Select name="place" label={name} choices={choices} isRequired />)).not.toContain(
      "고르지 않음",
    );
    expect(page(<Select name="place" label={name} choices={choices} hasNone={false} />)).not.toContain(
      "고르지 않음",
    );
    const own = [{ value: "", label: { ko: "아무 데도", en: "Nowhere" } }, ...choices];
    expect(page(<Select name="place" label={name} choices={own} />)).not.toContain("고르지 않음");
  });
});

describe("A button whose form is on its way", () => {
  it("hands nothing in a second time, keeps its words, and announces by no element of its own", () => {
    const html = page(
      <Button type="submit" isPending>
        {name}
      </Button>,
    );
    expect(html).toMatch(/^<button[^>]* type="button"/);
    expect(html).toContain("이름");
    // react-aria's own way of waiting leaves a role=img without a name behind, which nobody can hear.
    expect(html).not.toMatch(/role="(img|progressbar)"|aria-disabled/);
  });
});

it("The list of what is wrong says which field it means, and says it once", () => {
  expect(withLabel("이름", "적거나 골라 주십시오")).toBe("이름: 적거나 골라 주십시오");
  expect(withLabel("이름", "이름: 적거나 골라 주십시오")).toBe("이름: 적거나 골라 주십시오");
  expect(withLabel("", "이 초대는 끝났습니다")).toBe("이 초대는 끝났습니다");
});

describe("Whether what was written is safe", () => {
  it("is said with the hour when it is, and with what to do when it is not", () => {
    expect(page(<SaveState state="saved" at="2026-11-21T05:03:00Z" />)).toContain("저장됨 14:03");
    expect(page(<SaveState state="offline" />)).toContain("이 창을 닫지 마십시오.");
    expect(page(<SaveState state="offline" />, "en")).toContain("Do not close this window.");
  });
});

it("A word is said in the language of the page, and a name stays as it is", () => {
  expect(page(<Words />)).toContain("이름 리영희 1,200건");
  expect(page(<Words />, "en")).toContain("Name 리영희 1,200 rows");
});

function Words() {
  const say = useSay();
  return <p>{`${say(name)} ${say("리영희")} ${say(kitPhrases.rows, { count: 1200 })}`}</p>;
}
