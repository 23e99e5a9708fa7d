import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { z } from "zod";
import type { Language } from "../../db/types";
import { asStaff, type Db, found, type Me, type Role } from "./access.server";
import { flag, neededChoice, neededText } from "./forms.server";
import { type Invitation, readInvitations } from "./invitations.server";
import { readWait, type Wait } from "./renewals.server";
import { readSites, type Site } from "./sites.server";
import { readSupervisions, readSupervisors, type Supervision } from "./supervisions.server";
import { forever } from "./teams.server";

export const roles = [
  "counsellor",
  "social_worker",
  "manager",
  "privacy_officer",
  "administrator",
] as const satisfies readonly Role[];
export const languages = ["ko", "en"] as const satisfies readonly Language[];
/** The fields of an account that can change, as its forms post them. */
export const account_fields = z.object({
  display_name: neededText({ max: 60 }),
  role: neededChoice(roles),
  trainee: flag(),
  site_id: neededText(),
  language: neededChoice(languages),
});
/** What a user name is made of: 2 to 40 small Latin letters, digits, dots, dashes, underscores. */
export const SIGN_IN_NAME = /^[a-z0-9._-]{2,40}$/;

/** An account, as its administrator sees it. */
export type Account = {
  id: string;
  display_name: string;
  sign_in_name: string;
  role: Role;
  trainee: boolean;
  language: Language;
  site_id: string;
  site_name: string;
  left_at: Date | null;
  /** No passphrase was ever set by an invitation, and none is open: this person cannot come in. */
  invited: Invitation["state"] | null;
};
export type RoleGrant = {
  id: string;
  role: Role;
  granted_at: Date;
  granted_by: string | null;
  revoked_at: Date | null;
};
export type AccountPageData = {
  account: Account;
  grants: RoleGrant[];
  invitations: Invitation[];
  supervisions: Supervision[];
  supervisors: { id: string; display_name: string }[];
  is_me: boolean;
  /** What a second person has still to confirm before this account opens anything; null when nothing. */
  wait: Wait | null;
} & StaffForm;
export type AccountFields = z.output<typeof account_fields>;
export type AccountFault = Partial<
  Record<"sign_in_name" | "site_id" | "role" | "trainee" | "", AccountFaultCode>
>;
export type AccountFaultCode =
  | "name_taken"
  | "bad_name"
  | "no_site"
  | "last_administrator"
  | "only_counsellors"
  | "has_left";

/** All accounts, those that go on first. */
export async function listStaff(me: Me): Promise<Account[]> {
  return asStaff(me, "staff.list", {}, async (db) => {
    const open = await db
      .selectFrom("invitations")
      .select(["staff_id", "used_at", "expires_at"])
      .orderBy("made_at", "desc")
      .execute();
    return (await readAccounts(db)).map((account) => {
      const own = open.filter((one) => one.staff_id === account.id);
      const isUsed = own.some((one) => one.used_at);
      const isOpen = own[0] && !own[0].used_at && own[0].expires_at > new Date();
      return { ...account, invited: isUsed ? "used" : isOpen ? "open" : own.length > 0 ? "over" : null };
    });
  });
}

/** The sites that a new account can belong to. */
export async function openStaffForm(me: Me): Promise<StaffForm> {
  return asStaff(me, "staff.list", {}, async (db) => ({ ...newForm(), sites: await readSites(db) }));
}

export type StaffForm = {
  sites: Site[];
  roles: typeof roles;
  languages: typeof languages;
  /** The id for a row that the form may make. */
  new_id: string;
};
const newForm = () => ({ roles, languages, new_id: randomUUID() });

/** One account with all that belongs to it. Throws 404 for an unknown one. */
export async function viewAccount(me: Me, staff_id: string): Promise<AccountPageData> {
  return asStaff(me, "staff.list", { item: staff_id }, async (db, entry) => {
    const account = found((await readAccounts(db)).find((one) => one.id === staff_id));
    const grants = await db
      .selectFrom("role_grants as g")
      .leftJoin("staff as w", "w.id", "g.granted_by")
      .select(["g.id", "g.role", "g.granted_at", "g.revoked_at", "w.display_name as granted_by"])
      .where("g.staff_id", "=", staff_id)
      .orderBy("g.granted_at", "desc")
      .execute();
    const invitations = await readInvitations(db, staff_id);
    return {
      account: {
        ...account,
        invited: invitations.some((one) => one.state === "used") ? "used" : (invitations[0]?.state ?? null),
      },
      grants,
      invitations,
      supervisions: await readSupervisions(db, staff_id),
      supervisors: (await readSupervisors(db)).filter((one) => one.id !== staff_id),
      sites: await readSites(db),
      ...newForm(),
      is_me: entry.staff_id === staff_id,
      wait: await readWait(db, staff_id),
    };
  });
}

/** Opens an account. It has no passphrase: an invitation link gives it one. The same form twice is one account. */
export async function addStaff(
  me: Me,
  given: AccountFields & { id: string; sign_in_name: string },
): Promise<AccountFault | null> {
  const sign_in_name = given.sign_in_name.trim().toLowerCase();
  if (!SIGN_IN_NAME.test(sign_in_name)) return { sign_in_name: "bad_name" };
  if (given.trainee && given.role !== "counsellor") return { trainee: "only_counsellors" };
  return asStaff(me, "staff.write", { item: given.id }, async (db) => {
    if (!(await readSites(db)).some((site) => site.id === given.site_id)) return { site_id: "no_site" };
    await db
      .insertInto("staff")
      .values({ ...given, sign_in_name })
      .onConflict((on) => on.doNothing())
      .execute();
    const made = await db.selectFrom("staff").select("id").where("id", "=", given.id).executeTakeFirst();
    return made ? null : { sign_in_name: "name_taken" };
  });
}

/**
 * Changes an account. Another role ends every sign-in of that person at once and is a dated row of its own; the last
 * administrator keeps the role, or nobody could open an account again.
 */
export async function changeStaff(
  me: Me,
  staff_id: string,
  given: AccountFields,
): Promise<AccountFault | null> {
  if (given.trainee && given.role !== "counsellor") return { trainee: "only_counsellors" };
  return asStaff(me, "staff.write", { item: staff_id }, async (db) => {
    const before = await takeTurn(db, staff_id);
    if (before.left_at) return { "": "has_left" };
    if (!(await readSites(db)).some((site) => site.id === given.site_id)) return { site_id: "no_site" };
    if (given.role !== "administrator" && (await isLastAdministrator(db, staff_id)))
      return { role: "last_administrator" };
    await db.updateTable("staff").set(given).where("id", "=", staff_id).execute();
    return null;
  });
}

/**
 * Ends an account: every browser it is signed in on is out with the next request, its invitations are worth nothing,
 * supervisions end. The row stays, since notes and log lines name it; cases and drafts wait for the manager's handover.
 */
export async function endStaff(me: Me, staff_id: string): Promise<AccountFault | null> {
  return asStaff(me, "staff.write", { item: staff_id }, async (db) => {
    const before = await takeTurn(db, staff_id);
    if (before.left_at) return null;
    if (await isLastAdministrator(db, staff_id)) return { "": "last_administrator" };
    await db
      .updateTable("supervisions")
      .set({ until_at: sql`clock_timestamp()` })
      .where((or) => or.or([or("supervisor_id", "=", staff_id), or("supervised_id", "=", staff_id)]))
      .where("until_at", "=", forever)
      .execute();
    await db
      .updateTable("staff")
      .set({ left_at: sql`clock_timestamp()` })
      .where("id", "=", staff_id)
      .execute();
    return null;
  });
}

async function readAccounts(db: Db): Promise<Omit<Account, "invited">[]> {
  return db
    .selectFrom("staff as w")
    .innerJoin("sites as i", "i.id", "w.site_id")
    .select(["w.id", "w.display_name", "w.sign_in_name", "w.role", "w.trainee", "w.language", "w.site_id"])
    .select(["i.name as site_name", "w.left_at"])
    .orderBy(sql`w.left_at is not null, w.display_name`)
    .execute();
}

/** Changes of accounts take turns, or two administrators could end each other and leave none. */
async function takeTurn(db: Db, staff_id: string): Promise<{ left_at: Date | null }> {
  await sql`select pg_advisory_xact_lock(7114)`.execute(db);
  return found(await db.selectFrom("staff").select("left_at").where("id", "=", staff_id).executeTakeFirst());
}

async function isLastAdministrator(db: Db, staff_id: string): Promise<boolean> {
  const administrators = await db
    .selectFrom("staff")
    .select("id")
    .where("role", "=", "administrator")
    .where("left_at", "is", null)
    .execute();
  return administrators.every((one) => one.id === staff_id) && administrators.length > 0;
}
