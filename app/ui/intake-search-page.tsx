import type { LikelySame } from "~/models/intakes.server";
import { clientWords } from "~/ui/words/clients";
import { formErrors } from "~/ui/words/forms";
import { intakePhrases, intakeWords } from "~/ui/words/intakes";
import { questionWords } from "~/ui/words/questions";
import { Button, LinkButton } from "./kit/button";
import { EmptyState } from "./kit/empty-state";
import { FieldRow, Form, FormActions } from "./kit/form";
import { useSay } from "./kit/language";
import { Notice } from "./kit/notice";
import { Page, Section } from "./kit/page";
import { Table } from "./kit/table";
import { TextField } from "./kit/text-field";

export type IntakeSearchPageProps = {
  /** An intake that was begun waits to be finished. */
  has_draft: boolean;
  question_id: string;
  found?: { name: string; birth_year: string; likely: LikelySame[] } | null;
  errors?: Record<string, string> | null;
};

/** Before an intake: is this person known already? One's own caseload openly, beyond it one question to the manager. */
export function IntakeSearchPage({ has_draft, question_id, found, errors }: IntakeSearchPageProps) {
  const say = useSay();
  return (
    <Page
      title={intakeWords.intake}
      lead={intakeWords.search_lead}
      primary={
        found ? (
          <LinkButton to="/clients/new/intake" look="primary" pressKey="n">
            {intakeWords.begin}
          </LinkButton>
        ) : undefined
      }
    >
      {has_draft && (
        <Notice title={intakeWords.draft_there}>
          <LinkButton to="/clients/new/intake" isSmall>
            {intakeWords.continue}
          </LinkButton>
        </Notice>
      )}
      <Form action="/clients/new" errors={formErrors(errors)}>
        <FieldRow>
          <TextField name="name" label={intakeWords.name} defaultValue={found?.name} />
          <TextField
            name="birth_year"
            label={intakeWords.birth_year}
            inputMode="numeric"
            isShort
            defaultValue={found?.birth_year}
          />
        </FieldRow>
        <FormActions>
          <Button type="submit" look={found ? "quiet" : "primary"}>
            {intakeWords.search}
          </Button>
          {!found && !has_draft && <LinkButton to="/clients/new/intake">{intakeWords.skip}</LinkButton>}
        </FormActions>
      </Form>
      {found && <Likely likely={found.likely} />}
      {found && (
        <Section title={intakeWords.ask_title}>
          <Form
            action="/questions"
            hidden={{ id: question_id, name: found.name, birth_year: found.birth_year }}
            key={found.name}
          >
            <p>{say(intakeWords.ask_lead)}</p>
            <TextField name="remark" label={questionWords.remark} description={questionWords.remark_hint} />
            <FormActions>
              <Button type="submit">{questionWords.ask}</Button>
            </FormActions>
          </Form>
        </Section>
      )}
    </Page>
  );
}

function Likely({ likely }: { likely: LikelySame[] }) {
  const say = useSay();
  return (
    <Section title={likely.length > 0 ? intakeWords.likely : intakeWords.results}>
      {likely.length > 0 && (
        <p>
          {say(intakePhrases.found, { count: likely.length })}. {say(intakeWords.likely_lead)}
        </p>
      )}
      <Table
        caption={intakeWords.likely}
        isCaptionHidden
        rows={likely}
        rowKey={({ client }) => client.id}
        rowTo={({ client }) => `/clients/${client.id}`}
        empty={<EmptyState title={intakeWords.none_likely} />}
        columns={[
          { key: "name", head: clientWords.name, cell: ({ client }) => client.display_name },
          { key: "code", head: clientWords.code, cell: ({ client }) => client.code, width: "8rem" },
          {
            key: "likelihood",
            head: intakeWords.likelihood,
            cell: ({ likelihood }) => say(intakeWords[likelihood]),
            width: "12rem",
          },
        ]}
      />
    </Section>
  );
}
