import type { RiskView } from "~/models/risk-reviews.server";
import { riskWords } from "~/ui/words/clients";
import { formatInstant } from "~/ui/words/dates";
import { formErrors } from "~/ui/words/forms";
import { identityWords } from "~/ui/words/identities";
import { riskPagePhrases, riskPageWords } from "~/ui/words/risks";
import { CaseHeader } from "./case-header";
import { Button } from "./kit/button";
import { EmptyState } from "./kit/empty-state";
import { Form, FormActions } from "./kit/form";
import { useLanguage, useSay } from "./kit/language";
import { Page, Section } from "./kit/page";
import { RadioGroup } from "./kit/radio-group";
import { Table } from "./kit/table";
import { RiskBadge } from "./risk-badge";

export type RiskPageProps = RiskView & { id: string; errors?: Record<string, string> | null };

/** The risk as people judged it: set it, and see who judged what before. */
export function RiskPage({ client, safe_contact, levels, review_days, id, errors }: RiskPageProps) {
  const say = useSay();
  const language = useLanguage();
  return (
    <Page
      title={riskPageWords.risk}
      lead={riskPageWords.lead}
      header={<CaseHeader client={client} safe_contact={safe_contact} tab="identity" />}
      back={{ to: `/clients/${client.id}/identity`, word: identityWords.identity }}
    >
      <Form key={id} errors={formErrors(errors)} hidden={{ id }}>
        <RadioGroup
          name="level"
          label={riskPageWords.level}
          isRequired
          choices={Object.entries(riskWords).map(([level, label]) => {
            const days = review_days[level as keyof typeof review_days];
            return {
              value: level,
              label,
              description: days === null ? undefined : say(riskPagePhrases.review, { days }),
            };
          })}
        />
        <FormActions>
          <Button type="submit" look="primary">
            {riskPageWords.set}
          </Button>
        </FormActions>
      </Form>
      <Section title={riskPageWords.history}>
        <Table
          caption={riskPageWords.history}
          isCaptionHidden
          rows={levels}
          rowKey={(level) => level.id}
          empty={<EmptyState title={riskPageWords.none} />}
          columns={[
            { key: "level", head: riskPageWords.risk, cell: ({ level }) => <RiskBadge level={level} /> },
            {
              key: "set_at",
              head: riskPageWords.set_at,
              cell: ({ set_at }) => formatInstant(set_at, language),
              width: "16rem",
            },
            {
              key: "set_by",
              head: riskPageWords.set_by,
              cell: ({ set_by }) => set_by ?? say(riskPageWords.imported),
              width: "10rem",
            },
          ]}
        />
      </Section>
    </Page>
  );
}
