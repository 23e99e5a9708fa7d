import { asStaff, type Db, type Entry, found, type Me } from "./access.server";
import { type Keys, readKeys } from "./client-keys.server";
import { type ClientHeader, readHeader } from "./clients.server";
import { type Draft, firstOf, readDraft } from "./drafts.server";
import { type Note, type NoteClass, note_classes, readNotes } from "./notes.server";
import { readSafeContactGlance, type SafeContactGlance } from "./safe-contacts.server";
import { type SessionValues, sessionValues } from "./session-forms.server";
import { readReaders, readSessions, type Session } from "./sessions.server";

/** What stays in sight on every page of the case. */
type Head = { client: ClientHeader; safe_contact: SafeContactGlance | null | undefined };
export type SessionView = Head & { session: Session; notes: Note[]; reads_session_notes: boolean };

/** Everything that the page of one session is written on. */
export type SessionForm = Head & {
  /** Null: a new one. */
  session: Session | null;
  /** What the fields show: the draft if there is one, else what is stored, else what a new session begins with. */
  values: SessionValues;
  /** Own notes on it that are signed: shown, not written. */
  signed: Note[];
  draft: Draft;
  /** Which classes this person writes. */
  classes: NoteClass[];
  readers: { session_note: string[]; summary: string[] };
  last_note: Note | null;
  /** Why the fields of the session itself cannot be changed, or null. */
  locked: "not_own" | "signed" | null;
};

/** One session with the notes that this person may read. */
export async function openSession(me: Me, client_id: string, session_id: string): Promise<SessionView> {
  return asStaff(me, "session.read", { client: client_id, item: session_id }, async (db, entry) => {
    const keys = await readKeys(db, { client_id });
    const head = await readHead(db, client_id, keys);
    const session = await readSession(db, keys, entry, client_id, session_id);
    const notes = await readNotes(db, keys, entry.staff_id, { client_id, session_id });
    return {
      ...head,
      session,
      notes: inOrder(notes),
      reads_session_notes: entry.scopes.includes("narrative"),
    };
  });
}

/** The page to write a session on: a new one, or one that is there. `begun`: what a new one begins with. */
export async function openSessionForm(
  me: Me,
  client_id: string,
  session_id: string | null,
  begun: SessionValues = {},
): Promise<SessionForm> {
  return asStaff(me, "session.read", { client: client_id, item: session_id }, async (db, entry) => {
    const keys = await readKeys(db, { client_id });
    const head = await readHead(db, client_id, keys);
    const session = session_id && (await readSession(db, keys, entry, client_id, session_id));
    const own = session_id
      ? (await readNotes(db, keys, entry.staff_id, { client_id, session_id })).filter((note) => note.is_own)
      : [];
    const [last_note = null] = await readNotes(db, keys, entry.staff_id, {
      client_id,
      before_session: session_id ?? undefined,
      classes: ["session_note", "summary"],
      limit: 1,
    });
    const draft = await readDraft(db, keys, { form: "session", client_id, subject_id: session_id });
    const open = own.filter((note) => !note.signed_at);
    const signed = own.filter((note) => note.signed_at && !note.voided);
    const locked = !session ? null : !session.is_own ? "not_own" : signed.length > 0 ? "signed" : null;
    return {
      ...head,
      session: session || null,
      values: {
        ...newValues(),
        ...begun,
        ...(session ? sessionValues(session, open) : {}),
        ...firstOf(draft.fields),
      },
      signed,
      draft,
      classes: note_classes.filter(
        (one) =>
          (one === "summary" || entry.scopes.includes("narrative")) &&
          !signed.some((note) => note.class === one),
      ),
      readers: await readReaders(db, client_id),
      last_note,
      locked,
    };
  });
}

/** What a session of the same meeting with another client begins with: kind, mode, time, place; no text, no people. */
export async function readMeeting(me: Me, client_id: string, session_id: string): Promise<SessionValues> {
  return asStaff(me, "session.read", { client: client_id, item: session_id }, async (db, entry) => {
    const keys = await readKeys(db, { client_id, classes: ["summary"] });
    const session = await readSession(db, keys, entry, client_id, session_id);
    const { meeting_id, kind, mode, attendance, held_on, starts, ends, place } = sessionValues(session, []);
    return { meeting_id, kind, mode, attendance, held_on, starts, ends, place } as SessionValues;
  });
}

/** The header of the case and its safe contact, in the deed that a page is. */
export async function readHead(db: Db, client_id: string, keys: Keys): Promise<Head> {
  const client = await readHeader(db, client_id, keys);
  return { client, safe_contact: await readSafeContactGlance(db, client_id, keys) };
}

async function readSession(
  db: Db,
  keys: Keys,
  { staff_id }: Entry,
  client_id: string,
  session_id: string,
): Promise<Session> {
  const [session] = await readSessions(db, keys, staff_id, { client_id, session_id, limit: 1 });
  return found(session);
}

/** Ids are made here, when the form is rendered: handing it in twice then makes one of each. */
function newValues(): SessionValues {
  const now = new Date(Date.now() + 9 * 3_600_000).toISOString();
  return {
    id: crypto.randomUUID(),
    meeting_id: crypto.randomUUID(),
    version: "0",
    kind: "individual",
    mode: "in_person",
    attendance: "attended",
    held_on: now.slice(0, 10),
    format: "soap",
    note_id: crypto.randomUUID(),
    note_version: "0",
    summary_id: crypto.randomUUID(),
    summary_version: "0",
    process_id: crypto.randomUUID(),
    process_version: "0",
  };
}

function inOrder(notes: Note[]): Note[] {
  return [...notes].sort((a, b) => note_classes.indexOf(a.class) - note_classes.indexOf(b.class));
}
