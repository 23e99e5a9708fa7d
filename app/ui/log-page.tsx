import type { Deed } from "~/models/access.server";
import type { AccessLogView, LogFilter } from "~/models/access-logs.server";
import { formatDay } from "~/ui/words/dates";
import { deedWords } from "~/ui/words/deeds";
import { logPhrases, logWords, outcomeWords } from "~/ui/words/logs";
import { Button, LinkButton } from "./kit/button";
import { DateField } from "./kit/date-field";
import { EmptyState } from "./kit/empty-state";
import { FieldRow, Form, FormActions } from "./kit/form";
import { useLanguage, useSay } from "./kit/language";
import { Notice } from "./kit/notice";
import { Page, Section } from "./kit/page";
import { Select } from "./kit/select";
import { TextField } from "./kit/text-field";
import { LogTable } from "./log-table";
import { RenewalsSection } from "./renewals-section";

export type LogPageProps = AccessLogView & { isNewest: boolean; is_review_due: boolean };

/** The log for the privacy officer. */
export function LogPage({
  filter,
  log,
  total,
  people,
  reviewed_until,
  isNewest,
  is_review_due,
  renewals,
}: LogPageProps) {
  const say = useSay();
  const language = useLanguage();
  const until = reviewed_until
    ? say(logPhrases.reviewed_until, { day: formatDay(reviewed_until, language) })
    : say(logWords.no_reviews);
  return (
    <Page
      title={logWords.log}
      lead={logWords.log_lead}
      primary={
        <LinkButton to="/log/reviews" look="primary">
          {logWords.add_review}
        </LinkButton>
      }
    >
      {is_review_due && (
        <Notice tone="caution" title={logWords.review_due}>
          {until}
        </Notice>
      )}
      <RenewalsSection renewals={renewals} back="/log" />
      <Section title={logWords.filter} isTitleHidden>
        <FilterForm key={addressOf(filter)} filter={filter} people={people} />
      </Section>
      <LogTable
        log={log}
        total={total}
        empty={<EmptyState title={logWords.none_found} text={logWords.none_found_lead} />}
        clientTo={(id) => addressOf({ ...noFilter, client: id.slice(0, 8) })}
        olderTo={(next) => addressOf(filter, next)}
        newestTo={isNewest ? null : addressOf(filter)}
      />
    </Page>
  );
}

function FilterForm({ filter, people }: Pick<LogPageProps, "filter" | "people">) {
  const say = useSay();
  const all = { value: "all", label: logWords.all };
  return (
    <Form method="get" action="/log">
      <FieldRow>
        <Select
          name="staff_id"
          label={logWords.who}
          defaultValue={filter.staff_id ?? "all"}
          hasNone={false}
          choices={[
            all,
            ...people.map((person) => ({
              value: person.id,
              label: person.left ? `${person.display_name} (${say(logWords.left)})` : person.display_name,
            })),
          ]}
        />
        <Select
          name="deed"
          label={logWords.what}
          defaultValue={filter.deed ?? "all"}
          hasNone={false}
          choices={[
            all,
            ...(Object.keys(deedWords) as Deed[]).map((deed) => ({ value: deed, label: deedWords[deed] })),
          ]}
        />
        <Select
          name="outcome"
          label={logWords.outcome}
          defaultValue={filter.outcome ?? "all"}
          hasNone={false}
          choices={[
            all,
            { value: "opened", label: outcomeWords.opened },
            { value: "refused", label: outcomeWords.refused },
          ]}
        />
      </FieldRow>
      <FieldRow>
        <DateField name="from_on" label={logWords.from_on} defaultValue={filter.from_on ?? ""} />
        <DateField name="until_on" label={logWords.until_on} defaultValue={filter.until_on ?? ""} />
        <TextField
          name="client"
          label={logWords.client_sign}
          description={logWords.client_sign_hint}
          defaultValue={filter.client ?? ""}
          spellCheck={false}
          isShort
        />
      </FieldRow>
      <FormActions>
        <Button type="submit">{logWords.show}</Button>
        <LinkButton to="/log" look="plain">
          {logWords.clear}
        </LinkButton>
      </FormActions>
    </Form>
  );
}

const noFilter: LogFilter = {
  staff_id: null,
  deed: null,
  outcome: null,
  from_on: null,
  until_on: null,
  client: null,
};

/** The address of the log as it is narrowed here: ids, codes and days, so that it can be kept and sent. */
function addressOf(filter: LogFilter, before?: string): string {
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value) asked.set(name, value);
  if (before) asked.set("before", before);
  return asked.size > 0 ? `/log?${asked}` : "/log";
}
