import { sql } from "kysely";
import { asStaff, type Db, found, type Me, type Role } from "./access.server";
import { readKeys } from "./client-keys.server";
import { unsealHeader } from "./clients.server";
import { type Renewal, readRenewals } from "./renewals.server";
import { closedOn } from "./teams.server";

/** Hours after which a session's note that nobody signed is late (late notes of the practice manual). */
export const NOTE_HOURS = 72;
/** Days without a session the client came to, after which an open case is late. */
export const SEEN_DAYS = 30;
/** How many cases a page of the review shows. */
export const REVIEW_ROWS = 200;

export const review_shows = ["open", "late", "unassigned", "closed"] as const;
export type ReviewShow = (typeof review_shows)[number];
export type Lateness = "unsigned" | "not_seen" | "unassigned";

/** A case as its manager sees it: a code, days, who carries it, what is late. Never a name. */
export type ReviewedCase = {
  id: string;
  code: string;
  opened_on: string;
  closed_on: string | null;
  last_session_at: Date | null;
  late_notes: number;
  team: { staff_id: string; display_name: string; role: "primary" | "member" }[];
  late: Lateness[];
};
/** What one person carries. `leaving`: the account ended, or the role or site carries no such cases any more. */
export type Workload = {
  staff_id: string;
  display_name: string;
  role: Role;
  primary_cases: number;
  member_cases: number;
  late_notes: number;
  leaving: boolean;
};
export type CaseloadReview = {
  cases: ReviewedCase[];
  total: number;
  counts: Record<ReviewShow, number>;
  people: Workload[];
  /** Accounts of the site that wait for somebody to confirm whose hands they are in. */
  renewals: Renewal[];
};

/** Why a manager may need a name, and must say which of these it is. */
export const reveal_reasons = [
  "emergency",
  "complaint",
  "legal_request",
  "client_request",
  "duplicate",
  "staff_matter",
  "other",
] as const;
export type RevealReason = (typeof reveal_reasons)[number];
/** Shortest explanation taken with a reveal, in characters. */
export const REVEAL_TEXT_MIN = 10;

/** The cases of one's site by what is to be seen, longest unseen first, and what everybody carries. */
export async function reviewCaseload(
  me: Me,
  { show, staff_id, page }: { show: ReviewShow; staff_id: string | null; page: number },
): Promise<CaseloadReview> {
  return asStaff(me, "caseload.review", {}, async (db) => {
    const all = await readCases(db);
    const counts = { open: 0, late: 0, unassigned: 0, closed: 0 };
    for (const one of all) for (const kind of review_shows) if (belongs(one, kind)) counts[kind] += 1;
    const shown = all.filter(
      (one) => belongs(one, show) && (!staff_id || one.team.some((member) => member.staff_id === staff_id)),
    );
    return {
      cases: shown.slice(page * REVIEW_ROWS, (page + 1) * REVIEW_ROWS),
      total: shown.length,
      counts,
      people: await readWorkloads(db, all),
      renewals: await readRenewals(db),
    };
  });
}

/**
 * Opens the name of one client of the site to its manager, once. The reason is part of the line in the log, which is
 * committed before the name is read. `text`: at least REVEAL_TEXT_MIN characters. Throws 404 for another site.
 */
export async function revealName(
  me: Me,
  client_id: string,
  { reason, text }: { reason: RevealReason; text: string },
): Promise<{ display_name: string }> {
  if ([...text].length < REVEAL_TEXT_MIN) throw new RangeError("a reveal wants its reason in words");
  return asStaff(me, "client.reveal", { client: client_id, reason: { code: reason, text } }, async (db) => {
    const keys = await readKeys(db, { client_id, classes: ["header"] });
    const row = found(
      await db
        .selectFrom("clients")
        .select(["id", "version", "header_sealed"])
        .where("id", "=", client_id)
        .executeTakeFirst(),
    );
    return { display_name: unsealHeader(keys.of(client_id, "header"), row).display_name };
  });
}

function belongs(one: ReviewedCase, show: ReviewShow): boolean {
  if (show === "closed") return one.closed_on !== null;
  if (one.closed_on !== null) return false;
  if (show === "late") return one.late.length > 0;
  return show === "open" || one.late.includes("unassigned");
}

async function readCases(db: Db): Promise<ReviewedCase[]> {
  // Three plain reads side by side, joined here: each walks its table once, whatever the site's size.
  const clients = await db
    .selectFrom("clients as c")
    .select(["c.id", "c.code"])
    .select([sql<string>`c.opened_on::text`.as("opened_on"), closedOn.as("closed_on")])
    .execute();
  const seen = await db
    .selectFrom("sessions as s")
    .select("s.client_id")
    .select(sql<Date>`max(s.starts_at)`.as("last_session_at"))
    .where("s.attendance", "in", ["attended", "late", "left_early"])
    .where("s.starts_at", "<=", sql<Date>`now()`)
    .groupBy("s.client_id")
    .execute();
  const late = await db
    .selectFrom(lateNotes(db).as("n"))
    .select("n.client_id")
    .select(sql<number>`count(*)::int`.as("count"))
    .groupBy("n.client_id")
    .execute();
  const lastSeen = new Map(seen.map((row) => [row.client_id, row.last_session_at]));
  const lateNotesOf = new Map(late.map((row) => [row.client_id, row.count]));
  const teams = await readTeams(db);
  const limit = new Date(Date.now() - SEEN_DAYS * 86_400_000);
  return clients
    .map((row): ReviewedCase => {
      const last_session_at = lastSeen.get(row.id) ?? null;
      const late_notes = lateNotesOf.get(row.id) ?? 0;
      const team = teams.get(row.id) ?? [];
      const isOpen = row.closed_on === null;
      const since = last_session_at ?? new Date(`${row.opened_on}T00:00:00+09:00`);
      const late: Lateness[] = [];
      if (isOpen && team.length === 0) late.push("unassigned");
      if (late_notes > 0) late.push("unsigned");
      if (isOpen && since < limit) late.push("not_seen");
      return { ...row, last_session_at, late_notes, team, late };
    })
    .sort((a, b) => (a.last_session_at?.getTime() ?? 0) - (b.last_session_at?.getTime() ?? 0));
}

/** Who can open each case at this moment: assigned, not excluded, not gone, in a role that carries cases. */
async function readTeams(db: Db): Promise<Map<string, ReviewedCase["team"]>> {
  const rows = await db
    .selectFrom("assignments as a")
    .innerJoin("staff as w", "w.id", "a.staff_id")
    .select(["a.client_id", "a.staff_id", "a.role", "w.display_name"])
    .where("a.until_at", ">", sql<Date>`now()`)
    .where("w.left_at", "is", null)
    .where("w.role", "in", ["counsellor", "social_worker"])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("exclusions as x")
            .select("x.id")
            .whereRef("x.client_id", "=", "a.client_id")
            .whereRef("x.staff_id", "=", "a.staff_id")
            .where("x.until_at", ">", sql<Date>`now()`),
        ),
      ),
    )
    .orderBy("a.role")
    .orderBy("a.from_at")
    .execute();
  const teams = new Map<string, ReviewedCase["team"]>();
  for (const { client_id, ...member } of rows)
    teams.set(client_id, [...(teams.get(client_id) ?? []), member]);
  return teams;
}

/** Notes that nobody signed within NOTE_HOURS of the session. Process notes are their author's alone. */
function lateNotes(db: Db) {
  return db
    .selectFrom("notes as n")
    .select(["n.client_id", "n.author_id"])
    .where("n.class", "<>", "process_note")
    .where("n.held_at", "<", new Date(Date.now() - NOTE_HOURS * 3_600_000))
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom("signatures as g").select("g.note_id").whereRef("g.note_id", "=", "n.id"))),
    );
}

async function readWorkloads(db: Db, cases: ReviewedCase[]): Promise<Workload[]> {
  const open = cases.filter((one) => one.closed_on === null).map((one) => one.id);
  const isOpen = new Set(open);
  const { rows: mine } = await sql<{ site_id: string }>`select door.my_site() as site_id`.execute(db);
  const site_id = mine[0]?.site_id;
  const assigned = await db
    .selectFrom("assignments as a")
    .select(["a.staff_id", "a.client_id", "a.role"])
    .where("a.until_at", ">", sql<Date>`now()`)
    .execute();
  const late = await db
    .selectFrom(lateNotes(db).as("n"))
    .select("n.author_id")
    .select(sql<number>`count(*)::int`.as("count"))
    .groupBy("n.author_id")
    .execute();
  const lateOf = new Map(late.map((row) => [row.author_id, row.count]));
  const staff = await db
    .selectFrom("staff")
    .select(["id", "display_name", "role", "site_id", "left_at"])
    .execute();
  return staff
    .map((one) => {
      const own = assigned.filter((row) => row.staff_id === one.id);
      const openOwn = own.filter((row) => isOpen.has(row.client_id));
      const carries = one.role === "counsellor" || one.role === "social_worker";
      const leaving = one.left_at !== null || !carries || one.site_id !== site_id;
      return {
        staff_id: one.id,
        display_name: one.display_name,
        role: one.role,
        primary_cases: openOwn.filter((row) => row.role === "primary").length,
        member_cases: openOwn.filter((row) => row.role === "member").length,
        late_notes: lateOf.get(one.id) ?? 0,
        leaving,
        holds: own.length > 0,
      };
    })
    .filter((one) => (one.leaving ? one.holds : true))
    .map(({ holds: _, ...one }) => one)
    .sort((a, b) => Number(b.leaving) - Number(a.leaving) || b.primary_cases - a.primary_cases);
}
