import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { TeamReason, TeamRole } from "../../db/types";
import { asStaff, found, type Me } from "./access.server";
import { reveal_reasons } from "./caseload-reviews.server";
import { exclusion_reasons } from "./exclusions.server";
import {
  type Colleague,
  closedOn,
  forever,
  lockTeam,
  placeOnTeam,
  readColleagues,
  readTeam,
  type Team,
} from "./teams.server";

export const team_roles = ["primary", "member"] as const satisfies readonly TeamRole[];
/** The reasons a manager chooses from; intake, transfer and import are given by what happened. */
export const assign_reasons = [
  "workload",
  "leave_cover",
  "specialty",
  "client_wish",
  "staff_left",
  "other",
] as const satisfies readonly TeamReason[];

/** What a manager changes one case by: its code, team and colleagues; no name. Throws 404 for a case of another site. */
export async function viewCase(me: Me, client_id: string): Promise<ManagedCase> {
  return asStaff(me, "team.view", { client: client_id }, async (db) => {
    const client = await db
      .selectFrom("clients as c")
      .select(["c.id", "c.code", "c.opened_on", "c.site_id"])
      .select(closedOn.as("closed_on"))
      .where("c.id", "=", client_id)
      .executeTakeFirst();
    const { site_id, ...shown } = found(client);
    return {
      client: shown,
      team: await readTeam(db, client_id),
      colleagues: await readColleagues(db, site_id),
      excludable: await readColleagues(db, site_id, ["counsellor", "social_worker", "manager"]),
    };
  });
}

/** Everything that the manager's page of one case is made of; one deed, as `viewCase`. */
export async function openCaseManagement(me: Me, client_id: string) {
  return {
    ...(await viewCase(me, client_id)),
    new_id: randomUUID(),
    assign_reasons,
    exclusion_reasons,
    reveal_reasons,
  };
}

export type ManagedCase = {
  client: { id: string; code: string; opened_on: string; closed_on: string | null };
  team: Team;
  /** Who can be put on the team. */
  colleagues: Colleague[];
  /** Who can be excluded: whoever could otherwise come to see something of it. */
  excludable: Colleague[];
};

/**
 * Puts a colleague of the site on the care team. A new primary turns the earlier one into a member, so that nobody is
 * shut out by the way. The same assignment twice is one. Returns the code of the field that must be looked at again.
 */
export async function assignColleague(
  me: Me,
  client_id: string,
  given: { id: string; staff_id: string; role: TeamRole; reason: TeamReason },
): Promise<AssignFault | null> {
  return asStaff(me, "team.assign", { client: client_id }, async (db, entry) => {
    await lockTeam(db, client_id);
    const { site_id } = found(
      await db.selectFrom("clients").select("site_id").where("id", "=", client_id).executeTakeFirst(),
    );
    const colleagues = await readColleagues(db, site_id);
    if (!colleagues.some((colleague) => colleague.id === given.staff_id)) return { staff_id: "not_here" };
    const team = await readTeam(db, client_id);
    if (team.exclusions.some((one) => one.staff_id === given.staff_id && !one.until_at))
      return { staff_id: "excluded" };
    await placeOnTeam(db, client_id, { ...given, assigned_by: entry.staff_id });
    return null;
  });
}
export type AssignFault = { staff_id: "not_here" | "excluded" };

/** Ends an assignment: from the very next statement on that person opens nothing of this case. Twice is once. */
export async function endAssignment(me: Me, client_id: string, assignment_id: string): Promise<void> {
  await asStaff(me, "team.assign", { client: client_id, item: assignment_id }, async (db) => {
    await lockTeam(db, client_id);
    found(
      await db
        .selectFrom("assignments")
        .select("id")
        .where("id", "=", assignment_id)
        .where("client_id", "=", client_id)
        .executeTakeFirst(),
    );
    await db
      .updateTable("assignments")
      .set({ until_at: sql`clock_timestamp()` })
      .where("id", "=", assignment_id)
      .where("client_id", "=", client_id)
      .where("until_at", "=", forever)
      .execute();
  });
}
