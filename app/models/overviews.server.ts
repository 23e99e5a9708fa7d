import { sql } from "kysely";
import type { Attendance, SessionKind, SessionMode, TeamReason, TeamRole } from "../../db/types";
import { asStaff, type Db, type Me } from "./access.server";
import { type RecordedCategory, readCategories } from "./categories.server";
import { readKeys } from "./client-keys.server";
import { type ClientHeader, readHeader } from "./clients.server";
import { type RecordedConsent, readConsents } from "./consents.server";
import { readIdentity, showPhones } from "./identities.server";
import type { Identity } from "./identity.server";
import { type RecordedProtection, readProtections } from "./protections.server";
import { glanceAt, readSafeContact, type SafeContact, type SafeContactGlance } from "./safe-contacts.server";

export type { TeamReason, TeamRole } from "../../db/types";
/** A case at a glance. Sessions are their when, what and who: never a line of a note. */
export type Overview = {
  client: ClientHeader;
  identity: Identity;
  safe_contact: SafeContact | null;
  glance: SafeContactGlance | null;
  categories: RecordedCategory[];
  protections: RecordedProtection[];
  consents: RecordedConsent[];
  team: TeamMember[];
  course: CourseEntry[];
  /** How many sessions there are altogether; `course` holds the newest hundred. */
  session_count: number;
  now: Date;
};

export type TeamMember = { staff_id: string; display_name: string; role: TeamRole; from_at: Date };

/** One thing that happened in the case, newest first. */
export type CourseEntry =
  | {
      what: "session";
      id: string;
      at: Date;
      ends_at: Date | null;
      time_known: boolean;
      kind: SessionKind;
      mode: SessionMode;
      attendance: Attendance | null;
      who: string;
    }
  | { what: "opened"; id: string; day: string; who: string | null }
  | { what: "closed" | "reopened"; id: string; day: string; who: string | null }
  | { what: "joined" | "left"; id: string; at: Date; who: string; reason: TeamReason };

/** The overview of a case for its care team: one deed, one line. Throws 404 for anybody else. */
export async function viewClient(me: Me, client_id: string): Promise<Overview> {
  return asStaff(me, "client.view", { client: client_id }, async (db) => {
    const keys = await readKeys(db, { client_id, classes: ["header", "identity"] });
    const [sessions, session_count] = await readSessions(db, client_id);
    const assignments = await readAssignments(db, client_id);
    const client = await readHeader(db, client_id, keys);
    const safe_contact = (await readSafeContact(db, client_id, keys))?.safe_contact ?? null;
    return {
      client,
      identity: showPhones((await readIdentity(db, client_id, keys)).identity),
      safe_contact,
      glance: safe_contact && glanceAt(safe_contact),
      categories: await readCategories(db, client_id, keys),
      protections: await readProtections(db, client_id, keys),
      consents: await readConsents(db, client_id),
      team: assignments.filter((row) => row.holds).map(({ holds, until_at, reason, id, ...row }) => row),
      course: [
        ...sessions,
        ...(await readClosures(db, client_id)),
        ...assignments.flatMap(joinedAndLeft),
        await readOpening(db, client_id),
      ].sort((a, b) => timeOf(b) - timeOf(a)),
      session_count,
      now: new Date(),
    };
  });
}

async function readSessions(db: Db, client_id: string): Promise<[CourseEntry[], number]> {
  const rows = await db
    .selectFrom("sessions as s")
    .innerJoin("staff as w", "w.id", "s.author_id")
    .select(["s.id", "s.starts_at", "s.ends_at", "s.time_known", "s.kind", "s.mode", "s.attendance"])
    .select(["w.display_name as who", sql<string>`count(*) over ()`.as("total")])
    .where("s.client_id", "=", client_id)
    .orderBy("s.starts_at", "desc")
    .limit(100)
    .execute();
  const entries = rows.map(({ starts_at, total, ...row }) => ({
    what: "session" as const,
    at: starts_at,
    ...row,
  }));
  return [entries, Number(rows[0]?.total ?? 0)];
}

async function readAssignments(db: Db, client_id: string) {
  return db
    .selectFrom("assignments as a")
    .innerJoin("staff as w", "w.id", "a.staff_id")
    .select(["a.id", "a.staff_id", "w.display_name", "a.role", "a.reason", "a.from_at"])
    .select([
      sql<Date | null>`nullif(a.until_at, 'infinity')`.as("until_at"),
      sql<boolean>`a.from_at <= now() and a.until_at > now()`.as("holds"),
    ])
    .where("a.client_id", "=", client_id)
    .orderBy("a.role")
    .orderBy("a.from_at")
    .execute();
}

function joinedAndLeft(row: {
  id: string;
  display_name: string;
  reason: TeamReason;
  from_at: Date;
  until_at: Date | null;
}): CourseEntry[] {
  const { id, display_name: who, reason, from_at, until_at } = row;
  const joined = { what: "joined" as const, id: `${id}-from`, at: from_at, who, reason };
  return until_at && until_at <= new Date()
    ? [joined, { what: "left", id: `${id}-until`, at: until_at, who, reason }]
    : [joined];
}

async function readClosures(db: Db, client_id: string): Promise<CourseEntry[]> {
  const rows = await db
    .selectFrom("closures as c")
    .leftJoin("reopenings as r", "r.closure_id", "c.id")
    .leftJoin("staff as w", "w.id", "c.closed_by")
    .leftJoin("staff as v", "v.id", "r.reopened_by")
    .select([
      "c.id",
      "c.closed_on",
      "r.reopened_on",
      "w.display_name as closer",
      "v.display_name as reopener",
    ])
    .where("c.client_id", "=", client_id)
    .execute();
  return rows.flatMap((row): CourseEntry[] => [
    { what: "closed", id: `${row.id}-closed`, day: row.closed_on, who: row.closer },
    ...(row.reopened_on
      ? [{ what: "reopened" as const, id: `${row.id}-reopened`, day: row.reopened_on, who: row.reopener }]
      : []),
  ]);
}

async function readOpening(db: Db, client_id: string): Promise<CourseEntry> {
  const row = await db
    .selectFrom("clients as c")
    .leftJoin("staff as w", "w.id", "c.created_by")
    .select(["c.opened_on", "w.display_name as who"])
    .where("c.id", "=", client_id)
    .executeTakeFirstOrThrow();
  return { what: "opened", id: "opened", day: row.opened_on, who: row.who };
}

// A day without an hour stands at its beginning in Seoul, so that what happened on it comes above.
function timeOf(entry: CourseEntry): number {
  return "at" in entry ? entry.at.getTime() : Date.parse(`${entry.day}T00:00:00+09:00`);
}
