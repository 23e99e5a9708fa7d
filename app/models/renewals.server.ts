import { sql } from "kysely";
import type { RenewalCause } from "../../db/types";
import { askGate, asStaff, type Db, type Me, type Role } from "./access.server";

export type { RenewalCause } from "../../db/types";

/** An account that opens nothing until a second person says whose hands it is in; `id` is its newest change. */
export type Renewal = {
  id: string;
  display_name: string;
  sign_in_name: string;
  role: Role;
  site_name: string;
  causes: RenewalCause[];
  made_at: Date;
  made_by: string | null;
};
/** What of one account waits, and since when. */
export type Wait = { causes: RenewalCause[]; since: Date };
/** Somebody who can confirm. */
export type Confirmer = { display_name: string; role: Role };

/** The accounts that whoever holds this deed may confirm, longest waiting first; part of a deed with the scope renewals. */
export async function readRenewals(db: Db): Promise<Renewal[]> {
  const rows = await db
    .selectFrom("renewals as r")
    .innerJoin("staff as w", "w.id", "r.staff_id")
    .innerJoin("sites as i", "i.id", "w.site_id")
    .leftJoin("staff as m", "m.id", "r.made_by")
    .select(["r.id", "r.staff_id", "r.cause", "r.made_at", "m.display_name as made_by"])
    .select(["w.display_name", "w.sign_in_name", "w.role", "i.name as site_name"])
    .where("r.confirmed_at", "is", null)
    .where("w.left_at", "is", null)
    .orderBy("r.made_at")
    .execute();
  const accounts = new Map<string, Renewal>();
  for (const { staff_id, cause, ...row } of rows) {
    const causes = accounts.get(staff_id)?.causes ?? [];
    accounts.set(staff_id, { ...row, causes: causes.includes(cause) ? causes : [...causes, cause] });
  }
  return [...accounts.values()];
}

/** How many accounts wait for the holder of this deed. */
export async function countRenewals(db: Db): Promise<number> {
  return (await readRenewals(db)).length;
}

/** What of this account waits, or null; for its administrator (scope accounts), who cannot confirm it. */
export async function readWait(db: Db, staff_id: string): Promise<Wait | null> {
  const rows = await db
    .selectFrom("renewals")
    .select(["cause", "made_at"])
    .where("staff_id", "=", staff_id)
    .where("confirmed_at", "is", null)
    .orderBy("made_at")
    .execute();
  return rows[0] ? { causes: [...new Set(rows.map((row) => row.cause))], since: rows[0].made_at } : null;
}

/**
 * Says of an account that its own person holds it: with this change and all before it, never one that came later, which
 * the person who confirms has not seen. Twice is once. Throws 404 for one's own account, another site's, an unknown one.
 */
export async function confirmRenewal(me: Me, id: string): Promise<void> {
  await asStaff(me, "renewal.confirm", { item: id }, async (db, { staff_id }) => {
    await db
      .updateTable("renewals")
      .set({ confirmed_at: sql`clock_timestamp()`, confirmed_by: staff_id })
      .where("confirmed_at", "is", null)
      .where("made_at", "<=", (of) =>
        of.selectFrom("renewals as r").select("r.made_at").where("r.id", "=", id),
      )
      .execute();
  });
}

/** Whom somebody whose account waits can ask. Empty for anybody else, and where there is nobody. */
export async function findConfirmers(me: Me): Promise<Confirmer[]> {
  return askGate<Confirmer>("select display_name, role from door.find_confirmers($1)", [me.sign_in]);
}
