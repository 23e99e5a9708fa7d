import type { LogReviewsView } from "~/models/log-reviews.server";
import { addDays, formatDay, formatInstant } from "~/ui/words/dates";
import { formErrors } from "~/ui/words/forms";
import { logWords } from "~/ui/words/logs";
import { Button } from "./kit/button";
import { DateField } from "./kit/date-field";
import { EmptyState } from "./kit/empty-state";
import { FieldRow, Form, FormActions } from "./kit/form";
import { useLanguage } from "./kit/language";
import { Page, Section } from "./kit/page";
import { Table } from "./kit/table";
import { TextArea } from "./kit/text-field";

export type LogReviewsPageProps = LogReviewsView & {
  new_id: string;
  fault?: { errors: Record<string, string>; typed: Record<string, string> };
};

/** The reviews of the log, and the form that enters one. */
export function LogReviewsPage({ reviews, today, new_id, fault }: LogReviewsPageProps) {
  const language = useLanguage();
  const [last] = reviews;
  const typed = fault?.typed ?? {};
  return (
    <Page title={logWords.reviews} lead={logWords.reviews_lead} back={{ to: "/log", word: logWords.log }}>
      <Section title={logWords.add_review}>
        <Form key={reviews.length} errors={formErrors(fault?.errors)} hidden={{ id: typed.id ?? new_id }}>
          <FieldRow>
            <DateField
              name="from_on"
              label={logWords.from_on}
              isRequired
              defaultValue={typed.from_on ?? (last ? addDays(last.until_on, 1) : "")}
            />
            <DateField
              name="until_on"
              label={logWords.until_on}
              isRequired
              defaultValue={typed.until_on ?? today}
            />
          </FieldRow>
          <TextArea
            name="remark"
            label={logWords.remark}
            description={logWords.remark_hint}
            defaultValue={typed.remark ?? ""}
          />
          <FormActions>
            <Button type="submit" look="primary">
              {logWords.add_review}
            </Button>
          </FormActions>
        </Form>
      </Section>
      <Table
        caption={logWords.reviews}
        rows={reviews}
        rowKey={(review) => review.id}
        empty={<EmptyState title={logWords.no_reviews} />}
        columns={[
          {
            key: "days",
            head: logWords.reviewed_days,
            width: "19rem",
            cell: (review) =>
              `${formatDay(review.from_on, language)} – ${formatDay(review.until_on, language)}`,
          },
          {
            key: "at",
            head: logWords.reviewed_at,
            width: "13.5rem",
            cell: (review) => formatInstant(review.reviewed_at, language),
          },
          { key: "by", head: logWords.who, width: "10rem", cell: (review) => review.reviewed_by },
          { key: "remark", head: logWords.remark, cell: (review) => review.remark ?? "" },
        ]}
      />
    </Page>
  );
}
