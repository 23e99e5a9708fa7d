import { useId, useState } from "react";
import type { SectionKey } from "~/models/note-sections.server";
import type { NoteClass, NoteFormat } from "~/models/notes.server";
import type { SessionValues } from "~/models/session-forms.server";
import type { SessionForm } from "~/models/session-pages.server";
import { dayOf, formatDay } from "~/ui/words/dates";
import { noteClassReaders, noteClassWords, noteFormatWords, noteWords, sectionWords } from "~/ui/words/notes";
import { attendanceWords, sessionKindWords, sessionModeWords, sessionWords } from "~/ui/words/sessions";
import { CaseHeader } from "./case-header";
import { DraftForm } from "./draft-form";
import { Button, LinkButton } from "./kit/button";
import type { Choice } from "./kit/checkbox";
import { DateField } from "./kit/date-field";
import { type FieldErrors, FieldRow, FormActions } from "./kit/form";
import { useLanguage, useSay } from "./kit/language";
import { Notice } from "./kit/notice";
import { Beside, Page } from "./kit/page";
import { RadioGroup } from "./kit/radio-group";
import { Select } from "./kit/select";
import { TextArea, TextField } from "./kit/text-field";
import { TimeField } from "./kit/time-field";
import { note_headings } from "./note-headings";
import { NoteText, NoteView } from "./note-view";
import styles from "./session-form.module.css";
import type { Word } from "./words/word";

/**
 * Where a session is written. The text has the page; what the session was stands above it in two lines; the last note
 * lies beside it where there is room. Who will read what is said by name before anything is saved.
 */
export function SessionFormPage({
  form,
  errors,
  values = form.values,
}: {
  form: SessionForm;
  errors?: FieldErrors;
  values?: SessionValues;
}) {
  const { client, safe_contact, session, draft, locked, classes } = form;
  const at = `/clients/${client.id}`;
  return (
    <Page
      title={session ? sessionWords.edit_session : sessionWords.new_session}
      back={
        session
          ? { to: `${at}/sessions/${session.id}`, word: sessionWords.back_to_session }
          : { to: `${at}/record`, word: sessionWords.to_record }
      }
      header={<CaseHeader client={client} safe_contact={safe_contact} tab="record" />}
    >
      <Beside label={noteWords.record} aside={<LastNote form={form} />}>
        <DraftForm
          form="session"
          client_id={client.id}
          subject_id={session?.id ?? null}
          draft={draft}
          errors={errors}
          hidden={hiddenOf(values, locked !== null)}
        >
          {locked && (
            <Notice title={locked === "signed" ? sessionWords.session_locked : sessionWords.not_own} />
          )}
          {!locked && <About values={values} />}
          {form.signed.map((note) => (
            <NoteView key={note.id} note={note} />
          ))}
          {!classes.includes("session_note") && form.signed.length === 0 && (
            <Notice title={noteWords.summary_only} />
          )}
          {classes.includes("session_note") && <SessionNote values={values} form={form} />}
          {classes.includes("summary") && (
            <Paper noteClass="summary" form={form}>
              <TextArea
                name="summary"
                label={noteClassWords.summary}
                isLabelHidden
                defaultValue={values.summary}
                rows={4}
                isProse
              />
            </Paper>
          )}
          {classes.includes("process_note") && (
            <Paper noteClass="process_note" form={form} isFolded={!values.process_note}>
              <TextArea
                name="process_note"
                label={noteClassWords.process_note}
                isLabelHidden
                defaultValue={values.process_note}
                rows={4}
                isProse
              />
            </Paper>
          )}
          <Acts />
        </DraftForm>
      </Beside>
    </Page>
  );
}

function Acts() {
  const say = useSay();
  return (
    <div>
      <p className={styles.explained}>{say(sessionWords.sign_explained)}</p>
      <FormActions>
        <Button type="submit" look="primary" name="signature" value="now">
          {sessionWords.sign_and_finish}
        </Button>
        <Button type="submit" name="signature" value="later">
          {sessionWords.sign_later}
        </Button>
      </FormActions>
    </div>
  );
}

function About({ values }: { values: SessionValues }) {
  const say = useSay();
  const hasDetails = Boolean(values.place || values.present || values.interpreter);
  return (
    <div className={styles.about}>
      <FieldRow>
        <DateField name="held_on" label={sessionWords.held_on} defaultValue={values.held_on} />
        <TimeField name="starts" label={sessionWords.starts} defaultValue={values.starts} />
        <TimeField name="ends" label={sessionWords.ends} defaultValue={values.ends} />
      </FieldRow>
      <FieldRow>
        <Select
          name="kind"
          label={sessionWords.kind}
          isRequired
          defaultValue={values.kind}
          choices={choicesOf(sessionKindWords)}
        />
        <Select
          name="mode"
          label={sessionWords.mode}
          isRequired
          defaultValue={values.mode}
          choices={choicesOf(sessionModeWords)}
        />
        <Select
          name="attendance"
          label={sessionWords.attendance}
          hasNone={false}
          defaultValue={values.attendance || "open"}
          choices={[{ value: "open", label: sessionWords.attendance_open }, ...choicesOf(attendanceWords)]}
        />
      </FieldRow>
      <details open={hasDetails} className={styles.details}>
        <summary>{say(sessionWords.details)}</summary>
        <div className={styles.more}>
          <TextField name="place" label={sessionWords.place} defaultValue={values.place} />
          <TextField
            name="present"
            label={sessionWords.present}
            description={sessionWords.present_hint}
            defaultValue={values.present}
          />
          <TextField name="interpreter" label={sessionWords.interpreter} defaultValue={values.interpreter} />
        </div>
      </details>
    </div>
  );
}

/**
 * All headings of all formats are there all the time, so that changing the format can lose nothing: those that the
 * format does not have and that are empty are only out of sight.
 */
function SessionNote({ values, form }: { values: SessionValues; form: SessionForm }) {
  const say = useSay();
  const [format, setFormat] = useState((values.format || "soap") as NoteFormat);
  const [filled, setFilled] = useState(() => all_keys.filter((key) => values[`section_${key}`]?.trim()));
  const own = note_headings[format];
  const others = all_keys.filter((key) => !own.includes(key));
  const isShown = (key: SectionKey) => own.includes(key) || filled.includes(key);
  return (
    <Paper noteClass="session_note" form={form}>
      <RadioGroup
        name="format"
        label={noteWords.format}
        description={noteWords.format_hint}
        isInLine
        value={format}
        onChange={(chosen) => {
          setFilled(filledKeys());
          setFormat(chosen as NoteFormat);
        }}
        choices={choicesOf(noteFormatWords)}
      />
      {[...own, ...others].map((key) => (
        <div key={key} hidden={!isShown(key)}>
          <TextArea
            name={`section_${key}`}
            label={sectionWords[key]}
            isLabelHidden={key === "text" && format === "free"}
            description={own.includes(key) ? undefined : say(noteWords.other_format)}
            defaultValue={values[`section_${key}`]}
            rows={format === "free" ? 12 : 4}
            isProse
          />
        </div>
      ))}
    </Paper>
  );
}

/** A sheet for one class of note, with those who will read it named on it. */
function Paper({
  noteClass,
  form,
  isFolded,
  children,
}: {
  noteClass: NoteClass;
  form: SessionForm;
  isFolded?: boolean;
  children: React.ReactNode;
}) {
  const say = useSay();
  const id = useId();
  const names = noteClass === "process_note" ? [] : form.readers[noteClass];
  const readers = (
    <p className={styles.readers}>
      {say(noteWords.readers)} ·{" "}
      {noteClass === "process_note" ? (
        say(noteWords.readers_self)
      ) : (
        <>
          {say(noteClassReaders[noteClass])}:{" "}
          <strong>{names.join(", ") || say(noteWords.readers_none)}</strong>
        </>
      )}
    </p>
  );
  if (isFolded !== undefined)
    return (
      <details open={!isFolded} className={styles.paper} data-class={noteClass}>
        <summary className={styles.title}>{say(noteClassWords[noteClass])}</summary>
        {readers}
        {children}
      </details>
    );
  return (
    <section aria-labelledby={id} className={styles.paper} data-class={noteClass}>
      <h2 id={id} className={styles.title}>
        {say(noteClassWords[noteClass])}
      </h2>
      {readers}
      {children}
    </section>
  );
}

function LastNote({ form: { last_note } }: { form: SessionForm }) {
  const say = useSay();
  const language = useLanguage();
  if (!last_note) return <p className={styles.readers}>{say(sessionWords.no_last_note)}</p>;
  return (
    <>
      <h2 className={styles.title}>{say(sessionWords.last_note)}</h2>
      <p className={styles.readers}>
        {formatDay(dayOf(last_note.held_at), language)} · {last_note.author} ·{" "}
        {say(noteClassWords[last_note.class])}
      </p>
      <NoteText note={last_note} />
    </>
  );
}

/** Two windows, or somebody signed meanwhile: a signed text stays, and one's own is there to be added to it. */
export function SignedMeanwhilePage({
  form,
  mine,
  note_id,
}: {
  form: SessionForm;
  mine: string;
  note_id: string;
}) {
  const say = useSay();
  const { client, safe_contact } = form;
  const at = `/clients/${client.id}`;
  return (
    <Page
      title={sessionWords.signed_meanwhile}
      header={<CaseHeader client={client} safe_contact={safe_contact} tab="record" />}
    >
      <Notice tone="caution" isNew title={sessionWords.signed_meanwhile_lead} />
      <TextArea name="mine" label={sessionWords.text} defaultValue={mine} isReadOnly isProse rows={8} />
      <p>
        <LinkButton to={`${at}/notes/${note_id}/addenda`} look="primary">
          {say(noteWords.add_addendum)}
        </LinkButton>
      </p>
    </Page>
  );
}

const all_keys = [...new Set(Object.values(note_headings).flat())];

/** What has text at this moment, in the form itself. */
function filledKeys(): SectionKey[] {
  return all_keys.filter((key) =>
    document.querySelector<HTMLTextAreaElement>(`textarea[name="section_${key}"]`)?.value.trim(),
  );
}

function hiddenOf(values: SessionValues, isLocked: boolean): Record<string, string> {
  const ids = [
    "id",
    "note_id",
    "note_version",
    "summary_id",
    "summary_version",
    "process_id",
    "process_version",
  ];
  const names = isLocked ? ids : [...ids, "meeting_id", "version"];
  return Object.fromEntries(names.map((name) => [name, values[name] ?? ""]));
}

function choicesOf(words: Record<string, Word>): Choice[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}
