import type { ManagedCase } from "~/models/assignments.server";
import type { RevealReason } from "~/models/caseload-reviews.server";
import type { Colleague, ExclusionReason, TeamMember, TeamReason, TeamRole } from "~/models/teams.server";
import { caseloadWords, revealReasonWords } from "~/ui/words/caseloads";
import { clientWords } from "~/ui/words/clients";
import { formatDay } from "~/ui/words/dates";
import { formErrors } from "~/ui/words/forms";
import { roleWords } from "~/ui/words/sign-ins";
import { exclusionReasonWords, teamReasonWords, teamRoleWords, teamWords } from "~/ui/words/teams";
import { Button } from "./kit/button";
import type { Choice } from "./kit/checkbox";
import { DefinitionList } from "./kit/definition-list";
import { Dialog } from "./kit/dialog";
import { Form, FormActions } from "./kit/form";
import { type Say, useLanguage, useSay } from "./kit/language";
import { Notice } from "./kit/notice";
import { Page, Section } from "./kit/page";
import { RadioGroup } from "./kit/radio-group";
import { Select } from "./kit/select";
import { Stack } from "./kit/stack";
import { TextField } from "./kit/text-field";
import { ExclusionsSection, MembersTable, PastTable } from "./team-page";

/** What an act on the page answered: what must be looked at again, or the name that was opened. */
export type CaseAssignmentAnswer = {
  errors?: Record<string, string>;
  typed?: Record<string, string>;
  revealed?: string;
};

export type CaseAssignmentPageProps = ManagedCase & {
  new_id: string;
  assign_reasons: readonly TeamReason[];
  exclusion_reasons: readonly ExclusionReason[];
  reveal_reasons: readonly RevealReason[];
  said?: CaseAssignmentAnswer;
};

/** One case as its site's manager changes it: team, exclusions, and (with a reason) its name. Never a note. */
export function CaseAssignmentPage(props: CaseAssignmentPageProps) {
  const { client, team, said } = props;
  const say = useSay();
  const language = useLanguage();
  const at = `/caseload/${client.id}`;
  const living = team.members.filter((member) => !member.until_at);
  return (
    <Page title={client.code} lead={teamWords.case_lead} back={{ to: "/caseload", word: teamWords.back }}>
      {said?.revealed && (
        <Notice tone="caution" isNew title={caseloadWords.revealed}>
          <p>
            <strong>{said.revealed}</strong>
          </p>
          <p>{say(caseloadWords.revealed_lead)}</p>
        </Notice>
      )}
      <DefinitionList
        items={[
          { term: clientWords.opened_on, value: formatDay(client.opened_on, language) },
          {
            term: clientWords.state,
            value: client.closed_on
              ? `${say(clientWords.closed)} ${formatDay(client.closed_on, language)}`
              : say(clientWords.open),
          },
        ]}
      />
      <MembersTable
        members={living}
        act={(member) => <EndAssignment at={at} member={member} isLast={living.length === 1} />}
      />
      <Section title={teamWords.assign}>
        <AssignForm {...props} at={at} />
      </Section>
      <ExclusionsSection
        exclusions={team.exclusions}
        act={(exclusion) => (
          <Dialog trigger={teamWords.lift} isSmall title={teamWords.lift_title}>
            <p>{say(teamWords.lift_lead)}</p>
            <Form isSmall action={`${at}/exclusions/${exclusion.id}`}>
              <Button type="submit" look="primary">
                {teamWords.lift}
              </Button>
            </Form>
          </Dialog>
        )}
      />
      <Section title={teamWords.exclude}>
        <ExcludeForm {...props} at={at} />
      </Section>
      <Section title={caseloadWords.reveal}>
        <RevealForm {...props} at={at} />
      </Section>
      <PastTable members={team.members.filter((member) => member.until_at)} />
    </Page>
  );
}

/** People to choose from, as "name · role". */
export function colleagueChoices(colleagues: Colleague[], say: Say): Choice[] {
  return colleagues.map((one) => ({
    value: one.id,
    label: `${one.display_name} · ${say(roleWords[one.role])}${one.trainee ? ` (${say(teamWords.trainee)})` : ""}`,
  }));
}

type PartProps = CaseAssignmentPageProps & { at: string };
const team_roles: readonly TeamRole[] = ["primary", "member"];

function EndAssignment({ at, member, isLast }: { at: string; member: TeamMember; isLast: boolean }) {
  const say = useSay();
  return (
    <Dialog trigger={teamWords.end} isSmall title={teamWords.end_title}>
      <p>{say(teamWords.end_lead)}</p>
      {isLast && <Notice tone="caution" title={teamWords.end_last} />}
      <Form isSmall action={`${at}/assignments/${member.assignment_id}`}>
        <Button type="submit" look="danger">
          {teamWords.end}
        </Button>
      </Form>
    </Dialog>
  );
}

function AssignForm({ at, new_id, colleagues, assign_reasons, said }: PartProps) {
  const say = useSay();
  const typed = said?.typed;
  const errors = pick(said?.errors, ["staff_id", "role", "reason"]);
  return (
    <Form
      action={`${at}/assignments`}
      hidden={{ id: new_id }}
      errors={formErrors(errors, { not_here: teamWords.not_here, excluded: teamWords.is_excluded })}
      key={`assign ${new_id}`}
    >
      <Select
        name="staff_id"
        label={teamWords.assign_who}
        choices={colleagueChoices(colleagues, say)}
        defaultValue={typed?.staff_id}
        isRequired
      />
      <RadioGroup
        name="role"
        label={teamWords.role}
        description={teamWords.assign_hint}
        isInLine
        defaultValue={typed?.role || "member"}
        choices={team_roles.map((role) => ({ value: role, label: teamRoleWords[role] }))}
      />
      <Select
        name="reason"
        label={teamWords.reason}
        choices={assign_reasons.map((reason) => ({ value: reason, label: teamReasonWords[reason] }))}
        defaultValue={typed?.reason}
        isRequired
      />
      <FormActions>
        <Button type="submit" look="primary">
          {teamWords.assign_act}
        </Button>
      </FormActions>
    </Form>
  );
}

function ExcludeForm({ at, new_id, excludable, exclusion_reasons, said }: PartProps) {
  const say = useSay();
  const errors = pick(said?.errors, ["excluded_id", "exclusion_reason"]);
  return (
    <Form
      action={`${at}/exclusions`}
      hidden={{ id: new_id }}
      errors={formErrors(errors, { not_here: teamWords.not_here, oneself: teamWords.oneself })}
      key={`exclude ${new_id}`}
    >
      <Select
        name="excluded_id"
        label={teamWords.exclude_who}
        description={teamWords.exclude_hint}
        choices={colleagueChoices(excludable, say)}
        defaultValue={said?.typed?.excluded_id}
        isRequired
      />
      <Select
        name="exclusion_reason"
        label={teamWords.reason}
        choices={exclusion_reasons.map((reason) => ({ value: reason, label: exclusionReasonWords[reason] }))}
        defaultValue={said?.typed?.exclusion_reason}
        isRequired
      />
      <FormActions>
        <Button type="submit">{teamWords.exclude_act}</Button>
      </FormActions>
    </Form>
  );
}

function RevealForm({ at, reveal_reasons, said }: PartProps) {
  const say = useSay();
  const errors = pick(said?.errors, ["reveal_reason", "reveal_text"]);
  return (
    <Stack>
      <p>{say(caseloadWords.reveal_lead)}</p>
      <Form
        action={`${at}/name`}
        key={said?.revealed ? "opened" : "shut"}
        errors={formErrors(errors, { too_short: caseloadWords.too_short })}
      >
        <Select
          name="reveal_reason"
          label={caseloadWords.reveal_reason}
          choices={reveal_reasons.map((reason) => ({ value: reason, label: revealReasonWords[reason] }))}
          defaultValue={said?.typed?.reveal_reason}
          isRequired
        />
        <TextField
          name="reveal_text"
          label={caseloadWords.reveal_text}
          description={caseloadWords.reveal_text_hint}
          defaultValue={said?.typed?.reveal_text}
          maxLength={500}
          isRequired
        />
        <FormActions>
          <Button type="submit">{caseloadWords.reveal}</Button>
        </FormActions>
      </Form>
    </Stack>
  );
}

/** One page holds three forms; each shows the errors of its own fields. */
function pick(errors: Record<string, string> | undefined, names: string[]) {
  const own = Object.entries(errors ?? {}).filter(([name]) => names.includes(name));
  return own.length > 0 ? Object.fromEntries(own) : undefined;
}
