import type { ClientCategory, ClosureReason, ProtectionStatus, RegisterStatus } from "./code-lists.server";
import { closure_synonyms, sex_synonyms, status_synonyms, synonymKey } from "./code-synonyms.server";
import type { Identity } from "./identity.server";
import { readImportedDate } from "./import-dates.server";
import {
  type Finding,
  finding,
  type SkipReason,
  type Verdict,
  verdictOf,
  withoutResidentNumbers,
} from "./import-findings.server";
import type { Mapping, RegisterField } from "./import-mappings.server";
import { readRows, type SourceRow } from "./import-rows.server";
import type { PartialDate } from "./partial-dates.server";
import { type Dated, readCategories, readOrigin } from "./register-categories.server";
import { checkRepeats, checkTotals } from "./register-checks.server";
import { readIdentityNames, readIdentityPhones } from "./register-identities.server";
import { readMemo } from "./register-memos.server";
import { type Relative, readRelatives } from "./register-relatives.server";
import { runThrough, type Steps } from "./slices.server";

/** One client as a row of the register tells of her. Nothing is in the database yet. */
export type RegisterClient = {
  /** The running number of the old table: how its notes refer to other rows. No register number. */
  serial: string | null;
  identity: Identity;
  categories: Dated<ClientCategory>[];
  protection: Dated<ProtectionStatus>[];
  relatives: Relative[];
  memo: string | null;
  opened: PartialDate | null;
  status: RegisterStatus;
  closed: PartialDate | null;
  closure_reason: ClosureReason | null;
  counsellor_name: string | null;
  social_worker_name: string | null;
  /** As written (O, X, 1종, 보훈), circles made O. */
  medical_aid: string | null;
  household_text: string | null;
};

export type RegisterRow = {
  row_no: number;
  verdict: Verdict;
  skip_reason: SkipReason | null;
  client: RegisterClient | null;
  findings: Finding[];
};

/** `findings` are those about the file as a whole. */
export type RegisterReading = { rows: RegisterRow[]; findings: Finding[] };

/** Filled from above never: a wrong name or birth date would join two people into one. */
const NEVER_INHERITED: RegisterField[] = [
  "serial",
  "register_number",
  "name",
  "former_name",
  "alias_name",
  "latin_name",
  "sex",
  "birth",
  "phone",
  "opened",
  "left_north",
  "entered_south",
  "settled",
  "closed",
  "memo",
];
const RESTRICTED: RegisterField[] = ["memo", "address", "household"];

/**
 * Reads a register by its confirmed mapping: every row of the source stands in the reading, with what was made of it
 * and every doubt. Writes nothing and never throws, whatever stands in the cells. No text of the reading holds the
 * digits of a resident number.
 */
export function readRegister(
  rows: string[][],
  mapping: Mapping<RegisterField>,
  settings: { fill_down: RegisterField[] },
): RegisterReading {
  return runThrough(readRegisterInSteps(rows, mapping, settings));
}

/** The same, a row at a step: a register of 20,000 people takes seconds, in which others want their pages. */
export function* readRegisterInSteps(
  rows: string[][],
  mapping: Mapping<RegisterField>,
  settings: { fill_down: RegisterField[] },
): Steps<RegisterReading> {
  const file_findings: Finding[] = [];
  for (const field of settings.fill_down.filter((one) => NEVER_INHERITED.includes(one))) {
    file_findings.push(finding("merged", field, "ask", "fill_down_refused"));
  }
  const source = yield* readRows(rows, mapping, {
    fill_down: settings.fill_down,
    never_inherited: NEVER_INHERITED,
    name: "name",
    restricted: RESTRICTED,
  });
  if (mapping.header_row === 0) file_findings.push(finding("header_row", null, "stop", "no_header"));
  const read: RegisterRow[] = [];
  for (const row of source) {
    read.push(readClientRow(row, read));
    yield;
  }
  checkRepeats(read);
  checkTotals(read, source);
  const assumed = read.filter((row) =>
    row.client?.protection.some((one) => one.code === "protected_mou"),
  ).length;
  if (assumed > 0) {
    const count = { count: String(assumed) };
    file_findings.push(finding("codes", "protection", "info", "protected_taken_as_ministry", null, count));
  }
  const noted = read.filter((row) => row.client?.memo).length;
  if (noted > 0) {
    file_findings.push(
      finding("free_memo", "memo", "info", "memo_restricted", null, { count: String(noted) }),
    );
  }
  const safe: RegisterRow[] = [];
  for (const row of read) {
    if (row.verdict !== "skip") row.verdict = verdictOf(row.findings);
    safe.push(withoutResidentNumbers(row));
    yield;
  }
  return { rows: safe, findings: withoutResidentNumbers(file_findings) };
}

function readClientRow(row: SourceRow<RegisterField>, above: RegisterRow[]): RegisterRow {
  if (row.skip !== null) return skipped(row, row.skip);
  const unnamed = !["name", "former_name", "alias_name", "latin_name"].some(
    (f) => row.text(f as RegisterField) !== "",
  );
  const numbered = ["register_number", "serial", "birth"].some((f) => row.text(f as RegisterField) !== "");
  if (unnamed && !numbered) return continuation(row, above);
  return {
    row_no: row.row_no,
    verdict: "ready",
    skip_reason: null,
    client: readClient(row),
    findings: row.findings,
  };
}

function skipped(row: SourceRow<RegisterField>, skip_reason: SkipReason): RegisterRow {
  return { row_no: row.row_no, verdict: "skip", skip_reason, client: null, findings: row.findings };
}

// A row without a person is what a merged cell spilled over: it belongs to the client above, and goes to her memo.
function continuation(row: SourceRow<RegisterField>, above: RegisterRow[]): RegisterRow {
  const owner = above.findLast((one) => one.client !== null);
  const text = row.filled.map((cell) => cell.text).join(" | ");
  if (!owner?.client) {
    row.findings.push(finding("merged", null, "ask", "continuation_without_client", text));
    return skipped(row, "note");
  }
  owner.client.memo = owner.client.memo === null ? text : `${owner.client.memo}\n${text}`;
  owner.findings.push(
    finding("merged", "memo", "info", "continuation_row", text, { row: String(row.row_no) }),
  );
  row.findings.push(finding("merged", null, "info", "continuation_row", text, { row: String(owner.row_no) }));
  return skipped(row, "continuation");
}

function readClient(row: SourceRow<RegisterField>): RegisterClient {
  const { text, findings } = row;
  const date = (field: RegisterField, column: "birth" | "entry" | "event") => {
    if (row.held(field)) return null;
    const read = readImportedDate(text(field) === "" ? "" : row.raw(field), column, field);
    findings.push(...read.findings);
    return read.date;
  };
  const names = readIdentityNames(row);
  const phones = readIdentityPhones(row);
  const origin = readOrigin(text("origin"));
  const kinds = readCategories({
    category: text("category"),
    protection: text("protection"),
    household: text("household"),
    memo: text("memo"),
    left_north: text("left_north"),
  });
  const family = readRelatives(text("household"));
  const number = text("register_number");
  if (number === "") findings.push(finding("codes", "register_number", "ask", "register_number_missing"));
  const identity: Identity = {
    ...names,
    sex: readCode(row, "sex", sex_synonyms),
    birth: date("birth", "birth"),
    phones,
    address: text("address") || null,
    origin: { province: origin.province, detail: origin.detail },
    left_north: date("left_north", "entry"),
    entered_south: date("entered_south", "entry"),
    hanawon_class: /^\d{1,4}(?=\s*기?$)/.exec(text("hanawon_class"))?.[0] ?? askAbout(row, "hanawon_class"),
    settled: date("settled", "entry"),
    register_numbers: number === "" ? [] : [number],
    languages: null,
  };
  findings.push(...origin.findings, ...kinds.findings, ...family.findings);
  findings.push(...readMemo({ memo: text("memo"), address: text("address") }));
  return {
    serial: text("serial") || null,
    identity,
    categories: kinds.categories,
    protection: kinds.protection,
    relatives: family.relatives,
    memo: text("memo") || null,
    opened: date("opened", "event"),
    ...readStanding(row, date("closed", "event")),
    counsellor_name: text("counsellor") || null,
    social_worker_name: text("social_worker") || null,
    medical_aid: text("medical_aid").replace(/^[○〇◯oㅇ]$/i, "O") || null,
    household_text: text("household") || null,
  };
}

// Keeps a text that is no number as it is, and asks.
function askAbout(row: SourceRow<RegisterField>, field: RegisterField): string | null {
  const text = row.text(field);
  if (text === "") return null;
  row.findings.push(finding("codes", field, "ask", "value_unknown", row.raw(field)));
  return text;
}

function readCode<Code>(
  row: SourceRow<RegisterField>,
  field: RegisterField,
  table: ReadonlyMap<string, Code>,
): Code | null {
  const text = row.text(field);
  if (text === "") return null;
  const code = table.get(synonymKey(text));
  if (code === undefined) row.findings.push(finding("codes", field, "ask", "value_unknown", row.raw(field)));
  return code ?? null;
}

function readStanding(row: SourceRow<RegisterField>, closed: PartialDate | null) {
  const { text, findings } = row;
  const closure_reason =
    readCode(row, "closure_reason", closure_synonyms) ?? (text("status") === "사망" ? "death" : null);
  const status: RegisterStatus = readCode(row, "status", status_synonyms) ?? "unknown";
  if (text("status") === "") findings.push(finding("codes", "status", "ask", "status_missing"));
  const ended = closed !== null || closure_reason !== null;
  const half_closed = status === "closed" && (closed === null || closure_reason === null);
  if (half_closed || (status !== "closed" && ended)) {
    findings.push(finding("codes", "status", "ask", "status_contradicts", row.raw("status")));
  }
  if (text("counsellor") === "" && status === "open") {
    // A merged cell and a case nobody has look the same here; with a social worker there is somebody to ask.
    const nobody = text("social_worker") === "";
    findings.push(
      finding(
        "merged",
        "counsellor",
        nobody ? "ask" : "info",
        nobody ? "nobody_assigned" : "counsellor_missing",
      ),
    );
  }
  return { status, closed, closure_reason };
}
