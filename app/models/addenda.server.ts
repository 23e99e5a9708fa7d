import { z } from "zod";
import type { AddendumReason } from "../../db/types";
import { asStaff, type Me } from "./access.server";
import { readKeys } from "./client-keys.server";
import type { ClientHeader } from "./clients.server";
import { type Draft, finishDraft, readDraft } from "./drafts.server";
import { type FormFault, id, neededChoice, readForm } from "./forms.server";
import { findNote, readNoteClass } from "./note-pages.server";
import { type Note, sealBeside } from "./notes.server";
import { maskResidentNumbers } from "./resident-numbers.server";
import type { SafeContactGlance } from "./safe-contacts.server";
import { readHead } from "./session-pages.server";

export const addendum_reasons = [
  "correction",
  "completion",
  "client_request",
  "supervision",
  "other",
] as const satisfies readonly AddendumReason[];

/** What is added to a signed note. The text is kept to the letter. */
export type AddendumWriting = { id: string; reason: AddendumReason; text: string; draft_id: string | null };
export type AddendumForm = {
  client: ClientHeader;
  safe_contact: SafeContactGlance | null | undefined;
  note: Note;
  draft: Draft;
  id: string;
};

const schema = z.object({ id: id(), reason: neededChoice(addendum_reasons) });

/** Reads the form of an addendum. */
export function readAddendumForm(
  form: FormData,
):
  | { addendum: AddendumWriting; errors: null; values: Record<string, string> }
  | { addendum: null; errors: Record<string, FormFault>; values: Record<string, string> } {
  const read = readForm(form, schema);
  const raw = String(form.get("text") ?? "").replace(/\r\n/g, "\n");
  const values = { ...read.typed, text: maskResidentNumbers(raw) };
  const errors: Record<string, FormFault> = { ...read.errors };
  if (raw.trim() === "") errors.text ??= "required";
  if (raw.length > 200_000) errors.text ??= "too_long";
  if (!read.values || Object.keys(errors).length > 0) return { addendum: null, errors, values };
  const draft_id = String(form.get("draft_id") ?? "") || null;
  return { addendum: { ...read.values, text: raw, draft_id }, errors: null, values };
}

/** The page on which an addendum to a note is written: the note itself, and the draft. */
export async function openAddendumForm(me: Me, client_id: string, note_id: string): Promise<AddendumForm> {
  return asStaff(me, "session.read", { client: client_id, item: note_id }, async (db, { staff_id }) => {
    const keys = await readKeys(db, { client_id });
    const head = await readHead(db, client_id, keys);
    const note = await findNote(db, keys, staff_id, client_id, note_id);
    const draft = await readDraft(db, keys, { form: "addendum", client_id, subject_id: note_id });
    return { ...head, note, draft, id: crypto.randomUUID() };
  });
}

/** Adds to a signed note, one's own or a colleague's that one may read. Idempotent by id; 404 for any other note. */
export async function addAddendum(
  me: Me,
  client_id: string,
  note_id: string,
  addendum: AddendumWriting,
): Promise<void> {
  await asStaff(me, "addendum.write", { client: client_id, item: note_id }, async (db, { staff_id }) => {
    const note = await readNoteClass(db, client_id, note_id, "signed");
    const keys = await readKeys(db, { client_id });
    await db
      .insertInto("addenda")
      .values({
        id: addendum.id,
        note_id,
        client_id,
        class: note.class,
        author_id: staff_id,
        reason: addendum.reason,
        body_sealed: sealBeside(keys, note, "addenda", addendum.id, addendum.text),
      })
      .onConflict((on) => on.doNothing())
      .execute();
    await finishDraft(db, addendum.draft_id);
  });
}
