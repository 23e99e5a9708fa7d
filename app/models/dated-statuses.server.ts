import { asStaff, type Db, type Me } from "./access.server";
import { type Keys, readKeys } from "./client-keys.server";
import { type DataKey, seal, unseal } from "./encryption.server";
import type { PartialDate } from "./partial-dates.server";

/**
 * One line of a dated history: what somebody was to the law from when to when, and which paper (or whose word) says
 * so. `replaces` names the line that this one puts right or brings to its end; that line stays, out of sight.
 */
export type DatedStatus<Code extends string> = {
  code: Code;
  from: PartialDate | null;
  to: PartialDate | null;
  source: string | null;
  replaces?: string | null;
};

/** A line as it stands in the history now, with who recorded it and when. */
export type RecordedStatus<Code extends string> = DatedStatus<Code> & {
  id: string;
  recorded_at: Date;
  recorded_by: string | null;
};

/** Where such a history is kept. */
export type StatusTable =
  | { table: "client_categories"; column: "category_sealed" }
  | { table: "protection_statuses"; column: "status_sealed" };

/** The history as it stands, newest first; lines that were put right or ended by a later one are left out. */
export async function readStatuses<Code extends string>(
  db: Db,
  at: StatusTable,
  client_id: string,
  keys: Keys,
): Promise<RecordedStatus<Code>[]> {
  const key = keys.of(client_id, "identity");
  const rows = await select(db, at)
    .where("t.client_id", "=", client_id)
    .orderBy("t.recorded_at", "desc")
    .orderBy("t.id")
    .execute();
  const lines = rows.map(({ sealed, ...row }) => ({
    ...unseal<DatedStatus<Code>>(key, place(at, row.id, client_id), sealed),
    ...row,
  }));
  const replaced = new Set(lines.map((line) => line.replaces).filter(Boolean));
  return lines.filter((line) => !replaced.has(line.id)).sort(newestFirst);
}

/** Adds a line inside a deed; the same id a second time adds nothing. */
export async function addStatusRow<Code extends string>(
  db: Db,
  at: StatusTable,
  key: DataKey,
  row: { id: string; client_id: string; recorded_by: string | null; recorded_at?: Date },
  status: DatedStatus<Code>,
): Promise<void> {
  const sealed = sealStatus(at, key, row, status);
  const query =
    at.table === "client_categories"
      ? db.insertInto(at.table).values({ ...row, category_sealed: sealed })
      : db.insertInto(at.table).values({ ...row, status_sealed: sealed });
  await query.onConflict((conflict) => conflict.doNothing()).execute();
}

/** Seals a line under the client's identity key, for a new row. */
export function sealStatus<Code extends string>(
  at: StatusTable,
  key: DataKey,
  row: { id: string; client_id: string },
  status: DatedStatus<Code>,
): Buffer {
  return seal(key, place(at, row.id, row.client_id), { replaces: null, ...status });
}

/** Adds a line to the history of a client: a deed of its own. */
export async function addStatus<Code extends string>(
  me: Me,
  at: StatusTable,
  client_id: string,
  { id, ...status }: DatedStatus<Code> & { id: string },
): Promise<void> {
  await asStaff(me, "client.write", { client: client_id, item: id }, async (db, { staff_id }) => {
    const keys = await readKeys(db, { client_id, classes: ["identity"] });
    await addStatusRow(
      db,
      at,
      keys.of(client_id, "identity"),
      { id, client_id, recorded_by: staff_id },
      status,
    );
  });
}

function select(db: Db, at: StatusTable) {
  return at.table === "client_categories"
    ? db
        .selectFrom("client_categories as t")
        .select(["t.id", "t.recorded_at", "t.recorded_by", "t.category_sealed as sealed"])
    : db
        .selectFrom("protection_statuses as t")
        .select(["t.id", "t.recorded_at", "t.recorded_by", "t.status_sealed as sealed"]);
}

// What holds now stands before what has ended; within each, the latest beginning first.
function newestFirst(a: DatedStatus<string>, b: DatedStatus<string>): number {
  const ended = Number(a.to !== null) - Number(b.to !== null);
  return ended || (b.from?.value ?? "").localeCompare(a.from?.value ?? "");
}

function place({ table, column }: StatusTable, id: string, client_id: string) {
  return { table, column, row: id, client: client_id, version: 1 };
}
