import type { OpenQuestion, OwnQuestion } from "~/models/coordinator-questions.server";
import { formatInstant } from "~/ui/words/dates";
import { formErrors } from "~/ui/words/forms";
import { answerWords, questionWords } from "~/ui/words/questions";
import { Badge } from "./kit/badge";
import { Button, LinkButton } from "./kit/button";
import { EmptyState } from "./kit/empty-state";
import { Form, FormActions } from "./kit/form";
import { useLanguage, useSay } from "./kit/language";
import { Notice } from "./kit/notice";
import { Page, Section } from "./kit/page";
import { Table } from "./kit/table";
import { TextField } from "./kit/text-field";
import styles from "./overview-page.module.css";

export type QuestionsPageProps = {
  own: OwnQuestion[] | null;
  asked: OpenQuestion[] | null;
  outcome?: "limit" | null;
  errors?: Record<string, string> | null;
  typed?: Record<string, string>;
};

/** What was asked of the coordinator: one's own questions with their answers, or those waiting for an answer. */
export function QuestionsPage({ own, asked, outcome, errors, typed }: QuestionsPageProps) {
  return (
    <Page
      title={questionWords.questions}
      lead={asked ? questionWords.manager_lead : questionWords.own_lead}
      primary={
        own ? (
          <LinkButton to="/clients/new" look="primary" pressKey="n">
            {questionWords.new_intake}
          </LinkButton>
        ) : undefined
      }
    >
      {outcome === "limit" && <Notice tone="caution" isNew title={questionWords.limit} />}
      {errors && <AskAgain errors={errors} typed={typed ?? {}} />}
      {own && <OwnTable questions={own} />}
      {asked?.length === 0 && <EmptyState title={questionWords.none} text={questionWords.none_manager} />}
      {asked
        ?.filter(({ answer }) => !answer)
        .map((question) => (
          <Asked key={question.id} question={question} />
        ))}
      {asked?.some(({ answer }) => answer) && (
        <Section title={questionWords.answers}>
          <OwnTable questions={asked.filter(({ answer }) => answer)} />
        </Section>
      )}
    </Page>
  );
}

function Asked({ question }: { question: OpenQuestion }) {
  const say = useSay();
  const language = useLanguage();
  const about = [
    question.birth_year && `${say(questionWords.birth_year)} ${question.birth_year}`,
    question.asked_by,
    formatInstant(question.asked_at, language),
  ];
  return (
    <Section title={question.name}>
      <p className={styles.quiet}>{about.filter(Boolean).join(" · ")}</p>
      {question.remark && <p>{question.remark}</p>}
      <Table
        caption={questionWords.matches}
        rows={question.matches}
        rowKey={(match) => match.client_id}
        empty={<p>{say(questionWords.no_match)}</p>}
        columns={[
          { key: "code", head: questionWords.matches, cell: (match) => match.code },
          {
            key: "team",
            head: questionWords.team,
            cell: (match) => match.team.join(", ") || say(questionWords.no_team),
          },
        ]}
      />
      <Form action={`/questions/${question.id}/answer`}>
        <FormActions>
          {(["unknown", "known"] as const).map((answer) => (
            <Button key={answer} type="submit" name="answer" value={answer}>
              {answerWords[answer]}
            </Button>
          ))}
        </FormActions>
      </Form>
    </Section>
  );
}

function OwnTable({ questions }: { questions: OwnQuestion[] }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <Table
      caption={questionWords.questions}
      rows={questions}
      rowKey={(question) => question.id}
      empty={<EmptyState title={questionWords.none} text={questionWords.none_own} />}
      columns={[
        { key: "name", head: questionWords.name, cell: (question) => question.name },
        {
          key: "birth_year",
          head: questionWords.birth_year,
          cell: (question) => question.birth_year ?? "",
          width: "8rem",
        },
        {
          key: "asked_at",
          head: questionWords.asked_at,
          cell: (question) => formatInstant(question.asked_at, language),
          width: "15rem",
        },
        {
          key: "answer",
          head: questionWords.answer,
          cell: ({ answer }) =>
            answer ? (
              <Badge tone={answer === "known" ? "caution" : "good"}>{answerWords[answer]}</Badge>
            ) : (
              say(questionWords.waiting)
            ),
          width: "10rem",
        },
      ]}
    />
  );
}

/** The question needs another look: it stands here again as it was typed. */
function AskAgain({ errors, typed }: { errors: Record<string, string>; typed: Record<string, string> }) {
  return (
    <Form action="/questions" errors={formErrors(errors)} hidden={{ id: typed.id ?? "" }}>
      <TextField name="name" label={questionWords.name} defaultValue={typed.name} isRequired />
      <TextField name="birth_year" label={questionWords.birth_year} isShort defaultValue={typed.birth_year} />
      <TextField
        name="remark"
        label={questionWords.remark}
        description={questionWords.remark_hint}
        defaultValue={typed.remark}
      />
      <FormActions>
        <Button type="submit" look="primary">
          {questionWords.ask}
        </Button>
      </FormActions>
    </Form>
  );
}
