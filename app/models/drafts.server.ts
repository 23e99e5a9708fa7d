import type { DraftForm } from "../../db/types";
import { asStaff, type Db, type Me, notFound } from "./access.server";
import { type Keys, readKeys } from "./client-keys.server";
import { type DataKey, officeKey, seal, unseal } from "./encryption.server";
import { holdsResidentNumber, maskResidentNumbers } from "./resident-numbers.server";

export type { DraftForm } from "../../db/types";
/** Every value of every field, by name, to the letter as it was typed. */
export type DraftFields = Record<string, string[]>;
/** What a person is typing. `version` 0 and no `saved_at`: nothing was typed yet, and there is no row. */
export type Draft = { id: string; version: number; fields: DraftFields; saved_at: Date | null };
/** Which form it is a draft of. `subject_id`: the row that is being written about, where there is one. */
export type DraftOf = { form: DraftForm; client_id: string | null; subject_id: string | null };

/** One autosave. `writer` is the window that types, `count` its saves so far: so it is never in conflict with itself. */
export type DraftSave = DraftOf & {
  id: string;
  version: number;
  writer: string;
  count: number;
  fields: DraftFields;
};
/**
 * saved: `blackened` names the fields in which the digits of a resident registration number were blackened before
 * anything was stored. conflict: another window saved first, here is what it saved. finished: it was handed in.
 */
export type DraftAnswer =
  | { outcome: "saved"; version: number; saved_at: Date; blackened: string[] }
  | { outcome: "conflict"; draft: Draft }
  | { outcome: "finished" };

export const draft_forms: readonly DraftForm[] = [
  "intake",
  "session",
  "note",
  "addendum",
  "closure",
  "transfer",
  "identity",
  "safe_contact",
];

/**
 * Saves what is being typed. The row is made by the first save. Ten minutes of saves are one deed and one line.
 * Throws the 404 of a foreign client, and 423 while locked.
 */
export async function saveDraft(me: Me, save: DraftSave): Promise<DraftAnswer> {
  const subject = { client: save.client_id, item: save.id };
  return asStaff(me, "draft.write", subject, async (db, { staff_id }) => {
    const key = await draftKey(db, save.client_id);
    const { fields, blackened } = blacken(save.fields);
    const sealed = (version: number) => sealDraft(key, save, version, { ...save, fields });
    if (save.version === 0) {
      const made = await db
        .insertInto("drafts")
        .values({
          id: save.id,
          author_id: staff_id,
          client_id: save.client_id,
          form: save.form,
          subject_id: save.subject_id,
          fields_sealed: sealed(1),
          version: 1,
        })
        .onConflict((on) => on.doNothing())
        .returning("saved_at")
        .executeTakeFirst();
      if (made) return { outcome: "saved", version: 1, saved_at: made.saved_at, blackened };
    }
    const row = await db.selectFrom("drafts").selectAll().where("id", "=", save.id).executeTakeFirst();
    if (!row || row.client_id !== save.client_id) throw notFound();
    if (row.finished_at || !row.fields_sealed) return { outcome: "finished" };
    const stored = openDraft(key, row, row.fields_sealed);
    const isOwn = stored.writer === save.writer;
    // Two saves of one window may overtake each other on the way; the older one changes nothing.
    if (isOwn && stored.count >= save.count)
      return { outcome: "saved", version: row.version, saved_at: row.saved_at, blackened };
    if (!isOwn && row.version !== save.version)
      return {
        outcome: "conflict",
        draft: { id: row.id, version: row.version, fields: stored.fields, saved_at: row.saved_at },
      };
    const version = row.version + 1;
    const saved_at = new Date();
    const changed = await db
      .updateTable("drafts")
      .set({ fields_sealed: sealed(version), version, saved_at })
      .where("id", "=", save.id)
      .where("version", "=", row.version)
      .where("finished_at", "is", null)
      .executeTakeFirst();
    if (changed.numUpdatedRows === 0n) {
      // Somebody was quicker by milliseconds: the window asks again and is answered by what stands there then.
      return {
        outcome: "conflict",
        draft: { id: row.id, version: row.version, fields: stored.fields, saved_at: row.saved_at },
      };
    }
    return { outcome: "saved", version, saved_at, blackened };
  });
}

/**
 * The draft to go on with in a form: the one last saved, or `draft_id` if that is wanted; an empty one with a new id
 * when there is none. Part of the deed that the page is; the deed needs the scope drafts.
 */
export async function readDraft(db: Db, keys: Keys | null, of: DraftOf, draft_id?: string): Promise<Draft> {
  let query = db
    .selectFrom("drafts")
    .selectAll()
    .where("form", "=", of.form)
    .where("client_id", "is not distinct from", of.client_id)
    .where("subject_id", "is not distinct from", of.subject_id)
    .where("finished_at", "is", null)
    .orderBy("saved_at", "desc")
    .limit(1);
  if (draft_id) query = query.where("id", "=", draft_id);
  const row = await query.executeTakeFirst();
  if (!row?.fields_sealed) return newDraft();
  const key = of.client_id ? (keys as Keys).of(of.client_id, "process") : officeKey();
  const { fields } = openDraft(key, row, row.fields_sealed);
  return { id: row.id, version: row.version, fields, saved_at: row.saved_at };
}

/** The draft of a form that belongs to no client yet (an intake); a deed of its own, since that page is none. */
export async function openOfficeDraft(me: Me, form: DraftForm): Promise<Draft> {
  return asStaff(me, "draft.list", {}, (db) =>
    readDraft(db, null, { form, client_id: null, subject_id: null }),
  );
}

/** The first value of every field: what a form shows where a name stands for one thing. */
export function firstOf(fields: DraftFields): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([name, values]) => [name, values[0] ?? ""]));
}

/** An empty draft for a form that nobody has begun. */
export function newDraft(): Draft {
  return { id: crypto.randomUUID(), version: 0, fields: {}, saved_at: null };
}

/** The draft was handed in: its text is emptied in the transaction of what was made of it. Unknown ids change nothing. */
export async function finishDraft(db: Db, draft_id: string | null | undefined): Promise<void> {
  if (!draft_id) return;
  await db
    .updateTable("drafts")
    .set({ fields_sealed: null, finished_at: new Date() })
    .where("id", "=", draft_id)
    .where("finished_at", "is", null)
    .execute();
}

/** Takes a draft away that its author does not want any more. Idempotent; throws the 404 of a foreign client. */
export async function dropDraft(me: Me, draft: { id: string; client_id: string | null }): Promise<void> {
  await asStaff(me, "draft.write", { client: draft.client_id, item: draft.id }, (db) =>
    finishDraft(db, draft.id),
  );
}

async function draftKey(db: Db, client_id: string | null): Promise<DataKey> {
  if (!client_id) return officeKey();
  return (await readKeys(db, { client_id, classes: ["process"] })).of(client_id, "process");
}

type SealedDraft = { writer: string; count: number; fields: DraftFields };
type DraftPlace = { id: string; client_id: string | null };

function sealDraft(
  key: DataKey,
  row: DraftPlace,
  version: number,
  { writer, count, fields }: SealedDraft,
): Buffer {
  return seal(key, place(row, version), { writer, count, fields }, "narrative");
}

function openDraft(key: DataKey, row: DraftPlace & { version: number }, sealed: Buffer): SealedDraft {
  return unseal<SealedDraft>(key, place(row, row.version), sealed);
}

const place = (row: DraftPlace, version: number) => ({
  table: "drafts",
  column: "fields_sealed",
  row: row.id,
  client: row.client_id,
  version,
});

// A draft that holds a resident number is saved all the same, or the sentence around it could be lost; only the
// digits, which no table here may ever hold, are blackened. Handing it in is refused at the field.
function blacken(fields: DraftFields): { fields: DraftFields; blackened: string[] } {
  const blackened = Object.keys(fields).filter((name) => fields[name]?.some(holdsResidentNumber));
  if (blackened.length === 0) return { fields, blackened };
  const entries = Object.entries(fields).map(([name, texts]) => [name, texts.map(maskResidentNumbers)]);
  return { fields: Object.fromEntries(entries), blackened };
}
