import type { Attendance, RiskLevel, SessionKind, SessionMode } from "./code-lists.server";
import {
  attendance_synonyms,
  kind_synonyms,
  mode_synonyms,
  risk_synonyms,
  synonymKey,
} from "./code-synonyms.server";
import { readImportedDate } from "./import-dates.server";
import {
  type Finding,
  finding,
  type SkipReason,
  type Verdict,
  verdictOf,
  withoutResidentNumbers,
} from "./import-findings.server";
import type { Mapping, SessionLogField } from "./import-mappings.server";
import { readRows, type SourceRow } from "./import-rows.server";
import type { PartialDate } from "./partial-dates.server";
import {
  type ProposedScore,
  readScores,
  readSeriesNumber,
  readTimes,
  readYearless,
} from "./session-log-cells.server";
import { checkClients, checkNumbers, checkTwice, type KnownClient } from "./session-log-checks.server";
import { runThrough, type Steps } from "./slices.server";

/** One session as a row of an old log tells of it. */
export type LoggedSession = {
  register_number: string | null;
  client_name: string | null;
  held_on: PartialDate | null;
  /** HH:MM, or null. */
  starts: string | null;
  ends: string | null;
  kind: SessionKind | null;
  mode: SessionMode | null;
  place: string | null;
  staff_name: string | null;
  attendance: Attendance | null;
  number_in_series: number | null;
  sections: {
    presenting: string | null;
    content: string | null;
    intervention: string | null;
    next_plan: string | null;
  };
  risk_level: RiskLevel | null;
  memo: string | null;
};

export type SessionLogRow = {
  row_no: number;
  verdict: Verdict;
  skip_reason: SkipReason | null;
  session: LoggedSession | null;
  scores: ProposedScore[];
  findings: Finding[];
};
export type SessionLogReading = { rows: SessionLogRow[]; findings: Finding[] };

export type SessionLogSettings = {
  /** The year of dates without one, when a person has named it. */
  year?: number;
  /** Columns a person named as merged; the date may be one of them, who it was about never. */
  fill_down?: SessionLogField[];
  /** Clients of the register; without them only rows without a register number count as orphans. */
  clients?: KnownClient[];
  /** Names of staff; without them only a missing or one-letter name is asked about. */
  staff?: string[];
};

const INHERITABLE: readonly SessionLogField[] = ["held_on", "staff", "place", "kind", "mode"];
const RESTRICTED: SessionLogField[] = [
  "presenting",
  "content",
  "intervention",
  "next_plan",
  "memo",
  "scores",
];

/**
 * Reads an old session log by its confirmed mapping. Every row of the source stands in the reading. Oral history is
 * kept apart from case notes: such a row is reported and gives no session. Writes nothing and never throws.
 */
export function readSessionLog(
  rows: string[][],
  mapping: Mapping<SessionLogField>,
  settings: SessionLogSettings = {},
): SessionLogReading {
  return runThrough(readSessionLogInSteps(rows, mapping, settings));
}

/** The same, a row at a step. */
export function* readSessionLogInSteps(
  rows: string[][],
  mapping: Mapping<SessionLogField>,
  settings: SessionLogSettings = {},
): Steps<SessionLogReading> {
  const file_findings: Finding[] = [];
  const fields = mapping.columns.flatMap((column) => (column.field ? [column.field] : []));
  const never_inherited = fields.filter((field) => !INHERITABLE.includes(field));
  for (const field of (settings.fill_down ?? []).filter((one) => !INHERITABLE.includes(one))) {
    file_findings.push(finding("merged", field, "ask", "fill_down_refused"));
  }
  if (mapping.header_row === 0) file_findings.push(finding("header_row", null, "stop", "no_header"));
  const source = yield* readRows(rows, mapping, {
    fill_down: settings.fill_down ?? [],
    never_inherited,
    name: "name",
    restricted: RESTRICTED,
  });
  const read: SessionLogRow[] = [];
  for (const row of source) {
    read.push(readSessionRow(row, settings));
    yield;
  }
  yield* proposeDates(read, source);
  checkTwice(read);
  checkClients(read, settings.clients);
  file_findings.push(...checkNumbers(read));
  const safe: SessionLogRow[] = [];
  for (const row of read) {
    if (row.verdict !== "skip") row.verdict = verdictOf(row.findings);
    safe.push(withoutResidentNumbers(row));
    yield;
  }
  return { rows: safe, findings: withoutResidentNumbers(file_findings) };
}

function readSessionRow(row: SourceRow<SessionLogField>, settings: SessionLogSettings): SessionLogRow {
  const { row_no, findings } = row;
  if (row.skip !== null) {
    return { row_no, verdict: "skip", skip_reason: row.skip, session: null, scores: [], findings };
  }
  const kind = readCode(row, "kind", kind_synonyms);
  if (kind === "oral_history") {
    const text = row.filled.map((cell) => cell.text).join(" | ");
    findings.push(finding("codes", "kind", "stop", "oral_history_apart", text));
    return { row_no, verdict: "skip", skip_reason: "oral_history", session: null, scores: [], findings };
  }
  const { scores, findings: about_scores } = readScores(row.text("scores"));
  findings.push(...about_scores);
  const times = readTimes(row.text("time"));
  if (!times.readable) findings.push(finding("dates", "time", "ask", "time_unreadable", row.raw("time")));
  const session: LoggedSession = {
    register_number: row.text("register_number") || null,
    client_name: row.text("name") || null,
    held_on: readHeldOn(row, settings.year),
    starts: times.starts,
    ends: times.ends,
    kind,
    mode: readCode(row, "mode", mode_synonyms),
    place: row.text("place") || null,
    staff_name: readStaff(row, settings.staff),
    attendance: readAttendance(row),
    number_in_series: readNumber(row),
    sections: {
      presenting: row.text("presenting") || null,
      content: row.text("content") || null,
      intervention: row.text("intervention") || null,
      next_plan: row.text("next_plan") || null,
    },
    risk_level: readCode(row, "risk_level", risk_synonyms),
    memo: row.text("memo") || null,
  };
  return { row_no, verdict: "ready", skip_reason: null, session, scores, findings };
}

function readHeldOn(row: SourceRow<SessionLogField>, year: number | undefined): PartialDate | null {
  const text = row.text("held_on");
  if (text === "" || row.held("held_on")) return null;
  const yearless = readYearless(text);
  if (yearless && year === undefined) return null;
  const typed = yearless ? `${year}.${yearless.month}.${yearless.day}` : row.raw("held_on");
  const { date, findings } = readImportedDate(typed, "event", "held_on");
  row.findings.push(...findings);
  if (yearless && date) {
    const value = { value: date.value };
    row.findings.push(finding("dates", "held_on", "info", "date_without_year", row.raw("held_on"), value));
    return { ...date, raw: row.raw("held_on") };
  }
  if (date && date.precision !== "day") {
    row.findings.push(finding("dates", "held_on", "ask", "date_ambiguous", row.raw("held_on")));
  }
  return date;
}

// A missing year or a missing date is proposed from the rows around it, and waits for a person.
function* proposeDates(rows: SessionLogRow[], source: SourceRow<SessionLogField>[]): Steps<void> {
  for (const [at, row] of rows.entries()) {
    yield;
    const cells = source[at];
    if (!row.session || row.session.held_on || !cells || cells.held("held_on")) continue;
    const above = rows.slice(0, at).findLast((one) => one.session?.held_on?.precision === "day")
      ?.session?.held_on;
    const below = rows.slice(at + 1).find((one) => one.session?.held_on?.precision === "day")
      ?.session?.held_on;
    const yearless = readYearless(cells.text("held_on"));
    if (yearless) {
      const pad = (number: number) => String(number).padStart(2, "0");
      const years = [above, below].flatMap((date) => (date ? [date.value.slice(0, 4)] : []));
      const proposals = [...new Set(years)].map(
        (year) => `${year}-${pad(yearless.month)}-${pad(yearless.day)}`,
      );
      const values = proposals.length > 0 ? { proposal: proposals.join(",") } : undefined;
      row.findings.push(
        finding("dates", "held_on", "ask", "date_without_year", cells.raw("held_on"), values),
      );
    } else if (cells.text("held_on") === "") {
      const values = above ? { proposal: above.value } : undefined;
      row.findings.push(finding("merged", "held_on", "ask", "date_missing", null, values));
    }
  }
}

function readCode<Code>(
  row: SourceRow<SessionLogField>,
  field: SessionLogField,
  table: ReadonlyMap<string, Code>,
): Code | null {
  const text = row.text(field);
  if (text === "") return null;
  const code = table.get(synonymKey(text));
  if (code === undefined) row.findings.push(finding("codes", field, "ask", "value_unknown", row.raw(field)));
  return code ?? null;
}

function readStaff(row: SourceRow<SessionLogField>, known: string[] | undefined): string | null {
  const name = row.text("staff");
  if (name === "") {
    row.findings.push(finding("merged", "staff", "ask", "staff_missing"));
    return null;
  }
  if (known ? !known.includes(name) : [...name].length < 2) {
    row.findings.push(finding("codes", "staff", "ask", "staff_unknown", row.raw("staff")));
  }
  return name;
}

function readAttendance(row: SourceRow<SessionLogField>): Attendance | null {
  if (row.text("attendance") === "") {
    row.findings.push(finding("codes", "attendance", "ask", "attendance_missing"));
    return null;
  }
  // Who cancelled is said and when is not; only a late cancellation counts as one.
  if (/^취소\(?(본인|내담자)?\)?$/.test(synonymKey(row.text("attendance")))) {
    const candidates = { candidates: "cancel_client,cancel_late" };
    row.findings.push(
      finding("codes", "attendance", "ask", "value_ambiguous", row.raw("attendance"), candidates),
    );
    return null;
  }
  return readCode(row, "attendance", attendance_synonyms);
}

function readNumber(row: SourceRow<SessionLogField>): number | null {
  const text = row.text("number");
  if (text === "") return null;
  const number = readSeriesNumber(text);
  if (number === null) {
    row.findings.push(finding("session_no", "number", "ask", "number_not_a_count", row.raw("number")));
  }
  return number;
}
