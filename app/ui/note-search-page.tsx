import type { NoteHit } from "~/models/note-search.server";
import { dayOf, formatDay } from "~/ui/words/dates";
import { noteClassWords, notePhrases, noteWords } from "~/ui/words/notes";
import { Button } from "./kit/button";
import { EmptyState } from "./kit/empty-state";
import { Form } from "./kit/form";
import { useLanguage, useSay } from "./kit/language";
import { Notice } from "./kit/notice";
import { Page, Toolbar } from "./kit/page";
import { SearchField } from "./kit/search-field";
import { Table } from "./kit/table";

/** The most rows that are shown; the server stops there too. */
const HITS_AT_MOST = 100;

/** Looking for words inside the notes of one's own caseload. The list names notes; it never shows a line of one. */
export function NoteSearchPage({ hits }: { hits: NoteHit[] | "too_short" | null }) {
  const say = useSay();
  const language = useLanguage();
  const found = hits === "too_short" ? null : hits;
  return (
    <Page title={noteWords.search} lead={noteWords.search_lead}>
      <Toolbar>
        <Form isSmall action="/notes">
          <SearchField name="term" label={noteWords.search_term} />
          <Button type="submit" look="primary">
            {noteWords.search_act}
          </Button>
        </Form>
      </Toolbar>
      {hits === "too_short" && <Notice tone="caution" isNew title={noteWords.search_too_short} />}
      {found && found.length >= HITS_AT_MOST && (
        <Notice title={say(notePhrases.hits_cut, { count: HITS_AT_MOST })} />
      )}
      {found && (
        <Table
          caption={noteWords.search}
          rows={found}
          rowKey={(hit) => hit.note_id}
          rowTo={(hit) =>
            hit.session_id
              ? `/clients/${hit.client_id}/sessions/${hit.session_id}#${hit.note_id}`
              : `/clients/${hit.client_id}/record`
          }
          empty={<EmptyState title={noteWords.search_none} />}
          columns={[
            {
              key: "client",
              head: noteWords.search_client,
              cell: (hit) => `${hit.display_name} ${hit.code}`,
            },
            {
              key: "held",
              head: noteWords.search_held,
              cell: (hit) => formatDay(dayOf(hit.held_at), language),
              width: "11rem",
            },
            {
              key: "class",
              head: noteWords.search_class,
              cell: (hit) => say(noteClassWords[hit.class]),
              width: "8rem",
            },
            { key: "author", head: noteWords.search_author, cell: (hit) => hit.author, width: "8rem" },
            {
              key: "times",
              head: noteWords.search_times,
              cell: (hit) => hit.times,
              isNumeric: true,
              width: "7rem",
            },
          ]}
        />
      )}
    </Page>
  );
}
