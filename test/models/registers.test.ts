import { readFileSync } from "node:fs";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import writeExcelFile from "write-excel-file/node";
import {
  type Mapping,
  proposeMapping,
  type RegisterField,
  register_field_codes,
} from "~/models/import-mappings.server";
import { proposeDuplicates } from "~/models/register-duplicates.server";
import { type RegisterReading, readRegister } from "~/models/registers.server";
import { holdsResidentNumber } from "~/models/resident-numbers.server";
import { readSpreadsheet } from "~/models/spreadsheets.server";

const HEADINGS = [
  "연번",
  "등록번호",
  "성명",
  "생년월일",
  "연락처",
  "구분",
  "보호여부",
  "담당상담사",
  "상태",
  "비고",
];

async function readFile(name: string): Promise<RegisterReading> {
  const { rows } = await readSpreadsheet(readFileSync(`test/files/${name}`), name);
  return readTable(rows);
}

function readTable(rows: string[][], fill_down: RegisterField[] = []): RegisterReading {
  return readRegister(rows, proposeMapping(rows) as Mapping<RegisterField>, { fill_down });
}

/** One client in a small register; cells not named are filled plainly. */
function readOne(cells: Partial<Record<string, string>>) {
  const plain: Record<string, string> = {
    연번: "1",
    등록번호: "2026-1",
    성명: "한가람",
    상태: "진행",
    담당상담사: "박상담",
  };
  const row = HEADINGS.map((heading) => cells[heading] ?? plain[heading] ?? "");
  const found = readTable([HEADINGS, row]).rows[1];
  if (!found) throw new Error("the row is missing");
  return { ...found, details: found.findings.map((one) => one.detail) };
}

let register: RegisterReading;
beforeAll(async () => {
  register = await readFile("register.csv");
});

describe("the example register", () => {
  test("reads row by row as it was checked by hand", () => {
    expect(register).toEqual(JSON.parse(readFileSync("test/goldens/register.json", "utf8")));
  });

  test("reads the same from the code page of Korean Excel, which cannot hold invisible characters", async () => {
    const visible = (reading: RegisterReading) => ({
      ...reading,
      rows: reading.rows.map((row) => ({
        ...row,
        findings: row.findings.filter((one) => !(one.rule === "unicode" && one.field === "name")),
      })),
    });
    expect(visible(await readFile("register-cp949.csv"))).toEqual(visible(register));
  });

  test("reads the same from a workbook", async () => {
    const { rows } = await readSpreadsheet(readFileSync("test/files/register.csv"), "register.csv");
    const cells = rows.map((row) => row.map((value) => (value === "" ? null : { value, type: String })));
    const bytes = await writeExcelFile(cells).toBuffer();
    expect(readTable((await readSpreadsheet(bytes, "register.xlsx")).rows)).toEqual(register);
  });

  test("proposes the rows that are one person, hides the pair that tells of torture, and joins no family", () => {
    const serials = new Map(register.rows.map((row) => [row.row_no, row.client?.serial]));
    const proposals = proposeDuplicates(register);
    const pairs = proposals.map((one) => one.rows.map((row_no) => serials.get(row_no)).join("-"));
    expect([...pairs].sort()).toEqual(["1-2", "1-3", "14-15", "18-19", "2-3", "4-5", "8-24"]);
    expect(proposals.filter((one) => one.shows_secret).map((one) => one.rows)).toEqual([[11, 28]]);
  });

  test("keeps no digit of the number in the birth column", () => {
    expect(JSON.stringify(register)).not.toMatch(/790332|2123456/);
    const row = register.rows.find((one) => one.client?.serial === "8");
    expect(row?.verdict).toBe("review");
    expect(row?.client?.identity.birth).toBeNull();
  });
});

describe("the headings", () => {
  test("are found under a title, in two rows, in English, and a second column of a kind is left to a person", () => {
    const rows = [
      ["2026년 명단"],
      [],
      ["No.", "인적사항", "", "", "성 명*"],
      ["", "성명", "생년월일", "전화번호(본인)", ""],
      ["1", "한가람", "1980.1.2", "010-0000-3001", "한가람"],
    ];
    const mapping = proposeMapping(rows);
    expect([mapping.kind, mapping.header_row, mapping.header_rows]).toEqual(["register", 3, 2]);
    expect(mapping.columns.map((column) => column.field)).toEqual(["serial", "name", "birth", "phone", null]);
    expect(proposeMapping([["Name", "Sex", "Date of birth"]]).columns.map((one) => one.field)).toEqual([
      "name",
      "sex",
      "birth",
    ]);
    expect(proposeMapping([["성명", "메모"]]).kind).toBeNull();
  });

  test("show samples without the digits of a resident number", () => {
    const mapping = proposeMapping([
      ["성명", "성별", "생년월일"],
      ["한가람", "여", "800132-2123456"],
    ]);
    expect(holdsResidentNumber(JSON.stringify(mapping))).toBe(false);
  });
});

describe("merged cells", () => {
  const rows = [
    HEADINGS,
    ["1", "2026-1", "한가람", "1980.1.2", "", "북한이탈주민", "보호", "박상담", "진행", "첫째"],
    ["2", "2026-2", "한나래", "", "", "", "", "", "진행", ""],
    ["", "", "", "", "", "", "", "", "", "둘째와 한집"],
    ["소계", "", "3명", "", "", "", "", "", "", ""],
  ];

  test("are filled only in the columns a person names, and never in birth or name", () => {
    const plain = readTable(rows).rows[2];
    expect(plain?.client?.counsellor_name).toBeNull();
    const filled = readTable(rows, ["counsellor", "category", "protection", "birth"]);
    expect(filled.rows[2]?.client).toMatchObject({ counsellor_name: "박상담", identity: { birth: null } });
    expect(filled.rows[2]?.client?.categories).toEqual([{ code: "escapee_protected", from: null }]);
    expect(filled.rows[2]?.findings.filter((one) => one.detail === "inherited")).toHaveLength(3);
    expect(filled.findings.map((one) => one.detail)).toContain("fill_down_refused");
  });

  test("that spill into a row of their own go to the client above, and a wrong total is noticed", () => {
    const reading = readTable(rows);
    expect(reading.rows[2]?.client?.memo).toBe("둘째와 한집");
    expect(reading.rows[3]).toMatchObject({ verdict: "skip", skip_reason: "continuation" });
    expect(reading.rows[4]?.findings).toContainEqual(
      expect.objectContaining({ detail: "total_differs", values: { said: "3", counted: "2" } }),
    );
  });
});

describe("a cell that needs a person", () => {
  test("with a resident number in a note keeps the note and loses the number, in any writing", () => {
    for (const number of [
      "800132-2123456",
      "8001322123456",
      "８００１３２－２１２３４５６",
      "800132 2123456",
    ]) {
      const row = readOne({ 비고: `여권 분실, ${number} 확인` });
      expect(row.client?.memo).toMatch(/^여권 분실, .*● 확인$/);
      expect(row.verdict).toBe("review");
      expect(JSON.stringify(row)).not.toMatch(/2123456|２１２３４５６/);
    }
    expect(readOne({ 연락처: "800132-2123456" }).client?.identity.phones).toEqual([]);
  });

  test("with a passport number is masked and asked about", () => {
    const row = readOne({ 비고: "여권 M12345678" });
    expect(row.client?.memo).not.toContain("12345678");
    expect(row.details).toContain("passport_number");
  });

  test("with an unknown code is asked about and made nothing else", () => {
    const row = readOne({ 구분: "귀순자", 보호여부: "반보호", 상태: "대기" });
    expect(row.client).toMatchObject({ categories: [], protection: [], status: "unknown" });
    const asked = row.findings.filter((one) => one.detail === "value_unknown").map((one) => one.raw);
    expect(asked.sort()).toEqual(["귀순자", "대기", "반보호"]);
  });

  test("with a status that changed becomes two rows of history, the second with the date that is told", () => {
    const { client, verdict } = readOne({ 구분: "탈북민", 보호여부: "비보호→보호(2019.5)" });
    expect(client?.protection.map((one) => [one.code, one.from?.value ?? null])).toEqual([
      ["unprotected_unknown", null],
      ["protected_mou", "2019-05"],
    ]);
    expect(verdict).toBe("review");
  });

  test("with a name in brackets keeps both names, each with its kind", () => {
    expect(readOne({ 성명: "한가람(개명 전 한순이)" }).client?.identity.names).toEqual([
      { kind: "legal", value: "한가람" },
      { kind: "former", value: "한순이" },
    ]);
    expect(readOne({ 성명: "별이(가명)" }).client?.identity.names).toEqual([
      { kind: "alias", value: "별이" },
    ]);
    expect(readOne({ 성명: "한가람 (Han Garam)" }).client?.identity.names[1]).toEqual({
      kind: "latin",
      value: "Han Garam",
    });
  });

  test("beyond the headings, or in a row without a name, is reported and not lost", () => {
    const rows = [
      HEADINGS,
      ["1", "2026-1", "한가람", "", "", "", "", "", "진행", "", "", "줄 밖의 말"],
      ["2", "2026-2"],
    ];
    const reading = readTable(rows);
    expect(reading.rows[1]?.findings).toContainEqual(
      expect.objectContaining({ detail: "cell_without_heading", raw: "줄 밖의 말" }),
    );
    expect(reading.rows[2]).toMatchObject({ verdict: "review", client: { identity: { display_name: "" } } });
  });
});

describe("families", () => {
  test("with one phone and one day of entry are not taken for one person", () => {
    const rows = [
      ["성명", "생년월일", "연락처", "입국일", "성별"],
      ["한가람", "1980.1.2", "010-0000-3001", "2019.5.30", "여"],
      ["오나래", "2009.3.4", "010-0000-3001", "2019.5.30", "여"],
      ["한가람", "1955.1.2", "", "2001.1.1", "여"],
    ];
    expect(proposeDuplicates(readTable(rows))).toEqual([]);
  });
});

describe("a person with a new name", () => {
  test("is proposed when birth, phone and entry are all the same", () => {
    const rows = [
      ["성명", "생년월일", "연락처", "입국일"],
      ["한가람", "1980.1.2", "010-0000-3001", "2019.5.30"],
      ["서다온", "1980-01-02", "01000003001", "2019.5.30"],
    ];
    expect(proposeDuplicates(readTable(rows))[0]).toMatchObject({
      rows: [2, 3],
      reasons: ["different_name", "same_birth", "same_phone", "same_entry"],
    });
  });
});

describe("whatever stands in a table", () => {
  const digits = fc.stringMatching(/^\d{6}[- ]?\d{7}$/);
  const cell = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 12 }),
    fc.constantFrom(
      "",
      "합계",
      "한가람",
      "보호",
      "비보호→보호",
      "2019.3.5",
      "음력 1960.1.15",
      "010-0000-1001",
      "〃",
      "=1+1",
    ),
    fc
      .tuple(fc.string({ maxLength: 4 }), digits, fc.string({ maxLength: 4 }))
      .map((parts) => parts.join(" ")),
    fc.constantFrom("+86 139 1234 5678", "800132－2123456", "10번과 동일", "처(재북), 자1", "M12345678"),
  );
  const table = fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 8 });
  const columns = fc.shuffledSubarray([...register_field_codes], { minLength: 3, maxLength: 10 });

  test("every row of it stands in the reading, with a reason where it is no client, and no number of a person", () => {
    fc.assert(
      fc.property(table, columns, fc.boolean(), (body, fields, with_headings) => {
        const rows = with_headings ? [HEADINGS, ...body] : body;
        const mapping: Mapping<RegisterField> = with_headings
          ? (proposeMapping(rows) as Mapping<RegisterField>)
          : {
              kind: "register",
              header_row: 0,
              header_rows: 1,
              columns: fields.map((field, index) => ({ index, heading: field, field, sample: [] })),
            };
        const reading = readRegister(rows, mapping, { fill_down: fields });
        expect(reading.rows.map((row) => row.row_no)).toEqual(rows.map((_, at) => at + 1));
        for (const row of reading.rows) {
          expect(row.verdict === "skip").toBe(row.client === null);
          expect(row.verdict === "skip").toBe(row.skip_reason !== null);
        }
        expect(stringsOf(reading).filter(holdsResidentNumber)).toEqual([]);
        expect(stringsOf(proposeMapping(rows)).filter(holdsResidentNumber)).toEqual([]);
        proposeDuplicates(reading);
      }),
      { numRuns: 300 },
    );
  });
});

function stringsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return value === null || typeof value !== "object" ? [] : Object.values(value).flatMap(stringsOf);
}
