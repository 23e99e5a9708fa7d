import type { AccountPageData } from "~/models/staff.server";
import { formatInstant } from "~/ui/words/dates";
import { formErrors } from "~/ui/words/forms";
import { renewalWords } from "~/ui/words/renewals";
import { roleWords } from "~/ui/words/sign-ins";
import { accountFaultWords, invitationStateWords, staffPhrases, staffWords } from "~/ui/words/staff";
import { Badge } from "./kit/badge";
import { Button } from "./kit/button";
import { Dialog } from "./kit/dialog";
import { Form, FormActions } from "./kit/form";
import { useLanguage, useSay } from "./kit/language";
import { Notice } from "./kit/notice";
import { Page, Section } from "./kit/page";
import { Select } from "./kit/select";
import { Stack } from "./kit/stack";
import { Table } from "./kit/table";
import { TextField } from "./kit/text-field";
import { saidCauses } from "./renewals-section";
import { type AccountAnswer, AccountFieldset, AccountState, type NewStaffPageProps } from "./staff-pages";

export type AccountManagementPageProps = AccountPageData &
  Omit<NewStaffPageProps, "said"> & {
    said?: AccountAnswer;
    /** The link that was made just now; shown this once. */
    made?: { link: string; expires_at: Date | string } | null;
  };

/** One account: its fields, invitation links, supervision, roles so far, and its end. */
export function AccountManagementPage(props: AccountManagementPageProps) {
  const { account, said, made, wait } = props;
  const say = useSay();
  const language = useLanguage();
  const hasLeft = account.left_at !== null;
  const values = said?.typed.display_name === undefined ? accountValues(props) : said.typed;
  return (
    <Page
      title={account.display_name}
      lead={
        <>
          {account.sign_in_name} <AccountState account={account} />
        </>
      }
      back={{ to: "/staff", word: staffWords.staff }}
      width="prose"
    >
      {made && <MadeLink made={made} />}
      {hasLeft && <Notice tone="note" title={staffWords.left_title} />}
      {wait && !hasLeft && (
        <Notice tone="caution" title={renewalWords.account_title}>
          <p>{`${saidCauses(wait.causes, say)} · ${formatInstant(wait.since, language)}`}</p>
          <p>{say(renewalWords.account_lead)}</p>
        </Notice>
      )}
      <Section title={staffWords.account}>
        <Form
          action={`/staff/${account.id}`}
          errors={formErrors(said?.errors.supervisor_id ? undefined : said?.errors, accountFaultWords)}
        >
          <AccountFieldset {...props} values={values} isReadOnly={hasLeft} />
          {!hasLeft && (
            <FormActions>
              <Button type="submit" look="primary">
                {staffWords.save}
              </Button>
            </FormActions>
          )}
        </Form>
      </Section>
      {!hasLeft && <InvitationSection {...props} />}
      <SupervisionSection {...props} />
      <GrantsSection {...props} />
      {!hasLeft && <LeavingSection {...props} />}
    </Page>
  );
}

function accountValues({ account }: AccountPageData): Record<string, string> {
  return {
    display_name: account.display_name,
    role: account.role,
    trainee: account.trainee ? "on" : "",
    language: account.language,
    site_id: account.site_id,
  };
}

function MadeLink({ made }: { made: NonNullable<AccountManagementPageProps["made"]> }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <Notice tone="caution" isNew title={staffWords.link}>
      <TextField
        name="invitation_link"
        label={staffWords.invitation}
        isLabelHidden
        defaultValue={made.link}
        isReadOnly
      />
      <p>{say(staffWords.link_once)}</p>
      <p>{say(staffPhrases.good_until, { when: formatInstant(made.expires_at, language) })}</p>
    </Notice>
  );
}

function InvitationSection({ account, invitations }: AccountManagementPageProps) {
  const say = useSay();
  const language = useLanguage();
  return (
    <Section
      title={staffWords.invitation}
      act={
        <Form isSmall action={`/staff/${account.id}/invitations`}>
          <Button type="submit">{staffWords.invite}</Button>
        </Form>
      }
    >
      <Stack>
        <p>{say(staffWords.invitation_lead)}</p>
        {invitations.length > 0 && (
          <Table
            caption={staffWords.invitation}
            isCaptionHidden
            rows={invitations.slice(0, 5)}
            rowKey={(row) => row.id}
            columns={[
              { key: "made", head: staffWords.made_at, cell: (row) => formatInstant(row.made_at, language) },
              {
                key: "until",
                head: staffWords.expires_at,
                cell: (row) => formatInstant(row.expires_at, language),
              },
              {
                key: "state",
                head: staffWords.state,
                cell: (row) => say(invitationStateWords[row.state]),
                width: "7rem",
              },
            ]}
          />
        )}
      </Stack>
    </Section>
  );
}

function SupervisionSection(props: AccountManagementPageProps) {
  const { account, supervisions, supervisors, new_id, said } = props;
  const say = useSay();
  const language = useLanguage();
  const mayHave = account.role === "counsellor" && account.left_at === null;
  const errors = said?.errors.supervisor_id ? { supervisor_id: said.errors.supervisor_id } : undefined;
  return (
    <Section title={staffWords.supervision}>
      <Stack>
        <p>{say(staffWords.supervision_lead)}</p>
        {supervisions.length > 0 && (
          <Table
            caption={staffWords.supervision}
            isCaptionHidden
            rows={supervisions}
            rowKey={(row) => row.id}
            columns={[
              { key: "supervisor", head: staffWords.supervisor, cell: (row) => row.supervisor },
              { key: "supervised", head: staffWords.supervised, cell: (row) => row.supervised },
              { key: "from", head: staffWords.from, cell: (row) => formatInstant(row.from_at, language) },
              {
                key: "until",
                head: staffWords.until,
                cell: (row) =>
                  row.until_at ? (
                    formatInstant(row.until_at, language)
                  ) : (
                    <Form isSmall action={`/staff/${account.id}/supervisions/${row.id}`}>
                      <Button type="submit" isSmall>
                        {staffWords.supervision_end}
                      </Button>
                    </Form>
                  ),
              },
            ]}
          />
        )}
        {supervisions.length === 0 && !mayHave && <p>{say(staffWords.supervision_none)}</p>}
        {mayHave && supervisors.length > 0 && (
          <Form
            action={`/staff/${account.id}/supervisions`}
            hidden={{ id: new_id }}
            key={new_id}
            errors={formErrors(errors, {
              oneself: staffWords.self_supervision,
              not_here: staffWords.not_supervisor,
              already: staffWords.already,
            })}
          >
            <Select
              name="supervisor_id"
              label={staffWords.supervisor}
              choices={supervisors.map((one) => ({ value: one.id, label: one.display_name }))}
              isRequired
            />
            <FormActions>
              <Button type="submit">{staffWords.supervision_add}</Button>
            </FormActions>
          </Form>
        )}
      </Stack>
    </Section>
  );
}

function GrantsSection({ grants }: AccountManagementPageProps) {
  const say = useSay();
  const language = useLanguage();
  return (
    <Section title={staffWords.grants}>
      <Table
        caption={staffWords.grants}
        isCaptionHidden
        rows={grants}
        rowKey={(row) => row.id}
        columns={[
          { key: "role", head: staffWords.role, cell: (row) => say(roleWords[row.role]) },
          {
            key: "from",
            head: staffWords.granted_at,
            cell: (row) => formatInstant(row.granted_at, language),
          },
          { key: "by", head: staffWords.granted_by, cell: (row) => row.granted_by ?? "" },
          {
            key: "until",
            head: staffWords.revoked_at,
            cell: (row) =>
              row.revoked_at ? (
                formatInstant(row.revoked_at, language)
              ) : (
                <Badge tone="good">{staffWords.active}</Badge>
              ),
          },
        ]}
      />
    </Section>
  );
}

function LeavingSection({ account, is_me }: AccountManagementPageProps) {
  const say = useSay();
  return (
    <Section title={staffWords.leaving}>
      <Stack>
        <p>{say(is_me ? staffWords.oneself : staffWords.leaving_lead)}</p>
        {!is_me && (
          <Dialog trigger={staffWords.leaving_act} title={staffWords.leaving_title}>
            <p>{say(staffWords.leaving_lead)}</p>
            <Form isSmall action={`/staff/${account.id}/leaving`}>
              <Button type="submit" look="danger">
                {staffWords.leaving_act}
              </Button>
            </Form>
          </Dialog>
        )}
      </Stack>
    </Section>
  );
}
