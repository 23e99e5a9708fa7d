import type { Deed } from "~/models/access.server";
import type { LogLine, LogPage } from "~/models/log-lines.server";
import { formatInstant } from "~/ui/words/dates";
import { deedWords } from "~/ui/words/deeds";
import { actWords, logPhrases, logWords, outcomeWords, reasonWords, tableWords } from "~/ui/words/logs";
import { roleWords } from "~/ui/words/sign-ins";
import { Badge } from "./kit/badge";
import { LinkButton } from "./kit/button";
import { FormActions } from "./kit/form";
import { type Say, useLanguage, useSay } from "./kit/language";
import type { Tone } from "./kit/shape";
import { type Column, Table } from "./kit/table";

export type LogTableProps = {
  log: LogPage;
  total?: number;
  empty: React.ReactNode;
  /** Columns that say nothing on this page: one's own name, the one client. */
  without?: ("who" | "client")[];
  /** The page of a client, where the reader may have one to go to. */
  clientTo?: (client_id: string) => string;
  /** The address of the page that goes on after `next`, and of the newest lines; null where this is the newest. */
  olderTo: (next: string) => string;
  newestTo: string | null;
};

/** Lines of the log. What deserves a second look (refused, revealed, searched) stands out by shape and word. */
export function LogTable({ log, total, empty, without = [], clientTo, olderTo, newestTo }: LogTableProps) {
  const say = useSay();
  const language = useLanguage();
  const columns: (Column<LogLine> & { key: string })[] = [
    {
      key: "when",
      head: logWords.when,
      width: "13.5rem",
      cell: (line) => formatInstant(line.at, language),
    },
    {
      key: "who",
      head: logWords.who,
      width: "12rem",
      cell: (line) =>
        line.staff ? `${line.staff.display_name} (${say(roleWords[line.staff.role])})` : say(logWords.nobody),
    },
    { key: "what", head: logWords.what, cell: (line) => <What line={line} /> },
    {
      key: "client",
      head: logWords.client,
      width: "7.5rem",
      cell: (line) => aboutClient(line, say, clientTo),
    },
    { key: "why", head: logWords.why, cell: (line) => why(line, say) },
    { key: "wrote", head: logWords.wrote, cell: (line) => wrote(line, say) },
  ];
  return (
    <>
      <Table
        caption={logWords.lines}
        isCaptionHidden={total === undefined}
        rows={log.lines}
        total={total}
        rowKey={(line) => line.id}
        empty={empty}
        columns={columns.filter((column) => !without.some((name) => name === column.key))}
      />
      {(log.next || newestTo) && (
        <FormActions>
          {log.next && <LinkButton to={olderTo(log.next)}>{logWords.older}</LinkButton>}
          {newestTo && <LinkButton to={newestTo}>{logWords.newest}</LinkButton>}
        </FormActions>
      )}
    </>
  );
}

/** The short sign by which the log speaks of a client: the same for the same client, and telling nothing else. */
export const shortId = (client_id: string) => client_id.slice(0, 8);

function What({ line }: { line: LogLine }) {
  const say = useSay();
  const words = say(deedWords[line.deed]);
  if (line.outcome === "refused" && line.deed !== "sign_in.fail")
    return (
      <>
        {words} <Badge tone="danger">{outcomeWords.refused}</Badge>
      </>
    );
  const tone = toneOf(line.deed, line.outcome);
  return tone ? <Badge tone={tone}>{words}</Badge> : words;
}

function toneOf(deed: Deed, outcome: LogLine["outcome"]): Tone | null {
  if (outcome === "refused") return "danger";
  if (deed.endsWith(".reveal") || deed === "coordinator.answer") return "caution";
  return deed.endsWith(".search") ? "note" : null;
}

function aboutClient(line: LogLine, say: Say, clientTo?: (client_id: string) => string) {
  if (line.client_id) {
    const sign = shortId(line.client_id);
    return clientTo ? <a href={clientTo(line.client_id)}>{sign}</a> : sign;
  }
  if (line.hits !== null) return say(logPhrases.hits, { count: line.hits });
  return line.shown !== null ? say(logPhrases.shown, { count: line.shown }) : "";
}

function why(line: LogLine, say: Say): string {
  if (!line.reason) return "";
  const { code, text } = line.reason;
  const word = code && (reasonWords[code] ? say(reasonWords[code]) : code);
  return [word, text].filter(Boolean).join(": ");
}

function wrote(line: LogLine, say: Say): string {
  return line.changes
    .map(({ table, act, rows }) => {
      const words = tableWords[table];
      return `${words ? say(words) : table} ${say(actWords[act])}${rows > 1 ? ` ×${rows}` : ""}`;
    })
    .join(", ");
}
