import type { SessionView } from "~/models/session-pages.server";
import { dayOf, formatDay, formatDuration, formatSpan } from "~/ui/words/dates";
import { noteWords } from "~/ui/words/notes";
import {
  attendanceWords,
  sessionKindWords,
  sessionModeWords,
  sessionPhrases,
  sessionWords,
} from "~/ui/words/sessions";
import { CaseHeader } from "./case-header";
import { LinkButton } from "./kit/button";
import { type Definition, DefinitionList } from "./kit/definition-list";
import { useLanguage, useSay } from "./kit/language";
import { Notice } from "./kit/notice";
import { Page, Section } from "./kit/page";
import { NoteView } from "./note-view";
import styles from "./record-page.module.css";

/** One session: what it was, and what was written about it. */
export function SessionPage({ view }: { view: SessionView }) {
  const say = useSay();
  const language = useLanguage();
  const { client, safe_contact, session, notes } = view;
  const at = `/clients/${client.id}`;
  const here = `${at}/sessions/${session.id}`;
  const own = notes.filter((note) => note.is_own);
  const isOpen = own.some((note) => !note.signed_at);
  const details = detailsOf(view);
  const title = `${formatDay(dayOf(session.starts_at), language)} ${say(sessionKindWords[session.kind])}`;
  return (
    <Page
      title={title}
      lead={aboutSession(view, say, language)}
      back={{ to: `${at}/record`, word: sessionWords.to_record }}
      header={<CaseHeader client={client} safe_contact={safe_contact} tab="record" />}
      primary={
        (own.length === 0 || isOpen) && (
          <LinkButton to={`${here}/edit`} look="primary">
            {own.length === 0 ? sessionWords.write_note : sessionWords.edit}
          </LinkButton>
        )
      }
    >
      {details.length > 0 && <DefinitionList items={details} />}
      {!view.reads_session_notes && <Notice title={noteWords.counsellors_only} />}
      <div className={styles.entries}>
        {notes.map((note) => (
          <NoteView key={note.id} note={note} at={at} />
        ))}
        {notes.length === 0 && <p className={styles.none}>{say(noteWords.no_readable_note)}</p>}
      </div>
      {session.is_own && (
        <Section title={sessionWords.together}>
          <p className={styles.about}>{say(sessionWords.together_lead)}</p>
          <p>
            <LinkButton to={`${here}/companions`} isSmall>
              {sessionWords.write_for_other}
            </LinkButton>
          </p>
        </Section>
      )}
    </Page>
  );
}

function aboutSession(
  { session }: SessionView,
  say: ReturnType<typeof useSay>,
  language: ReturnType<typeof useLanguage>,
): string {
  const { starts_at, ends_at } = session;
  const minutes = ends_at ? (new Date(ends_at).getTime() - new Date(starts_at).getTime()) / 60_000 : 0;
  const span = formatSpan(starts_at, ends_at, language);
  return [
    session.time_known ? span : say(sessionWords.time_unknown),
    minutes > 0 ? formatDuration(minutes, language) : null,
    say(sessionModeWords[session.mode]),
    say(session.attendance ? attendanceWords[session.attendance] : sessionWords.attendance_open),
    say(sessionPhrases.written_by, { name: session.author }),
  ]
    .filter(Boolean)
    .join(" · ");
}

function detailsOf({ session: { details } }: SessionView): Definition[] {
  const { place, present, interpreter } = details;
  const items = [
    { term: sessionWords.place, value: place },
    { term: sessionWords.present, value: present },
    { term: sessionWords.interpreter, value: interpreter },
  ];
  return items.filter((item) => item.value);
}
