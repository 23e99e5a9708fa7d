import type { CountersignPage as Asked, CountersignRequest } from "~/models/countersignatures.server";
import { formatInstant } from "~/ui/words/dates";
import { noteWords } from "~/ui/words/notes";
import { Badge } from "./kit/badge";
import { Button } from "./kit/button";
import { DefinitionList } from "./kit/definition-list";
import { EmptyState } from "./kit/empty-state";
import { type FieldErrors, Form, FormActions } from "./kit/form";
import { useLanguage } from "./kit/language";
import { Page } from "./kit/page";
import { RadioGroup } from "./kit/radio-group";
import { Table } from "./kit/table";
import { TextArea } from "./kit/text-field";
import { NoteView } from "./note-view";

/** What one was asked to read and countersign. No case stands in this list. */
export function CountersignaturesPage({ requests }: { requests: CountersignRequest[] }) {
  const language = useLanguage();
  return (
    <Page title={noteWords.countersignatures} lead={noteWords.countersign_lead}>
      <Table
        caption={noteWords.countersignatures}
        rows={requests}
        rowKey={(row) => row.id}
        rowTo={(row) => `/countersignatures/${row.id}`}
        empty={<EmptyState title={noteWords.countersign_none} />}
        columns={[
          { key: "by", head: noteWords.asked_by, cell: (row) => row.asked_by },
          {
            key: "at",
            head: noteWords.asked_at,
            cell: (row) => formatInstant(row.asked_at, language),
            width: "15rem",
          },
          {
            key: "state",
            head: noteWords.state,
            cell: (row) => <Outcome outcome={row.outcome} />,
            width: "10rem",
          },
        ]}
      />
    </Page>
  );
}

/** One note to countersign: case code and text, and no name. */
export function CountersignPage({
  asked: { request, code, note },
  errors,
  values,
}: {
  asked: Asked;
  errors?: FieldErrors;
  values: Record<string, string>;
}) {
  const language = useLanguage();
  return (
    <Page
      title={noteWords.countersign}
      back={{ to: "/countersignatures", word: noteWords.countersignatures }}
    >
      <DefinitionList
        items={[
          { term: noteWords.case_code, value: code },
          { term: noteWords.asked_by, value: request.asked_by },
          { term: noteWords.search_held, value: formatInstant(note.held_at, language) },
        ]}
      />
      <NoteView note={note} />
      {!request.outcome && (
        <Form errors={errors}>
          <RadioGroup
            name="outcome"
            label={noteWords.answer}
            defaultValue={values.outcome ?? "countersigned"}
            choices={[
              { value: "countersigned", label: noteWords.countersign },
              { value: "returned", label: noteWords.return_note },
            ]}
          />
          <TextArea name="remark" label={noteWords.remark} defaultValue={values.remark} rows={5} isProse />
          <FormActions>
            <Button type="submit" look="primary">
              {noteWords.answer}
            </Button>
          </FormActions>
        </Form>
      )}
    </Page>
  );
}

function Outcome({ outcome }: Pick<CountersignRequest, "outcome">) {
  if (!outcome) return <Badge tone="caution">{noteWords.waiting}</Badge>;
  return outcome === "countersigned" ? (
    <Badge tone="good">{noteWords.countersigned}</Badge>
  ) : (
    <Badge>{noteWords.returned}</Badge>
  );
}
