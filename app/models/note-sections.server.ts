import type { KeyClass, NoteClass, NoteFormat } from "../../db/types";
import { type DataKey, seal, unseal } from "./encryption.server";

/** The headings of each format, by key and in order. A plan is a plan in each of them, so switching keeps it. */
export const note_formats = {
  soap: ["subjective", "objective", "assessment", "plan"],
  dap: ["data", "assessment", "plan"],
  birp: ["behaviour", "intervention", "response", "plan"],
  free: ["text"],
} as const satisfies Record<NoteFormat, readonly string[]>;

/** The key of one heading in any format. */
export type SectionKey = (typeof note_formats)[NoteFormat][number];
/** What was written, by heading. Headings of another format than the note's own may hold text, which is kept. */
export type Sections = Partial<Record<SectionKey, string>>;

export const section_keys: readonly SectionKey[] = [...new Set(Object.values(note_formats).flat())];

/** Who may read a class of note is who may read the key it is sealed under. */
export const key_class_of: Record<NoteClass, KeyClass> = {
  session_note: "narrative",
  summary: "summary",
  process_note: "process",
};

/** Seals the text of a note for its row at this version, to the letter as it was written. */
export function sealSections(
  key: DataKey,
  row: { id: string; client_id: string; version: number },
  sections: Sections,
): Buffer {
  return seal(key, place(row), { sections }, "narrative");
}

/** Opens the text of a note's row, or of one of its earlier versions. */
export function openSections(
  key: DataKey,
  row: { id: string; client_id: string; version: number; body_sealed: Buffer },
): Sections {
  return unseal<{ sections: Sections }>(key, place(row), row.body_sealed).sections;
}

/** Whether anything but blanks was written. */
export function holdsText(sections: Sections): boolean {
  return Object.values(sections).some((text) => text.trim() !== "");
}

/** Without the headings under which nothing stands. */
export function withoutEmpty(sections: Sections): Sections {
  return Object.fromEntries(Object.entries(sections).filter(([, text]) => text !== ""));
}

const place = (row: { id: string; client_id: string; version: number }) => ({
  table: "notes",
  column: "body_sealed",
  row: row.id,
  client: row.client_id,
  version: row.version,
});
