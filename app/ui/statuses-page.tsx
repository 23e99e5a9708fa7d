import { Link } from "@remix-run/react";
import type { RecordedCategory } from "~/models/categories.server";
import type { RecordedProtection } from "~/models/protections.server";
import type { StatusesView } from "~/models/statuses.server";
import { categoryWords } from "~/ui/words/categories";
import { formatPartialDate } from "~/ui/words/dates";
import { formErrors } from "~/ui/words/forms";
import { identityWords } from "~/ui/words/identities";
import { kitWords } from "~/ui/words/kit";
import { protectionWords } from "~/ui/words/protections";
import { statusWords } from "~/ui/words/statuses";
import type { Word } from "~/ui/words/word";
import { CaseHeader } from "./case-header";
import { fromTyped, givenText } from "./given";
import { choicesOf, GivenDate } from "./identity-fields";
import { Button, LinkButton } from "./kit/button";
import { EmptyState } from "./kit/empty-state";
import { Form, FormActions } from "./kit/form";
import { useLanguage, useSay } from "./kit/language";
import { Page, Section } from "./kit/page";
import { Select } from "./kit/select";
import { Table } from "./kit/table";
import { TextField } from "./kit/text-field";

type Line = RecordedCategory | RecordedProtection;
type ListName = "categories" | "protections";

/** Both dated histories of a client, what holds now first. */
export function StatusesPage({ client, safe_contact, categories, protections }: StatusesView) {
  const at = `/clients/${client.id}`;
  return (
    <Page
      title={statusWords.statuses}
      lead={statusWords.lead}
      header={<CaseHeader client={client} safe_contact={safe_contact} tab="identity" />}
      back={{ to: `${at}/identity`, word: identityWords.identity }}
    >
      <History list="categories" lines={categories} at={at} />
      <History list="protections" lines={protections} at={at} />
    </Page>
  );
}

function History({ list, lines, at }: { list: ListName; lines: Line[]; at: string }) {
  const say = useSay();
  const language = useLanguage();
  const words = wordsOf[list];
  const to = `${at}/${list}`;
  return (
    <Section
      title={statusWords[list]}
      act={
        <LinkButton to={to} isSmall>
          {list === "categories" ? statusWords.add_category : statusWords.add_protection}
        </LinkButton>
      }
    >
      <Table
        caption={statusWords[list]}
        isCaptionHidden
        rows={lines}
        rowKey={(line) => line.id}
        empty={<EmptyState title={statusWords.none} text={statusWords.none_lead} />}
        columns={[
          { key: "code", head: statusWords.status, cell: (line) => say(words[line.code] ?? line.code) },
          {
            key: "from",
            head: statusWords.from,
            cell: (line) => formatPartialDate(line.from, language),
            width: "11rem",
          },
          {
            key: "to",
            head: statusWords.to,
            cell: (line) => (line.to ? formatPartialDate(line.to, language) : say(statusWords.now)),
            width: "11rem",
          },
          { key: "source", head: statusWords.source, cell: (line) => line.source ?? "", width: "12rem" },
          {
            key: "act",
            head: statusWords.act,
            cell: (line) =>
              line.to === null && (
                <Link
                  to={`${to}?ends=${line.id}`}
                  aria-label={`${say(words[line.code] ?? "")}: ${say(statusWords.end)}`}
                >
                  {say(statusWords.end)}
                </Link>
              ),
            width: "6rem",
          },
        ]}
      />
    </Section>
  );
}

export type StatusPageProps = StatusesView & {
  list: ListName;
  id: string;
  /** The line that is to end; without it, a new one is added. */
  ends: string | null;
  errors?: Record<string, string> | null;
  typed?: Record<string, string>;
};

/** One line for a dated history: a new one, or the end of one that holds now. */
export function StatusPage(props: StatusPageProps) {
  const { client, safe_contact, list, id, ends, errors, typed } = props;
  const say = useSay();
  const at = `/clients/${client.id}`;
  const words = wordsOf[list];
  const lines: Line[] = props[list];
  const line = lines.find((one) => one.id === ends);
  const given = typed ? fromTyped(typed) : {};
  return (
    <Page
      title={titles[list][line ? "end" : "add"]}
      header={<CaseHeader client={client} safe_contact={safe_contact} tab="identity" />}
      width="prose"
      back={{ to: `${at}/statuses`, word: statusWords.back }}
    >
      <Form errors={formErrors(errors)} hidden={{ id, ...(line ? { replaces: line.id } : {}) }}>
        {line ? (
          <p>{say(words[line.code] ?? line.code)}</p>
        ) : (
          <Select
            name="code"
            label={statusWords.status}
            choices={choicesOf(words)}
            defaultValue={givenText(given, "code")}
            isRequired
          />
        )}
        {!line && <GivenDate given={given} name="from" label={statusWords.from} />}
        {line && (
          <GivenDate given={given} name="to" label={statusWords.to} description={statusWords.to_hint} />
        )}
        <TextField
          name="source"
          label={statusWords.source}
          description={statusWords.source_hint}
          defaultValue={givenText(given, "source") ?? line?.source ?? undefined}
        />
        <FormActions>
          <Button type="submit" look="primary">
            {statusWords.save}
          </Button>
          <LinkButton to={`${at}/statuses`}>{kitWords.leave_it}</LinkButton>
        </FormActions>
      </Form>
    </Page>
  );
}

const wordsOf: Record<ListName, Record<string, Word>> = {
  categories: categoryWords,
  protections: protectionWords,
};
const titles = {
  categories: { add: statusWords.add_category, end: statusWords.end_category },
  protections: { add: statusWords.add_protection, end: statusWords.end_protection },
};
