import type { RecordedRelative, RelativesView } from "~/models/relatives.server";
import { dayOf, formatDay } from "~/ui/words/dates";
import { formErrors } from "~/ui/words/forms";
import { identityWords } from "~/ui/words/identities";
import {
  placeWords,
  relationWords,
  relativeFaultWords,
  relativeRevealWords,
  relativeWords,
} from "~/ui/words/relatives";
import { CaseHeader } from "./case-header";
import { fromTyped, givenText } from "./given";
import { choicesOf } from "./identity-fields";
import { Button, LinkButton } from "./kit/button";
import { Dialog } from "./kit/dialog";
import { EmptyState } from "./kit/empty-state";
import { FieldRow, Form, FormActions } from "./kit/form";
import { useLanguage, useSay } from "./kit/language";
import { Notice } from "./kit/notice";
import { Page, Section } from "./kit/page";
import { RadioGroup } from "./kit/radio-group";
import { Select } from "./kit/select";
import { Table } from "./kit/table";
import { TextArea, TextField } from "./kit/text-field";
import styles from "./overview-page.module.css";

export type RelativesPageProps = RelativesView & {
  id: string;
  errors?: Record<string, string> | null;
  typed?: Record<string, string>;
};

/** Household and relatives; those in the North stay behind a page of their own, whether there are any or not. */
export function RelativesPage({ client, safe_contact, relatives, id, errors, typed }: RelativesPageProps) {
  const say = useSay();
  const at = `/clients/${client.id}`;
  const given = typed ? fromTyped(typed) : {};
  return (
    <Page
      title={relativeWords.relatives}
      lead={relativeWords.lead}
      header={<CaseHeader client={client} safe_contact={safe_contact} tab="identity" />}
      back={{ to: `${at}/identity`, word: identityWords.identity }}
    >
      <RelativesTable relatives={relatives} at={at} />
      <Section title={relativeWords.north}>
        <p>{say(relativeWords.north_lead)}</p>
        <FormActions>
          <LinkButton to={`${at}/relatives/north`}>{relativeWords.north_open}</LinkButton>
        </FormActions>
      </Section>
      <Section title={relativeWords.add_title}>
        <Form key={id} errors={formErrors(errors, relativeFaultWords)} hidden={{ id }}>
          <FieldRow>
            <Select
              name="relation"
              label={relativeWords.relation}
              choices={choicesOf(relationWords)}
              defaultValue={givenText(given, "relation")}
              isRequired
            />
            <Select
              name="place"
              label={relativeWords.place}
              choices={choicesOf(placeWords)}
              defaultValue={givenText(given, "place")}
            />
          </FieldRow>
          <TextField
            name="text"
            label={relativeWords.text}
            description={relativeWords.north_only}
            defaultValue={givenText(given, "text")}
          />
          <FormActions>
            <Button type="submit" look="primary">
              {relativeWords.add}
            </Button>
          </FormActions>
        </Form>
      </Section>
    </Page>
  );
}

function RelativesTable({ relatives, at }: { relatives: RecordedRelative[]; at: string }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <Table
      caption={relativeWords.relatives}
      isCaptionHidden
      rows={relatives}
      rowKey={(relative) => relative.id}
      empty={<EmptyState title={relativeWords.none} text={relativeWords.none_lead} />}
      columns={[
        {
          key: "relation",
          head: relativeWords.relation,
          cell: (relative) => say(relationWords[relative.relation]),
          width: "14rem",
        },
        {
          key: "place",
          head: relativeWords.place,
          cell: (relative) => say(placeWords[relative.place]),
          width: "8rem",
        },
        { key: "text", head: relativeWords.text, cell: (relative) => relative.text ?? "" },
        {
          key: "state",
          head: relativeWords.since,
          cell: (relative) =>
            relative.ended_at
              ? `${say(relativeWords.ended)} ${formatDay(dayOf(relative.ended_at), language, false)}`
              : say(relativeWords.now),
          width: "10rem",
        },
        {
          key: "act",
          head: relativeWords.act,
          cell: (relative) =>
            !relative.ended_at && (
              <Dialog
                trigger={relativeWords.end}
                triggerLook="plain"
                title={`${say(relationWords[relative.relation])}: ${say(relativeWords.end)}`}
              >
                <p>{say(relativeWords.end_lead)}</p>
                <Form isSmall action={`${at}/relatives/${relative.id}/ending`}>
                  <Button type="submit" look="primary">
                    {relativeWords.end}
                  </Button>
                </Form>
              </Dialog>
            ),
          width: "10rem",
        },
      ]}
    />
  );
}

/** One of those in the North: the relation, and that it is past, or the act that says so, with its reason. */
function NorthRelative({ relative, at }: { relative: RecordedRelative; at: string }) {
  const say = useSay();
  const language = useLanguage();
  const relation = say(relationWords[relative.relation]);
  if (relative.ended_at)
    return `${relation} · ${say(relativeWords.ended)} ${formatDay(dayOf(relative.ended_at), language, false)}`;
  return (
    <>
      {`${relation} `}
      <Dialog
        trigger={relativeWords.end}
        triggerLook="plain"
        title={`${relation}: ${say(relativeWords.end)}`}
      >
        <p>{say(relativeWords.north_end_lead)}</p>
        <Form action={`${at}/relatives/${relative.id}/ending`}>
          <RadioGroup
            name="reason"
            label={relativeWords.north_end_reason}
            choices={choicesOf(relativeRevealWords)}
            defaultValue="client_asked"
            isRequired
          />
          <FormActions>
            <Button type="submit" look="primary">
              {relativeWords.end}
            </Button>
          </FormActions>
        </Form>
      </Dialog>
    </>
  );
}

export type NorthPageProps = RelativesView & {
  /** Opened just now, with a reason; else the question for one stands here. */
  opened?: RecordedRelative[] | null;
  errors?: Record<string, string> | null;
};

/** The relatives in the North: a reason first, then the relations and nothing else of them. */
export function NorthPage({ client, safe_contact, opened, errors }: NorthPageProps) {
  const say = useSay();
  const at = `/clients/${client.id}`;
  return (
    <Page
      title={relativeWords.north}
      header={<CaseHeader client={client} safe_contact={safe_contact} tab="identity" />}
      width="prose"
      back={{ to: `${at}/relatives`, word: relativeWords.back }}
    >
      {opened ? (
        <>
          <Notice title={relativeWords.north_shown} isNew />
          {opened.length === 0 && <EmptyState title={relativeWords.north_none} />}
          <ul className={styles.list}>
            {opened.map((relative) => (
              <li key={relative.id}>
                <NorthRelative relative={relative} at={at} />
              </li>
            ))}
          </ul>
        </>
      ) : (
        <Form errors={formErrors(errors)}>
          <p>{say(relativeWords.north_lead)}</p>
          <RadioGroup
            name="reason"
            label={relativeWords.reason}
            choices={choicesOf(relativeRevealWords)}
            isRequired
          />
          <TextArea
            name="reason_text"
            label={relativeWords.reason_text}
            description={relativeWords.reason_text_hint}
            rows={2}
          />
          <FormActions>
            <Button type="submit" look="primary">
              {relativeWords.north_open}
            </Button>
          </FormActions>
        </Form>
      )}
    </Page>
  );
}
