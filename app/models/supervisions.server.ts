import { sql } from "kysely";
import { asStaff, type Db, found, type Me } from "./access.server";
import { forever } from "./teams.server";

/** Who supervises somebody, or whom somebody supervises. It opens nothing by itself. */
export type Supervision = {
  id: string;
  supervisor_id: string;
  supervisor: string;
  supervised_id: string;
  supervised: string;
  from_at: Date;
  until_at: Date | null;
};
export type SupervisionFault = { supervisor_id: "oneself" | "not_here" | "already" };

/** Makes one counsellor the supervisor of another. Sending twice is one supervision. */
export async function addSupervision(
  me: Me,
  { id, supervisor_id, supervised_id }: { id: string; supervisor_id: string; supervised_id: string },
): Promise<SupervisionFault | null> {
  if (supervisor_id === supervised_id) return { supervisor_id: "oneself" };
  return asStaff(me, "staff.write", { item: supervised_id }, async (db) => {
    found(
      await db
        .selectFrom("staff")
        .select("id")
        .where("id", "=", supervised_id)
        .where("left_at", "is", null)
        .executeTakeFirst(),
    );
    const supervisors = await readSupervisors(db);
    if (!supervisors.some((one) => one.id === supervisor_id)) return { supervisor_id: "not_here" };
    const living = (await readSupervisions(db, supervised_id)).filter((one) => !one.until_at);
    if (living.some((one) => one.id === id)) return null;
    if (living.some((one) => one.supervisor_id === supervisor_id && one.supervised_id === supervised_id))
      return { supervisor_id: "already" };
    await db
      .insertInto("supervisions")
      .values({ id, supervisor_id, supervised_id })
      .onConflict((on) => on.doNothing())
      .execute();
    return null;
  });
}

/** Ends a supervision; what was countersigned under it stays. Twice is once. */
export async function endSupervision(me: Me, staff_id: string, supervision_id: string): Promise<void> {
  await asStaff(me, "staff.write", { item: staff_id }, async (db) => {
    found((await readSupervisions(db, staff_id)).find((one) => one.id === supervision_id));
    await db
      .updateTable("supervisions")
      .set({ until_at: sql`clock_timestamp()` })
      .where("id", "=", supervision_id)
      .where("until_at", "=", forever)
      .execute();
  });
}

/** Supervisions that somebody has a part in, the living ones first. */
export async function readSupervisions(db: Db, staff_id: string): Promise<Supervision[]> {
  return db
    .selectFrom("supervisions as v")
    .innerJoin("staff as a", "a.id", "v.supervisor_id")
    .innerJoin("staff as b", "b.id", "v.supervised_id")
    .select(["v.id", "v.supervisor_id", "a.display_name as supervisor"])
    .select(["v.supervised_id", "b.display_name as supervised", "v.from_at"])
    .select(sql<Date | null>`nullif(v.until_at, 'infinity')`.as("until_at"))
    .where((or) => or.or([or("v.supervisor_id", "=", staff_id), or("v.supervised_id", "=", staff_id)]))
    .orderBy(sql`v.until_at desc, v.from_at desc`)
    .execute();
}

/** Counsellors who are no trainees: only they can countersign. */
export async function readSupervisors(db: Db): Promise<{ id: string; display_name: string }[]> {
  return db
    .selectFrom("staff")
    .select(["id", "display_name"])
    .where("role", "=", "counsellor")
    .where("trainee", "=", false)
    .where("left_at", "is", null)
    .orderBy("display_name")
    .execute();
}
