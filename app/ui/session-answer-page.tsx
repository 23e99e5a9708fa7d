import type { FormFault } from "~/models/forms.server";
import type { Note } from "~/models/notes.server";
import type { SessionValues } from "~/models/session-forms.server";
import type { SessionForm } from "~/models/session-pages.server";
import { formErrors } from "~/ui/words/forms";
import { noteClassWords, noteFormatWords, sectionWords } from "~/ui/words/notes";
import { attendanceWords, sessionKindWords, sessionModeWords, sessionWords } from "~/ui/words/sessions";
import { CaseHeader } from "./case-header";
import { type ConflictField, ConflictPage } from "./conflict-page";
import { SessionFormPage, SignedMeanwhilePage } from "./session-form";

/** What the server said to a session that was handed in: something to look at again, or changed by somebody else. */
export type SessionAnswer = {
  errors: Record<string, FormFault | "nothing_to_sign"> | null;
  values: SessionValues;
  stored: { values: SessionValues; notes: Note[] } | null;
};

/** The page to write on, or after a conflict the page with both texts. */
export function SessionAnswerPage({
  form,
  answer,
}: {
  form: SessionForm;
  answer: SessionAnswer | undefined;
}) {
  if (!answer?.stored)
    return (
      <SessionFormPage
        form={form}
        values={answer ? { ...form.values, ...answer.values } : form.values}
        errors={formErrors(answer?.errors, { nothing_to_sign: sessionWords.nothing_to_sign })}
      />
    );
  const { values: mine } = answer;
  const { values: stored, notes } = answer.stored;
  const signed = notes.find((note) => note.signed_at && textOf(mine, note.class));
  if (signed)
    return <SignedMeanwhilePage form={form} mine={textOf(mine, signed.class)} note_id={signed.id} />;
  const { client, safe_contact } = form;
  const ids = ["id", "meeting_id", "note_id", "note_version", "summary_id", "summary_version"];
  const hidden = [...ids, "process_id", "process_version"].map((name) => [
    name,
    stored[name] ?? mine[name] ?? "",
  ]);
  return (
    <ConflictPage
      header={<CaseHeader client={client} safe_contact={safe_contact} tab="record" />}
      fields={fieldsOf(stored, mine)}
      version={Number(stored.version)}
      hidden={{ ...Object.fromEntries(hidden), draft_id: form.draft.id, signature: "later" }}
      stored_at={notes[0]?.saved_at}
      action={`/clients/${client.id}/sessions/${stored.id}/edit`}
      back_to={`/clients/${client.id}/sessions/${stored.id}`}
    />
  );
}

function fieldsOf(stored: SessionValues, mine: SessionValues): ConflictField[] {
  const fields: Omit<ConflictField, "stored" | "mine">[] = [
    { name: "held_on", label: sessionWords.held_on, words: {} },
    { name: "starts", label: sessionWords.starts, words: {} },
    { name: "ends", label: sessionWords.ends, words: {} },
    { name: "kind", label: sessionWords.kind, words: sessionKindWords },
    { name: "mode", label: sessionWords.mode, words: sessionModeWords },
    { name: "attendance", label: sessionWords.attendance, words: attendanceWords },
    { name: "place", label: sessionWords.place },
    { name: "present", label: sessionWords.present },
    { name: "interpreter", label: sessionWords.interpreter },
    { name: "format", label: sessionWords.text, words: noteFormatWords },
    ...Object.entries(sectionWords).map(([key, label]) => ({ name: `section_${key}`, label })),
    { name: "summary", label: noteClassWords.summary },
    { name: "process_note", label: noteClassWords.process_note },
  ];
  return fields.map((field) => ({
    ...field,
    stored: stored[field.name] ?? "",
    mine: mine[field.name] ?? stored[field.name] ?? "",
  }));
}

function textOf(values: SessionValues, noteClass: Note["class"]): string {
  if (noteClass !== "session_note") return values[noteClass] ?? "";
  return Object.keys(sectionWords)
    .map((key) => values[`section_${key}`])
    .filter(Boolean)
    .join("\n\n");
}
