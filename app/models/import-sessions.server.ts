import { randomUUID } from "node:crypto";
import type { DataKey } from "./encryption.server";
import { type ImportedRows, type Importing, lineOf } from "./import-clients.server";
import type { KeptRow, ReadRow } from "./import-plans.server";
import { sealSections, withoutEmpty } from "./note-sections.server";
import { sealDetails } from "./sessions.server";

/**
 * Turns a row of an old log into a session of a client who is here, with what was written as a signed note. The author
 * is the account that the name in the log was said to be, or the importer. Scores and the level of risk stay text:
 * a score without its answers is none, and a level is set by a person.
 */
export function addImportedSession(
  into: ImportedRows,
  row: KeptRow & { read: ReadRow },
  client_id: string,
  keys: { summary: DataKey; narrative: DataKey },
  given: Importing,
): void {
  const session = row.read.session;
  if (!session?.kind || !session.mode || session.held_on?.precision !== "day")
    throw new Error("not a session");
  const author_id = (session.staff_name && given.plan.staff[session.staff_name]) || given.staff_id;
  const at = (time: string) => new Date(`${session.held_on?.value}T${time}:00+09:00`);
  const id = randomUUID();
  const of = { id, client_id, version: 1 };
  const starts_at = at(session.starts ?? "00:00");
  into.sessions.push({
    ...{ id, client_id, author_id, starts_at, import_id: given.import_id, meeting_id: randomUUID() },
    ...{ kind: session.kind, mode: session.mode, attendance: session.attendance },
    ends_at: session.ends ? at(session.ends) : null,
    time_known: session.starts !== null,
    details_sealed: sealDetails(keys.summary, of, { place: session.place, present: null, interpreter: null }),
  });
  const lines = (...fields: string[]) =>
    fields.flatMap((field) => lineOf(row, given.plan, field) ?? []).join("\n");
  const unmapped = session.staff_name !== null && author_id === given.staff_id ? ["staff"] : [];
  const unread = session.attendance === null ? ["attendance"] : [];
  const sections = withoutEmpty({
    data: lines("number", "presenting", "content", "intervention", "memo", ...unread, ...unmapped),
    assessment: lines("risk_level", "scores"),
    plan: lines("next_plan"),
  });
  if (Object.keys(sections).length === 0) return;
  const note = { id: randomUUID(), client_id, version: 1 };
  into.notes.push({
    ...note,
    ...{ session_id: id, class: "session_note", format: "dap", author_id, import_id: given.import_id },
    held_at: starts_at,
    body_sealed: sealSections(keys.narrative, note, sections),
  });
  into.signatures.push({ note_id: note.id, client_id, version: 1, signed_by: given.staff_id });
}
