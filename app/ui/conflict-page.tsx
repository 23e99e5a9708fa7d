import type { ReactNode } from "react";
import { formatInstant, type Instant } from "~/ui/words/dates";
import { draftPhrases, draftWords } from "~/ui/words/drafts";
import styles from "./conflict-page.module.css";
import { Button, LinkButton } from "./kit/button";
import { Form, FormActions } from "./kit/form";
import { type Text, useLanguage, useSay } from "./kit/language";
import { Notice } from "./kit/notice";
import { Page, Prose } from "./kit/page";
import { RadioGroup } from "./kit/radio-group";
import { TextArea } from "./kit/text-field";

/** One field of a form that two people changed. `words`: for codes, what each is called; then one of the two is chosen. */
export type ConflictField = {
  name: string;
  label: Text;
  stored: string;
  mine: string;
  words?: Partial<Record<string, Text>>;
};

export type ConflictPageProps = {
  /** The header of the case. */
  header?: ReactNode;
  fields: ConflictField[];
  /** The version that is stored now: handing this page in again goes by it. */
  version: number;
  /** What else the form carries unseen: ids, draft_id. */
  hidden?: Record<string, string | number>;
  /** When the stored text was saved. */
  stored_at?: Instant | null;
  /** Where the form posts to; this address if nothing is said. */
  action?: string;
  /** Where to go when what is stored shall stay. */
  back_to: string;
};

/**
 * What is answered (409) when somebody else saved the same thing first: both texts, side by side, nothing overwritten.
 * One's own stands in a field and can be put right; handing it in saves it over the version that is shown here.
 */
export function ConflictPage({
  header,
  fields,
  version,
  hidden,
  stored_at,
  action,
  back_to,
}: ConflictPageProps) {
  const say = useSay();
  const language = useLanguage();
  const differing = fields.filter(({ stored, mine }) => stored !== mine);
  const same = fields.filter(({ stored, mine }) => stored === mine);
  const storedTitle = stored_at
    ? say(draftPhrases.stored_by, { time: formatInstant(stored_at, language) })
    : say(draftWords.stored);
  return (
    <Page title={draftWords.edit_conflict_title} header={header}>
      <Notice tone="caution" isNew title={draftWords.edit_conflict_lead} />
      <Form
        action={action}
        className={styles.form}
        hidden={{ ...hidden, ...Object.fromEntries(same.map(({ name, mine }) => [name, mine])), version }}
      >
        {differing.map((field) =>
          field.words ? (
            <RadioGroup
              key={field.name}
              name={field.name}
              label={field.label}
              defaultValue={field.mine}
              choices={[
                { value: field.mine, label: wordOf(field, field.mine), description: draftWords.yours },
                { value: field.stored, label: wordOf(field, field.stored), description: storedTitle },
              ]}
            />
          ) : (
            <div key={field.name} className={styles.pair}>
              <TextArea
                name={field.name}
                label={field.label}
                description={draftWords.yours}
                defaultValue={field.mine}
                rows={5}
                isProse
              />
              <div className={styles.stored}>
                <p className={styles.storedTitle}>{storedTitle}</p>
                <Prose>{field.stored || say(draftWords.nothing_written)}</Prose>
              </div>
            </div>
          ),
        )}
        <FormActions>
          <Button type="submit" look="primary">
            {draftWords.save_this}
          </Button>
          <LinkButton to={back_to}>{draftWords.leave_as_stored}</LinkButton>
        </FormActions>
      </Form>
    </Page>
  );
}

function wordOf({ words }: ConflictField, value: string): Text {
  return words?.[value] ?? (value || draftWords.nothing_written);
}
