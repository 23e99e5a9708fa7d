import { sql } from "kysely";
import type { DraftForm, SessionKind } from "../../db/types";
import { asStaff, type Db, type Me, Refusal, type Role } from "./access.server";
import { type ClientHeader, readHeaders } from "./clients.server";
import { type Confirmer, countRenewals, findConfirmers } from "./renewals.server";
import { review_days } from "./risk-levels.server";
import { requireSignIn } from "./sign-ins.server";

export type { DraftForm } from "../../db/types";

/** A note handed in and not signed after this many hours is late (DOMAIN: late notes). */
export const LATE_HOURS = 72;

/** What somebody with cases finds in the morning: today, what is unfinished, what is due. */
export type CaseDesk = {
  today: { session_id: string; client: ClientHeader; starts_at: Date; kind: SessionKind; written: boolean }[];
  drafts: {
    id: string;
    form: DraftForm;
    client: ClientHeader | null;
    subject_id: string | null;
    saved_at: Date;
  }[];
  to_sign: {
    note_id: string;
    session_id: string | null;
    client: ClientHeader;
    held_at: Date;
    late: boolean;
  }[];
  overdue: { client: ClientHeader; reason: "risk_review" | "not_seen"; since: Date }[];
  offered: { transfer_id: string; offered_at: Date; from: string }[];
  to_countersign: { request_id: string; asked_at: Date; by: string }[];
};
/** What anybody else finds: how much waits for them. */
export type OtherDesk = { questions: number; last_log_review: Date | null; renewals: number };
export type Desk = {
  role: Role;
  day: Date;
  cases: CaseDesk | null;
  other: OtherDesk | null;
  /** Only while the account waits for its second person: whom to ask. Nothing else is shown then. */
  ask: Confirmer[] | null;
};

/**
 * My day. One deed, whatever the role; names only of one's own caseload. To an account that waits for its second person
 * the door refuses it as it refuses everything (and writes the line); then it says whom to ask.
 */
export async function viewDesk(me: Me): Promise<Desk> {
  const { role, waits } = await requireSignIn(me);
  if (!waits) return openDesk(me, role);
  try {
    return await openDesk(me, role);
  } catch (refusal) {
    if (!(refusal instanceof Refusal) || refusal.status !== 404) throw refusal;
    return { role, day: new Date(), cases: null, other: null, ask: await findConfirmers(me) };
  }
}

function openDesk(me: Me, role: Role): Promise<Desk> {
  return asStaff(me, "desk.view", {}, async (db, { staff_id }) => {
    const hasCases = role === "counsellor" || role === "social_worker";
    return {
      role,
      day: new Date(),
      cases: hasCases ? await readCaseDesk(db, staff_id) : null,
      other: hasCases ? null : await readOtherDesk(db),
      ask: null,
    };
  });
}

async function readCaseDesk(db: Db, staff_id: string): Promise<CaseDesk> {
  const clients = new Map(
    (await readHeaders(db)).map(({ header, risk_set_at }) => [header.id, { header, risk_set_at }]),
  );
  const of = (id: string) => clients.get(id)?.header as ClientHeader;

  const sessions = await db
    .selectFrom("sessions as s")
    .select(["s.id", "s.client_id", "s.starts_at", "s.kind"])
    .select(sql<boolean>`exists (select 1 from notes n where n.session_id = s.id)`.as("written"))
    .where(
      sql<boolean>`(s.starts_at at time zone 'Asia/Seoul')::date = (now() at time zone 'Asia/Seoul')::date`,
    )
    .where("s.author_id", "=", staff_id)
    .orderBy("s.starts_at")
    .execute();
  const drafts = await db
    .selectFrom("drafts")
    .select(["id", "form", "client_id", "subject_id", "saved_at"])
    .where("finished_at", "is", null)
    .orderBy("saved_at", "desc")
    .execute();
  const unsigned = await db
    .selectFrom("notes as n")
    .select(["n.id", "n.session_id", "n.client_id", "n.held_at", "n.created_at"])
    .where("n.author_id", "=", staff_id)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom("signatures as g").select("g.note_id").whereRef("g.note_id", "=", "n.id"))),
    )
    .orderBy("n.held_at")
    .execute();
  const offered = await db
    .selectFrom("transfers as t")
    .innerJoin("staff as w", "w.id", "t.from_staff_id")
    .select(["t.id", "t.offered_at", "w.display_name"])
    .where("t.to_staff_id", "=", staff_id)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("transfer_answers as a").select("a.transfer_id").whereRef("a.transfer_id", "=", "t.id"),
        ),
      ),
    )
    .execute();
  const asked = await db
    .selectFrom("countersignature_requests as r")
    .innerJoin("staff as w", "w.id", "r.asked_by")
    .select(["r.id", "r.asked_at", "w.display_name"])
    .where("r.supervisor_id", "=", staff_id)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("countersignatures as c").select("c.request_id").whereRef("c.request_id", "=", "r.id"),
        ),
      ),
    )
    .orderBy("r.asked_at")
    .execute();

  const late = new Date(Date.now() - LATE_HOURS * 3_600_000);
  return {
    today: sessions.map((row) => ({
      session_id: row.id,
      client: of(row.client_id),
      starts_at: row.starts_at,
      kind: row.kind,
      written: row.written,
    })),
    drafts: drafts.map((row) => ({
      id: row.id,
      form: row.form,
      client: row.client_id ? of(row.client_id) : null,
      subject_id: row.subject_id,
      saved_at: row.saved_at,
    })),
    to_sign: unsigned.map((row) => ({
      note_id: row.id,
      session_id: row.session_id,
      client: of(row.client_id),
      held_at: row.held_at,
      late: row.held_at < late,
    })),
    overdue: [...clients.values()].flatMap(overdueOf),
    offered: offered.map((row) => ({
      transfer_id: row.id,
      offered_at: row.offered_at,
      from: row.display_name,
    })),
    to_countersign: asked.map((row) => ({
      request_id: row.id,
      asked_at: row.asked_at,
      by: row.display_name,
    })),
  };
}

/** Open cases whose risk level is due to be looked at again, by the days of its level. */
function overdueOf({
  header,
  risk_set_at,
}: {
  header: ClientHeader;
  risk_set_at: Date | null;
}): CaseDesk["overdue"] {
  if (header.closed_on || !header.risk_level || !risk_set_at) return [];
  const days = review_days[header.risk_level];
  if (days === null) return [];
  const since = new Date(risk_set_at.getTime() + days * 86_400_000);
  return since < new Date() ? [{ client: header, reason: "risk_review", since }] : [];
}

async function readOtherDesk(db: Db): Promise<OtherDesk> {
  const { open } = await db
    .selectFrom("coordinator_questions")
    .select(sql<number>`count(*)::int`.as("open"))
    .where("answered_at", "is", null)
    .executeTakeFirstOrThrow();
  const review = await db
    .selectFrom("log_reviews")
    .select("reviewed_at")
    .orderBy("reviewed_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return {
    questions: open,
    last_log_review: review?.reviewed_at ?? null,
    renewals: await countRenewals(db),
  };
}
