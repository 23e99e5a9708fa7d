import { Link } from "@remix-run/react";
import type { ClientRecord, RecordEntry } from "~/models/records.server";
import { dayOf, formatDay, formatSpan } from "~/ui/words/dates";
import { noteWords } from "~/ui/words/notes";
import { attendanceWords, sessionKindWords, sessionModeWords, sessionWords } from "~/ui/words/sessions";
import { CaseHeader } from "./case-header";
import { LinkButton } from "./kit/button";
import { EmptyState } from "./kit/empty-state";
import { useLanguage, useSay } from "./kit/language";
import { Notice } from "./kit/notice";
import { Page } from "./kit/page";
import { NoteView } from "./note-view";
import styles from "./record-page.module.css";

/** What was written about one client, newest first. */
export function RecordPage({ record, isOlder }: { record: ClientRecord; isOlder: boolean }) {
  const say = useSay();
  const { client, safe_contact, entries, older } = record;
  const at = `/clients/${client.id}`;
  return (
    <Page
      title={noteWords.record}
      header={<CaseHeader client={client} safe_contact={safe_contact} tab="record" />}
      primary={
        <LinkButton to={`${at}/sessions/new`} look="primary" pressKey="n">
          {sessionWords.new_session}
        </LinkButton>
      }
    >
      {!record.reads_session_notes && <Notice title={noteWords.counsellors_only} />}
      {entries.length === 0 && (
        <EmptyState title={noteWords.empty_title} text={noteWords.empty_lead}>
          <LinkButton to={`${at}/sessions/new`}>{sessionWords.new_session}</LinkButton>
        </EmptyState>
      )}
      <div className={styles.entries}>
        {entries.map((entry) => (
          <Entry key={entry.session?.id ?? entry.notes[0]?.id} entry={entry} at={at} />
        ))}
      </div>
      {(older || isOlder) && (
        <nav className={styles.pages} aria-label={say(noteWords.record)}>
          {isOlder && <Link to={`${at}/record`}>{say(noteWords.newest)}</Link>}
          {older && <Link to={`${at}/record?before=${older}`}>{say(noteWords.older)}</Link>}
        </nav>
      )}
    </Page>
  );
}

function Entry({ entry: { session, notes }, at }: { entry: RecordEntry; at: string }) {
  const say = useSay();
  const language = useLanguage();
  const held = session?.starts_at ?? notes[0]?.held_at ?? 0;
  const day = formatDay(dayOf(held), language);
  const words = session
    ? [
        session.time_known
          ? formatSpan(session.starts_at, session.ends_at, language)
          : say(sessionWords.time_unknown),
        say(sessionKindWords[session.kind]),
        say(sessionModeWords[session.mode]),
        session.attendance && session.attendance !== "attended"
          ? say(attendanceWords[session.attendance])
          : null,
        session.details.place,
      ]
    : [];
  const id = session?.id ?? notes[0]?.session_id;
  return (
    <section className={styles.entry}>
      <h2 className={styles.day}>{id ? <Link to={`${at}/sessions/${id}`}>{day}</Link> : day}</h2>
      <p className={styles.about}>{words.filter(Boolean).join(" · ")}</p>
      {notes.map((note) => (
        <NoteView key={note.id} note={note} level={3} />
      ))}
      {notes.length === 0 && <p className={styles.none}>{say(noteWords.no_readable_note)}</p>}
    </section>
  );
}
