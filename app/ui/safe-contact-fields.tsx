import type { ContactChannel, SafeContact } from "~/models/safe-contacts.server";
import { channelWords, safeContactWords } from "~/ui/words/safe-contacts";
import type { Word } from "~/ui/words/word";
import { type Given, givenText } from "./given";
import { Checkbox } from "./kit/checkbox";
import { useSay } from "./kit/language";
import { TextArea, TextField } from "./kit/text-field";
import { TimeField } from "./kit/time-field";
import styles from "./safe-contact-fields.module.css";

/** How somebody may be reached without harm: per channel yes or no and when, then what to say and who may overhear. */
export function SafeContactFields({ given }: { given: Given }) {
  const say = useSay();
  return (
    <>
      <fieldset className={styles.channels}>
        <legend className={styles.legend}>{say(safeContactWords.channels)}</legend>
        <p className={styles.hint}>{say(safeContactWords.channels_hint)}</p>
        {Object.entries(channelWords).map(([channel, word]) => (
          <div key={channel} className={styles.channel}>
            <Checkbox
              name={`${channel}_allowed`}
              label={word}
              defaultSelected={Boolean(givenText(given, `${channel}_allowed`))}
            />
            <TimeField
              name={`${channel}_from`}
              label={both(word, safeContactWords.from)}
              description=""
              defaultValue={givenText(given, `${channel}_from`)}
            />
            <TimeField
              name={`${channel}_until`}
              label={both(word, safeContactWords.until)}
              description=""
              defaultValue={givenText(given, `${channel}_until`)}
            />
          </div>
        ))}
      </fieldset>
      <TextField
        name="cover_name"
        label={safeContactWords.cover_name}
        description={safeContactWords.cover_name_hint}
        defaultValue={givenText(given, "cover_name")}
      />
      <TextField
        name="may_overhear"
        label={safeContactWords.may_overhear}
        defaultValue={givenText(given, "may_overhear")}
      />
      <TextArea
        name="contact_note"
        label={safeContactWords.contact_note}
        rows={2}
        defaultValue={givenText(given, "contact_note")}
      />
    </>
  );
}

/** A safe contact as the fields of its form. */
export function safeContactGiven(safe_contact: SafeContact | null): Given {
  if (!safe_contact) return {};
  const fields: Given = {};
  for (const { channel, allowed, from, until } of safe_contact.channels) {
    fields[`${channel}_allowed`] = allowed ? ["on"] : [];
    fields[`${channel}_from`] = from ? [from] : [];
    fields[`${channel}_until`] = until ? [until] : [];
  }
  const { cover_name, may_overhear, note } = safe_contact;
  return {
    ...fields,
    cover_name: [cover_name ?? ""],
    may_overhear: [may_overhear ?? ""],
    contact_note: [note ?? ""],
  };
}

/** Every field of the form with what it is called, for the page that shows two versions. */
export function safeContactLabels(): [string, Word][] {
  return [
    ...(Object.entries(channelWords) as [ContactChannel, Word][]).flatMap(
      ([channel, word]): [string, Word][] => [
        [`${channel}_allowed`, word],
        [`${channel}_from`, both(word, safeContactWords.from)],
        [`${channel}_until`, both(word, safeContactWords.until)],
      ],
    ),
    ["cover_name", safeContactWords.cover_name],
    ["may_overhear", safeContactWords.may_overhear],
    ["contact_note", safeContactWords.contact_note],
  ];
}

function both(one: Word, other: Word): Word {
  return { ko: `${one.ko} ${other.ko}`, en: `${one.en} ${other.en.toLowerCase()}` };
}
