import { type FormEvent, useState } from "react";
import type { ImportHead } from "~/models/imports.server";
import type { UnreadableCode } from "~/models/unreadable-file.server";
import { formatInstant } from "~/ui/words/dates";
import { unreadableWords } from "~/ui/words/import-findings";
import { importKindWords, importWords } from "~/ui/words/imports";
import { importState } from "./import-frame";
import { Badge } from "./kit/badge";
import { Button } from "./kit/button";
import { EmptyState } from "./kit/empty-state";
import { FileField } from "./kit/file-field";
import { Form } from "./kit/form";
import { useLanguage, useSay } from "./kit/language";
import { Page, Section } from "./kit/page";
import { Table } from "./kit/table";
import { TextField } from "./kit/text-field";

/** What was wrong with a file: why it cannot be read, or that there was none. */
export type ImportFault = UnreadableCode | "no_file";
export type ImportsPageProps = {
  imports: ImportHead[];
  /** The id of the import that the form makes: sent twice, it is one. */
  new_id: string;
  fault: ImportFault | null;
  /** The most bytes that are read. */
  limit: number;
};

/** The files that this person brought, and the form for another. */
export function ImportsPage({ imports, new_id, fault, limit }: ImportsPageProps) {
  const say = useSay();
  const language = useLanguage();
  const [tooLarge, setTooLarge] = useState(false);
  const said = tooLarge ? "too_large" : fault;
  // What is too large is not even sent: an office's line is slow and the answer would be the same.
  const check = (event: FormEvent<HTMLFormElement>) => {
    const file = new FormData(event.currentTarget).get("file");
    const isTooLarge = file instanceof File && file.size > limit;
    setTooLarge(isTooLarge);
    if (isTooLarge) event.preventDefault();
  };
  const error = said
    ? { file: said === "no_file" ? importWords.choose_a_file : unreadableWords[said] }
    : undefined;
  return (
    <Page title={importWords.imports} lead={importWords.lead}>
      <Section title={importWords.new_file}>
        <Form
          encType="multipart/form-data"
          action="/imports?index"
          hidden={{ id: new_id }}
          errors={error}
          onSubmit={check}
        >
          <FileField
            name="file"
            label={importWords.file}
            description={importWords.file_hint}
            accept=".csv,.xlsx,.txt"
            isRequired
          />
          <TextField
            name="sheet"
            label={importWords.sheet}
            description={importWords.sheet_hint}
            maxLength={100}
            isShort
          />
          <Button type="submit" look="primary" pending={importWords.reading}>
            {importWords.read}
          </Button>
        </Form>
      </Section>
      <Section title={importWords.list} isTitleHidden>
        <Table
          caption={importWords.list}
          rows={imports}
          rowKey={(one) => one.id}
          rowTo={(one) => `/imports/${one.id}`}
          empty={<EmptyState title={importWords.none} text={importWords.none_lead} />}
          columns={[
            { key: "name", head: importWords.name, cell: (one) => one.file_name },
            {
              key: "kind",
              head: importWords.kind,
              cell: (one) => say(importKindWords[one.kind]),
              width: "10rem",
            },
            {
              key: "at",
              head: importWords.made_at,
              cell: (one) => formatInstant(one.made_at, language),
              width: "14rem",
            },
            {
              key: "rows",
              head: importWords.rows,
              cell: (one) => one.row_counts.ready + one.row_counts.review,
              isNumeric: true,
              width: "6rem",
            },
            {
              key: "state",
              head: importWords.state,
              cell: (one) => <Badge tone={importState(one).tone}>{importState(one).word}</Badge>,
              width: "10rem",
            },
          ]}
        />
      </Section>
    </Page>
  );
}
