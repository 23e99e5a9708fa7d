import { sql } from "kysely";
import { asStaff, type Db, found, type Me } from "./access.server";
import { readKeys } from "./client-keys.server";
import { type ClientHeader, readHeader } from "./clients.server";
import type { ClosureReason } from "./code-lists.server";
import { type Draft, finishDraft, readDraft } from "./drafts.server";
import { type DataKey, seal, unseal } from "./encryption.server";
import { todayInSeoul } from "./forms.server";
import { readSafeContactGlance, type SafeContactGlance } from "./safe-contacts.server";

export type { ClosureReason } from "./code-lists.server";
export { closure_reason_codes } from "./code-lists.server";

/** Why and with which words a case was closed. */
export type ClosureText = { reason: ClosureReason; note: string };
/** One closing of a case; it stays in the history after the case was taken up again. */
export type Closure = ClosureText & {
  id: string;
  closed_on: string;
  closed_at: Date;
  closed_by: string | null;
  reopened_on: string | null;
  reopened_by: string | null;
};
/** Tries to reach somebody since the client last came: "lost contact" wants three, by two ways. */
export type ContactAttempts = { tries: number; ways: number };

export type ClosurePageData = {
  client: ClientHeader;
  safe_contact: SafeContactGlance | null | undefined;
  /** Newest first; the first one is the closing that stands, if the case is closed. */
  closures: Closure[];
  attempts: ContactAttempts;
  unsigned_notes: number;
  draft: Draft;
  today: string;
};

/** Days within which the same case is taken up again; later a new one is the rule (closure_reason list, reopen_rules). */
export const REOPEN_DAYS = 90;

/** The closings of a case, and what closing it now would rest on. Throws 404 for who is not on its care team. */
export async function viewClosures(me: Me, client_id: string): Promise<ClosurePageData> {
  return asStaff(me, "closure.view", { client: client_id }, async (db, { staff_id }) => {
    const keys = await readKeys(db, { client_id });
    return {
      client: await readHeader(db, client_id, keys),
      safe_contact: await readSafeContactGlance(db, client_id, keys),
      closures: await readClosures(db, client_id, keys.of(client_id, "summary")),
      attempts: await countAttempts(db, client_id),
      unsigned_notes: await countUnsigned(db, client_id, staff_id),
      draft: await readDraft(db, keys, { form: "closure", client_id, subject_id: null }),
      today: todayInSeoul(),
    };
  });
}

/**
 * Closes a case with a reason, a note and a day, which is not after today and not before it was opened. Sending twice
 * closes once; a case that is closed already is "closed_already".
 */
export async function closeCase(
  me: Me,
  client_id: string,
  given: ClosureText & { id: string; closed_on: string; draft_id: string | null },
): Promise<ClosureFault | null> {
  return asStaff(me, "closure.write", { client: client_id }, async (db, { staff_id }) => {
    // Two people of a team may close at once; the second one waits and finds it closed.
    await sql`select pg_advisory_xact_lock(hashtextextended(${client_id}, 7113))`.execute(db);
    const { opened_on } = found(
      await db
        .selectFrom("clients")
        .select(sql<string>`opened_on::text`.as("opened_on"))
        .where("id", "=", client_id)
        .executeTakeFirst(),
    );
    if (given.closed_on > todayInSeoul()) return { closed_on: "in_future" };
    if (given.closed_on < opened_on) return { closed_on: "before_opening" };
    const standing = await readStanding(db, client_id);
    if (standing) return standing.id === given.id ? null : { "": "closed_already" };
    const keys = await readKeys(db, { client_id, classes: ["summary"] });
    const closure_sealed = sealClosure(
      keys.of(client_id, "summary"),
      { id: given.id, client_id },
      { reason: given.reason, note: given.note },
    );
    await db
      .insertInto("closures")
      .values({ id: given.id, client_id, closed_on: given.closed_on, closure_sealed, closed_by: staff_id })
      .onConflict((on) => on.doNothing())
      .execute();
    await finishDraft(db, given.draft_id);
    return null;
  });
}
export type ClosureFault = { closed_on: "in_future" | "before_opening" } | { "": "closed_already" };

/** Takes a closed case up again, from today. The closing stays in the history. Nothing happens to an open case. */
export async function reopenCase(me: Me, client_id: string): Promise<void> {
  await asStaff(me, "closure.write", { client: client_id }, async (db, { staff_id }) => {
    const standing = await readStanding(db, client_id);
    if (!standing) return;
    await db
      .insertInto("reopenings")
      .values({ closure_id: standing.id, client_id, reopened_on: todayInSeoul(), reopened_by: staff_id })
      .onConflict((on) => on.doNothing())
      .execute();
  });
}

/** Seals reason and note under the client's summary key, for a new row. */
export function sealClosure(
  key: DataKey,
  row: { id: string; client_id: string },
  { reason, note }: ClosureText,
): Buffer {
  return seal(key, place(row), { reason, note }, "narrative");
}

/** Opens a row of `closures`. */
export function openClosure(
  key: DataKey,
  row: { id: string; client_id: string; closure_sealed: Buffer },
): ClosureText {
  return unseal<ClosureText>(key, place(row), row.closure_sealed);
}

const place = (row: { id: string; client_id: string }) => ({
  table: "closures",
  column: "closure_sealed",
  row: row.id,
  client: row.client_id,
  version: 1,
});

async function readClosures(db: Db, client_id: string, key: DataKey): Promise<Closure[]> {
  const rows = await db
    .selectFrom("closures as o")
    .leftJoin("reopenings as r", "r.closure_id", "o.id")
    .leftJoin("staff as w", "w.id", "o.closed_by")
    .leftJoin("staff as v", "v.id", "r.reopened_by")
    .select(["o.id", "o.client_id", "o.closure_sealed", "o.closed_at"])
    .select(["w.display_name as closed_by", "v.display_name as reopened_by"])
    .select([
      sql<string>`o.closed_on::text`.as("closed_on"),
      sql<string | null>`r.reopened_on::text`.as("reopened_on"),
    ])
    .where("o.client_id", "=", client_id)
    .orderBy("o.closed_at", "desc")
    .execute();
  return rows.map(({ closure_sealed, client_id: _, ...row }) => ({
    ...row,
    ...openClosure(key, { id: row.id, client_id, closure_sealed }),
  }));
}

async function readStanding(db: Db, client_id: string): Promise<{ id: string } | undefined> {
  return db
    .selectFrom("closures as o")
    .select("o.id")
    .where("o.client_id", "=", client_id)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom("reopenings as r").select("r.closure_id").whereRef("r.closure_id", "=", "o.id"))),
    )
    .executeTakeFirst();
}

async function countAttempts(db: Db, client_id: string): Promise<ContactAttempts> {
  const row = await db
    .selectFrom("sessions as s")
    .select([sql<number>`count(*)::int`.as("tries"), sql<number>`count(distinct s.mode)::int`.as("ways")])
    .where("s.client_id", "=", client_id)
    .where("s.attendance", "in", ["unable_reach", "no_show"])
    .where(
      sql<boolean>`s.starts_at > coalesce((select max(m.starts_at) from sessions m where m.client_id = s.client_id
        and m.attendance in ('attended', 'late', 'left_early')), '-infinity')`,
    )
    .executeTakeFirstOrThrow();
  return row;
}

async function countUnsigned(db: Db, client_id: string, staff_id: string): Promise<number> {
  const row = await db
    .selectFrom("notes as n")
    .select((on) => on.fn.countAll<string>().as("count"))
    .where("n.client_id", "=", client_id)
    .where("n.author_id", "=", staff_id)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom("signatures as g").select("g.note_id").whereRef("g.note_id", "=", "n.id"))),
    )
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
