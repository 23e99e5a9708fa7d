import { randomUUID } from "node:crypto";
import type { SessionWriting } from "~/models/session-forms.server";

/** A session as it is handed in: an hour of individual counselling with these texts, new unless said otherwise. */
export function sessionWriting(given: {
  note?: string;
  summary?: string;
  process?: string;
  is_signed?: boolean;
  starts_at?: Date;
  draft_id?: string;
}): SessionWriting {
  const starts_at = given.starts_at ?? new Date("2026-11-20T05:00:00Z");
  const note = (noteClass: SessionWriting["notes"][number]["class"], text: string | undefined) =>
    text === undefined
      ? []
      : [{ id: randomUUID(), class: noteClass, format: "free" as const, version: 0, sections: { text } }];
  return {
    session_id: randomUUID(),
    session: {
      meeting_id: randomUUID(),
      kind: "individual",
      mode: "in_person",
      attendance: "attended",
      starts_at,
      ends_at: new Date(starts_at.getTime() + 3_000_000),
      time_known: true,
      version: 0,
      details: { place: "상담실 2", present: null, interpreter: null },
    },
    notes: [
      ...note("session_note", given.note),
      ...note("summary", given.summary),
      ...note("process_note", given.process),
    ],
    is_signed: given.is_signed ?? false,
    draft_id: given.draft_id ?? null,
  };
}
