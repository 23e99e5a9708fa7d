import { sql } from "kysely";
import { z } from "zod";
import type { CountersignOutcome } from "../../db/types";
import { asStaff, found, type Me, notFound } from "./access.server";
import { readKeys } from "./client-keys.server";
import { neededChoice, type ReadForm, readForm, text } from "./forms.server";
import { readNoteClass } from "./note-pages.server";
import { type Note, readNotes, sealBeside } from "./notes.server";

export const countersign_outcomes = [
  "countersigned",
  "returned",
] as const satisfies readonly CountersignOutcome[];

/** Reads the form that answers a request; returning a note needs a remark. */
export function readCountersignForm(form: FormData): ReadForm<z.output<typeof schema>> {
  return readForm(form, schema);
}

const schema = z
  .object({ outcome: neededChoice(countersign_outcomes), remark: text({ max: 5000 }) })
  .refine((given) => given.outcome !== "returned" || given.remark, { message: "required", path: ["remark"] });

/** A request addressed to oneself: nothing in it says whose case it is. */
export type CountersignRequest = {
  id: string;
  asked_by: string;
  asked_at: Date;
  outcome: CountersignOutcome | null;
  answered_at: Date | null;
};
export type CountersignPage = { request: CountersignRequest; code: string; note: Note };

/** What the people one supervises ask to be read; what waits comes first. */
export async function listCountersignRequests(me: Me): Promise<CountersignRequest[]> {
  return asStaff(me, "countersign.list", {}, async (db, { staff_id }) =>
    db
      .selectFrom("countersignature_requests as r")
      .innerJoin("staff as w", "w.id", "r.asked_by")
      .leftJoin("countersignatures as c", "c.request_id", "r.id")
      .select(["r.id", "w.display_name as asked_by", "r.asked_at", "c.outcome", "c.answered_at"])
      .where("r.supervisor_id", "=", staff_id)
      .orderBy(sql`c.answered_at desc nulls first`)
      .orderBy("r.asked_at")
      .limit(200)
      .execute(),
  );
}

/** The one note that a request is about: case code and text, no name. 404 for a request to somebody else. */
export async function openCountersignRequest(me: Me, request_id: string): Promise<CountersignPage> {
  return asStaff(me, "countersign.read", { item: request_id }, async (db, { staff_id }) => {
    const row = found(
      await db
        .selectFrom("countersignature_requests as r")
        .innerJoin("staff as w", "w.id", "r.asked_by")
        .innerJoin("clients as k", "k.id", "r.client_id")
        .leftJoin("countersignatures as c", "c.request_id", "r.id")
        .select(["r.id", "r.note_id", "r.client_id", "w.display_name as asked_by", "r.asked_at", "k.code"])
        .select(["c.outcome", "c.answered_at"])
        .where("r.id", "=", request_id)
        .executeTakeFirst(),
    );
    const { note_id, client_id, code, ...request } = row;
    const keys = await readKeys(db, { client_id, classes: ["summary", "narrative"] });
    const [note] = await readNotes(db, keys, staff_id, { client_id, note_id });
    return { request, code, note: found(note) };
  });
}

/** Countersigns, or returns with a remark. An answer is given once; a second one changes nothing. */
export async function answerCountersignRequest(
  me: Me,
  request_id: string,
  given: { outcome: CountersignOutcome; remark: string | null },
): Promise<void> {
  await asStaff(me, "countersign.answer", { item: request_id }, async (db, { staff_id }) => {
    const row = found(
      await db
        .selectFrom("countersignature_requests as r")
        .innerJoin("notes as n", "n.id", "r.note_id")
        .select(["r.note_id", "r.client_id", "n.class"])
        .where("r.id", "=", request_id)
        .executeTakeFirst(),
    );
    const keys = await readKeys(db, { client_id: row.client_id });
    await db
      .insertInto("countersignatures")
      .values({
        request_id,
        note_id: row.note_id,
        client_id: row.client_id,
        outcome: given.outcome,
        remark_sealed: given.remark
          ? sealBeside(keys, row, "countersignatures", request_id, given.remark)
          : null,
        answered_by: staff_id,
      })
      .onConflict((on) => on.doNothing())
      .execute();
  });
}

/**
 * Asks one's supervisors to countersign one's own signed note, the first time or again after it was returned. Nothing
 * happens while a request waits, or when nobody supervises the author. 404 for any other note.
 */
export async function askCountersignature(me: Me, client_id: string, note_id: string): Promise<void> {
  await asStaff(me, "countersign.ask", { client: client_id, item: note_id }, async (db, { staff_id }) => {
    const note = await readNoteClass(db, client_id, note_id, "signed");
    if (note.author_id !== staff_id || note.class === "process_note") throw notFound();
    await sql`insert into countersignature_requests (id, note_id, client_id, asked_by, supervisor_id)
      select gen_random_uuid(), ${note_id}, ${client_id}, ${staff_id}, v.supervisor_id from supervisions v
       where v.supervised_id = ${staff_id} and v.from_at <= now() and v.until_at > now()
         and not exists (select 1 from countersignature_requests r where r.note_id = ${note_id}
               and not exists (select 1 from countersignatures c where c.request_id = r.id and c.outcome = 'returned'))`.execute(
      db,
    );
  });
}
