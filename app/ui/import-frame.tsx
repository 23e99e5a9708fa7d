import type { ReactNode } from "react";
import type { ImportHead } from "~/models/imports.server";
import { importKindWords, importWords } from "~/ui/words/imports";
import { Notice } from "./kit/notice";
import { Page } from "./kit/page";
import { TabsNav } from "./kit/tabs-nav";
import type { Word } from "./words/word";

export type ImportSaid = { tone: "good" | "caution" | "danger"; title: Word; lead?: ReactNode };
export type ImportFrameProps = {
  head: ImportHead;
  lead?: Word | string;
  primary?: ReactNode;
  said?: ImportSaid | null;
  children: ReactNode;
};

/** The frame of every page of one import: which file it is, and the steps, each with an address of its own. */
export function ImportFrame({ head, lead, primary, said, children }: ImportFrameProps) {
  const at = `/imports/${head.id}`;
  return (
    <Page
      title={importKindWords[head.kind]}
      lead={lead ?? head.file_name}
      primary={primary}
      back={{ to: "/imports", word: importWords.imports }}
    >
      <TabsNav
        label={importWords.parts}
        tabs={[
          { to: at, word: importWords.overview, isEnd: true },
          { to: `${at}/mapping`, word: importWords.columns },
          { to: `${at}/rows`, word: importWords.rows_tab },
          ...(head.applications.length > 0 ? [{ to: `${at}/undo`, word: importWords.undo }] : []),
        ]}
      />
      {said && (
        <Notice tone={said.tone} title={said.title} isNew>
          {said.lead}
        </Notice>
      )}
      {children}
    </Page>
  );
}

/** Where an import stands, in a word. */
export function importState(head: ImportHead): { word: Word; tone: "plain" | "good" | "caution" } {
  const [last_in, last_out] = [head.applications.at(-1)?.at, head.undos.at(-1)?.at];
  if (last_in && (!last_out || last_in > last_out)) return { word: importWords.state_in, tone: "good" };
  if (last_out) return { word: importWords.state_undone, tone: "plain" };
  if (!head.confirmed) return { word: importWords.state_columns, tone: "caution" };
  return { word: importWords.state_review, tone: "plain" };
}
