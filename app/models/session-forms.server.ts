import { z } from "zod";
import {
  choice,
  type FormFault,
  id,
  neededChoice,
  neededDay,
  readForm,
  text,
  time,
  version,
} from "./forms.server";
import {
  holdsText,
  type SectionKey,
  type Sections,
  section_keys,
  withoutEmpty,
} from "./note-sections.server";
import { format_codes, type Note, type NoteClass } from "./notes.server";
import { maskResidentNumbers } from "./resident-numbers.server";
import {
  attendances,
  type Session,
  type SessionDetails,
  session_kinds,
  session_modes,
} from "./sessions.server";

/** What one hands in about a session: itself (null where one may not change it) and one's texts on it. */
export type SessionWriting = {
  session_id: string;
  session:
    | (Pick<Session, "kind" | "mode" | "attendance" | "starts_at" | "ends_at" | "time_known" | "version"> & {
        meeting_id: string;
        details: SessionDetails;
      })
    | null;
  notes: NoteWriting[];
  is_signed: boolean;
  draft_id: string | null;
};
/** `version` 0: a new note. */
export type NoteWriting = Pick<Note, "id" | "class" | "format" | "version"> & { sections: Sections };
/** The fields of the form by name, as it shows them. */
export type SessionValues = Record<string, string>;

/** Longest text of a heading, in UTF-16 units: far beyond any note, and well within what the server takes (2 MB). */
const TEXT_AT_MOST = 200_000;

/** The fields in which a note is written; everything in them is kept to the letter. */
const text_fields = [
  ...section_keys.map((key) => `section_${key}` as const),
  "summary",
  "process_note",
] as const;

const schema = z.object({
  id: id(),
  meeting_id: id(),
  version: version(),
  kind: neededChoice(session_kinds),
  mode: neededChoice(session_modes),
  attendance: choice(attendances),
  held_on: neededDay(),
  starts: time(),
  ends: time(),
  place: text({ max: 300 }),
  present: text({ max: 500 }),
  interpreter: text({ max: 200 }),
  ...noteFields(),
});
const schemaOfTexts = z.object({ id: id(), ...noteFields() });

/**
 * Reads the form of a session. The texts of notes are taken as they are (no trimming, no composing of letters); only
 * line ends become LF again, which browsers send as CRLF. `hasSession` false: the form has no fields of the session.
 */
export function readSessionForm(
  form: FormData,
  hasSession: boolean,
): { values: SessionValues } & (
  | { writing: SessionWriting; errors: null }
  | { writing: null; errors: Record<string, FormFault | "nothing_to_sign"> }
) {
  if (form.get("attendance") === "open") form.set("attendance", "");
  const texts = Object.fromEntries(text_fields.map((name) => [name, rawText(form, name)]));
  const whole = hasSession ? readForm(form, schema) : null;
  const read = whole ?? readForm(form, schemaOfTexts);
  const masked = Object.entries(texts).map(([name, value]) => [name, maskResidentNumbers(value)]);
  const values = { ...read.typed, ...Object.fromEntries(masked) };
  const errors: Record<string, FormFault | "nothing_to_sign"> = { ...read.errors };
  for (const [name, value] of Object.entries(texts))
    if (value.length > TEXT_AT_MOST) errors[name] ??= "too_long";
  const is_signed = form.get("signature") === "now";
  if (!read.values) return { writing: null, errors, values };
  const given = read.values;
  const notes = notesOf(texts, given);
  if (is_signed && !notes.some((note) => holdsText(note.sections))) errors[""] = "nothing_to_sign";
  const about = whole?.values ?? null;
  const times = about && timesOf(about);
  if (times === "end_before_start") errors.ends = times;
  if (Object.keys(errors).length > 0 || times === "end_before_start")
    return { writing: null, errors, values };
  const session = about && times && sessionOf(about, times);
  const draft_id = form.get("draft_id");
  return {
    writing: {
      session_id: given.id,
      session,
      notes,
      is_signed,
      draft_id: typeof draft_id === "string" && draft_id ? draft_id : null,
    },
    errors: null,
    values,
  };
}

/** The fields that show a session and one's notes on it. Days and times are those of Seoul. */
export function sessionValues(session: Session, notes: readonly Note[]): SessionValues {
  const of = (noteClass: NoteClass) => notes.find((note) => note.class === noteClass);
  const [note, summary, process] = [of("session_note"), of("summary"), of("process_note")];
  const start = inSeoul(session.starts_at);
  const values: SessionValues = {
    id: session.id,
    meeting_id: session.meeting_id,
    version: String(session.version),
    kind: session.kind,
    mode: session.mode,
    attendance: session.attendance ?? "",
    held_on: start.day,
    starts: session.time_known ? start.time : "",
    ends: session.ends_at ? inSeoul(session.ends_at).time : "",
    place: session.details.place ?? "",
    present: session.details.present ?? "",
    interpreter: session.details.interpreter ?? "",
    ...noteValues("note", note),
    ...noteValues("summary", summary),
    ...noteValues("process", process),
    summary: summary?.sections.text ?? "",
    process_note: process?.sections.text ?? "",
  };
  if (note) values.format = note.format;
  for (const key of section_keys) values[`section_${key}`] = note?.sections[key] ?? "";
  return values;
}

function noteFields() {
  return {
    format: choice(format_codes),
    note_id: id(),
    note_version: version(),
    summary_id: id(),
    summary_version: version(),
    process_id: id(),
    process_version: version(),
  };
}

function noteValues(name: string, note: Note | undefined): SessionValues {
  return note ? { [`${name}_id`]: note.id, [`${name}_version`]: String(note.version) } : {};
}

function rawText(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.replace(/\r\n/g, "\n") : "";
}

/** A note that is new and empty is none; one that was there and is emptied is handed in empty. */
function notesOf(texts: Record<string, string>, given: z.output<typeof schemaOfTexts>): NoteWriting[] {
  const sections: Sections = {};
  for (const key of section_keys) sections[key as SectionKey] = texts[`section_${key}`] ?? "";
  const written: NoteWriting[] = [
    {
      id: given.note_id,
      class: "session_note",
      format: given.format ?? "free",
      version: given.note_version,
      sections: withoutEmpty(sections),
    },
    {
      id: given.summary_id,
      class: "summary",
      format: "free",
      version: given.summary_version,
      sections: withoutEmpty({ text: texts.summary ?? "" }),
    },
    {
      id: given.process_id,
      class: "process_note",
      format: "free",
      version: given.process_version,
      sections: withoutEmpty({ text: texts.process_note ?? "" }),
    },
  ];
  return written.filter((note) => note.version > 0 || holdsText(note.sections));
}

type Times = { starts_at: Date; ends_at: Date | null; time_known: boolean };

/** A night call ends on the next day; more than eight hours after its start it rather is a slip. */
function timesOf(given: {
  held_on: string;
  starts: string | null;
  ends: string | null;
}): Times | "end_before_start" {
  const starts_at = atSeoul(given.held_on, given.starts ?? "00:00");
  if (!given.ends || !given.starts) return { starts_at, ends_at: null, time_known: given.starts !== null };
  const ends_at = atSeoul(given.held_on, given.ends);
  if (ends_at >= starts_at) return { starts_at, ends_at, time_known: true };
  const next = new Date(ends_at.getTime() + DAY);
  if (next.getTime() - starts_at.getTime() > 8 * 3_600_000) return "end_before_start";
  return { starts_at, ends_at: next, time_known: true };
}

function sessionOf(given: z.output<typeof schema>, times: Times): SessionWriting["session"] {
  const { kind, mode, attendance, meeting_id, version, place, present, interpreter } = given;
  return { kind, mode, attendance, meeting_id, version, ...times, details: { place, present, interpreter } };
}

const DAY = 86_400_000;
const atSeoul = (day: string, time: string) => new Date(`${day}T${time}:00+09:00`);

function inSeoul(instant: Date): { day: string; time: string } {
  const text = new Date(instant.getTime() + 9 * 3_600_000).toISOString();
  return { day: text.slice(0, 10), time: text.slice(11, 16) };
}
