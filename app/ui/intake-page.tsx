import type { Draft } from "~/models/drafts.server";
import { categoryWords } from "~/ui/words/categories";
import { riskWords } from "~/ui/words/clients";
import { consentGiverWords, consentTexts, consentWords, languageWords } from "~/ui/words/consents";
import { formErrors } from "~/ui/words/forms";
import { identityWords } from "~/ui/words/identities";
import { intakeWords } from "~/ui/words/intakes";
import { protectionWords } from "~/ui/words/protections";
import { placeWords, relationWords, relativeFaultWords, relativeWords } from "~/ui/words/relatives";
import { safeContactWords } from "~/ui/words/safe-contacts";
import type { Language } from "~/ui/words/word";
import { DraftForm } from "./draft-form";
import { FieldRows } from "./field-rows";
import { type Given, givenFirst, givenRows, givenText } from "./given";
import {
  choicesOf,
  DisplayNameFields,
  GivenDate,
  identityLabels,
  NameFields,
  ReachFields,
  WayFields,
} from "./identity-fields";
import { Button } from "./kit/button";
import { Checkbox, CheckboxGroup } from "./kit/checkbox";
import { DateField } from "./kit/date-field";
import { Fields } from "./kit/fields";
import { FieldRow, FormActions } from "./kit/form";
import { useLanguage, useSay } from "./kit/language";
import { Page, Prose, Section } from "./kit/page";
import { RadioGroup } from "./kit/radio-group";
import { Select } from "./kit/select";
import { TextField } from "./kit/text-field";
import { SafeContactFields } from "./safe-contact-fields";

export type IntakePageProps = {
  draft: Draft;
  today: string;
  consent_version: string;
  site_name: string;
  errors?: Record<string, string> | null;
  typed?: Record<string, string>;
};

/** The intake: a name to be called by, how to reach the person safely, and whatever else was told so far. */
export function IntakePage({ draft, today, consent_version, site_name, errors, typed }: IntakePageProps) {
  const say = useSay();
  const given = givenFirst(typed, draft);
  return (
    <Page
      title={intakeWords.intake}
      lead={intakeWords.open_lead}
      width="prose"
      back={{ to: "/clients/new", word: intakeWords.search }}
    >
      <DraftForm
        form="intake"
        draft={draft}
        hidden={{ id: draft.id }}
        errors={formErrors(errors, relativeFaultWords, labels)}
        action="/clients/new/intake"
      >
        <Section title={intakeWords.who}>
          <Fields>
            <DisplayNameFields given={given} />
            <DateField
              name="opened_on"
              label={intakeWords.opened_on}
              defaultValue={givenText(given, "opened_on") ?? today}
            />
            <p>{`${say(intakeWords.site)}: ${site_name}`}</p>
          </Fields>
        </Section>
        <Section title={safeContactWords.safe_contact}>
          <Fields>
            <p>{say(safeContactWords.lead)}</p>
            <SafeContactFields given={given} />
          </Fields>
        </Section>
        <Section title={identityWords.reach}>
          <Fields>
            <ReachFields given={given} />
          </Fields>
        </Section>
        <Section title={intakeWords.names}>
          <Fields>
            <NameFields given={given} />
          </Fields>
        </Section>
        <Section title={identityWords.way}>
          <Fields>
            <WayFields given={given} />
          </Fields>
        </Section>
        <Standing given={given} />
        <Relatives given={given} />
        <Consent given={given} consent_version={consent_version} today={today} />
        <Section title={intakeWords.risk}>
          <RadioGroup
            name="risk_level"
            label={intakeWords.risk}
            description={intakeWords.risk_hint}
            isInLine
            choices={choicesOf(riskWords)}
            defaultValue={givenText(given, "risk_level")}
          />
        </Section>
        <FormActions>
          <Button type="submit" look="primary">
            {intakeWords.open}
          </Button>
        </FormActions>
      </DraftForm>
    </Page>
  );
}

function Standing({ given }: { given: Given }) {
  return (
    <Section title={intakeWords.standing}>
      <Fields>
        <CheckboxGroup
          name="categories"
          label={intakeWords.categories}
          description={intakeWords.categories_hint}
          choices={choicesOf(categoryWords)}
          defaultValue={given.categories?.filter(Boolean)}
        />
        <Select
          name="protection"
          label={intakeWords.protection}
          choices={choicesOf(protectionWords)}
          defaultValue={givenText(given, "protection")}
        />
        <GivenDate given={given} name="protection_from" label={intakeWords.from} />
        <TextField
          name="protection_source"
          label={intakeWords.source}
          description={intakeWords.source_hint}
          defaultValue={givenText(given, "protection_source")}
        />
      </Fields>
    </Section>
  );
}

function Relatives({ given }: { given: Given }) {
  return (
    <Section title={relativeWords.relatives}>
      <FieldRows
        legend={relativeWords.relatives}
        hint={relativeWords.north_only}
        filled={givenRows(given, "relatives")}
        row={(at, nth) => (
          <>
            <Select
              name={`relatives_${at}_relation`}
              label={nth(relativeWords.relation)}
              choices={choicesOf(relationWords)}
              defaultValue={givenText(given, `relatives_${at}_relation`)}
            />
            <Select
              name={`relatives_${at}_place`}
              label={nth(relativeWords.place)}
              choices={choicesOf(placeWords)}
              defaultValue={givenText(given, `relatives_${at}_place`)}
            />
            <TextField
              name={`relatives_${at}_text`}
              label={nth(relativeWords.text)}
              defaultValue={givenText(given, `relatives_${at}_text`)}
            />
          </>
        )}
      />
    </Section>
  );
}

function Consent({
  given,
  consent_version,
  today,
}: {
  given: Given;
  consent_version: string;
  today: string;
}) {
  const say = useSay();
  const language = useLanguage();
  const texts = consentTexts[consent_version];
  return (
    <Section title={consentWords.consent}>
      <Fields>
        {(["ko", "en"] as const satisfies Language[]).map((written) => (
          <details key={written} open={written === language}>
            <summary>{`${say(consentWords.text)}: ${say(languageWords[written])} (${consent_version})`}</summary>
            <Prose lang={written}>{texts?.[written].join("\n\n")}</Prose>
          </details>
        ))}
        <Checkbox
          name="consent_given"
          label={consentWords.given}
          description={consentWords.given_hint}
          defaultSelected={Boolean(givenText(given, "consent_given"))}
        />
        <FieldRow>
          <RadioGroup
            name="consent_language"
            label={consentWords.language}
            isInLine
            choices={choicesOf(languageWords)}
            defaultValue={givenText(given, "consent_language")}
          />
          <RadioGroup
            name="consent_by"
            label={consentWords.by}
            isInLine
            choices={choicesOf(consentGiverWords)}
            defaultValue={givenText(given, "consent_by")}
          />
        </FieldRow>
        <DateField
          name="consent_on"
          label={consentWords.on}
          defaultValue={givenText(given, "consent_on") ?? today}
        />
      </Fields>
    </Section>
  );
}

const labels = {
  ...identityLabels,
  opened_on: intakeWords.opened_on,
  protection: intakeWords.protection,
  protection_from: intakeWords.from,
  consent_language: consentWords.language,
  consent_by: consentWords.by,
  consent_on: consentWords.on,
};
