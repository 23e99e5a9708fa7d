import { sql } from "kysely";
import type { ExclusionReason } from "../../db/types";
import { asStaff, found, isId, type Me } from "./access.server";
import { endOf, forever, lockTeam, readTeam } from "./teams.server";

export const exclusion_reasons = [
  "relative",
  "acquaintance",
  "same_hometown",
  "client_wish",
  "other",
] as const satisfies readonly ExclusionReason[];

/** Excludes a colleague (conflict of interest): it ends an assignment there is, and beats any that is made later. */
export async function excludeColleague(
  me: Me,
  client_id: string,
  given: { id: string; staff_id: string; reason: ExclusionReason },
): Promise<ExcludeFault | null> {
  return asStaff(me, "team.exclude", { client: client_id }, async (db, entry) => {
    await lockTeam(db, client_id);
    if (given.staff_id === entry.staff_id) return { excluded_id: "oneself" };
    if (!isId(given.staff_id)) return { excluded_id: "not_here" };
    const colleague = await db
      .selectFrom("staff")
      .select("id")
      .where("id", "=", given.staff_id)
      .executeTakeFirst();
    if (!colleague) return { excluded_id: "not_here" };
    const team = await readTeam(db, client_id);
    if (!team.exclusions.some((one) => one.staff_id === given.staff_id && !one.until_at)) {
      await db
        .insertInto("exclusions")
        .values({ ...given, client_id, made_by: entry.staff_id })
        .onConflict((on) => on.doNothing())
        .execute();
    }
    await endOf(db, client_id, given.staff_id);
    return null;
  });
}
export type ExcludeFault = { excluded_id: "not_here" | "oneself" };

/** Lifts an exclusion; it gives nobody a case, it only allows an assignment again. Twice is once. */
export async function liftExclusion(me: Me, client_id: string, exclusion_id: string): Promise<void> {
  await asStaff(me, "team.exclude", { client: client_id, item: exclusion_id }, async (db) => {
    found(
      await db
        .selectFrom("exclusions")
        .select("id")
        .where("id", "=", exclusion_id)
        .where("client_id", "=", client_id)
        .executeTakeFirst(),
    );
    await db
      .updateTable("exclusions")
      .set({ until_at: sql`clock_timestamp()` })
      .where("id", "=", exclusion_id)
      .where("client_id", "=", client_id)
      .where("until_at", "=", forever)
      .execute();
  });
}
