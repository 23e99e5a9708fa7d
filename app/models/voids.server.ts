import { z } from "zod";
import type { VoidReason } from "../../db/types";
import { asStaff, type Me, notFound } from "./access.server";
import { readKeys } from "./client-keys.server";
import { neededChoice, text } from "./forms.server";
import { readNoteClass } from "./note-pages.server";
import { sealBeside } from "./notes.server";

export const void_reasons = [
  "wrong_client",
  "duplicate",
  "entered_in_error",
  "other",
] as const satisfies readonly VoidReason[];

/** The form that voids a note. */
export const void_schema = z.object({ reason: neededChoice(void_reasons), remark: text({ max: 1000 }) });

/**
 * Marks one's own signed note as void: it stays and stays readable. Once is for good, so a second time changes nothing.
 * Throws the 404 for a note that is not one's own or not signed.
 */
export async function voidNote(
  me: Me,
  client_id: string,
  note_id: string,
  given: { reason: VoidReason; remark: string | null },
): Promise<void> {
  await asStaff(me, "note.void", { client: client_id, item: note_id }, async (db, { staff_id }) => {
    const note = await readNoteClass(db, client_id, note_id, "signed");
    if (note.author_id !== staff_id) throw notFound();
    const keys = await readKeys(db, { client_id });
    await db
      .insertInto("note_voids")
      .values({
        note_id,
        client_id,
        reason: given.reason,
        remark_sealed: given.remark ? sealBeside(keys, note, "note_voids", note_id, given.remark) : null,
        voided_by: staff_id,
      })
      .onConflict((on) => on.doNothing())
      .execute();
  });
}
