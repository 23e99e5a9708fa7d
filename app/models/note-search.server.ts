import { sql } from "kysely";
import { asStaff, type Db, type Me } from "./access.server";
import { type Keys, readKeys } from "./client-keys.server";
import { readHeaders } from "./clients.server";
import { key_class_of, openSections } from "./note-sections.server";
import type { NoteClass } from "./notes.server";

/** A note in which the words stand. Where in it, the page of the session shows; a list never holds a line of a note. */
export type NoteHit = {
  note_id: string;
  session_id: string | null;
  client_id: string;
  display_name: string;
  code: string;
  class: NoteClass;
  author: string;
  held_at: Date;
  /** How often the words stand there, all together. */
  times: number;
};

/** Shortest term (letters) and the most hits that are shown. */
const TERM_LEAST = 2;
export const HITS_AT_MOST = 100;
/** Notes opened at a time, so that a large caseload never lies open in memory as a whole. */
const AT_A_TIME = 400;

/**
 * Finds notes of one's own caseload in which all words of the term stand, newest first; process notes are not looked at.
 * Null for a term that is too short. The log gets a keyed hash of the term and the ids found, before anyone sees them.
 */
export async function searchNotes(me: Me, term: string): Promise<NoteHit[] | null> {
  const words = fold(term).split(" ").filter(Boolean);
  if ([...words.join("")].length < TERM_LEAST) return null;
  return asStaff(me, "note.search", { term }, async (db, { recordHits }) => {
    const keys = await readKeys(db, { classes: ["header", "summary", "narrative"] });
    const found = await lookThrough(db, keys, words);
    await recordHits(found.map((hit) => hit.note_id));
    if (found.length === 0) return [];
    const headers = new Map((await readHeaders(db)).map(({ header }) => [header.id, header]));
    return found.flatMap((hit) => {
      const header = headers.get(hit.client_id);
      return header ? [{ ...hit, display_name: header.display_name, code: header.code }] : [];
    });
  });
}

type BareHit = Omit<NoteHit, "display_name" | "code">;

async function lookThrough(db: Db, keys: Keys, words: string[]): Promise<BareHit[]> {
  const hits: BareHit[] = [];
  let last: { held_at: Date; id: string } | null = null;
  for (;;) {
    const rows = await readSlice(db, last);
    for (const { id, client_id, version, body_sealed, ...row } of rows) {
      const keyClass = key_class_of[row.class];
      if (!keys.may(client_id, keyClass)) continue;
      const sections = openSections(keys.of(client_id, keyClass), { id, client_id, version, body_sealed });
      const times = countWords(Object.values(sections).join("\n"), words);
      if (times > 0) hits.push({ note_id: id, client_id, ...row, times });
    }
    if (rows.length < AT_A_TIME || hits.length >= HITS_AT_MOST) return hits.slice(0, HITS_AT_MOST);
    last = rows.at(-1) ?? null;
  }
}

function readSlice(db: Db, last: { held_at: Date; id: string } | null) {
  let query = db
    .selectFrom("notes as n")
    .innerJoin("staff as w", "w.id", "n.author_id")
    .select(["n.id", "n.client_id", "n.session_id", "n.class", "n.held_at", "n.version", "n.body_sealed"])
    .select("w.display_name as author")
    .where("n.class", "<>", "process_note")
    .orderBy("n.held_at", "desc")
    .orderBy("n.id", "desc")
    .limit(AT_A_TIME);
  if (last)
    query = query.where(
      sql<boolean>`(n.held_at, n.id) < (select b.held_at, b.id from notes b where b.id = ${last.id})`,
    );
  return query.execute();
}

/** How often the words stand in a text; 0 as soon as one of them does not. */
function countWords(text: string, words: string[]): number {
  const folded = fold(text);
  let times = 0;
  for (const word of words) {
    const found = folded.split(word).length - 1;
    if (found === 0) return 0;
    times += found;
  }
  return times;
}

/** One shape for texts typed on different keyboards: composed letters, no capitals, single blanks. */
function fold(text: string): string {
  return text.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
}
