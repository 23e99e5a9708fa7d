import { Link } from "@remix-run/react";
import type { ImportOverview } from "~/models/import-overviews.server";
import { formatInstant } from "~/ui/words/dates";
import { findingPhrases, importRuleWords } from "~/ui/words/import-findings";
import { encodingWords, importPhrases, importWords } from "~/ui/words/imports";
import { ImportFrame, type ImportSaid, importState } from "./import-frame";
import styles from "./imports.module.css";
import { Badge } from "./kit/badge";
import { Button, LinkButton } from "./kit/button";
import { type Definition, DefinitionList } from "./kit/definition-list";
import { Dialog } from "./kit/dialog";
import { Form } from "./kit/form";
import { useLanguage, useSay } from "./kit/language";
import { Notice } from "./kit/notice";
import { Section } from "./kit/page";
import { Shape } from "./kit/shape";
import { Table } from "./kit/table";

export type ImportPageProps = { seen: ImportOverview; application_id: string; said: ImportSaid | null };
type Counted = ImportOverview["counts"][number];

/** One import: what was read, what is doubtful, what will happen, what has happened. */
export function ImportPage({ seen, application_id, said }: ImportPageProps) {
  const say = useSay();
  const language = useLanguage();
  const { will, row_counts } = seen;
  const records = row_counts.ready + row_counts.review;
  const asked = seen.counts.filter((one) => one.severity !== "info");
  const told = seen.counts.filter((one) => one.severity === "info");
  const isBusy = seen.progress?.state === "under_way";
  return (
    <ImportFrame
      head={seen}
      said={said}
      primary={isBusy ? undefined : <NextAct seen={seen} application_id={application_id} />}
    >
      <Warnings seen={seen} />
      <Section title={importWords.what_was_read}>
        <div className={styles.stack}>
          <p>{say(importPhrases.read, { records, skipped: row_counts.skip })}</p>
          <DefinitionList items={fileItems(seen, language, say)} />
          <ul className={styles.report}>
            {seen.findings.map((one) => (
              <li key={one.detail} className={styles.found}>
                <Shape tone={one.severity === "info" ? "note" : "caution"} size={16} />
                {say(findingPhrases[one.detail], { values: one.values ?? {} })}
              </li>
            ))}
          </ul>
        </div>
      </Section>
      <Section title={importWords.what_is_doubtful}>
        <div className={styles.stack}>
          {asked.length > 0 ? (
            <Counts counts={asked} title={importWords.what_is_doubtful} />
          ) : (
            <p>{say(importWords.nothing_doubtful)}</p>
          )}
          {will.undecided > 0 && (
            <p>
              {say(importPhrases.undecided, { count: will.undecided })}{" "}
              <Link to={`/imports/${seen.id}/rows`}>{say(importWords.look_through)}</Link>
            </p>
          )}
          {told.length > 0 && (
            <details>
              <summary>{say(importWords.done_and_reported)}</summary>
              <Counts counts={told} title={importWords.done_and_reported} />
            </details>
          )}
        </div>
      </Section>
      <Section title={importWords.what_will_happen}>
        <div className={styles.stack}>
          <DefinitionList
            items={[
              { term: importWords.take, value: will.take },
              ...(seen.kind === "register" ? [{ term: importWords.same, value: will.same_as }] : []),
              { term: importWords.hold, value: will.hold },
              { term: importWords.leave_out, value: will.leave_out },
              ...(will.in > 0 ? [{ term: importWords.already_in, value: will.in }] : []),
            ]}
          />
        </div>
      </Section>
      {seen.applications.length > 0 && (
        <Section title={importWords.what_has_happened}>
          <div className={styles.stack}>
            <History seen={seen} />
            <p>{say(importWords.after_apply)}</p>
            <LinkButton to={`/imports/${seen.id}/undo`}>{importWords.undo}</LinkButton>
          </div>
        </Section>
      )}
    </ImportFrame>
  );
}

function NextAct({ seen, application_id }: { seen: ImportOverview; application_id: string }) {
  const say = useSay();
  if (!seen.confirmed)
    return (
      <LinkButton to={`/imports/${seen.id}/mapping`} look="primary">
        {importWords.confirm_columns}
      </LinkButton>
    );
  const count = seen.will.take + seen.will.same_as;
  if (count === 0 && seen.will.undecided > 0)
    return (
      <LinkButton to={`/imports/${seen.id}/rows`} look="primary">
        {importWords.look_through}
      </LinkButton>
    );
  if (count === 0) return null;
  return (
    <Dialog
      trigger={seen.will.in > 0 ? importWords.apply_more : importWords.apply}
      triggerLook="primary"
      title={importWords.apply_title}
    >
      <p>
        {say(seen.kind === "register" ? importPhrases.take_clients : importPhrases.take_sessions, { count })}
      </p>
      {seen.will.undecided > 0 && <p>{say(importPhrases.undecided, { count: seen.will.undecided })}</p>}
      <Form action={`/imports/${seen.id}/application`} hidden={{ application_id }} isSmall>
        <Button type="submit" look="primary" pending={importWords.applying}>
          {importWords.apply}
        </Button>
      </Form>
    </Dialog>
  );
}

function Warnings({ seen }: { seen: ImportOverview }) {
  const say = useSay();
  const language = useLanguage();
  const { progress } = seen;
  const [earlier] = seen.earlier;
  return (
    <>
      {progress?.state === "under_way" && (
        <Notice tone="note" title={importWords.applying} isNew>
          {progress.total > 0 && <p>{say(importPhrases.progress, progress)}</p>}
          <p>{say(importWords.applying_lead)}</p>
        </Notice>
      )}
      {progress?.state === "failed" && (
        <Notice tone="danger" title={importWords.apply_failed} isNew>
          {say(importWords.apply_failed_lead)}
        </Notice>
      )}
      {earlier && (
        <Notice tone="caution" title={importWords.same_file}>
          <p>
            {say(importWords.same_file_lead)}{" "}
            <Link to={`/imports/${earlier.id}`}>{formatInstant(earlier.made_at, language)}</Link>
          </p>
        </Notice>
      )}
      {seen.confirmed && seen.unknown_staff.length > 0 && (
        <Notice tone="caution" title={importWords.unknown_staff}>
          <p>
            {seen.unknown_staff.join(", ")}. {say(importWords.unknown_staff_lead)}{" "}
            <Link to={`/imports/${seen.id}/mapping`}>{say(importWords.columns)}</Link>
          </p>
        </Notice>
      )}
    </>
  );
}

function Counts({ counts, title }: { counts: Counted[]; title: typeof importWords.rule }) {
  const say = useSay();
  return (
    <Table
      caption={title}
      isCaptionHidden
      rows={counts}
      rowKey={(one) => `${one.rule}${one.detail}${one.severity}`}
      columns={[
        {
          key: "rule",
          head: importWords.rule,
          cell: (one) => say(importRuleWords[one.rule]),
          width: "14rem",
        },
        {
          key: "detail",
          head: importWords.finding,
          cell: (one) => plainly(say(findingPhrases[one.detail], { values: {} })),
        },
        {
          key: "count",
          head: importWords.how_many,
          cell: (one) => one.count,
          isNumeric: true,
          width: "6rem",
        },
      ]}
    />
  );
}

function History({ seen }: { seen: ImportOverview }) {
  const say = useSay();
  const language = useLanguage();
  const acts = [
    ...seen.applications.map((one) => ({
      at: one.at,
      text: say(importPhrases.applied, { ...one, when: formatInstant(one.at, language) }),
    })),
    ...seen.undos.map((one) => ({
      at: one.at,
      text: say(importPhrases.undone, { ...one, when: formatInstant(one.at, language) }),
    })),
  ].sort((a, b) => a.at.getTime() - b.at.getTime());
  return (
    <ul className={styles.report}>
      {acts.map((one) => (
        <li key={one.text}>{one.text}</li>
      ))}
    </ul>
  );
}

function fileItems(
  seen: ImportOverview,
  language: "ko" | "en",
  say: ReturnType<typeof useSay>,
): Definition[] {
  const { word, tone } = importState(seen);
  return [
    { term: importWords.state, value: <Badge tone={tone}>{word}</Badge> },
    { term: importWords.made_at, value: formatInstant(seen.made_at, language) },
    ...(seen.encoding ? [{ term: importWords.encoding, value: say(encodingWords[seen.encoding]) }] : []),
    ...(seen.sheet_name ? [{ term: importWords.sheet_read, value: seen.sheet_name }] : []),
    { term: importWords.hash, value: <span className={styles.hash}>{seen.file_hash}</span> },
  ];
}

// The report by rule has no one row's values to name.
function plainly(sentence: string): string {
  return sentence.replace(/undefined/g, "…");
}
