import { randomUUID } from "node:crypto";
import type { Db } from "../../db/database";
import type { DemoClient, DemoNote, DemoOffice, DemoSession } from "../../db/demo/shapes";
import type { Deed } from "../../db/types";
import type { Keys } from "./client-keys.server";
import { type Ids, idOf, instant, latest, type SessionIds } from "./demo-ids.server";
import { key_class_of, sealSections } from "./note-sections.server";
import { sealBeside } from "./notes.server";
import { sealDetails } from "./sessions.server";

/** All sessions with their notes, signatures, addenda and countersignatures, and the log lines they would have left. */
export async function addSessions(db: Db, office: DemoOffice, ids: Ids, sessions: SessionIds): Promise<void> {
  const rows = office.clients.flatMap((client) =>
    client.sessions.flatMap((session) => sessionRows(client, session, ids, sessions)),
  );
  await inPieces(
    rows.map((row) => row.session),
    (piece) => db.insertInto("sessions").values(piece).execute(),
  );
  const notes = rows.flatMap((row) => row.notes);
  await inPieces(
    notes.map((row) => row.note),
    (piece) => db.insertInto("notes").values(piece).execute(),
  );
  await inPieces(
    notes.flatMap((row) => row.signature ?? []),
    (piece) => db.insertInto("signatures").values(piece).execute(),
  );
  await inPieces(
    notes.flatMap((row) => row.addenda),
    (piece) => db.insertInto("addenda").values(piece).execute(),
  );
  await inPieces(
    notes.flatMap((row) => row.request ?? []),
    (piece) => db.insertInto("countersignature_requests").values(piece).execute(),
  );
  await inPieces(
    notes.flatMap((row) => row.countersignature ?? []),
    (piece) => db.insertInto("countersignatures").values(piece).execute(),
  );
  await inPieces(
    rows.flatMap((row) => row.lines),
    (piece) => db.insertInto("audit_log").values(piece).execute(),
  );
}

/** The rows of one session: one for each client who was there, with the texts that are about them, and invented log lines. */
function sessionRows(owner: DemoClient, session: DemoSession, ids: Ids, sessions: SessionIds) {
  const meeting_id = randomUUID();
  return [owner.key, ...(session.together_with ?? [])].map((key) => {
    const { id: client_id, keys } = ids.clients.get(key) as { id: string; keys: Keys };
    const id = randomUUID();
    sessions.set(`${key} ${session.key}`, { id, meeting_id, session });
    const author_id = idOf(ids.staff, session.author);
    const starts_at = instant(session.held_on, session.starts);
    const { place, present, interpreter } = session;
    const about = session.notes.filter((note) => (note.client ?? owner.key) === key);
    return {
      session: {
        id,
        meeting_id,
        client_id,
        kind: session.kind,
        mode: session.mode,
        attendance: session.attendance,
        starts_at,
        ends_at: instant(session.held_on, session.ends),
        details_sealed: sealDetails(
          keys.of(client_id, "summary"),
          { id, client_id, version: 1 },
          { place, present, interpreter },
        ),
        author_id,
        created_at: starts_at,
      },
      notes: about.map((note) =>
        noteRows(note, { session_id: id, client_id, author_id, starts_at, keys }, ids),
      ),
      lines: session.attendance
        ? lines(
            author_id,
            client_id,
            id,
            starts_at,
            about.some((note) => note.signed_on),
          )
        : [],
    };
  });
}

type Held = { session_id: string; client_id: string; author_id: string; starts_at: Date; keys: Keys };

function noteRows(note: DemoNote, { session_id, client_id, author_id, starts_at, keys }: Held, ids: Ids) {
  const id = randomUUID();
  const key = keys.of(client_id, key_class_of[note.class]);
  const saved_at = new Date(starts_at.getTime() + 75 * 60_000);
  const signed_at = note.signed_on ? latest(saved_at, instant(note.signed_on, "18:10")) : null;
  const supervisor = note.countersigned_by ? idOf(ids.staff, note.countersigned_by) : null;
  const asks =
    signed_at && note.class === "session_note" && (supervisor || idOf(ids.staff, "yeji") === author_id);
  const request_id = randomUUID();
  return {
    note: {
      id,
      client_id,
      session_id,
      class: note.class,
      format: note.format,
      body_sealed: sealSections(key, { id, client_id, version: 1 }, note.sections),
      author_id,
      held_at: starts_at,
      saved_at,
      created_at: saved_at,
    },
    signature: signed_at && { note_id: id, client_id, version: 1, signed_by: author_id, signed_at },
    addenda: (note.addenda ?? []).map((addendum) => {
      const addendum_id = randomUUID();
      return {
        id: addendum_id,
        note_id: id,
        client_id,
        class: note.class,
        author_id: idOf(ids.staff, addendum.author),
        reason: addendum.reason,
        body_sealed: sealBeside(
          keys,
          { client_id, class: note.class },
          "addenda",
          addendum_id,
          addendum.text,
        ),
        written_at: instant(addendum.on, "11:20"),
      };
    }),
    request: asks
      ? {
          id: request_id,
          note_id: id,
          client_id,
          asked_by: author_id,
          supervisor_id: supervisor ?? idOf(ids.staff, "sora"),
          asked_at: signed_at as Date,
        }
      : null,
    countersignature:
      asks && supervisor
        ? {
            request_id,
            note_id: id,
            client_id,
            outcome: "countersigned" as const,
            answered_by: supervisor,
            answered_at: new Date((signed_at as Date).getTime() + 20 * 3_600_000),
          }
        : null,
  };
}

/** What the log would hold of such a session: the record read before it, the note written and signed after it. */
function lines(staff_id: string, client_id: string, item_id: string, starts_at: Date, signed: boolean) {
  const line = (deed: Deed, minutes: number) => ({
    staff_id,
    client_id,
    item_id: deed === "record.read" ? null : item_id,
    deed,
    outcome: "opened" as const,
    at: new Date(starts_at.getTime() + minutes * 60_000),
  });
  return [
    line("record.read", -12),
    line("session.write", 70),
    ...(signed ? [line("note.sign", 76)] : []),
  ].filter((row) => row.at < new Date());
}

/** PostgreSQL takes 65,535 parameters a statement. */
async function inPieces<Row>(rows: Row[], insert: (piece: Row[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += 400) await insert(rows.slice(at, at + 400));
}
