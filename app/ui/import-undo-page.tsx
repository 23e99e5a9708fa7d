import type { UndoView } from "~/models/import-undos.server";
import { importPhrases, importWords } from "~/ui/words/imports";
import { ImportFrame, type ImportSaid } from "./import-frame";
import styles from "./imports.module.css";
import { Button } from "./kit/button";
import { EmptyState } from "./kit/empty-state";
import { Form } from "./kit/form";
import { useSay } from "./kit/language";
import { Section } from "./kit/page";

export type ImportUndoPageProps = { seen: UndoView; undo_id: string; said: ImportSaid | null };

/** Before anything is taken away: what goes, and which cases stay because somebody has worked on them. */
export function ImportUndoPage({ seen, undo_id, said }: ImportUndoPageProps) {
  const say = useSay();
  return (
    <ImportFrame head={seen} lead={importWords.undo_lead} said={said}>
      {seen.is_in ? (
        <>
          <Section title={importWords.undo_removes}>
            <p>
              {say(seen.kind === "register" ? importPhrases.undo_clients : importPhrases.undo_sessions, {
                count: seen.removed,
              })}
            </p>
          </Section>
          <Section title={importWords.undo_keeps}>
            {seen.kept.length === 0 ? (
              <p>{say(importWords.undo_keeps_none)}</p>
            ) : (
              <ul className={styles.codes}>
                {seen.kept.map((one) => (
                  <li key={one.client_id}>{one.code}</li>
                ))}
              </ul>
            )}
          </Section>
          <p>{say(importWords.undo_after)}</p>
          {seen.removed > 0 && (
            <Form hidden={{ undo_id }} isSmall>
              <Button type="submit" look="danger">
                {importWords.undo_act}
              </Button>
            </Form>
          )}
        </>
      ) : (
        <EmptyState title={importWords.undo_nothing} />
      )}
    </ImportFrame>
  );
}
