import type { AddendumForm } from "~/models/addenda.server";
import type { NotePage, NoteVersion } from "~/models/note-pages.server";
import { formatInstant } from "~/ui/words/dates";
import { addendumReasonWords, notePhrases, noteWords, voidReasonWords } from "~/ui/words/notes";
import { sessionWords } from "~/ui/words/sessions";
import { CaseHeader } from "./case-header";
import { DraftForm } from "./draft-form";
import { Button } from "./kit/button";
import { EmptyState } from "./kit/empty-state";
import { type FieldErrors, Form, FormActions } from "./kit/form";
import { useLanguage, useSay } from "./kit/language";
import { Page, Section } from "./kit/page";
import { RadioGroup } from "./kit/radio-group";
import { TextArea } from "./kit/text-field";
import { NoteText, NoteView } from "./note-view";
import type { Word } from "./words/word";

type Values = Record<string, string>;

/** Where something is added to a signed note, with that note above it. */
export function AddendumPage({
  form,
  errors,
  values,
}: {
  form: AddendumForm;
  errors?: FieldErrors;
  values: Values;
}) {
  return (
    <NoteActPage page={form} title={noteWords.add_addendum} lead={noteWords.addendum_lead}>
      <DraftForm
        form="addendum"
        client_id={form.client.id}
        subject_id={form.note.id}
        draft={form.draft}
        errors={errors}
        hidden={{ id: values.id ?? form.id }}
      >
        <RadioGroup
          name="reason"
          label={noteWords.reason}
          defaultValue={values.reason ?? "completion"}
          choices={choicesOf(addendumReasonWords)}
          isInLine
        />
        <TextArea
          name="text"
          label={noteWords.addendum_text}
          defaultValue={values.text}
          rows={8}
          isProse
          isRequired
        />
        <FormActions>
          <Button type="submit" look="primary">
            {noteWords.addendum_save}
          </Button>
        </FormActions>
      </DraftForm>
    </NoteActPage>
  );
}

/** Where one's own signed note is marked as void. */
export function VoidPage({ page, errors, values }: { page: NotePage; errors?: FieldErrors; values: Values }) {
  return (
    <NoteActPage page={page} title={noteWords.void_title} lead={noteWords.void_lead}>
      <Form errors={errors}>
        <RadioGroup
          name="reason"
          label={noteWords.reason}
          defaultValue={values.reason}
          choices={choicesOf(voidReasonWords)}
          isRequired
        />
        <TextArea name="remark" label={noteWords.remark} defaultValue={values.remark} rows={3} />
        <FormActions>
          <Button type="submit" look="danger">
            {noteWords.void_act}
          </Button>
        </FormActions>
      </Form>
    </NoteActPage>
  );
}

/** The texts a note had before it was signed. */
export function NoteVersionsPage({ page, versions }: { page: NotePage; versions: NoteVersion[] }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <NoteActPage page={page} title={noteWords.versions} lead={noteWords.versions_lead} isNoteHidden>
      {versions.length === 0 && <EmptyState title={noteWords.no_versions} />}
      {versions.map((one) => (
        <Section
          key={one.version}
          title={`${say(notePhrases.version, { count: one.version })} · ${formatInstant(one.saved_at, language)}`}
        >
          <NoteText note={{ format: page.note.format, sections: one.sections }} />
        </Section>
      ))}
    </NoteActPage>
  );
}

function NoteActPage({
  page: { client, safe_contact, note },
  title,
  lead,
  isNoteHidden,
  children,
}: {
  page: NotePage;
  title: Word;
  lead: Word;
  isNoteHidden?: boolean;
  children: React.ReactNode;
}) {
  const at = `/clients/${client.id}`;
  return (
    <Page
      title={title}
      lead={lead}
      back={
        note.session_id
          ? { to: `${at}/sessions/${note.session_id}`, word: sessionWords.back_to_session }
          : { to: `${at}/record`, word: sessionWords.to_record }
      }
      header={<CaseHeader client={client} safe_contact={safe_contact} tab="record" />}
    >
      {!isNoteHidden && <NoteView note={note} />}
      {children}
    </Page>
  );
}

function choicesOf(words: Record<string, Word>) {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}
