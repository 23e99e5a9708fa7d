import type { Identity } from "~/models/identities.server";
import { identityWords, nameKindWords, provinceWords, sexWords } from "~/ui/words/identities";
import type { Word } from "~/ui/words/word";
import { FieldRows } from "./field-rows";
import { type Given, givenRows, givenText } from "./given";
import { Checkbox } from "./kit/checkbox";
import { PartialDateField, type PartialDateFieldProps } from "./kit/date-field";
import { FieldRow } from "./kit/form";
import { RadioGroup } from "./kit/radio-group";
import { Select } from "./kit/select";
import { TextField } from "./kit/text-field";

type Part = { given: Given };

/** The name somebody is called by. */
export function DisplayNameFields({ given }: Part) {
  return (
    <>
      <TextField
        name="display_name"
        label={identityWords.display_name}
        description={identityWords.display_name_hint}
        defaultValue={givenText(given, "display_name")}
      />
      <Checkbox
        name="nameless"
        label={identityWords.nameless}
        description={identityWords.nameless_hint}
        defaultSelected={Boolean(givenText(given, "nameless"))}
      />
    </>
  );
}

/** Further names, birth, sex, languages. */
export function NameFields({ given }: Part) {
  return (
    <>
      <FieldRows
        legend={identityWords.names}
        hint={identityWords.names_hint}
        filled={givenRows(given, "names")}
        row={(at, nth) => (
          <>
            <Select
              name={`names_${at}_kind`}
              label={nth(identityWords.name_kind)}
              choices={choicesOf(nameKindWords)}
              defaultValue={givenText(given, `names_${at}_kind`) ?? "legal"}
              hasNone={false}
            />
            <TextField
              name={`names_${at}_value`}
              label={nth(identityWords.name)}
              defaultValue={givenText(given, `names_${at}_value`)}
            />
          </>
        )}
      />
      <RadioGroup
        name="sex"
        label={identityWords.sex}
        isInLine
        choices={choicesOf(sexWords)}
        defaultValue={givenText(given, "sex")}
      />
      <GivenDate given={given} name="birth" label={identityWords.birth} />
      <TextField
        name="languages"
        label={identityWords.languages}
        description={identityWords.languages_hint}
        defaultValue={givenText(given, "languages")}
      />
    </>
  );
}

/** Telephone numbers and address; they stand after the safe contact wherever both are asked. */
export function ReachFields({ given }: Part) {
  return (
    <>
      <FieldRows
        legend={identityWords.phones}
        hint={identityWords.phones_hint}
        filled={givenRows(given, "phones")}
        row={(at, nth) => (
          <>
            <TextField
              name={`phones_${at}_number`}
              type="tel"
              inputMode="tel"
              label={nth(identityWords.phone)}
              defaultValue={givenText(given, `phones_${at}_number`)}
            />
            <TextField
              name={`phones_${at}_label`}
              label={nth(identityWords.phone_label)}
              defaultValue={givenText(given, `phones_${at}_label`)}
            />
            <Checkbox
              name={`phones_${at}_shared`}
              label={nth(identityWords.shared)}
              defaultSelected={Boolean(givenText(given, `phones_${at}_shared`))}
            />
          </>
        )}
      />
      <TextField name="address" label={identityWords.address} defaultValue={givenText(given, "address")} />
    </>
  );
}

/** Where somebody comes from, and the way here. */
export function WayFields({ given }: Part) {
  return (
    <>
      <FieldRow>
        <Select
          name="province"
          label={identityWords.province}
          choices={choicesOf(provinceWords)}
          defaultValue={givenText(given, "province")}
        />
        <TextField
          name="origin_detail"
          label={identityWords.origin_detail}
          defaultValue={givenText(given, "origin_detail")}
        />
      </FieldRow>
      <GivenDate given={given} name="left_north" label={identityWords.left_north} />
      <GivenDate given={given} name="entered_south" label={identityWords.entered_south} />
      <TextField
        name="hanawon_class"
        label={identityWords.hanawon_class}
        isShort
        defaultValue={givenText(given, "hanawon_class")}
      />
      <GivenDate given={given} name="settled" label={identityWords.settled} />
    </>
  );
}

/** A partial date that begins with what is given: text, calendar, who told it, and whether it is rough. */
export function GivenDate({
  given,
  ...field
}: Pick<PartialDateFieldProps, "name" | "label" | "description"> & Part) {
  const { name } = field;
  return (
    <PartialDateField
      {...field}
      defaultValue={givenText(given, name)}
      defaultApproximate={Boolean(givenText(given, `${name}_approximate`))}
      defaultCalendar={givenText(given, `${name}_calendar`) === "lunar" ? "lunar" : "solar"}
      defaultSource={(givenText(given, `${name}_source`) ?? null) as PartialDateFieldProps["defaultSource"]}
    />
  );
}

/** What the fields are called, for the summary of errors on top of a long form. */
export const identityLabels: Record<string, Word> = {
  display_name: identityWords.display_name,
  birth: identityWords.birth,
  languages: identityWords.languages,
  address: identityWords.address,
  origin_detail: identityWords.origin_detail,
  left_north: identityWords.left_north,
  entered_south: identityWords.entered_south,
  hanawon_class: identityWords.hanawon_class,
  settled: identityWords.settled,
  phones_0_number: identityWords.phone,
  names_0_value: identityWords.name,
};

/** A list of codes with their words, as the choices of a field. */
export function choicesOf(words: Record<string, Word>): { value: string; label: Word }[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}

/** An identity as the fields of its form. */
export function identityGiven(identity: Identity, code: string): Given {
  const isNameless = identity.display_name === code;
  const fields: Record<string, string | null | undefined> = {
    display_name: isNameless ? "" : identity.display_name,
    nameless: isNameless ? "on" : "",
    sex: identity.sex,
    address: identity.address,
    province: identity.origin.province,
    origin_detail: identity.origin.detail,
    hanawon_class: identity.hanawon_class,
    languages: identity.languages,
    ...dateGiven("birth", identity.birth),
    ...dateGiven("left_north", identity.left_north),
    ...dateGiven("entered_south", identity.entered_south),
    ...dateGiven("settled", identity.settled),
  };
  identity.names.forEach(({ kind, value }, at) => {
    Object.assign(fields, { [`names_${at}_kind`]: kind, [`names_${at}_value`]: value });
  });
  identity.phones.forEach(({ number, label, shared }, at) => {
    fields[`phones_${at}_number`] = number;
    fields[`phones_${at}_label`] = label;
    fields[`phones_${at}_shared`] = shared ? "on" : "";
  });
  return Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, text ? [text] : []]));
}

function dateGiven(name: string, date: Identity["birth"]): Record<string, string | null> {
  if (!date) return {};
  return {
    // What was typed says the same as the value, in the words of whoever typed it.
    [name]: date.value || date.raw || "모름",
    [`${name}_approximate`]: date.approximate ? "on" : "",
    [`${name}_calendar`]: date.calendar,
    [`${name}_source`]: date.source,
  };
}
