import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { DraftForm, TeamRole } from "../../db/types";
import { asStaff, type Db, found, isId, type Me, type Role } from "./access.server";
import {
  type Colleague,
  closedOn,
  endOf,
  forever,
  lockTeam,
  placeOnTeam,
  readColleagues,
} from "./teams.server";

/** A case that still hangs on somebody who is going: as a member of its team, or by a text left half written. */
export type HandoverCase = {
  client_id: string;
  code: string;
  closed_on: string | null;
  /** Null when only drafts are left. */
  role: TeamRole | null;
  others: string[];
  excluded: string[];
  drafts: DraftForm[];
  unsigned_notes: number;
};
export type Handover = {
  leaver: { id: string; display_name: string; role: Role; left_at: Date | null };
  cases: HandoverCase[];
  /** Intakes that were begun and are no case yet. */
  intakes: number;
  done: number;
  colleagues: Colleague[];
};
/** Who takes what. `cases`: by client id; a case that is not named stays where it is. */
export type Succession = { cases: Record<string, string>; intakes: string | null };

/** Forms whose drafts hold what only counsellors may read. */
const counsellor_forms: readonly DraftForm[] = ["session", "note", "addendum"];

/**
 * Reads the posted choices: `successor_<client id>` goes before `successor_all`; `client_id` names the cases that the
 * page showed, so that nothing is handed over that the manager did not see. "choose_one" when nothing was chosen.
 */
export function readSuccession(form: FormData): {
  succession: Succession;
  errors: Record<string, string> | null;
  typed: Record<string, string>;
} {
  const typed: Record<string, string> = {};
  for (const [name, value] of form)
    if (name.startsWith("successor_") && isId(String(value))) typed[name] = String(value);
  const cases: Record<string, string> = {};
  for (const client_id of form.getAll("client_id").map(String)) {
    const chosen = typed[`successor_${client_id}`] ?? typed.successor_all;
    if (isId(client_id) && chosen) cases[client_id] = chosen;
  }
  const intakes = typed.successor_intakes ?? null;
  const isEmpty = Object.keys(cases).length === 0 && !intakes;
  return { succession: { cases, intakes }, errors: isEmpty ? { successor_all: "choose_one" } : null, typed };
}

/** All that one person of the site still carries, and how much of it was handed over before. Throws 404 for another site. */
export async function viewHandover(me: Me, staff_id: string): Promise<Handover> {
  return asStaff(me, "handover.view", { item: staff_id }, (db) => readHandover(db, staff_id));
}

/**
 * Hands cases and drafts to their successors, all or none. The leaver's assignment ends and the successor's begins in
 * the same role; drafts change their author. Returns a code by client id where a choice cannot be: "not_here",
 * "excluded", or "needs_counsellor" when a counsellor's half-written note would go to somebody who may not read notes.
 */
export async function makeHandover(
  me: Me,
  staff_id: string,
  given: Succession,
): Promise<Record<string, HandoverFault> | null> {
  return asStaff(me, "handover.make", { item: staff_id }, async (db, entry) => {
    // In one order, so that two managers at work on the same leaver never wait for each other in a circle.
    const chosen = Object.entries(given.cases).sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [client_id] of chosen) await lockTeam(db, client_id);
    const handover = await readHandover(db, staff_id);
    const errors = faultsOf(handover, given);
    if (Object.keys(errors).length > 0) return errors;
    for (const [client_id, successor_id] of chosen) {
      const one = handover.cases.find((row) => row.client_id === client_id);
      if (!one) continue; // a colleague was quicker: it is not this person's any more
      if (one.role) await passOn(db, one, staff_id, successor_id, entry.staff_id);
      await passDrafts(db, staff_id, successor_id, client_id);
    }
    if (given.intakes) await passDrafts(db, staff_id, given.intakes, null);
    return null;
  });
}
export type HandoverFault = "not_here" | "excluded" | "needs_counsellor";

function faultsOf(handover: Handover, given: Succession): Record<string, HandoverFault> {
  const errors: Record<string, HandoverFault> = {};
  const colleague = (id: string) => handover.colleagues.find((one) => one.id === id);
  for (const [client_id, successor_id] of Object.entries(given.cases)) {
    const one = handover.cases.find((row) => row.client_id === client_id);
    const successor = colleague(successor_id);
    if (!one) continue;
    if (!successor) errors[client_id] = "not_here";
    else if (one.excluded.includes(successor_id)) errors[client_id] = "excluded";
    else if (
      handover.leaver.role !== "social_worker" &&
      successor.role !== "counsellor" &&
      one.drafts.some((form) => counsellor_forms.includes(form))
    )
      errors[client_id] = "needs_counsellor";
  }
  if (given.intakes && !colleague(given.intakes)) errors.intakes = "not_here";
  return errors;
}

async function passOn(
  db: Db,
  { client_id, role }: HandoverCase,
  leaver_id: string,
  successor_id: string,
  assigned_by: string,
): Promise<void> {
  await endOf(db, client_id, leaver_id);
  const present = await db
    .selectFrom("assignments")
    .select("role")
    .where("client_id", "=", client_id)
    .where("staff_id", "=", successor_id)
    .where("until_at", "=", forever)
    .executeTakeFirst();
  // Who carries a case already does not become less by taking another's part in it.
  const given = present?.role === "primary" ? "primary" : (role ?? "member");
  await placeOnTeam(db, client_id, {
    id: randomUUID(),
    staff_id: successor_id,
    role: given,
    reason: "staff_left",
    assigned_by,
  });
}

async function passDrafts(db: Db, from: string, to: string, client_id: string | null): Promise<void> {
  await db
    .updateTable("drafts")
    .set({ author_id: to })
    .where("author_id", "=", from)
    .where("client_id", "is not distinct from", client_id)
    .where("finished_at", "is", null)
    .execute();
}

async function readHandover(db: Db, staff_id: string): Promise<Handover> {
  const leaver = found(
    await db
      .selectFrom("staff")
      .select(["id", "display_name", "role", "left_at", "site_id"])
      .where("id", "=", staff_id)
      .executeTakeFirst(),
  );
  const { rows } = await sql<{ site_id: string }>`select door.my_site() as site_id`.execute(db);
  const site_id = rows[0]?.site_id ?? "";
  const assigned = await db
    .selectFrom("assignments as a")
    .select(["a.client_id", "a.role"])
    .where("a.staff_id", "=", staff_id)
    .where("a.until_at", "=", forever)
    .execute();
  const drafts = await db
    .selectFrom("drafts")
    .select(["client_id", "form"])
    .where("author_id", "=", staff_id)
    .where("finished_at", "is", null)
    .execute();
  const ids = [
    ...new Set([...assigned, ...drafts].map((row) => row.client_id).filter((id) => id !== null)),
  ] as string[];
  const done = await countDone(db, staff_id);
  const intakes = drafts.filter((row) => row.client_id === null).length;
  // Somebody of another site who carries nothing here is nobody to this manager.
  if (leaver.site_id !== site_id && ids.length === 0 && done === 0) found(null);
  const role = new Map(assigned.map((row) => [row.client_id, row.role]));
  const about = await readAbout(db, staff_id, ids);
  return {
    leaver: {
      id: leaver.id,
      display_name: leaver.display_name,
      role: leaver.role,
      left_at: leaver.left_at,
    },
    cases: about.map((row) => ({
      ...row,
      role: role.get(row.client_id) ?? null,
      drafts: drafts.filter((draft) => draft.client_id === row.client_id).map((draft) => draft.form),
    })),
    intakes,
    done,
    colleagues: (await readColleagues(db, site_id)).filter((one) => one.id !== staff_id),
  };
}

async function readAbout(
  db: Db,
  staff_id: string,
  ids: string[],
): Promise<Omit<HandoverCase, "role" | "drafts">[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom("clients as c")
    .select(["c.id as client_id", "c.code", closedOn.as("closed_on")])
    .select([
      sql<string[]>`array(select w.display_name from assignments a join staff w on w.id = a.staff_id
        where a.client_id = c.id and a.staff_id <> ${staff_id} and a.until_at = 'infinity' and w.left_at is null order by a.role)`.as(
        "others",
      ),
      sql<
        string[]
      >`array(select x.staff_id::text from exclusions x where x.client_id = c.id and x.until_at > now())`.as(
        "excluded",
      ),
      sql<number>`(select count(*)::int from notes n where n.client_id = c.id and n.author_id = ${staff_id} and n.class <> 'process_note'
        and not exists (select 1 from signatures g where g.note_id = n.id))`.as("unsigned_notes"),
    ])
    .where("c.id", "in", ids)
    .orderBy("c.code")
    .execute();
}

/** Cases of this person in which somebody else took over because of the leaving. */
async function countDone(db: Db, staff_id: string): Promise<number> {
  const row = await db
    .selectFrom("assignments as a")
    .select(sql<number>`count(distinct a.client_id)::int`.as("count"))
    .where("a.staff_id", "=", staff_id)
    .where("a.until_at", "<", sql<Date>`now()`)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("assignments as b")
          .select("b.id")
          .whereRef("b.client_id", "=", "a.client_id")
          .whereRef("b.from_at", ">=", "a.until_at")
          .where("b.reason", "=", "staff_left")
          .where("b.staff_id", "<>", staff_id),
      ),
    )
    .executeTakeFirstOrThrow();
  return row.count;
}
