import type { RowDecision } from "../../db/types";
import { asStaff, type Db, type Me } from "./access.server";
import { type DataKey, seal, unseal } from "./encryption.server";
import type { Finding, SkipReason, Verdict } from "./import-findings.server";
import { type Alike, canTake, narrative_fields, openRow, type ReadRow } from "./import-plans.server";
import { type ImportHead, readImport } from "./imports.server";
import type { PartialDate } from "./partial-dates.server";

export type { RowDecision } from "../../db/types";
export const row_decisions = [
  "take",
  "same_as",
  "hold",
  "leave_out",
] as const satisfies readonly RowDecision[];

/** Which rows a page shows. */
export const row_shelves = ["review", "ready", "skip"] as const satisfies readonly Verdict[];
export type RowShelf = (typeof row_shelves)[number];

/** A row as the report shows it. Never a line of a note: of narrative it says that there is some, and where. */
export type RowView = {
  row_no: number;
  skip_reason: SkipReason | null;
  name: string | null;
  register_number: string | null;
  birth: PartialDate | null;
  held_on: PartialDate | null;
  findings: Finding[];
  alike: (Alike & { name: string | null })[];
  decision: RowDecision | null;
  same_as: number | null;
  /** Whether it may go in at all; a log's row without its client, day or kind may not. */
  can_take: boolean;
};

export type ImportRowsView = ImportHead & {
  shelf: RowShelf;
  page: number;
  pages: number;
  /** Rows on this shelf that are not in yet. */
  total: number;
  /** Rows to review that nobody has decided about. */
  undecided: number;
  rows: RowView[];
};

export const ROWS_OF_A_PAGE = 20;
/** Findings beyond these are counted by the report and not repeated row by row. */
const FINDINGS_OF_A_ROW = 12;
/** The rows of one shelf, a page of them, with what was found and decided. `page` counts from 1. */
export async function viewRows(me: Me, id: string, shelf: RowShelf, page: number): Promise<ImportRowsView> {
  return asStaff(me, "import.view", { item: id }, async (db) => {
    const { head, key, plan, version } = await readImport(db, id);
    const standing = await readStanding(db, id);
    const open = plan.rows[shelf].filter((row_no) => standing.has(row_no));
    const pages = Math.max(1, Math.ceil(open.length / ROWS_OF_A_PAGE));
    const here = Math.min(Math.max(1, page), pages);
    const shown = open.slice((here - 1) * ROWS_OF_A_PAGE, here * ROWS_OF_A_PAGE);
    const rows = await readSome(db, id, key, version, shown);
    const beside = rows.flatMap((row) =>
      row.read.alike.filter((one) => !one.hidden).map((one) => one.row_no),
    );
    const others = await readSome(db, id, key, version, [...new Set(beside)]);
    const names = new Map(others.map((row) => [row.row_no, nameOf(row.read)]));
    return {
      ...head,
      shelf,
      page: here,
      pages,
      total: open.length,
      undecided: plan.rows.review.filter((row_no) => standing.get(row_no) === null).length,
      rows: rows.map((row) => viewOf(row, names)),
    };
  });
}

export type RowDecisionValue = { row_no: number; decision: RowDecision; same_as: number | null };
export type RowDecisionFault = "same_as_missing" | "same_as_itself" | "same_as_no_row" | "cannot_take";

/**
 * Keeps what a person decided about rows. All or none: with any fault nothing is kept, and the faults come back by row
 * number. A row that is in already is passed over.
 */
export async function decideRows(
  me: Me,
  id: string,
  values: RowDecisionValue[],
): Promise<Map<number, RowDecisionFault>> {
  return asStaff(me, "import.view", { item: id }, async (db) => {
    const { key, version, plan } = await readImport(db, id);
    const rows = await readSome(
      db,
      id,
      key,
      version,
      values.map((one) => one.row_no),
    );
    const by_no = new Map(rows.map((row) => [row.row_no, row]));
    const records = new Set([...plan.rows.ready, ...plan.rows.review]);
    const faults = new Map<number, RowDecisionFault>();
    for (const value of values) {
      const row = by_no.get(value.row_no);
      if (!row) continue;
      const fault = faultOf(value, canTake(row.read, row.client_id), records);
      if (fault) faults.set(value.row_no, fault);
    }
    if (faults.size > 0) return faults;
    for (const { row_no, decision, same_as } of values) {
      const row = by_no.get(row_no);
      if (!row) continue;
      await db
        .updateTable("import_rows")
        .set({
          decision,
          decision_sealed: decision === "same_as" ? sealDecision(key, row.id, { same_as }) : null,
        })
        .where("id", "=", row.id)
        .execute();
    }
    return faults;
  });
}

/** Opens what was decided about a row beyond its code. */
export function openDecision(
  key: DataKey,
  row: { id: string; decision_sealed: Buffer | null },
): { same_as: number | null } {
  return row.decision_sealed ? unseal(key, place(row.id), row.decision_sealed) : { same_as: null };
}

/** What will become of a row: its decision, or what stands for none. A row that wants a look waits. */
export function decisionOf(decision: RowDecision | null, verdict: Verdict): RowDecision | null {
  if (verdict === "skip") return null;
  return decision ?? (verdict === "ready" ? "take" : "hold");
}

/** The rows of an import that this deed sees, and what was decided: by row number. */
export async function readStanding(db: Db, id: string): Promise<Map<number, RowDecision | null>> {
  const rows = await db
    .selectFrom("import_rows")
    .select(["row_no", "decision"])
    .where("import_id", "=", id)
    .execute();
  return new Map(rows.map((row) => [row.row_no, row.decision]));
}

async function readSome(db: Db, id: string, key: DataKey, version: number, row_nos: number[]) {
  if (row_nos.length === 0) return [];
  const rows = await db
    .selectFrom("import_rows")
    .select(["id", "row_no", "row_sealed", "decision", "decision_sealed", "client_id"])
    .where("import_id", "=", id)
    .where("row_no", "in", row_nos)
    .orderBy("row_no")
    .execute();
  return rows.map(({ row_sealed, decision_sealed, ...row }) => ({
    ...row,
    read: openRow(key, version, { id: row.id, row_sealed }).read,
    same_as: openDecision(key, { id: row.id, decision_sealed }).same_as,
  }));
}

function viewOf(
  row: {
    row_no: number;
    read: ReadRow;
    decision: RowDecision | null;
    same_as: number | null;
    client_id: string | null;
  },
  names: ReadonlyMap<number, string | null>,
): RowView {
  const { read } = row;
  return {
    row_no: row.row_no,
    skip_reason: read.skip_reason,
    name: nameOf(read),
    register_number: read.client?.identity.register_numbers[0] ?? read.session?.register_number ?? null,
    birth: read.client?.identity.birth ?? null,
    held_on: read.session?.held_on ?? null,
    findings: read.findings
      .slice()
      .sort((a, b) => ORDER[a.severity] - ORDER[b.severity])
      .slice(0, FINDINGS_OF_A_ROW)
      .map((one) => withoutNarrative(one, read.verdict)),
    alike: read.alike.map((one) => ({ ...one, name: names.get(one.row_no) ?? null })),
    decision: row.decision,
    same_as: row.same_as,
    can_take: canTake(read, row.client_id),
  };
}
const ORDER = { stop: 0, ask: 1, info: 2 };

function nameOf(read: ReadRow): string | null {
  return read.client?.identity.display_name || read.session?.client_name || null;
}

// Words of a note, and a skipped row that is one, stay in the row: the page says where to read them.
function withoutNarrative(one: Finding, verdict: Verdict): Finding {
  const isNote =
    one.field === null
      ? verdict === "skip" && one.detail === "continuation_row"
      : narrative_fields.has(one.field);
  if (!isNote && one.rule !== "free_memo") return one;
  const { words, candidates, ...values } = one.values ?? {};
  const shown: Record<string, string> = words
    ? { ...values, count: String(words.split(",").length) }
    : values;
  return { ...one, raw: null, values: shown };
}

function faultOf(
  { row_no, decision, same_as }: RowDecisionValue,
  can_take: boolean,
  records: ReadonlySet<number>,
): RowDecisionFault | null {
  if (decision === "take" && !can_take) return "cannot_take";
  if (decision !== "same_as") return null;
  if (same_as === null) return "same_as_missing";
  if (same_as === row_no) return "same_as_itself";
  return records.has(same_as) ? null : "same_as_no_row";
}

function sealDecision(key: DataKey, row: string, value: { same_as: number | null }): Buffer {
  return seal(key, place(row), value);
}

const place = (row: string) => ({
  table: "import_rows",
  column: "decision_sealed",
  row,
  client: null,
  version: 1,
});
