import { useState } from "react";
import type { Closure, ClosurePageData, ClosureReason } from "~/models/closures.server";
import {
  closureNeedWords,
  closurePhrases,
  closureReasonWords,
  closureWords,
  unsignedPhrase,
} from "~/ui/words/closures";
import { daysBetween, formatDay } from "~/ui/words/dates";
import { formErrors } from "~/ui/words/forms";
import { CaseHeader } from "./case-header";
import { DraftForm, firstValues } from "./draft-form";
import { Button, LinkButton } from "./kit/button";
import { DateField } from "./kit/date-field";
import { DefinitionList } from "./kit/definition-list";
import { Form, FormActions } from "./kit/form";
import { useLanguage, useSay } from "./kit/language";
import { Notice } from "./kit/notice";
import { Page, Prose, Section } from "./kit/page";
import { Select } from "./kit/select";
import { Stack } from "./kit/stack";
import { TextArea } from "./kit/text-field";
import { transferWords } from "./words/transfers";

export type ClosurePageProps = ClosurePageData & {
  reasons: readonly ClosureReason[];
  reopen_days: number;
  new_id: string;
  said?: { errors: Record<string, string>; typed: Record<string, string> };
};

/** Closing a case, or taking a closed one up again; every closing so far below. */
export function ClosurePage(props: ClosurePageProps) {
  const { client, safe_contact, closures, unsigned_notes } = props;
  const say = useSay();
  const standing = closures.find((closure) => !closure.reopened_on);
  return (
    <Page
      title={standing ? closureWords.title_closed : closureWords.title_close}
      lead={standing ? undefined : closureWords.lead}
      back={{ to: `/clients/${client.id}/team`, word: transferWords.back_team }}
      header={<CaseHeader client={client} safe_contact={safe_contact} tab="team" />}
      width="prose"
    >
      {standing ? (
        <Reopening {...props} standing={standing} />
      ) : (
        <>
          {unsigned_notes > 0 && (
            <Notice tone="note" title={say(unsignedPhrase, { count: unsigned_notes })}>
              <p>{say(closureWords.unsigned_lead)}</p>
              <LinkButton to={`/clients/${client.id}/record`}>{closureWords.see_record}</LinkButton>
            </Notice>
          )}
          <ClosingForm {...props} />
        </>
      )}
      <Section title={closureWords.history}>
        {closures.length === 0 && <p>{say(closureWords.history_none)}</p>}
        {closures.map((closure) => (
          <Closing key={closure.id} closure={closure} />
        ))}
      </Section>
    </Page>
  );
}

function ClosingForm({ client, draft, reasons, attempts, today, new_id, said }: ClosurePageProps) {
  const say = useSay();
  const values = said?.typed ?? firstValues(draft);
  const [reason, setReason] = useState(values.reason ?? "");
  const need = closureNeedWords[reason as ClosureReason];
  return (
    <DraftForm
      form="closure"
      client_id={client.id}
      draft={draft}
      hidden={{ id: new_id }}
      errors={formErrors(said?.errors, {
        before_opening: closureWords.before_opening,
        in_future: closureWords.in_future,
        closed_already: closureWords.closed_already,
      })}
    >
      <Select
        name="reason"
        label={closureWords.reason}
        choices={reasons.map((code) => ({ value: code, label: closureReasonWords[code] }))}
        defaultValue={values.reason}
        onChange={(code) => setReason(code ?? "")}
        isRequired
      />
      {need && (
        <Notice tone={reason === "death" ? "caution" : "note"} title={closureWords.needs} isNew>
          <p>{say(need)}</p>
          {reason === "lost_contact" && <p>{say(closurePhrases.attempts, attempts)}</p>}
          {reason === "counsellor_left" && (
            <LinkButton to={`/clients/${client.id}/transfers/new`}>
              {closureWords.transfer_instead}
            </LinkButton>
          )}
        </Notice>
      )}
      <DateField
        name="closed_on"
        label={closureWords.closed_on}
        defaultValue={values.closed_on ?? today}
        isRequired
      />
      <TextArea
        name="note"
        label={closureWords.note}
        description={closureWords.note_hint}
        defaultValue={values.note}
        rows={8}
        isProse
        isRequired
      />
      <FormActions>
        <Button type="submit" look="primary">
          {closureWords.close}
        </Button>
      </FormActions>
    </DraftForm>
  );
}

function Reopening({ client, standing, today, reopen_days }: ClosurePageProps & { standing: Closure }) {
  const say = useSay();
  const isLate = daysBetween(standing.closed_on, today) > reopen_days;
  return (
    <>
      {isLate && <Notice tone="caution" title={closureWords.reopen_late} />}
      <Form action={`/clients/${client.id}/reopening`}>
        <p>{say(closureWords.reopen_lead)}</p>
        <FormActions>
          <Button type="submit" look="primary">
            {closureWords.reopen}
          </Button>
        </FormActions>
      </Form>
    </>
  );
}

function Closing({ closure }: { closure: Closure }) {
  const say = useSay();
  const language = useLanguage();
  const reopened = closure.reopened_on && {
    term: closureWords.reopened,
    value: [formatDay(closure.reopened_on, language), closure.reopened_by].filter(Boolean).join(" · "),
  };
  return (
    <Stack>
      <DefinitionList
        items={[
          { term: closureWords.closed_on, value: formatDay(closure.closed_on, language) },
          { term: closureWords.reason, value: say(closureReasonWords[closure.reason]) },
          { term: closureWords.by, value: closure.closed_by ?? "" },
          ...(reopened ? [reopened] : []),
        ]}
      />
      <Prose>{closure.note}</Prose>
    </Stack>
  );
}
