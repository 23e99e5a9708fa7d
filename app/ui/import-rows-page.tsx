import { Link } from "@remix-run/react";
import { useState } from "react";
import type { ImportRowsView, RowDecisionFault, RowView } from "~/models/import-decisions.server";
import type { Finding } from "~/models/import-findings.server";
import { formatPartialDate } from "~/ui/words/dates";
import { duplicateReasonWords, findingPhrases, skipReasonWords } from "~/ui/words/import-findings";
import {
  importFieldWords,
  importPhrases,
  importWords,
  rowDecisionWords,
  rowFaultWords,
} from "~/ui/words/imports";
import { ImportFrame, type ImportSaid } from "./import-frame";
import styles from "./imports.module.css";
import { Button } from "./kit/button";
import { EmptyState } from "./kit/empty-state";
import { type FieldErrors, Form, FormActions } from "./kit/form";
import { useLanguage, useSay } from "./kit/language";
import { RadioGroup } from "./kit/radio-group";
import { Shape } from "./kit/shape";
import { TabsNav } from "./kit/tabs-nav";
import { TextField } from "./kit/text-field";

export type ImportRowsPageProps = {
  seen: ImportRowsView;
  /** Faults by row number, with what was posted. */
  faults: Record<string, RowDecisionFault>;
  typed: Record<string, string>;
  said: ImportSaid | null;
};

/** Row by row: what was found, and what a person decides about it. */
export function ImportRowsPage({ seen, faults, typed, said }: ImportRowsPageProps) {
  const say = useSay();
  const at = `/imports/${seen.id}/rows`;
  const shelves = [
    {
      to: at,
      word: importWords.shelf_review,
      count: seen.row_counts.review,
      isHere: seen.shelf === "review",
    },
    {
      to: `${at}?shelf=ready`,
      word: importWords.shelf_ready,
      count: seen.row_counts.ready,
      isHere: seen.shelf === "ready",
    },
    {
      to: `${at}?shelf=skip`,
      word: importWords.shelf_skip,
      count: seen.row_counts.skip,
      isHere: seen.shelf === "skip",
    },
  ];
  const errors: FieldErrors = Object.fromEntries(
    Object.entries(faults).map(([row, fault]) => [
      fault === "cannot_take" ? `decision_${row}` : `same_as_${row}`,
      rowFaultWords[fault],
    ]),
  );
  const lead = seen.undecided > 0 ? say(importPhrases.undecided, { count: seen.undecided }) : undefined;
  return (
    <ImportFrame head={seen} said={said} lead={lead}>
      <TabsNav label={importWords.rows_tab} tabs={shelves} />
      {seen.rows.length === 0 ? (
        <EmptyState title={importWords.no_rows} />
      ) : (
        <Form
          key={`${seen.shelf}${seen.page}`}
          action={`${at}?shelf=${seen.shelf}&page=${seen.page}`}
          errors={Object.keys(errors).length > 0 ? errors : undefined}
        >
          <div>
            {seen.rows.map((row) => (
              <Row key={row.row_no} row={row} seen={seen} typed={typed} />
            ))}
          </div>
          {seen.shelf !== "skip" && (
            <FormActions>
              <Button type="submit" look="primary">
                {importWords.save_decisions}
              </Button>
            </FormActions>
          )}
        </Form>
      )}
      <Pages seen={seen} at={at} />
    </ImportFrame>
  );
}

function Row({ row, seen, typed }: { row: RowView; seen: ImportRowsView; typed: Record<string, string> }) {
  const say = useSay();
  const language = useLanguage();
  const no = row.row_no;
  const title = say(importPhrases.row, { row: no });
  const asked = row.findings.filter((one) => one.severity !== "info");
  const told = row.findings.filter((one) => one.severity === "info");
  const codes = (["take", "same_as", "hold", "leave_out"] as const).filter(
    (code) => (code !== "take" || row.can_take) && (code !== "same_as" || seen.kind === "register"),
  );
  const chosen = typed[`decision_${no}`] ?? row.decision ?? (seen.shelf === "ready" ? "take" : undefined);
  const [choice, setChoice] = useState(chosen);
  return (
    <article className={styles.row} aria-labelledby={`row-${no}`}>
      <h2 className={styles.rowTitle} id={`row-${no}`}>
        {title}
        {row.skip_reason ? (
          <span>{say(skipReasonWords[row.skip_reason])}</span>
        ) : (
          ` ${row.name ?? say(importWords.nameless)}`
        )}
        {row.register_number && <span>{row.register_number}</span>}
        {row.held_on && <span>{formatPartialDate(row.held_on, language)}</span>}
        {row.birth && <span>{formatPartialDate(row.birth, language)}</span>}
      </h2>
      <ul className={styles.report}>
        {row.alike.map((one) => (
          <li key={`alike${one.row_no}`} className={styles.found}>
            <Shape tone="caution" size={16} />
            <span>
              {one.hidden
                ? `${say(importPhrases.alike_hidden, { row: one.row_no })}. ${say(importWords.hidden_pair)}`
                : say(importPhrases.alike, {
                    row: one.row_no,
                    name: one.name ?? "",
                    reasons: one.reasons.map((reason) => say(duplicateReasonWords[reason])).join(", "),
                  })}
            </span>
          </li>
        ))}
        {asked.map((one) => (
          <FoundItem key={keyOf(one)} one={one} />
        ))}
      </ul>
      {told.length > 0 && (
        <details className={styles.info}>
          <summary>{`${say(importWords.done_and_reported)} (${told.length})`}</summary>
          <ul className={styles.report}>
            {told.map((one) => (
              <FoundItem key={keyOf(one)} one={one} />
            ))}
          </ul>
        </details>
      )}
      {seen.shelf !== "skip" && (
        <div className={styles.decision}>
          <RadioGroup
            name={`decision_${no}`}
            label={`${title}: ${say(importWords.decision)}`}
            defaultValue={chosen}
            onChange={setChoice}
            isInLine
            choices={codes.map((code) => ({ value: code, label: rowDecisionWords[code] }))}
          />
          {choice === "same_as" && (
            <TextField
              name={`same_as_${no}`}
              label={importWords.same_as_row}
              defaultValue={typed[`same_as_${no}`] ?? String(row.same_as ?? row.alike[0]?.row_no ?? "")}
              inputMode="numeric"
              isShort
            />
          )}
        </div>
      )}
    </article>
  );
}

function FoundItem({ one }: { one: Finding }) {
  const say = useSay();
  const field =
    one.field && one.field in importFieldWords
      ? importFieldWords[one.field as keyof typeof importFieldWords]
      : null;
  return (
    <li className={styles.found}>
      <Shape
        tone={one.severity === "stop" ? "danger" : one.severity === "ask" ? "caution" : "note"}
        size={16}
      />
      <span>
        {field && <strong>{say(field)}: </strong>}
        {say(findingPhrases[one.detail], { values: one.values ?? {} })}
        {one.raw && <span className={styles.raw}> “{one.raw}”</span>}
      </span>
    </li>
  );
}

function Pages({ seen, at }: { seen: ImportRowsView; at: string }) {
  const say = useSay();
  if (seen.pages < 2) return null;
  const to = (page: number) => `${at}?shelf=${seen.shelf}&page=${page}`;
  return (
    <nav className={styles.pages} aria-label={say(importWords.pages)}>
      {seen.page > 1 && <Link to={to(seen.page - 1)}>{say(importWords.previous)}</Link>}
      <span>{say(importPhrases.page_of, { page: seen.page, pages: seen.pages })}</span>
      {seen.page < seen.pages && <Link to={to(seen.page + 1)}>{say(importWords.next)}</Link>}
    </nav>
  );
}

const keyOf = (one: Finding) => `${one.detail}|${one.field}|${one.raw}`;
