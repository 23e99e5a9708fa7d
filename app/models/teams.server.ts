import { sql } from "kysely";
import type { ExclusionReason, TeamReason, TeamRole } from "../../db/types";
import { asStaff, type Db, type Me, type Role } from "./access.server";
import { readKeys } from "./client-keys.server";
import { type ClientHeader, readHeader } from "./clients.server";
import { readSafeContactGlance, type SafeContactGlance } from "./safe-contacts.server";

export type { ExclusionReason, TeamReason, TeamRole } from "../../db/types";

/** Somebody on a care team, now or before. `until_at` is null while it goes on. */
export type TeamMember = {
  assignment_id: string;
  staff_id: string;
  display_name: string;
  staff_role: Role;
  role: TeamRole;
  reason: TeamReason;
  from_at: Date;
  until_at: Date | null;
  assigned_by: string | null;
  /** Excluded, or the account has ended: the assignment stands and opens nothing. */
  shut_out: "excluded" | "left" | null;
};
/** A colleague who must not open this case. */
export type TeamExclusion = {
  id: string;
  staff_id: string;
  display_name: string;
  reason: ExclusionReason;
  from_at: Date;
  until_at: Date | null;
  made_by: string | null;
};
/** An offer of this case, without its summary. */
export type TeamOffer = {
  id: string;
  from_staff_id: string;
  from: string;
  to: string;
  reason: TeamReason;
  offered_at: Date;
  answer: "accepted" | "declined" | "withdrawn" | null;
  answered_at: Date | null;
};
export type Team = { members: TeamMember[]; exclusions: TeamExclusion[]; offers: TeamOffer[] };
/** A colleague who could be given a case. */
export type Colleague = { id: string; display_name: string; role: Role; trainee: boolean };

/** The care team of one's own client: who, from when to when, in which role and why; exclusions; offers. */
export async function viewTeam(
  me: Me,
  client_id: string,
): Promise<{
  client: ClientHeader;
  safe_contact: SafeContactGlance | null | undefined;
  team: Team;
  /** The open offer of the person who looks, if there is one. */
  own_offer: string | null;
}> {
  return asStaff(me, "client.view", { client: client_id }, async (db, { staff_id }) => {
    const keys = await readKeys(db, { client_id });
    const client = await readHeader(db, client_id, keys);
    const safe_contact = await readSafeContactGlance(db, client_id, keys);
    const team = await readTeam(db, client_id);
    const own = team.offers.find((offer) => !offer.answer && offer.from_staff_id === staff_id);
    return { client, safe_contact, team, own_offer: own?.id ?? null };
  });
}

/** The team as it is and was, newest first within the living and the past. Part of a deed that opens this client. */
export async function readTeam(db: Db, client_id: string): Promise<Team> {
  const members = await db
    .selectFrom("assignments as a")
    .innerJoin("staff as w", "w.id", "a.staff_id")
    .leftJoin("staff as b", "b.id", "a.assigned_by")
    .select(["a.id", "a.staff_id", "w.display_name", "w.role as staff_role", "w.left_at"])
    .select(["a.role", "a.reason", "a.from_at", "b.display_name as assigned_by"])
    .select(ended("a").as("until_at"))
    .where("a.client_id", "=", client_id)
    .orderBy(sql`a.until_at desc, a.role, a.from_at`)
    .execute();
  const exclusions = await db
    .selectFrom("exclusions as x")
    .innerJoin("staff as w", "w.id", "x.staff_id")
    .leftJoin("staff as b", "b.id", "x.made_by")
    .select(["x.id", "x.staff_id", "w.display_name", "x.reason", "x.from_at", "b.display_name as made_by"])
    .select(ended("x").as("until_at"))
    .where("x.client_id", "=", client_id)
    .orderBy(sql`x.until_at desc, x.from_at desc`)
    .execute();
  const offers = await db
    .selectFrom("transfers as t")
    .innerJoin("staff as f", "f.id", "t.from_staff_id")
    .innerJoin("staff as r", "r.id", "t.to_staff_id")
    .leftJoin("transfer_answers as n", "n.transfer_id", "t.id")
    .select(["t.id", "t.from_staff_id", "f.display_name as from", "r.display_name as to", "t.reason"])
    .select(["t.offered_at", "n.answer", "n.answered_at"])
    .where("t.client_id", "=", client_id)
    .orderBy("t.offered_at", "desc")
    .execute();
  const excluded = new Set(exclusions.filter((one) => !one.until_at).map((one) => one.staff_id));
  return {
    members: members.map(({ id, left_at, ...row }) => ({
      ...row,
      assignment_id: id,
      shut_out: row.until_at ? null : excluded.has(row.staff_id) ? "excluded" : left_at ? "left" : null,
    })),
    exclusions,
    offers,
  };
}

/** Who of a site can carry a case: counsellors and social workers whose account goes on. */
export async function readColleagues(
  db: Db,
  site_id: string,
  roles: Role[] = ["counsellor", "social_worker"],
): Promise<Colleague[]> {
  return db
    .selectFrom("staff")
    .select(["id", "display_name", "role", "trainee"])
    .where("site_id", "=", site_id)
    .where("role", "in", roles)
    .where("left_at", "is", null)
    .orderBy("display_name")
    .execute();
}

/**
 * Whoever changes a client's team waits here for whoever is at it, until the end of the transaction. Offers, removals,
 * exclusions and handovers take it before they look, so that what they saw still holds when they write.
 */
export async function lockTeam(db: Db, client_id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${client_id}, 7112))`.execute(db);
}

/** Puts somebody on a team that is locked. Part of a deed with the scope team. */
export async function placeOnTeam(
  db: Db,
  client_id: string,
  given: { id: string; staff_id: string; role: TeamRole; reason: TeamReason; assigned_by: string },
): Promise<void> {
  const living = await db
    .selectFrom("assignments")
    .select(["staff_id", "role", "reason"])
    .where("client_id", "=", client_id)
    .where("until_at", "=", forever)
    .execute();
  const own = living.find((one) => one.staff_id === given.staff_id);
  if (own?.role === given.role) return;
  const add = async (row: { id?: string; staff_id: string; role: TeamRole; reason: TeamReason }) => {
    const { assigned_by } = given;
    await db
      .insertInto("assignments")
      .values({ ...row, client_id, assigned_by, from_at: sql`clock_timestamp()` })
      .onConflict((on) => on.doNothing())
      .execute();
  };
  if (own) await endOf(db, client_id, given.staff_id);
  if (given.role === "primary") {
    for (const earlier of living.filter((one) => one.role === "primary")) {
      await endOf(db, client_id, earlier.staff_id);
      await add({ staff_id: earlier.staff_id, role: "member", reason: earlier.reason });
    }
  }
  const { assigned_by, ...row } = given;
  await add(row);
}

/** The day the case was closed, while it is; for a query whose clients are `c`. */
export const closedOn = sql<string | null>`(select o.closed_on::text from closures o where o.client_id = c.id
  and not exists (select 1 from reopenings r where r.closure_id = o.id) order by o.closed_at desc limit 1)`;

/** What `until_at` is while something goes on. */
export const forever = sql<Date>`'infinity'::timestamptz`;

/** Ends whatever assignment this person has; part of a deed with the scope team, on a locked team. */
export async function endOf(db: Db, client_id: string, staff_id: string): Promise<void> {
  await db
    .updateTable("assignments")
    .set({ until_at: sql`clock_timestamp()` })
    .where("client_id", "=", client_id)
    .where("staff_id", "=", staff_id)
    .where("until_at", "=", forever)
    .execute();
}

function ended(table: "a" | "x") {
  return sql<Date | null>`nullif(${sql.ref(`${table}.until_at`)}, 'infinity')`;
}
