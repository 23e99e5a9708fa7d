import { Link } from "@remix-run/react";
import type { TeamReason } from "~/models/teams.server";
import type { Transfer, TransferForm } from "~/models/transfers.server";
import { formatInstant } from "~/ui/words/dates";
import { formErrors } from "~/ui/words/forms";
import { teamReasonWords } from "~/ui/words/teams";
import { transferPhrases, transferWords } from "~/ui/words/transfers";
import { colleagueChoices } from "./case-assignment-page";
import { CaseHeader } from "./case-header";
import { DraftForm, firstValues } from "./draft-form";
import { Button, LinkButton } from "./kit/button";
import { Checkbox } from "./kit/checkbox";
import { DefinitionList } from "./kit/definition-list";
import { EmptyState } from "./kit/empty-state";
import { Form, FormActions } from "./kit/form";
import { useLanguage, useSay } from "./kit/language";
import { Notice } from "./kit/notice";
import { Page, Prose, Section } from "./kit/page";
import { Select } from "./kit/select";
import { TextArea } from "./kit/text-field";

export type TransferFormPageProps = TransferForm & {
  reasons: readonly TeamReason[];
  new_id: string;
  said?: { errors: Record<string, string>; typed: Record<string, string> };
};

/** Offering one's case to a colleague; says before anything is sent when one's own access ends. */
export function TransferFormPage(props: TransferFormPageProps) {
  const { client, safe_contact, pending, colleagues } = props;
  const say = useSay();
  const { unsigned_notes, unfinished_drafts } = props;
  const hasUnfinished = unsigned_notes + unfinished_drafts > 0;
  return (
    <Page
      title={transferWords.offer}
      lead={transferWords.offer_lead}
      back={{ to: `/clients/${client.id}/team`, word: transferWords.back_team }}
      header={<CaseHeader client={client} safe_contact={safe_contact} tab="team" />}
      width="prose"
    >
      {pending ? (
        <Notice tone="note" title={transferWords.pending_title}>
          <p>{say(transferWords.pending_lead)}</p>
          <LinkButton to={`/transfers/${pending}`}>{transferWords.see}</LinkButton>
        </Notice>
      ) : (
        <>
          <Notice tone="caution" title={transferWords.ends_title}>
            <p>{say(transferWords.ends)}</p>
          </Notice>
          {hasUnfinished && (
            <Notice tone="note" title={transferWords.unfinished_title}>
              <p>
                <Link to={`/clients/${client.id}/record`}>
                  {say(transferPhrases.unfinished, { notes: unsigned_notes, drafts: unfinished_drafts })}
                </Link>
              </p>
              <p>{say(transferWords.unfinished_lead)}</p>
            </Notice>
          )}
          {colleagues.length === 0 ? (
            <EmptyState title={transferWords.no_colleagues} />
          ) : (
            <OfferForm {...props} />
          )}
        </>
      )}
    </Page>
  );
}

function OfferForm({ client, draft, colleagues, reasons, new_id, said }: TransferFormPageProps) {
  const say = useSay();
  const values = said?.typed ?? firstValues(draft);
  return (
    <DraftForm
      form="transfer"
      client_id={client.id}
      draft={draft}
      hidden={{ id: new_id }}
      errors={formErrors(said?.errors, {
        not_here: transferWords.not_here,
        offered_already: transferWords.offered_already,
        confirm_needed: transferWords.confirm_needed,
      })}
    >
      <Select
        name="to_staff_id"
        label={transferWords.to}
        choices={colleagueChoices(colleagues, say)}
        defaultValue={values.to_staff_id}
        isRequired
      />
      <Select
        name="reason"
        label={transferWords.reason}
        choices={reasons.map((reason) => ({ value: reason, label: teamReasonWords[reason] }))}
        defaultValue={values.reason}
        isRequired
      />
      <TextArea
        name="summary"
        label={transferWords.summary}
        description={transferWords.summary_hint}
        defaultValue={values.summary}
        rows={8}
        isProse
        isRequired
      />
      <Checkbox name="understood" label={transferWords.confirm} isRequired />
      <FormActions>
        <Button type="submit" look="primary">
          {transferWords.send}
        </Button>
      </FormActions>
    </DraftForm>
  );
}

/** An open offer: to its receiver the code, the summary and two answers; to its sender the way to withdraw it. */
export function TransferPage({ transfer, isOver }: { transfer: Transfer; isOver: boolean }) {
  const say = useSay();
  const language = useLanguage();
  const { summary, is_mine } = transfer;
  return (
    <Page
      title={is_mine ? transferWords.sent : transferWords.received}
      lead={is_mine ? transferWords.offer_lead : transferWords.received_lead}
      back={
        is_mine ? { to: `/clients/${transfer.client_id}/team`, word: transferWords.back_team } : undefined
      }
      width="prose"
    >
      {isOver && (
        <Notice tone="caution" isNew title={transferWords.over}>
          <p>{say(transferWords.over_lead)}</p>
        </Notice>
      )}
      <DefinitionList
        items={[
          { term: transferWords.code, value: summary?.code ?? "" },
          { term: transferWords.from, value: transfer.from },
          { term: transferWords.to, value: transfer.to },
          { term: transferWords.reason, value: say(teamReasonWords[transfer.reason]) },
          { term: transferWords.offered_at, value: formatInstant(transfer.offered_at, language) },
        ]}
      />
      {summary && (
        <Section title={transferWords.summary}>
          <Prose>{summary.text}</Prose>
        </Section>
      )}
      {is_mine ? (
        <>
          <Notice tone="caution" title={transferWords.ends_title}>
            <p>{say(transferWords.ends)}</p>
          </Notice>
          <AnswerForm answer="withdrawn" />
        </>
      ) : (
        <>
          <FormActions>
            <AnswerForm answer="accepted" />
            <AnswerForm answer="declined" />
          </FormActions>
          <p>{say(transferWords.decline_hint)}</p>
        </>
      )}
    </Page>
  );
}

const acts = {
  accepted: { word: transferWords.accept, look: "primary" },
  declined: { word: transferWords.decline, look: "quiet" },
  withdrawn: { word: transferWords.withdraw, look: "quiet" },
} as const;

function AnswerForm({ answer }: { answer: keyof typeof acts }) {
  return (
    <Form isSmall hidden={{ answer }}>
      <Button type="submit" look={acts[answer].look}>
        {acts[answer].word}
      </Button>
    </Form>
  );
}
