import { type SelectQueryBuilder, sql } from "kysely";
import type { DB, Outcome } from "../../db/types";
import { type Db, type Deed, type Role, unsealReason } from "./access.server";

export type { Outcome } from "../../db/types";

/** The tables whose changes the log names. */
export type TableName =
  | Exclude<keyof DB, "audit_log" | "audit_changes" | "role_powers">
  | "sign_ins"
  | "passphrases"
  | "key_checks";
/** What a deed wrote: how many rows of which table. Never what stood in them. */
export type Change = { table: TableName; act: "insert" | "update" | "delete"; rows: number };

/** One line of the log as people read it. `client_id` is an id and nothing more: whose it is, the line does not say. */
export type LogLine = {
  id: string;
  at: Date;
  staff: { id: string; display_name: string; role: Role } | null;
  deed: Deed;
  outcome: Outcome;
  client_id: string | null;
  /** How many clients a list or a search had before it; null for a deed about one client or none. */
  shown: number | null;
  /** How many a search found; null for anything that is not a search. */
  hits: number | null;
  reason: { code: string | null; text: string | null } | null;
  changes: Change[];
};
/** A page of the log, newest first; `next` asks for the older ones. */
export type LogPage = { lines: LogLine[]; next: string | null };

export const LINES_PER_PAGE = 50;

/** Narrows a query over `audit_log as l`. */
export type Narrow = (
  query: SelectQueryBuilder<DB & { l: DB["audit_log"] }, "l", object>,
) => SelectQueryBuilder<DB & { l: DB["audit_log"] }, "l", object>;

/**
 * Reads one page of the lines this ticket opens, older than the place `before` (a `next` of an earlier page; anything
 * else means from the newest). Pages by time and id, so a page stays the same while new lines come in above it.
 */
export async function readLogLines(db: Db, narrow: Narrow, before: string | null): Promise<LogPage> {
  let query = narrow(db.selectFrom("audit_log as l") as never)
    .leftJoin("staff as s", "s.id", "l.staff_id")
    .select([
      "l.id",
      "l.at",
      "l.staff_id",
      "s.display_name",
      "s.role",
      "l.deed",
      "l.outcome",
      "l.client_id",
      "l.reason_code",
      "l.reason_sealed",
      sql<number | null>`cardinality(l.shown)`.as("shown"),
      sql<number | null>`cardinality(l.hits)`.as("hits"),
      sql<string>`to_char(l.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`.as("place"),
    ])
    .orderBy("l.at", "desc")
    .orderBy("l.id", "desc")
    .limit(LINES_PER_PAGE + 1);
  const from = readPlace(before);
  if (from) query = query.where(sql<boolean>`(l.at, l.id) < (${from.at}::timestamptz, ${from.id}::uuid)`);
  const rows = await query.execute();
  const shown = rows.slice(0, LINES_PER_PAGE);
  const changes = await readChanges(
    db,
    shown.map((row) => row.id),
  );
  const last = shown.at(-1);
  return {
    lines: shown.map((row) => ({
      id: row.id,
      at: row.at,
      staff: row.staff_id
        ? { id: row.staff_id, display_name: row.display_name ?? "", role: row.role as Role }
        : null,
      deed: row.deed,
      outcome: row.outcome,
      client_id: row.client_id,
      shown: row.shown,
      hits: row.hits,
      reason:
        row.reason_code || row.reason_sealed
          ? { code: row.reason_code, text: row.reason_sealed && unsealReason(row.reason_sealed) }
          : null,
      changes: changes.get(row.id) ?? [],
    })),
    next: rows.length > LINES_PER_PAGE && last ? `${last.place}_${last.id}` : null,
  };
}

async function readChanges(db: Db, ids: string[]): Promise<Map<string, Change[]>> {
  const changes = new Map<string, Change[]>();
  if (ids.length === 0) return changes;
  const rows = await db
    .selectFrom("audit_changes")
    .select(["audit_id", "table_name", "act", sql<number>`count(*)::int`.as("rows")])
    .where("audit_id", "in", ids)
    .groupBy(["audit_id", "table_name", "act"])
    .orderBy("table_name")
    .execute();
  for (const row of rows) {
    const change = { table: row.table_name as TableName, act: row.act as Change["act"], rows: row.rows };
    changes.set(row.audit_id as string, [...(changes.get(row.audit_id as string) ?? []), change]);
  }
  return changes;
}

function readPlace(before: string | null): { at: string; id: string } | null {
  const found =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(
      before ?? "",
    );
  // "2026-13-40T..." has the form of an instant and is none; the database would refuse the whole page.
  return found && !Number.isNaN(Date.parse(found[1] as string))
    ? { at: found[1] as string, id: found[2] as string }
    : null;
}
