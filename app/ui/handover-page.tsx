import type { Handover, HandoverCase } from "~/models/handovers.server";
import { formErrors } from "~/ui/words/forms";
import {
  handoverFaultWords,
  handoverPhrases,
  handoverWords,
  intakesPhrase,
  progressPhrase,
  textsPhrase,
} from "~/ui/words/handovers";
import { teamRoleWords, teamWords } from "~/ui/words/teams";
import { colleagueChoices } from "./case-assignment-page";
import { Badge } from "./kit/badge";
import { Button, LinkButton } from "./kit/button";
import type { Choice } from "./kit/checkbox";
import { EmptyState } from "./kit/empty-state";
import { Form, FormActions } from "./kit/form";
import { useSay } from "./kit/language";
import { Notice } from "./kit/notice";
import { Page } from "./kit/page";
import { Select } from "./kit/select";
import { wideForm } from "./kit/stack";
import { Table } from "./kit/table";

export type HandoverPageProps = Handover & {
  said?: { errors: Record<string, string>; typed: Record<string, string> };
};

/** What one person still carries, and who takes it: each case by itself, or all at once. */
export function HandoverPage(props: HandoverPageProps) {
  const { leaver, cases, intakes, done, colleagues } = props;
  const say = useSay();
  const isFinished = cases.length === 0 && intakes === 0;
  return (
    <Page
      title={say(handoverPhrases.title, { name: leaver.display_name })}
      lead={say(progressPhrase, { done, left: cases.length })}
      back={{ to: "/caseload", word: teamWords.back }}
    >
      <div>
        {leaver.left_at ? (
          <Badge>{handoverWords.left}</Badge>
        ) : (
          <Notice tone="caution" title={handoverWords.still_here} />
        )}
      </div>
      {isFinished ? (
        <EmptyState title={handoverWords.finished_title} text={handoverWords.finished_lead}>
          <LinkButton to="/caseload">{teamWords.back}</LinkButton>
        </EmptyState>
      ) : colleagues.length === 0 ? (
        <EmptyState title={handoverWords.no_colleagues} />
      ) : (
        <SuccessionForm {...props} />
      )}
    </Page>
  );
}

function SuccessionForm({ cases, intakes, colleagues, said }: HandoverPageProps) {
  const say = useSay();
  const choices = colleagueChoices(colleagues, say);
  const optional: Choice[] = [{ value: "", label: handoverWords.nobody }, ...choices];
  const hasUnsigned = cases.some((row) => row.unsigned_notes > 0);
  return (
    <Form
      className={wideForm}
      errors={formErrors(said?.errors, { ...handoverFaultWords, choose_one: handoverWords.choose_one })}
      key={cases.map((row) => row.client_id).join()}
    >
      <p>{say(handoverWords.lead)}</p>
      {cases.length > 0 && (
        <Select
          name="successor_all"
          label={handoverWords.all}
          description={handoverWords.all_hint}
          choices={optional}
          defaultValue={said?.typed.successor_all}
        />
      )}
      {intakes > 0 && (
        <Select
          name="successor_intakes"
          label={handoverWords.intakes}
          description={say(intakesPhrase, { count: intakes })}
          choices={optional}
          defaultValue={said?.typed.successor_intakes}
        />
      )}
      {cases.map((row) => (
        <input key={row.client_id} type="hidden" name="client_id" value={row.client_id} />
      ))}
      {cases.length > 0 && <CasesTable cases={cases} optional={optional} typed={said?.typed} />}
      {hasUnsigned && <p>{say(handoverWords.unsigned_hint)}</p>}
      <FormActions>
        <Button type="submit" look="primary">
          {handoverWords.make}
        </Button>
      </FormActions>
    </Form>
  );
}

function CasesTable({
  cases,
  optional,
  typed,
}: {
  cases: HandoverCase[];
  optional: Choice[];
  typed?: Record<string, string>;
}) {
  const say = useSay();
  return (
    <Table
      caption={handoverWords.cases}
      rows={cases}
      rowKey={(row) => row.client_id}
      columns={[
        {
          key: "code",
          head: handoverWords.code,
          cell: (row) => (
            <>
              {row.code} {row.closed_on && <Badge>{handoverWords.closed}</Badge>}
            </>
          ),
          width: "11rem",
        },
        {
          key: "part",
          head: handoverWords.part,
          cell: (row) => say(row.role ? teamRoleWords[row.role] : handoverWords.only_drafts),
          width: "8rem",
        },
        { key: "others", head: handoverWords.others, cell: (row) => row.others.join(", ") },
        {
          key: "texts",
          head: handoverWords.texts,
          cell: (row) => say(textsPhrase, { drafts: row.drafts.length, unsigned: row.unsigned_notes }),
        },
        {
          key: "successor",
          head: handoverWords.successor,
          cell: (row) => (
            <Select
              name={`successor_${row.client_id}`}
              label={`${row.code} ${say(handoverWords.successor)}`}
              isLabelHidden
              choices={optional.filter((choice) => !row.excluded.includes(choice.value))}
              placeholder={handoverWords.nobody}
              defaultValue={typed?.[`successor_${row.client_id}`]}
            />
          ),
          width: "16rem",
        },
      ]}
    />
  );
}
