import { formatInstant, type Instant } from "~/ui/words/dates";
import { kitWords } from "~/ui/words/kit";
import { useLanguage, useSay } from "./language";
import styles from "./print-note.module.css";

export type PrintNoteProps = {
  /** When the page was made, from the loader. */
  at: Instant;
  /** Under which number this was handed out. */
  disclosure_id?: string | null;
  /** Left out when the client's safe-contact rule says that nobody may see whose paper it is. */
  organisation?: string | null;
};

/** The lines that only paper shows: when it was printed, under which number, and by whom if that may be said. */
export function PrintNote({ at, disclosure_id, organisation }: PrintNoteProps) {
  const say = useSay();
  const language = useLanguage();
  return (
    <p className={`only-printed ${styles.note}`}>
      {organisation && `${organisation} · `}
      {say(kitWords.printed_at)} {formatInstant(at, language)}
      {disclosure_id && ` · ${say(kitWords.disclosure)} ${disclosure_id}`}
    </p>
  );
}
