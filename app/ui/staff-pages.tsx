import type { Role } from "~/models/access.server";
import type { Site } from "~/models/sites.server";
import type { Account } from "~/models/staff.server";
import { formErrors } from "~/ui/words/forms";
import { roleWords } from "~/ui/words/sign-ins";
import { accountFaultWords, languageWords, staffWords } from "~/ui/words/staff";
import { Badge } from "./kit/badge";
import { Button, LinkButton } from "./kit/button";
import { Checkbox } from "./kit/checkbox";
import { EmptyState } from "./kit/empty-state";
import { Form, FormActions } from "./kit/form";
import { useSay } from "./kit/language";
import { Page } from "./kit/page";
import { RadioGroup } from "./kit/radio-group";
import { Select } from "./kit/select";
import { Table } from "./kit/table";
import { TextField } from "./kit/text-field";

/** What a form about an account answered. */
export type AccountAnswer = { errors: Record<string, string>; typed: Record<string, string> };

/** All accounts. */
export function StaffPage({ staff }: { staff: Account[] }) {
  const say = useSay();
  return (
    <Page
      title={staffWords.staff}
      lead={staffWords.lead}
      primary={
        <LinkButton to="/staff/new" look="primary" pressKey="n">
          {staffWords.new}
        </LinkButton>
      }
    >
      <Table
        caption={staffWords.staff}
        rows={staff}
        rowKey={(row) => row.id}
        rowTo={(row) => `/staff/${row.id}`}
        empty={<EmptyState title={staffWords.empty} />}
        columns={[
          { key: "name", head: staffWords.display_name, cell: (row) => row.display_name },
          { key: "user", head: staffWords.sign_in_name, cell: (row) => row.sign_in_name, width: "10rem" },
          {
            key: "role",
            head: staffWords.role,
            cell: (row) => say(roleWords[row.role]) + (row.trainee ? ` · ${say(staffWords.trainee)}` : ""),
          },
          { key: "site", head: staffWords.site, cell: (row) => row.site_name },
          {
            key: "state",
            head: staffWords.state,
            cell: (row) => <AccountState account={row} />,
            width: "10rem",
          },
        ]}
      />
    </Page>
  );
}

/** Whether somebody can come in, or why not. */
export function AccountState({ account }: { account: Account }) {
  if (account.left_at) return <Badge>{staffWords.left}</Badge>;
  if (account.invited === "open") return <Badge tone="note">{staffWords.invited}</Badge>;
  if (account.invited === "over") return <Badge tone="caution">{staffWords.invitation_over}</Badge>;
  return <Badge tone="good">{staffWords.active}</Badge>;
}

export type NewStaffPageProps = {
  sites: Site[];
  roles: readonly Role[];
  languages: readonly ("ko" | "en")[];
  new_id: string;
  said?: AccountAnswer;
};

/** Opening an account. */
export function NewStaffPage({ sites, roles, languages, new_id, said }: NewStaffPageProps) {
  return (
    <Page
      title={staffWords.new}
      lead={staffWords.new_lead}
      back={{ to: "/staff", word: staffWords.staff }}
      width="prose"
    >
      <Form hidden={{ id: new_id }} errors={formErrors(said?.errors, accountFaultWords)}>
        <TextField
          name="sign_in_name"
          label={staffWords.sign_in_name}
          description={staffWords.sign_in_name_hint}
          defaultValue={said?.typed.sign_in_name}
          maxLength={40}
          isRequired
        />
        <AccountFieldset sites={sites} roles={roles} languages={languages} values={said?.typed ?? {}} />
        <FormActions>
          <Button type="submit" look="primary">
            {staffWords.add}
          </Button>
        </FormActions>
      </Form>
    </Page>
  );
}

/** The fields of an account that can change. `values.trainee` is "on" or nothing. */
export function AccountFieldset({
  sites,
  roles,
  languages,
  values,
  isReadOnly,
}: Pick<NewStaffPageProps, "sites" | "roles" | "languages"> & {
  values: Record<string, string>;
  isReadOnly?: boolean;
}) {
  const common = { isReadOnly, isRequired: true };
  return (
    <>
      <TextField
        {...common}
        name="display_name"
        label={staffWords.display_name}
        defaultValue={values.display_name}
        maxLength={60}
      />
      <RadioGroup
        {...common}
        name="role"
        label={staffWords.role}
        description={staffWords.role_hint}
        defaultValue={values.role}
        choices={roles.map((role) => ({ value: role, label: roleWords[role] }))}
      />
      <Checkbox
        name="trainee"
        label={staffWords.trainee}
        description={staffWords.trainee_hint}
        defaultSelected={Boolean(values.trainee)}
        isReadOnly={isReadOnly}
      />
      <Select
        {...common}
        name="site_id"
        label={staffWords.site}
        description={staffWords.site_hint}
        defaultValue={values.site_id ?? (sites.length === 1 ? sites[0]?.id : undefined)}
        choices={sites.map((site) => ({ value: site.id, label: site.name }))}
      />
      <RadioGroup
        {...common}
        name="language"
        label={staffWords.language}
        isInLine
        defaultValue={values.language ?? "ko"}
        choices={languages.map((language) => ({ value: language, label: languageWords[language] }))}
      />
    </>
  );
}
