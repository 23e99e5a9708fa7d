import { sql } from "kysely";
import type { AddendumReason, CountersignOutcome, NoteClass, NoteFormat, VoidReason } from "../../db/types";
import type { Db } from "./access.server";
import type { Keys } from "./client-keys.server";
import { seal, unseal } from "./encryption.server";
import { key_class_of, openSections, type Sections } from "./note-sections.server";

export type {
  AddendumReason,
  CountersignOutcome,
  NoteClass,
  NoteFormat,
  VoidReason,
} from "../../db/types";

export const note_classes = [
  "session_note",
  "summary",
  "process_note",
] as const satisfies readonly NoteClass[];
export const format_codes = ["soap", "dap", "birp", "free"] as const satisfies readonly NoteFormat[];
/** A note signed later than this after its session is marked as late (hours). */
const LATE_AFTER = 72;

/** What was added to a signed note. */
export type Addendum = { id: string; reason: AddendumReason; text: string; author: string; written_at: Date };
/** How the newest request to countersign a note stands; no outcome while it waits. */
export type Countersigning = {
  request_id: string;
  supervisor: string;
  asked_at: Date;
  outcome: CountersignOutcome | null;
  remark: string | null;
};
/** A note with everything that belongs to it, opened. */
export type Note = {
  id: string;
  session_id: string | null;
  class: NoteClass;
  format: NoteFormat;
  sections: Sections;
  author: string;
  is_own: boolean;
  held_at: Date;
  saved_at: Date;
  version: number;
  signed_at: Date | null;
  is_late: boolean;
  voided: { reason: VoidReason; remark: string | null; voided_at: Date } | null;
  addenda: Addendum[];
  countersigning: Countersigning | null;
};

type Which = {
  client_id: string;
  session_id?: string;
  note_id?: string;
  /** Only notes older than this one, and held before this session. */
  before?: string;
  before_session?: string;
  classes?: readonly NoteClass[];
  limit?: number;
};

/**
 * Notes of one client that this ticket opens, newest first, in one statement with their signatures, addenda, voids and
 * countersignatures. Notes whose key this person does not get are not among the rows to begin with.
 */
export async function readNotes(db: Db, keys: Keys, staff_id: string, which: Which): Promise<Note[]> {
  let query = db
    .selectFrom("notes as n")
    .innerJoin("staff as w", "w.id", "n.author_id")
    .leftJoin("signatures as g", "g.note_id", "n.id")
    .leftJoin("note_voids as v", "v.note_id", "n.id")
    .select(["n.id", "n.client_id", "n.session_id", "n.class", "n.format", "n.body_sealed", "n.author_id"])
    .select(["n.held_at", "n.saved_at", "n.version", "w.display_name as author", "g.signed_at"])
    .select(["v.reason as void_reason", "v.remark_sealed as void_remark_sealed", "v.voided_at"])
    .select(addendaOf.as("addenda"))
    .select(countersigningOf.as("countersigning"))
    .where("n.client_id", "=", which.client_id)
    .orderBy("n.held_at", "desc")
    .orderBy("n.id", "desc");
  if (which.session_id) query = query.where("n.session_id", "=", which.session_id);
  if (which.note_id) query = query.where("n.id", "=", which.note_id);
  if (which.classes) query = query.where("n.class", "in", which.classes);
  if (which.before)
    query = query.where(
      sql<boolean>`(n.held_at, n.id) < (select b.held_at, b.id from notes b where b.id = ${which.before} and b.client_id = ${which.client_id})`,
    );
  if (which.before_session)
    query = query.where(sql<boolean>`n.session_id is distinct from ${which.before_session}`);
  if (which.limit) query = query.limit(which.limit);
  return (await query.execute()).map((row) => toNote(keys, staff_id, row));
}

/** Seals what belongs to a note but stands beside it: an addendum, a remark. `id` is that of its own row. */
export function sealBeside(
  keys: Keys,
  note: { client_id: string; class: NoteClass },
  place: BesidePlace,
  id: string,
  text: string,
): Buffer {
  const key = keys.of(note.client_id, key_class_of[note.class]);
  return seal(key, placeOf(place, note.client_id, id), { text }, "narrative");
}

/** Opens what `sealBeside` sealed. */
export function openBeside(
  keys: Keys,
  note: { client_id: string; class: NoteClass },
  place: BesidePlace,
  id: string,
  sealed: Buffer,
): string {
  const key = keys.of(note.client_id, key_class_of[note.class]);
  return unseal<{ text: string }>(key, placeOf(place, note.client_id, id), sealed).text;
}

type BesidePlace = "addenda" | "note_voids" | "countersignatures";
const columns = { addenda: "body_sealed", note_voids: "remark_sealed", countersignatures: "remark_sealed" };
const placeOf = (table: BesidePlace, client: string, row: string) => ({
  table,
  column: columns[table],
  row,
  client,
  version: 1,
});

type Row = {
  id: string;
  client_id: string;
  session_id: string | null;
  class: NoteClass;
  format: NoteFormat;
  body_sealed: Buffer;
  author_id: string;
  author: string;
  held_at: Date;
  saved_at: Date;
  version: number;
  signed_at: Date | null;
  void_reason: VoidReason | null;
  void_remark_sealed: Buffer | null;
  voided_at: Date | null;
  addenda: SealedAddendum[] | null;
  countersigning: SealedCountersigning | null;
};
type SealedAddendum = {
  id: string;
  reason: AddendumReason;
  author: string;
  written_at: string;
  sealed: string;
};
type SealedCountersigning = {
  id: string;
  supervisor: string;
  asked_at: string;
  outcome: CountersignOutcome | null;
  sealed: string | null;
};

const addendaOf = sql<
  SealedAddendum[] | null
>`(select jsonb_agg(jsonb_build_object('id', a.id, 'reason', a.reason,
  'author', aw.display_name, 'written_at', a.written_at, 'sealed', encode(a.body_sealed, 'base64')) order by a.written_at)
  from addenda a join staff aw on aw.id = a.author_id where a.note_id = n.id)`;
const countersigningOf = sql<SealedCountersigning | null>`(select jsonb_build_object('id', r.id, 'supervisor', rw.display_name,
  'asked_at', r.asked_at, 'outcome', c.outcome, 'sealed', encode(c.remark_sealed, 'base64'))
  from countersignature_requests r join staff rw on rw.id = r.supervisor_id left join countersignatures c on c.request_id = r.id
  where r.note_id = n.id order by r.asked_at desc limit 1)`;

function toNote(keys: Keys, staff_id: string, row: Row): Note {
  const { client_id, class: noteClass } = row;
  const note = { client_id, class: noteClass };
  const fromText = (sealed: string) => Buffer.from(sealed, "base64");
  const asked = row.countersigning;
  return {
    id: row.id,
    session_id: row.session_id,
    class: noteClass,
    format: row.format,
    sections: openSections(keys.of(client_id, key_class_of[noteClass]), row),
    author: row.author,
    is_own: row.author_id === staff_id,
    held_at: row.held_at,
    saved_at: row.saved_at,
    version: row.version,
    signed_at: row.signed_at,
    is_late:
      row.signed_at !== null && row.signed_at.getTime() - row.held_at.getTime() > LATE_AFTER * 3_600_000,
    voided:
      row.void_reason && row.voided_at
        ? {
            reason: row.void_reason,
            remark:
              row.void_remark_sealed && openBeside(keys, note, "note_voids", row.id, row.void_remark_sealed),
            voided_at: row.voided_at,
          }
        : null,
    addenda: (row.addenda ?? []).map((one) => ({
      id: one.id,
      reason: one.reason,
      author: one.author,
      written_at: new Date(one.written_at),
      text: openBeside(keys, note, "addenda", one.id, fromText(one.sealed)),
    })),
    countersigning: asked && {
      request_id: asked.id,
      supervisor: asked.supervisor,
      asked_at: new Date(asked.asked_at),
      outcome: asked.outcome,
      remark: asked.sealed && openBeside(keys, note, "countersignatures", asked.id, fromText(asked.sealed)),
    },
  };
}
