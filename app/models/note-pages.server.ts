import { asStaff, type Db, found, type Me, notFound } from "./access.server";
import { type Keys, readKeys } from "./client-keys.server";
import type { ClientHeader } from "./clients.server";
import { key_class_of, openSections, type Sections } from "./note-sections.server";
import { type Note, type NoteClass, readNotes } from "./notes.server";
import type { SafeContactGlance } from "./safe-contacts.server";
import { readHead } from "./session-pages.server";
import { signNotes } from "./session-writing.server";

export type NotePage = {
  client: ClientHeader;
  safe_contact: SafeContactGlance | null | undefined;
  note: Note;
};
/** A text that a note had before its present one. */
export type NoteVersion = { version: number; saved_at: Date; sections: Sections };

/** One note of one's own client, with its header. */
export async function openNote(me: Me, client_id: string, note_id: string): Promise<NotePage> {
  return asStaff(me, "session.read", { client: client_id, item: note_id }, async (db, { staff_id }) => {
    const keys = await readKeys(db, { client_id });
    const head = await readHead(db, client_id, keys);
    return { ...head, note: await findNote(db, keys, staff_id, client_id, note_id) };
  });
}

/** One's own note with the texts it had before, newest first. 404 for anybody else's. */
export async function openNoteVersions(
  me: Me,
  client_id: string,
  note_id: string,
): Promise<NotePage & { versions: NoteVersion[] }> {
  return asStaff(me, "session.read", { client: client_id, item: note_id }, async (db, { staff_id }) => {
    const keys = await readKeys(db, { client_id });
    const head = await readHead(db, client_id, keys);
    const note = await findNote(db, keys, staff_id, client_id, note_id);
    if (!note.is_own) throw notFound();
    const rows = await db
      .selectFrom("note_versions")
      .select(["version", "body_sealed", "saved_at"])
      .where("note_id", "=", note_id)
      .orderBy("version", "desc")
      .execute();
    const key = keys.of(client_id, key_class_of[note.class]);
    const versions = rows.map(({ version, saved_at, body_sealed }) => ({
      version,
      saved_at,
      sections: openSections(key, { id: note_id, client_id, version, body_sealed }),
    }));
    return { ...head, note, versions };
  });
}

/**
 * Signs one's own note at the version that was read; false when it was changed since. Signing twice is signing once.
 * Throws the 404 of a foreign note.
 */
export async function signNote(
  me: Me,
  client_id: string,
  note_id: string,
  version: number,
): Promise<boolean> {
  return asStaff(me, "note.sign", { client: client_id, item: note_id }, async (db, { staff_id }) => {
    const note = await db
      .selectFrom("notes as n")
      .leftJoin("signatures as g", "g.note_id", "n.id")
      .select(["n.id", "n.class", "n.version", "n.author_id", "g.signed_at"])
      .where("n.id", "=", note_id)
      .where("n.client_id", "=", client_id)
      .executeTakeFirst();
    if (found(note).author_id !== staff_id) throw notFound();
    if (found(note).signed_at) return true;
    if (found(note).version !== version) return false;
    await signNotes(db, staff_id, client_id, [found(note)]);
    return true;
  });
}

/** A note of this client that the ticket opens, or the 404. */
export async function findNote(
  db: Db,
  keys: Keys,
  staff_id: string,
  client_id: string,
  note_id: string,
): Promise<Note> {
  const [note] = await readNotes(db, keys, staff_id, { client_id, note_id });
  return found(note);
}

/** Of which class a note is, without opening it; the 404 when it is not there, or not signed where it has to be. */
export async function readNoteClass(
  db: Db,
  client_id: string,
  note_id: string,
  state: "signed" | "any",
): Promise<{ client_id: string; class: NoteClass; author_id: string; version: number }> {
  const row = await db
    .selectFrom("notes as n")
    .leftJoin("signatures as g", "g.note_id", "n.id")
    .select(["n.client_id", "n.class", "n.author_id", "n.version", "g.signed_at"])
    .where("n.id", "=", note_id)
    .where("n.client_id", "=", client_id)
    .executeTakeFirst();
  if (state === "signed" && !row?.signed_at) throw notFound();
  return found(row);
}
