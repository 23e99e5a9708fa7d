import { sql } from "kysely";
import { asStaff, type Db, type Me, notFound } from "./access.server";
import { type Keys, readKeys } from "./client-keys.server";
import { finishDraft } from "./drafts.server";
import { holdsText, key_class_of, sealSections, withoutEmpty } from "./note-sections.server";
import { type Note, readNotes } from "./notes.server";
import type { NoteWriting, SessionWriting } from "./session-forms.server";
import { readSessions, type Session, sealDetails } from "./sessions.server";

/** conflict: what was read was changed since; nothing was written, and here is what stands there. */
export type WriteAnswer = { outcome: "written" } | { outcome: "conflict"; session: Session; notes: Note[] };

/**
 * Writes a session and one's own notes on it, and signs them if asked: one deed, one transaction, one line, all or
 * nothing. Ids come with the form, so handing in twice makes one row. A trainee's signature asks the supervisor.
 * Several clients in one room are several of these, one by one, joined by meeting_id: none waits for another.
 */
export async function writeSession(me: Me, client_id: string, given: SessionWriting): Promise<WriteAnswer> {
  const deed = given.is_signed ? "note.sign" : "session.write";
  const subject = { client: client_id, item: given.session_id };
  try {
    await asStaff(me, deed, subject, async (db, { staff_id }) => {
      const keys = await readKeys(db, { client_id, classes: ["summary", "narrative", "process"] });
      const isMade = given.session?.version === 0 && (await addSession(db, keys, staff_id, client_id, given));
      const written = isMade
        ? await addNotes(db, keys, staff_id, client_id, given)
        : await changeNotes(db, keys, staff_id, client_id, given);
      if (given.is_signed) await signNotes(db, staff_id, client_id, written);
      await finishDraft(db, given.draft_id);
    });
    return { outcome: "written" };
  } catch (error) {
    if (!(error instanceof Outdated)) throw error;
  }
  return asStaff(me, "session.read", subject, async (db, { staff_id }) => {
    const keys = await readKeys(db, { client_id });
    const which = { client_id, session_id: given.session_id };
    const [session] = await readSessions(db, keys, staff_id, { ...which, limit: 1 });
    if (!session) throw notFound();
    const notes = (await readNotes(db, keys, staff_id, which)).filter((note) => note.is_own);
    return { outcome: "conflict", session, notes };
  });
}

/** Signs notes at these versions and, where the signer is a trainee, asks the supervisors to countersign the first. */
export async function signNotes(
  db: Db,
  staff_id: string,
  client_id: string,
  notes: readonly Pick<Note, "id" | "class" | "version">[],
): Promise<void> {
  if (notes.length === 0) return;
  await db
    .insertInto("signatures")
    .values(notes.map(({ id, version }) => ({ note_id: id, client_id, version, signed_by: staff_id })))
    .onConflict((on) => on.doNothing())
    .execute();
  const main =
    notes.find((one) => one.class === "session_note") ?? notes.find((one) => one.class === "summary");
  if (!main) return;
  await sql`insert into countersignature_requests (id, note_id, client_id, asked_by, supervisor_id)
    select gen_random_uuid(), ${main.id}, ${client_id}, ${staff_id}, v.supervisor_id
      from supervisions v join staff w on w.id = v.supervised_id
     where v.supervised_id = ${staff_id} and w.trainee and v.from_at <= now() and v.until_at > now()
       and not exists (select 1 from countersignature_requests r where r.note_id = ${main.id})`.execute(db);
}

/** Thrown inside the deed to take back what it wrote, and answered with a conflict. */
class Outdated extends Error {}

/** False when a session of this id is there already: it was handed in before, and is now compared like any other. */
async function addSession(
  db: Db,
  keys: Keys,
  staff_id: string,
  client_id: string,
  { session_id, session }: SessionWriting,
): Promise<boolean> {
  if (!session) return false;
  const { details, version: _none, ...columns } = session;
  const row = { id: session_id, client_id, version: 1 };
  const made = await db
    .insertInto("sessions")
    .values({
      ...row,
      ...columns,
      author_id: staff_id,
      details_sealed: sealDetails(keys.of(client_id, "summary"), row, details),
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  return made.numInsertedOrUpdatedRows === 1n;
}

type Written = Pick<Note, "id" | "class" | "version">;

async function addNotes(
  db: Db,
  keys: Keys,
  staff_id: string,
  client_id: string,
  { session_id, session, notes }: SessionWriting,
  held_at = session?.starts_at,
): Promise<Written[]> {
  const fresh = notes.filter((note) => holdsText(note.sections));
  if (fresh.length === 0 || !held_at) return [];
  const made = await db
    .insertInto("notes")
    .values(
      fresh.map((note) => ({
        id: note.id,
        client_id,
        session_id,
        class: note.class,
        format: note.format,
        body_sealed: sealNote(keys, client_id, note, 1),
        author_id: staff_id,
        held_at,
      })),
    )
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  // An id that is taken under another session: only a form that was put together by hand has one.
  if (Number(made.numInsertedOrUpdatedRows) !== fresh.length) throw new Outdated();
  return fresh.map(({ id, class: noteClass }) => ({ id, class: noteClass, version: 1 }));
}

async function changeNotes(
  db: Db,
  keys: Keys,
  staff_id: string,
  client_id: string,
  given: SessionWriting,
): Promise<Written[]> {
  const which = { client_id, session_id: given.session_id };
  const [stored] = await readSessions(db, keys, staff_id, { ...which, limit: 1 });
  if (!stored) throw notFound();
  const own = (await readNotes(db, keys, staff_id, which)).filter((note) => note.is_own);
  await changeSession(db, keys, client_id, stored, given);
  const held_at = given.session?.starts_at ?? stored.starts_at;
  const written: Written[] = [];
  const fresh: NoteWriting[] = [];
  for (const note of given.notes) {
    const there = own.find((one) => one.id === note.id);
    if (!there) {
      if (note.version > 0) throw new Outdated();
      fresh.push(note);
    } else if (isSame(there, note)) {
      if (!there.signed_at && holdsText(there.sections)) written.push(there);
    } else if (there.signed_at || there.version !== note.version) throw new Outdated();
    else written.push(await changeNote(db, keys, client_id, note, held_at));
  }
  const added = await addNotes(db, keys, staff_id, client_id, { ...given, notes: fresh }, held_at);
  return [...written.filter((one) => !given.is_signed || hasText(given, one)), ...added];
}

async function changeNote(
  db: Db,
  keys: Keys,
  client_id: string,
  note: NoteWriting,
  held_at: Date,
): Promise<Written> {
  const version = note.version + 1;
  const changed = await db
    .updateTable("notes")
    .set({
      format: note.format,
      body_sealed: sealNote(keys, client_id, note, version),
      version,
      saved_at: new Date(),
      held_at,
    })
    .where("id", "=", note.id)
    .where("client_id", "=", client_id)
    .where("version", "=", note.version)
    .executeTakeFirst();
  if (changed.numUpdatedRows !== 1n) throw new Outdated();
  return { id: note.id, class: note.class, version };
}

async function changeSession(
  db: Db,
  keys: Keys,
  client_id: string,
  stored: Session,
  { session_id, session }: SessionWriting,
): Promise<void> {
  if (!session || isSameSession(stored, session)) return;
  if (stored.version !== session.version) throw new Outdated();
  const { details, meeting_id: _stays, version: _before, ...columns } = session;
  const version = stored.version + 1;
  const row = { id: session_id, client_id, version };
  const changed = await db
    .updateTable("sessions")
    .set({ ...columns, version, details_sealed: sealDetails(keys.of(client_id, "summary"), row, details) })
    .where("id", "=", session_id)
    .where("version", "=", stored.version)
    // What was signed speaks of this session as it was.
    .where(
      sql<boolean>`not exists (select 1 from notes n join signatures g on g.note_id = n.id where n.session_id = sessions.id)`,
    )
    .executeTakeFirst();
  if (changed.numUpdatedRows !== 1n) throw new Outdated();
}

function isSame(stored: Note, given: NoteWriting): boolean {
  const text = (sections: Note["sections"]) => JSON.stringify(Object.entries(withoutEmpty(sections)).sort());
  return stored.format === given.format && text(stored.sections) === text(given.sections);
}

function isSameSession(stored: Session, given: NonNullable<SessionWriting["session"]>): boolean {
  return (
    stored.kind === given.kind &&
    stored.mode === given.mode &&
    stored.attendance === given.attendance &&
    stored.starts_at.getTime() === given.starts_at.getTime() &&
    stored.ends_at?.getTime() === given.ends_at?.getTime() &&
    stored.time_known === given.time_known &&
    stored.details.place === given.details.place &&
    stored.details.present === given.details.present &&
    stored.details.interpreter === given.details.interpreter
  );
}

function hasText(given: SessionWriting, { id }: Written): boolean {
  return given.notes.some((note) => note.id === id && holdsText(note.sections));
}

function sealNote(keys: Keys, client_id: string, note: NoteWriting, version: number): Buffer {
  return sealSections(
    keys.of(client_id, key_class_of[note.class]),
    { id: note.id, client_id, version },
    note.sections,
  );
}
