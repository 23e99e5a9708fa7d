import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Mapping,
  proposeMapping,
  type RegisterField,
  type SessionLogField,
} from "~/models/import-mappings.server";
import { readRegister } from "~/models/registers.server";
import { holdsResidentNumber } from "~/models/resident-numbers.server";
import { readScores, readSeriesNumber, readTimes } from "~/models/session-log-cells.server";
import { readSessionLog, type SessionLogSettings } from "~/models/session-logs.server";
import { readSpreadsheet } from "~/models/spreadsheets.server";

const STAFF = ["박상담", "김상담", "최복지", "이복지"];
const HEADINGS = [
  "일자",
  "시간",
  "등록번호",
  "성명",
  "상담구분",
  "회기",
  "상담자",
  "출석",
  "상담내용",
  "검사",
];

function readTable(rows: string[][], settings: SessionLogSettings = {}) {
  return readSessionLog(rows, proposeMapping(rows) as Mapping<SessionLogField>, settings);
}

/** Rows of a small log: each gives its date, register number, name, kind and number. */
function readRows(rows: string[][], settings: SessionLogSettings = {}) {
  const full = rows.map(([date = "", register_number = "", name = "", kind = "개인", number = ""]) => [
    date,
    "",
    register_number,
    name,
    kind,
    number,
    "박상담",
    "O",
    "(가상)",
    "",
  ]);
  return readTable([HEADINGS, ...full], settings).rows.slice(1);
}

const details = (row: { findings: { detail: string }[] } | undefined) =>
  row?.findings.map((one) => one.detail);

async function readExample(settings: SessionLogSettings = {}) {
  const register = await readSpreadsheet(readFileSync("test/files/register.csv"), "register.csv");
  const mapping = proposeMapping(register.rows) as Mapping<RegisterField>;
  const clients = readRegister(register.rows, mapping, { fill_down: [] }).rows.flatMap(({ client }) => {
    if (!client) return [];
    const { register_numbers, names } = client.identity;
    return [{ register_numbers, names: names.map((name) => name.value) }];
  });
  const log = await readSpreadsheet(readFileSync("test/files/session-log.csv"), "session-log.csv");
  return readTable(log.rows, { clients, staff: STAFF, ...settings });
}

describe("the example session log", () => {
  test("reads row by row as it was checked by hand", async () => {
    expect(await readExample()).toEqual(JSON.parse(readFileSync("test/goldens/session-log.json", "utf8")));
  });

  test("takes the year and the merged date that a person has named, and says so", async () => {
    const { rows } = await readExample({ year: 2026, fill_down: ["held_on"] });
    expect(rows[7]).toMatchObject({
      verdict: "ready",
      session: { held_on: { value: "2026-01-15", raw: "1/15" } },
    });
    expect(rows[13]?.session?.held_on?.value).toBe("2026-01-20");
    expect(details(rows[13])).toContain("inherited");
  });

  test("makes no note of an oral history interview, and keeps what stood there in the report", async () => {
    const row = (await readExample()).rows[20];
    expect(row).toMatchObject({ verdict: "skip", skip_reason: "oral_history", session: null });
    expect(row?.findings[0]?.raw).toContain("(구술은 별도 보관)");
  });
});

describe("whose session it was", () => {
  const clients = [
    { register_numbers: ["2019-001"], names: ["김철수"] },
    { register_numbers: ["2019-003"], names: ["리옥순"] },
  ];

  test("is told by the number when the name fits, in Latin letters too; else a person is asked", () => {
    const [fits, differs, by_name, nobody] = readRows(
      [
        ["2026.1.5", "2019-001", "Kim Cheol-su"],
        ["2026.1.6", "2019-001", "오미란"],
        ["2026.1.7", "", "이옥순"],
        ["2026.1.8", "2030-999", "최모씨"],
      ],
      { clients },
    );
    expect(fits?.verdict).toBe("ready");
    expect(details(differs)).toEqual(["client_name_differs"]);
    expect(by_name?.findings).toEqual([
      expect.objectContaining({ detail: "client_by_name", values: { candidates: "2019-003" } }),
    ]);
    expect(nobody).toMatchObject({
      verdict: "review",
      findings: [{ detail: "client_unknown", severity: "stop" }],
    });
  });
});

describe("session numbers", () => {
  test("that jump, or come twice for two days, are asked about", () => {
    const rows = readRows([
      ["2026.1.5", "1", "한가람", "개인", "1회기"],
      ["2026.1.12", "1", "한가람", "개인", "2회"],
      ["2026.1.19", "1", "한가람", "개인", "5"],
      ["2026.1.26", "1", "한가람", "개인", "5"],
      ["2026.1.26", "1", "한가람", "개인", "5"],
    ]);
    expect(rows.map(details)).toEqual([[], [], ["number_gap"], ["number_gap"], ["entered_twice"]]);
  });

  test("are numbers only when they count", () => {
    expect(["12회기", "13", "제3회", "4회차", "월1회", "0회", "3/12"].map(readSeriesNumber)).toEqual([
      12,
      13,
      3,
      4,
      null,
      null,
      null,
    ]);
  });
});

describe("times", () => {
  test("are read in the ways people write them, and three o'clock without a half of the day is asked about", () => {
    const read = (text: string) => [readTimes(text).starts, readTimes(text).ends];
    expect(read("14:00~14:50")).toEqual(["14:00", "14:50"]);
    expect(read("10-11")).toEqual(["10:00", "11:00"]);
    expect(read("오후3시")).toEqual(["15:00", null]);
    expect(read("오후 2시 30분 ~ 3시반")).toEqual(["14:30", "15:30"]);
    expect(read("오전 12시")).toEqual(["00:00", null]);
    expect(read("14시")).toEqual(["14:00", null]);
    for (const unclear of ["3시", "25:00", "15:00~14:00", "점심 후"]) {
      expect(readTimes(unclear)).toEqual({ starts: null, ends: null, readable: false });
    }
  });
});

describe("scores", () => {
  test("are proposals; a WHO-5 is asked about, and PHQ 9 is not taken for a nine", () => {
    const read = (text: string) => {
      const { scores, findings } = readScores(text);
      return [scores.map((one) => [one.instrument, one.total]), findings.map((one) => one.detail)];
    };
    expect(read("PHQ-9 14")).toEqual([[["phq9", 14]], ["score_proposed"]]);
    expect(read("PCL5=46")).toEqual([[["pcl5", 46]], ["score_proposed"]]);
    expect(read("GAD-7 11, PHQ 9")).toEqual([
      [
        ["gad7", 11],
        ["phq9", null],
      ],
      ["score_proposed", "score_unreadable"],
    ]);
    expect(read("C-SSRS 실시")).toEqual([[["cssrs", null]], ["score_missing"]]);
    expect(read("WHO-5 9(원점수)")).toEqual([[["who5", 9]], ["score_raw_or_percent"]]);
    expect(read("WHO5: 72%")).toEqual([[["who5", 72]], ["score_raw_or_percent"]]);
    expect(read("PHQ-9 41")).toEqual([[["phq9", null]], ["score_out_of_range"]]);
    expect(read("MMPI 해석")).toEqual([[], ["score_unreadable"]]);
  });
});

describe("whatever stands in a log", () => {
  const cell = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 12 }),
    fc.constantFrom(
      "",
      "2026.1.5",
      "1/15",
      "13/40",
      "14:00",
      "구술",
      "개인",
      "월1회",
      "PHQ-9 14",
      "합계",
      "취소(본인)",
    ),
    fc.stringMatching(/^\d{6}[- ]?\d{7}$/),
  );

  test("every row of it stands in the reading, and no resident number does", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 8 }),
        fc.boolean(),
        (body, year) => {
          const rows = [HEADINGS, ...body];
          const reading = readTable(rows, {
            fill_down: ["held_on", "staff"],
            clients: [],
            ...(year ? { year: 2026 } : {}),
          });
          expect(reading.rows.map((row) => row.row_no)).toEqual(rows.map((_, at) => at + 1));
          for (const row of reading.rows) expect(row.session === null).toBe(row.verdict === "skip");
          expect(stringsOf(reading).filter(holdsResidentNumber)).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});

function stringsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return value === null || typeof value !== "object" ? [] : Object.values(value).flatMap(stringsOf);
}
