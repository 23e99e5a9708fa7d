import { sql } from "kysely";
import type pg from "pg";
import { type Db, openKysely, openPools, type Pools } from "../../db/database";
import type { Deed, Scope } from "../../db/types";
import { keyedHash, officeKey, seal, unseal } from "./encryption.server";

export type { Db } from "../../db/database";
export type { Deed, Role } from "../../db/types";

/** Who asks: the hash of a sign-in's token (never the token), where from, and which page they wanted. */
export type Me = { sign_in: Buffer | null; origin: string | null; path: string };

/** What a deed is done to. `reason` is needed by some deeds; `term` is hashed, never stored. */
export type Subject = {
  client?: string | null;
  item?: string | null;
  reason?: { code: string; text?: string };
  term?: string;
};

/** What the door said when it opened: who came in, what it opened, and the line's id. */
export type Entry = {
  staff_id: string;
  audit_id: string;
  scopes: Scope[];
  /** The ids an import's deed is about; empty for every other deed, whose ids the log alone holds. */
  shown: string[];
  recordHits: (ids: string[]) => Promise<void>;
};

/**
 * A deed that the door did not allow, as the answer that a browser gets. Not yours and not there are the same 404;
 * 423 means the sign-in is locked; 302 leads to signing in.
 */
export class Refusal extends Response {}

let house: { pools: Pools; app: Db } | null = null;

/** Connects the models to a migrated database, once per process. `size`: connections per pool. */
export function openHouse(adminUrl: string, secret: Buffer, size?: number): { close: () => Promise<void> } {
  const pools = openPools(adminUrl, secret, size);
  house = { pools, app: openKysely(pools.app) };
  return pools;
}

/**
 * The one way to the data. Knocks (which commits a line in the log, refused or opened), and then runs `work` in a
 * transaction that holds the ticket, as the role that sees only what the ticket opens. What `work` returns leaves
 * only after the commit.
 * Throws a `Refusal` (404, 423, 302); whatever `work` throws rolls its writes back and goes on up.
 */
export async function asStaff<T>(
  me: Me,
  deed: Deed,
  subject: Subject,
  work: (db: Db, entry: Entry) => Promise<T>,
): Promise<T> {
  const { entry, ticket } = await knock(me, deed, subject);
  const { app } = inHouse();
  return app.connection().execute(async (db) => {
    await sql
      .raw(`begin isolation level read committed; select set_config('app.ticket', '${ticket}', true)`)
      .execute(db);
    try {
      const result = await work(db, entry);
      await sql.raw(`commit; ${CLEAN}`).execute(db);
      return result;
    } catch (error) {
      await sql.raw(`rollback; ${CLEAN}`).execute(db);
      throw error;
    }
  });
}

// Nothing of one person may wait on the connection for the next: cursors, statements, listeners, locks, settings.
const CLEAN = "close all; deallocate all; unlisten *; select pg_advisory_unlock_all(); reset all";

/** The answer for what is not there or not yours; the two must never differ. */
export function notFound(): Refusal {
  return new Refusal(null, { status: 404 });
}

/**
 * The one row that an update or a look-up must have met; a row of somebody else's is never met.
 * Throws the same 404 as for a row that does not exist.
 */
export function found<T>(row: T | undefined | null): T {
  if (row === undefined || row === null) throw notFound();
  return row;
}

/** Calls one of the door's functions as the role that may only knock. */
export async function askGate<Row extends pg.QueryResultRow>(
  text: string,
  values: unknown[],
): Promise<Row[]> {
  return (await inHouse().pools.gate.query<Row>(text, values)).rows;
}

const TICKET = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Ids come from URLs; what is not one cannot be anybody's, and is refused like one that is not yours. */
export const isId = (text: string | null | undefined): text is string =>
  typeof text === "string" && TICKET.test(text);

async function knock(me: Me, deed: Deed, subject: Subject): Promise<{ entry: Entry; ticket: string }> {
  if (!me.sign_in) throw signInFirst(me);
  for (const id of [subject.client, subject.item]) if (id && !isId(id)) throw notFound();
  const [answer] = await askGate<{
    outcome: string;
    ticket: string;
    staff_id: string;
    audit_id: string;
    scopes: string;
    shown: string[] | null;
  }>(
    "select outcome, ticket, staff_id, audit_id, scopes::text[] as scopes, case when $2::house.deed in ('import.apply', 'import.undo') then shown end as shown from door.enter($1, $2, $3, $4, $5, $6, $7, $8)",
    [
      me.sign_in,
      deed,
      subject.client ?? null,
      subject.item ?? null,
      subject.reason?.code ?? null,
      subject.reason?.text ? sealReason(subject.reason.text) : null,
      subject.term === undefined ? null : keyedHash("search term", subject.term),
      me.origin,
    ],
  );
  if (!answer || answer.outcome === "signed_out") throw signInFirst(me);
  if (answer.outcome === "locked") throw new Refusal(null, { status: 423 });
  if (answer.outcome !== "opened" || !TICKET.test(answer.ticket)) throw notFound();
  const recordHits = async (ids: string[]) => {
    await askGate("select door.record_hits($1, $2)", [answer.ticket, ids]);
  };
  const entry = {
    staff_id: answer.staff_id,
    audit_id: answer.audit_id,
    scopes: answer.scopes as unknown as Scope[],
    shown: answer.shown ?? [],
    recordHits,
  };
  return { entry, ticket: answer.ticket };
}

/** Reasons are read by the privacy officer; they stand sealed under the office's key, bound to nothing but the log. */
function sealReason(text: string): Buffer {
  return seal(officeKey(), reasonPlace, text);
}

/** The reason that a line of the log gives in words, opened for who may read the line. */
export function unsealReason(sealed: Buffer): string {
  return unseal<string>(officeKey(), reasonPlace, sealed);
}

const reasonPlace = { table: "audit_log", column: "reason_sealed", row: "", client: null, version: 1 };

/** The answer for somebody who is not signed in: sign in first, and come back to this page. */
export function signInFirst(me: Me): Refusal {
  const to = me.path && me.path !== "/" ? `?to=${encodeURIComponent(me.path)}` : "";
  return new Refusal(null, { status: 302, headers: { Location: `/sign-in${to}` } });
}

function inHouse() {
  if (!house) throw new Error("The house is not open: call openHouse first.");
  return house;
}
