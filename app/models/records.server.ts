import { asStaff, type Me, notFound } from "./access.server";
import { readKeys } from "./client-keys.server";
import { type ClientHeader, readHeader } from "./clients.server";
import { type Note, note_classes, readNotes } from "./notes.server";
import { readSafeContactGlance, type SafeContactGlance } from "./safe-contacts.server";
import { readSessions, type Session } from "./sessions.server";

/** A session with the notes on it that the reader may read; a note that belongs to no session stands alone. */
export type RecordEntry = { session: Session | null; notes: Note[] };
export type ClientRecord = {
  client: ClientHeader;
  safe_contact: SafeContactGlance | null | undefined;
  entries: RecordEntry[];
  /** The id to go on from; null at the end. */
  older: string | null;
  /** False for those who read summaries only: the page says so, instead of looking empty. */
  reads_session_notes: boolean;
};

const NOTES_A_PAGE = 20;
const SESSIONS_AT_MOST = 60;

/**
 * The record of one's own client: the 20 newest notes with their sessions, and sessions in between on which there is
 * nothing to read. `before`: the id of the note that the page before ended with.
 */
export async function readRecord(me: Me, client_id: string, before?: string): Promise<ClientRecord> {
  return asStaff(me, "record.read", { client: client_id }, async (db, { staff_id, scopes }) => {
    const keys = await readKeys(db, { client_id });
    const client = await readHeader(db, client_id, keys);
    const safe_contact = await readSafeContactGlance(db, client_id, keys);
    const found = await readNotes(db, keys, staff_id, { client_id, before, limit: NOTES_A_PAGE + 1 });
    if (before && found.length === 0) throw notFound();
    const notes = found.slice(0, NOTES_A_PAGE);
    const isMore = found.length > NOTES_A_PAGE;
    const sessions = await readSessions(db, keys, staff_id, {
      client_id,
      from: isMore ? notes.at(-1)?.held_at : undefined,
      until: before ? notes[0]?.held_at : undefined,
      limit: SESSIONS_AT_MOST,
    });
    return {
      client,
      safe_contact,
      entries: gather(sessions, notes),
      older: isMore ? (notes.at(-1)?.id ?? null) : null,
      reads_session_notes: scopes.includes("narrative"),
    };
  });
}

function gather(sessions: Session[], notes: Note[]): RecordEntry[] {
  const entries = new Map<string, RecordEntry>(
    sessions.map((session) => [session.id, { session, notes: [] }]),
  );
  const alone: RecordEntry[] = [];
  for (const note of notes) {
    const entry = note.session_id ? entries.get(note.session_id) : undefined;
    if (entry) entry.notes.push(note);
    else alone.push({ session: null, notes: [note] });
  }
  for (const { notes: some } of entries.values())
    some.sort((a, b) => note_classes.indexOf(a.class) - note_classes.indexOf(b.class));
  return [...entries.values(), ...alone].sort((a, b) => heldAt(b) - heldAt(a));
}

const heldAt = ({ session, notes }: RecordEntry) =>
  (session?.starts_at ?? notes[0]?.held_at ?? new Date(0)).getTime();
