import { sql } from "kysely";
import { asStaff, type Db, found, type Me } from "./access.server";

/** An office or Hana Centre, and how many people work there now. Says nothing about clients. */
export type Site = { id: string; name: string; staff: number };

/** All sites, for the administrator. */
export async function listSites(me: Me): Promise<Site[]> {
  return asStaff(me, "staff.list", {}, (db) => readSites(db));
}

/** One site, for the page where it is renamed. */
export async function viewSite(me: Me, site_id: string): Promise<Site> {
  return asStaff(me, "staff.list", { item: site_id }, async (db) =>
    found((await readSites(db)).find((site) => site.id === site_id)),
  );
}

/** Adds a site; the same form twice is one site. */
export async function addSite(me: Me, { id, name }: { id: string; name: string }): Promise<void> {
  await asStaff(me, "site.write", { item: id }, (db) =>
    db
      .insertInto("sites")
      .values({ id, name })
      .onConflict((on) => on.doNothing())
      .execute(),
  );
}

/** Gives a site another name. */
export async function renameSite(me: Me, site_id: string, name: string): Promise<void> {
  await asStaff(me, "site.write", { item: site_id }, async (db) => {
    const done = await db.updateTable("sites").set({ name }).where("id", "=", site_id).executeTakeFirst();
    found(done.numUpdatedRows || null);
  });
}

/** All sites by name; part of a deed of somebody who is signed in. */
export async function readSites(db: Db): Promise<Site[]> {
  return db
    .selectFrom("sites as i")
    .select(["i.id", "i.name"])
    .select(
      sql<number>`(select count(*)::int from staff w where w.site_id = i.id and w.left_at is null)`.as(
        "staff",
      ),
    )
    .orderBy("i.name")
    .execute();
}
