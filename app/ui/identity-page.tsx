import type { IdentityView } from "~/models/identities.server";
import { formErrors } from "~/ui/words/forms";
import { identityWords, nameKindWords, provinceWords, sexWords } from "~/ui/words/identities";
import { calendarWords, dateSourceWords, kitWords } from "~/ui/words/kit";
import { overviewWords } from "~/ui/words/overviews";
import { safeContactWords } from "~/ui/words/safe-contacts";
import type { Word } from "~/ui/words/word";
import { CaseHeader } from "./case-header";
import { type ConflictField, ConflictPage } from "./conflict-page";
import { DraftForm } from "./draft-form";
import { fromTyped, type Given, givenFirst, givenText } from "./given";
import {
  DisplayNameFields,
  identityGiven,
  identityLabels,
  NameFields,
  ReachFields,
  WayFields,
} from "./identity-fields";
import { Button, LinkButton } from "./kit/button";
import { Fields } from "./kit/fields";
import { FormActions } from "./kit/form";
import { useSay } from "./kit/language";
import { Page, Section, Toolbar } from "./kit/page";

export type IdentityPageProps = IdentityView & {
  errors?: Record<string, string> | null;
  typed?: Record<string, string>;
  /** Somebody saved since this form was read: both versions are shown, and nothing was changed. */
  isConflict?: boolean;
};

/** Who a client is, to read and to change; the dated and the delicate parts have pages of their own. */
export function IdentityPage(props: IdentityPageProps) {
  const { client, safe_contact, identity, version, draft, errors, typed, isConflict } = props;
  const say = useSay();
  const at = `/clients/${client.id}`;
  const header = <CaseHeader client={client} safe_contact={safe_contact} tab="identity" />;
  const stored = identityGiven(identity, client.code);
  if (isConflict && typed) {
    return (
      <ConflictPage
        header={header}
        fields={conflictFields(stored, fromTyped(typed))}
        version={version}
        hidden={{ draft_id: typed.draft_id ?? "" }}
        back_to={`${at}/identity`}
      />
    );
  }
  const given = givenFirst(typed, draft, stored);
  return (
    <Page title={identityWords.identity} header={header} width="prose">
      <Toolbar>
        <LinkButton to={`${at}/safe-contact`}>{safeContactWords.safe_contact}</LinkButton>
        <LinkButton to={`${at}/statuses`}>{overviewWords.to_statuses}</LinkButton>
        <LinkButton to={`${at}/relatives`}>{overviewWords.to_relatives}</LinkButton>
        <LinkButton to={`${at}/risk`}>{overviewWords.to_risk}</LinkButton>
      </Toolbar>
      <DraftForm
        key={version}
        form="identity"
        client_id={client.id}
        draft={draft}
        hidden={{ version }}
        errors={formErrors(errors, {}, identityLabels)}
      >
        <Section title={identityWords.who}>
          <Fields>
            <DisplayNameFields given={given} />
            <NameFields given={given} />
          </Fields>
        </Section>
        <Section title={identityWords.reach}>
          <Fields>
            <p>{say(identityWords.phones_hint)}</p>
            <ReachFields given={given} />
          </Fields>
        </Section>
        <Section title={identityWords.way}>
          <Fields>
            <WayFields given={given} />
          </Fields>
        </Section>
        <FormActions>
          <Button type="submit" look="primary">
            {identityWords.save}
          </Button>
          <LinkButton to={at}>{kitWords.leave_it}</LinkButton>
        </FormActions>
      </DraftForm>
    </Page>
  );
}

const plain: Record<string, [Word, Partial<Record<string, Word>>?]> = {
  display_name: [identityWords.display_name],
  nameless: [identityWords.nameless, { on: identityWords.yes, "": identityWords.no }],
  sex: [identityWords.sex, sexWords],
  languages: [identityWords.languages],
  address: [identityWords.address],
  province: [identityWords.province, provinceWords],
  origin_detail: [identityWords.origin_detail],
  hanawon_class: [identityWords.hanawon_class],
};
const dates: Record<string, Word> = {
  birth: identityWords.birth,
  left_north: identityWords.left_north,
  entered_south: identityWords.entered_south,
  settled: identityWords.settled,
};
const parts: [string, Word, Partial<Record<string, Word>>][] = [
  ["approximate", kitWords.approximate, { on: identityWords.yes, "": identityWords.no }],
  ["calendar", kitWords.calendar, calendarWords],
  ["source", kitWords.source, dateSourceWords],
];

/** Every field of either version, each with what it is called, so that no line of either is lost. */
function conflictFields(stored: Given, mine: Given): ConflictField[] {
  const field = (name: string, label: Word, words?: Partial<Record<string, Word>>): ConflictField => ({
    name,
    label,
    words,
    stored: givenText(stored, name) ?? "",
    mine: givenText(mine, name) ?? "",
  });
  const names = new Set([...Object.keys(stored), ...Object.keys(mine)]);
  const rows = [...names].sort().flatMap((name) => {
    const [, list, n, part] = /^(names|phones)_(\d+)_(\w+)$/.exec(name) ?? [];
    if (!list || !part) return [];
    // What a row nobody filled in says by itself (the kind, a box) is no difference.
    const main = `${list}_${n}_${list === "names" ? "value" : "number"}`;
    if (!givenText(stored, main) && !givenText(mine, main)) return [];
    const [label, words] = rowLabels[`${list}_${part}`] ?? [identityWords.name];
    return [field(name, numbered(label, Number(n) + 1), words)];
  });
  return [
    ...Object.entries(plain).map(([name, [label, words]]) => field(name, label, words)),
    ...Object.entries(dates).flatMap(([name, label]) => [
      field(name, label),
      ...(!givenText(stored, name) && !givenText(mine, name) ? [] : parts).map(([part, word, words]) =>
        field(`${name}_${part}`, { ko: `${label.ko}: ${word.ko}`, en: `${label.en}: ${word.en}` }, words),
      ),
    ]),
    ...rows,
  ];
}

const rowLabels: Record<string, [Word, Partial<Record<string, Word>>?]> = {
  names_kind: [identityWords.name_kind, nameKindWords],
  names_value: [identityWords.name],
  phones_number: [identityWords.phone],
  phones_label: [identityWords.phone_label],
  phones_shared: [identityWords.shared, { on: identityWords.yes, "": identityWords.no }],
};

function numbered(label: Word, n: number): Word {
  return { ko: `${label.ko} ${n}`, en: `${label.en} ${n}` };
}
