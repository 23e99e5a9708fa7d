import type { SectionKey } from "~/models/note-sections.server";
import type { NoteFormat } from "~/models/notes.server";

/** The headings of each format, in the order in which they are written and read. */
export const note_headings: Record<NoteFormat, readonly SectionKey[]> = {
  soap: ["subjective", "objective", "assessment", "plan"],
  dap: ["data", "assessment", "plan"],
  birp: ["behaviour", "intervention", "response", "plan"],
  free: ["text"],
};
