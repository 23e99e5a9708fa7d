import { Link } from "@remix-run/react";
import type { Note } from "~/models/notes.server";
import { note_headings } from "~/ui/note-headings";
import { formatInstant } from "~/ui/words/dates";
import {
  addendumReasonWords,
  noteClassWords,
  notePhrases,
  noteWords,
  sectionWords,
  voidReasonWords,
} from "~/ui/words/notes";
import { Badge } from "./kit/badge";
import { Button } from "./kit/button";
import { Dialog } from "./kit/dialog";
import { Form } from "./kit/form";
import { useLanguage, useSay } from "./kit/language";
import styles from "./note-view.module.css";

/**
 * A note as one reads it: whose, since when locked, what it says, what was added. `at`: the address of the case, for
 * the acts below it; without it there are none.
 */
export function NoteView({ note, at, level = 2 }: { note: Note; at?: string; level?: 2 | 3 }) {
  const say = useSay();
  const language = useLanguage();
  const Title = level === 2 ? "h2" : "h3";
  const when = note.signed_at ?? note.saved_at;
  const phrase = note.signed_at ? notePhrases.signed_at : notePhrases.saved_at;
  return (
    <article
      id={note.id}
      className={styles.note}
      data-class={note.class}
      data-voided={note.voided ? "" : undefined}
    >
      <header className={styles.head}>
        <Title className={styles.title}>{say(noteClassWords[note.class])}</Title>
        <span className={styles.when}>
          {say(phrase, { name: note.author, time: formatInstant(when, language) })}
        </span>
        {!note.signed_at && <Badge tone="caution">{noteWords.unsigned}</Badge>}
        {note.is_late && <Badge>{noteWords.late}</Badge>}
        {note.voided && <Badge tone="danger">{noteWords.voided}</Badge>}
      </header>
      {note.voided && (
        <p className={styles.remark}>
          {say(voidReasonWords[note.voided.reason])}
          {note.voided.remark && `: ${note.voided.remark}`} ({formatInstant(note.voided.voided_at, language)})
        </p>
      )}
      <NoteText note={note} level={level === 2 ? 3 : 4} />
      {note.addenda.map((addendum) => (
        <section key={addendum.id} className={styles.addendum}>
          <p className={styles.about}>
            <strong>{say(noteWords.addendum)}</strong> · {say(addendumReasonWords[addendum.reason])} ·{" "}
            {say(notePhrases.added_at, {
              name: addendum.author,
              time: formatInstant(addendum.written_at, language),
            })}
          </p>
          <p className={styles.text}>{addendum.text}</p>
        </section>
      ))}
      <Countersigning note={note} />
      {at && <Acts note={note} at={at} />}
    </article>
  );
}

/** The text alone, under the headings of its format; what was written in another format follows. */
export function NoteText({ note, level = 3 }: { note: Pick<Note, "format" | "sections">; level?: 3 | 4 }) {
  const say = useSay();
  const Heading = level === 3 ? "h3" : "h4";
  const own = note_headings[note.format];
  const keys = [...own, ...Object.keys(note.sections).filter((key) => !own.includes(key as never))];
  const filled = keys.filter((key) => note.sections[key as keyof typeof note.sections]?.trim());
  return (
    <div className={styles.body}>
      {filled.map((key) => (
        <div key={key}>
          {key !== "text" && (
            <Heading className={styles.heading}>
              {say(sectionWords[key as keyof typeof sectionWords])}
            </Heading>
          )}
          <p className={styles.text}>{note.sections[key as keyof typeof note.sections]}</p>
        </div>
      ))}
    </div>
  );
}

function Countersigning({ note }: { note: Note }) {
  const say = useSay();
  const asked = note.countersigning;
  if (!asked) return null;
  const phrase =
    asked.outcome === "countersigned"
      ? notePhrases.countersigned_by
      : asked.outcome === "returned"
        ? notePhrases.returned_by
        : notePhrases.waiting_for;
  return (
    <div className={styles.countersigning}>
      <Badge
        tone={asked.outcome === "countersigned" ? "good" : asked.outcome === "returned" ? "caution" : "plain"}
      >
        {say(phrase, { name: asked.supervisor })}
      </Badge>
      {asked.remark && <p className={styles.text}>{asked.remark}</p>}
    </div>
  );
}

function Acts({ note, at }: { note: Note; at: string }) {
  const say = useSay();
  const here = `${at}/notes/${note.id}`;
  const isReturned = note.countersigning?.outcome === "returned";
  return (
    <div className={styles.acts}>
      {!note.signed_at && note.is_own && (
        <Dialog trigger={noteWords.sign} isSmall title={noteWords.sign_title}>
          <p>{say(noteWords.sign_lead)}</p>
          <Form isSmall action={`${here}/signature`} hidden={{ version: note.version }}>
            <Button type="submit" look="primary">
              {noteWords.sign}
            </Button>
          </Form>
        </Dialog>
      )}
      {note.signed_at && !note.voided && <Link to={`${here}/addenda`}>{say(noteWords.add_addendum)}</Link>}
      {note.signed_at && note.is_own && isReturned && (
        <Form isSmall action={`${here}/countersignature`}>
          <Button type="submit" look="plain">
            {noteWords.ask_again}
          </Button>
        </Form>
      )}
      {note.is_own && note.version > 1 && (
        <Link to={`${here}/versions`}>{say(notePhrases.earlier, { count: note.version - 1 })}</Link>
      )}
      {note.signed_at && note.is_own && !note.voided && (
        <Link to={`${here}/void`}>{say(noteWords.void)}</Link>
      )}
    </div>
  );
}
