import { sql } from "kysely";
import type { Attendance, SessionKind, SessionMode } from "../../db/types";
import type { Db } from "./access.server";
import type { Keys } from "./client-keys.server";
import { type DataKey, seal, unseal } from "./encryption.server";

export type { Attendance, SessionKind, SessionMode } from "../../db/types";

export const session_kinds = [
  "individual",
  "intake",
  "couple_family",
  "group",
  "play_child",
  "assessment",
  "interpretation",
  "crisis",
  "phone",
  "video",
  "home_visit",
  "outreach_escort",
  "case_mgmt",
  "case_conference",
  "integrated_conf",
  "healing_camp",
  "selfhelp",
  "adaptation_edu",
  "oral_history",
  "testimony_support",
  "supervision",
  "followup",
  "contact_admin",
] as const satisfies readonly SessionKind[];
export const session_modes = [
  "in_person",
  "visit",
  "phone",
  "video",
  "message",
] as const satisfies readonly SessionMode[];
export const attendances = [
  "attended",
  "late",
  "left_early",
  "cancel_client",
  "cancel_late",
  "no_show",
  "cancel_staff",
  "rescheduled",
  "unable_reach",
  "declined",
  "hospital",
  "holiday",
] as const satisfies readonly Attendance[];

/** Where it was and who was there; sealed, since a place or a companion can tell who somebody is. */
export type SessionDetails = { place: string | null; present: string | null; interpreter: string | null };
/** One client's part in a meeting. `attendance` is null while it is ahead or nobody wrote down who came. */
export type Session = {
  id: string;
  meeting_id: string;
  kind: SessionKind;
  mode: SessionMode;
  attendance: Attendance | null;
  starts_at: Date;
  ends_at: Date | null;
  time_known: boolean;
  details: SessionDetails;
  author: string;
  is_own: boolean;
  version: number;
};
type Which = { client_id: string; session_id?: string; from?: Date; until?: Date; limit: number };

/** Sessions of one client, newest first; the header's scope opens them, the details need the summary key. */
export async function readSessions(db: Db, keys: Keys, staff_id: string, which: Which): Promise<Session[]> {
  let query = db
    .selectFrom("sessions as s")
    .innerJoin("staff as w", "w.id", "s.author_id")
    .select(["s.id", "s.meeting_id", "s.client_id", "s.kind", "s.mode", "s.attendance", "s.starts_at"])
    .select(["s.ends_at", "s.time_known", "s.details_sealed", "s.author_id", "s.version"])
    .select("w.display_name as author")
    .where("s.client_id", "=", which.client_id)
    .orderBy("s.starts_at", "desc")
    .limit(which.limit);
  if (which.session_id) query = query.where("s.id", "=", which.session_id);
  if (which.from) query = query.where("s.starts_at", ">=", which.from);
  if (which.until) query = query.where("s.starts_at", "<=", which.until);
  return (await query.execute()).map(({ client_id, details_sealed, author_id, ...row }) => ({
    ...row,
    is_own: author_id === staff_id,
    details:
      details_sealed && keys.may(client_id, "summary")
        ? openDetails(keys.of(client_id, "summary"), { ...row, client_id, details_sealed })
        : no_details,
  }));
}

/** Who reads what of this client at this moment, by name: the care team, without the excluded and those who left. */
export async function readReaders(
  db: Db,
  client_id: string,
): Promise<{ session_note: string[]; summary: string[] }> {
  const team = await db
    .selectFrom("assignments as a")
    .innerJoin("staff as w", "w.id", "a.staff_id")
    .select(["w.display_name", "w.role"])
    .distinct()
    .where("a.client_id", "=", client_id)
    .where("w.left_at", "is", null)
    .where(sql<boolean>`a.from_at <= now() and a.until_at > now()`)
    .where(
      sql<boolean>`not exists (select 1 from exclusions x where x.client_id = a.client_id and x.staff_id = a.staff_id and x.from_at <= now() and x.until_at > now())`,
    )
    .orderBy("w.display_name")
    .execute();
  const names = (some: typeof team) => some.map((one) => one.display_name);
  return { session_note: names(team.filter((one) => one.role === "counsellor")), summary: names(team) };
}

/** Seals the place and the people of a session for its row at this version; null when nothing is known of either. */
export function sealDetails(
  key: DataKey,
  row: { id: string; client_id: string; version: number },
  details: SessionDetails,
): Buffer | null {
  if (!details.place && !details.present && !details.interpreter) return null;
  return seal(key, place(row), details);
}

const no_details: SessionDetails = { place: null, present: null, interpreter: null };

function openDetails(
  key: DataKey,
  row: { id: string; client_id: string; version: number; details_sealed: Buffer },
): SessionDetails {
  return unseal<SessionDetails>(key, place(row), row.details_sealed);
}

const place = (row: { id: string; client_id: string; version: number }) => ({
  table: "sessions",
  column: "details_sealed",
  row: row.id,
  client: row.client_id,
  version: row.version,
});
