import { type DataKey, keyedHash, seal, unseal } from "./encryption.server";
import { type Finding, finding, type SkipReason, type Verdict, verdictOf } from "./import-findings.server";
import type { Mapping, RegisterField, SessionLogField } from "./import-mappings.server";
import { cleanCell } from "./korean-text.server";
import { nameKeys } from "./name-keys.server";
import { type DuplicateReason, proposeDuplicatesInSteps } from "./register-duplicates.server";
import { type RegisterClient, readRegisterInSteps } from "./registers.server";
import { holdsResidentNumber, maskResidentNumbers } from "./resident-numbers.server";
import { checkClients } from "./session-log-checks.server";
import { type LoggedSession, readSessionLogInSteps } from "./session-logs.server";
import type { Steps } from "./slices.server";
import type { Encoding, Sheet } from "./spreadsheets.server";

/** A row of the file as it is kept: cells with every resident number blackened, and in which cells one stood. */
export type KeptRow = { cells: string[]; held: number[] };

/** A row that may be the same person as another; `hidden`: one of the two is of a kind that only a care team may know. */
export type Alike = { row_no: number; reasons: DuplicateReason[]; hidden: boolean };

/** What was written in these columns is a note's text: for the care team, not for a report. */
export const narrative_fields: ReadonlySet<string> = new Set([
  "memo",
  "presenting",
  "content",
  "intervention",
  "next_plan",
  "household",
  "left_north",
  "scores",
]);

/** What was made of one row, for a register or a log. */
export type ReadRow = {
  row_no: number;
  verdict: Verdict;
  skip_reason: SkipReason | null;
  client: RegisterClient | null;
  session: LoggedSession | null;
  findings: Finding[];
  alike: Alike[];
};

/** What a person said about the columns. `staff`: a name of the file, and the account that it is (null: nobody's). */
export type ImportSettings = {
  mapping: Mapping;
  fill_down: string[];
  year: number | null;
  staff: Record<string, string | null>;
};

/** Everything about an import but its rows. `rows`: the row numbers by what is to become of them. */
export type ImportPlan = ImportSettings & {
  file_name: string;
  format: Sheet["kind"];
  encoding: Encoding | null;
  sheet_name: string | null;
  sheets: string[];
  sample: string[][];
  confirmed: boolean;
  findings: Finding[];
  counts: {
    rule: Finding["rule"];
    detail: Finding["detail"];
    severity: Finding["severity"];
    count: number;
  }[];
  rows: Record<Verdict, number[]>;
  staff_names: string[];
};

/** A register number with a name beside it, and the hashes by which the office may know them. */
export type Claim = { number: string; name: string | null; by_number: Buffer; by_name: Buffer | null };

/** The rows of a sheet as they may be kept. The cells with a resident number lose its digits here, for good. */
export function* keepRows(rows: string[][]): Steps<KeptRow[]> {
  const kept: KeptRow[] = [];
  for (const row of rows) {
    const held = row.flatMap((cell, at) => (holdsResidentNumber(cell) ? [at] : []));
    kept.push({ cells: held.length > 0 ? row.map(maskResidentNumbers) : row, held });
    yield;
  }
  return kept;
}

/** Reads kept rows by what a person said about the columns; a register is also looked through for people told twice. */
export function* readKeptRows(
  kept: KeptRow[],
  settings: ImportSettings,
): Steps<{ rows: ReadRow[]; findings: Finding[] }> {
  const cells = kept.map(withPlaceholders);
  if (settings.mapping.kind === "session_log") {
    const mapping = settings.mapping as Mapping<SessionLogField>;
    const reading = yield* readSessionLogInSteps(cells, mapping, {
      fill_down: settings.fill_down as SessionLogField[],
      ...(settings.year ? { year: settings.year } : {}),
      staff: Object.keys(settings.staff).filter((name) => settings.staff[name]),
    });
    const rows = reading.rows.map((row) => ({ ...rowOf(row), session: row.session }));
    for (const row of rows) assumeMode(row);
    return { rows, findings: reading.findings };
  }
  const mapping = settings.mapping as Mapping<RegisterField>;
  const reading = yield* readRegisterInSteps(cells, mapping, {
    fill_down: settings.fill_down as RegisterField[],
  });
  const rows: ReadRow[] = reading.rows.map((row) => ({ ...rowOf(row), client: row.client }));
  const by_no = new Map(rows.map((row) => [row.row_no, row]));
  for (const { rows: pair, reasons, shows_secret } of yield* proposeDuplicatesInSteps(reading)) {
    const [first, second] = pair.map((row_no) => by_no.get(row_no));
    if (!first || !second) continue;
    // Only the later row asks: the earlier one is taken, and the later is or is not the same person.
    second.alike.push({ row_no: first.row_no, reasons, hidden: shows_secret });
    second.verdict = "review";
  }
  return { rows, findings: reading.findings };
}

/** The register numbers of the rows, as hashes to ask the office by. */
export function claimsOf(rows: ReadRow[]): Claim[] {
  return rows.flatMap((row) => {
    if (row.client)
      return row.client.identity.register_numbers.map((number) =>
        claim(number, row.client?.identity.display_name || null),
      );
    const number = row.session?.register_number;
    return number ? [claim(number, row.session?.client_name ?? null)] : [];
  });
}

/** A number and a name as they stand in `register_keys`. */
export function claim(number: string, name: string | null): Claim {
  const clean = cleanCell(number);
  const { sounded, plain } = nameKeys(name ?? "");
  const sound = sounded || plain;
  return {
    number,
    name,
    by_number: keyedHash("register number", clean),
    by_name: sound === "" ? null : keyedHash("register number and name", `${clean}|${sound}`),
  };
}

/**
 * Tells the rows what the office knows of their register numbers. A register's row whose number is here already asks;
 * a log's row finds its client, and asks where the name beside the number is none the office knows. `known`: hex of
 * a hash to the client's id. Gives the client of each row that has one.
 */
export function settleClients(rows: ReadRow[], known: ReadonlyMap<string, string>): Map<number, string> {
  const hit = (hash: Buffer | null) => (hash ? known.get(hash.toString("hex")) : undefined);
  const claims = claimsOf(rows);
  const names = new Map<string, string[]>();
  for (const one of claims) {
    if (!hit(one.by_number)) continue;
    const fits = one.name && hit(one.by_name) ? [one.name] : [];
    names.set(one.number, [...(names.get(one.number) ?? []), ...fits]);
  }
  const clients = new Map<number, string>();
  const logged: ReadRow[] = [];
  for (const row of rows) {
    row.findings = row.findings.filter((one) => one.rule !== "orphan" && one.detail !== "already_here");
    for (const number of row.client?.identity.register_numbers ?? []) {
      if (hit(claim(number, null).by_number))
        row.findings.push(finding("dupes", "register_number", "ask", "already_here", number));
    }
    const number = row.session?.register_number;
    const client = number ? hit(claim(number, null).by_number) : undefined;
    if (client) clients.set(row.row_no, client);
    if (row.session) logged.push(row);
  }
  const people = [...names].map(([number, list]) => ({ register_numbers: [number], names: list }));
  checkClients(logged as never, people);
  for (const row of rows) if (row.verdict !== "skip") row.verdict = verdictIn(row);
  return clients;
}

/** Counts what was found, and sorts the rows by what is to become of them. */
export function summarise(
  rows: ReadRow[],
  findings: Finding[],
): Pick<ImportPlan, "counts" | "rows" | "findings" | "staff_names"> {
  const counts = new Map<string, ImportPlan["counts"][number]>();
  const sorted: ImportPlan["rows"] = { ready: [], review: [], skip: [] };
  const staff = new Set<string>();
  for (const row of rows) {
    sorted[row.verdict].push(row.row_no);
    for (const { rule, detail, severity } of row.findings) {
      const key = `${rule}|${detail}|${severity}`;
      const found = counts.get(key) ?? { rule, detail, severity, count: 0 };
      counts.set(key, { ...found, count: found.count + 1 });
    }
    const named = [row.client?.counsellor_name, row.client?.social_worker_name, row.session?.staff_name];
    for (const name of named) if (name) staff.add(name);
  }
  const order = { stop: 0, ask: 1, info: 2 };
  return {
    counts: [...counts.values()].sort((a, b) => order[a.severity] - order[b.severity] || b.count - a.count),
    rows: sorted,
    findings,
    staff_names: [...staff].sort(),
  };
}

/** May this row go in as it was read? A log's row needs its client, its day and its kind; nothing of that is guessed. */
export function canTake(row: ReadRow, client_id: string | null): boolean {
  if (row.verdict === "skip") return false;
  if (row.client) return true;
  const session = row.session;
  return (
    client_id !== null && session !== null && session.kind !== null && session.held_on?.precision === "day"
  );
}

/** Seals the plan of an import for its row at this version. */
export function sealPlan(key: DataKey, id: string, version: number, plan: ImportPlan): Buffer {
  return seal(key, planPlace(id, version), plan, "narrative");
}

/** Opens the plan of an import. */
export function openPlan(
  key: DataKey,
  row: { id: string; version: number; plan_sealed: Buffer },
): ImportPlan {
  return unseal(key, planPlace(row.id, row.version), row.plan_sealed);
}

/** Seals a row as it is kept and as it was read, for the import at this version. */
export function sealRow(key: DataKey, id: string, version: number, row: KeptRow & { read: ReadRow }): Buffer {
  return seal(key, rowPlace(id, version), row, "narrative");
}

/** Opens a row of an import that stands at this version. */
export function openRow(
  key: DataKey,
  version: number,
  row: { id: string; row_sealed: Buffer },
): KeptRow & { read: ReadRow } {
  return unseal(key, rowPlace(row.id, version), row.row_sealed);
}

const planPlace = (row: string, version: number) => ({
  table: "imports",
  column: "plan_sealed",
  row,
  client: null,
  version,
});
const rowPlace = (row: string, version: number) => ({
  table: "import_rows",
  column: "row_sealed",
  row,
  client: null,
  version,
});

// What is left of a blackened cell must not be read as a date or a telephone number. A number that is nobody's takes
// the place of the lost one, so that the readers find, withhold and report it as they did the first time.
function withPlaceholders({ cells, held }: KeptRow): string[] {
  if (held.length === 0) return cells;
  return cells.map((cell, at) => {
    if (!held.includes(at)) return cell;
    const filled = cell.replace(/●(?:[^\p{L}\p{N}]*●)*/gu, NOBODYS);
    return holdsResidentNumber(filled) ? filled : NOBODYS;
  });
}
const NOBODYS = "000000-0000000";

function rowOf(row: {
  row_no: number;
  verdict: Verdict;
  skip_reason: SkipReason | null;
  findings: Finding[];
}): ReadRow {
  const { row_no, verdict, skip_reason, findings } = row;
  return { row_no, verdict, skip_reason, findings, client: null, session: null, alike: [] };
}

// The office's table wants a mode; where the log is silent it follows from the kind, and the report says so.
function assumeMode(row: ReadRow): void {
  const { session } = row;
  if (!session?.kind || session.mode) return;
  const modes = { phone: "phone", video: "video", home_visit: "visit" } as const;
  session.mode = modes[session.kind as keyof typeof modes] ?? "in_person";
  row.findings.push(finding("codes", "mode", "info", "mode_assumed", null, { code: session.mode }));
}

function verdictIn(row: ReadRow): Verdict {
  return row.alike.length > 0 ? "review" : verdictOf(row.findings);
}
