import type { ClientHeader } from "~/models/clients.server";
import type { SafeContactGlance } from "~/models/safe-contacts.server";
import type { Team, TeamExclusion, TeamMember } from "~/models/teams.server";
import { formatInstant } from "~/ui/words/dates";
import { roleWords } from "~/ui/words/sign-ins";
import { exclusionReasonWords, teamReasonWords, teamRoleWords, teamWords } from "~/ui/words/teams";
import { transferAnswerWords } from "~/ui/words/transfers";
import { CaseHeader } from "./case-header";
import { Badge } from "./kit/badge";
import { LinkButton } from "./kit/button";
import { EmptyState } from "./kit/empty-state";
import { useLanguage, useSay } from "./kit/language";
import { Page, Section, Toolbar } from "./kit/page";
import { Stack } from "./kit/stack";
import { type Column, Table } from "./kit/table";

export type TeamPageProps = {
  client: ClientHeader;
  safe_contact?: SafeContactGlance | null;
  team: Team;
  own_offer: string | null;
};

/** The care team as its members see it: who, from when to when, why; who may not; what is on offer. */
export function TeamPage({ client, safe_contact, team, own_offer }: TeamPageProps) {
  const at = `/clients/${client.id}`;
  return (
    <Page
      title={teamWords.team}
      lead={teamWords.team_lead}
      header={<CaseHeader client={client} safe_contact={safe_contact} tab="team" />}
      primary={
        own_offer ? (
          <LinkButton to={`/transfers/${own_offer}`} look="primary">
            {teamWords.see_offer}
          </LinkButton>
        ) : (
          <LinkButton to={`${at}/transfers/new`} look="primary" pressKey="n">
            {teamWords.offer}
          </LinkButton>
        )
      }
    >
      <Toolbar>
        <LinkButton to={`${at}/closure`}>{teamWords.closure}</LinkButton>
      </Toolbar>
      <MembersTable members={team.members.filter((member) => !member.until_at)} />
      <ExclusionsSection exclusions={team.exclusions} />
      <OffersTable team={team} />
      <PastTable members={team.members.filter((member) => member.until_at)} />
    </Page>
  );
}

/** Who is on the team now. `act` puts something to press at the end of each row. */
export function MembersTable({
  members,
  act,
}: {
  members: TeamMember[];
  act?: (member: TeamMember) => React.ReactNode;
}) {
  const say = useSay();
  const language = useLanguage();
  const columns: Column<TeamMember>[] = [
    { key: "person", head: teamWords.person, cell: (row) => <Person member={row} /> },
    { key: "role", head: teamWords.role, cell: (row) => say(teamRoleWords[row.role]), width: "6.5rem" },
    { key: "reason", head: teamWords.reason, cell: (row) => say(teamReasonWords[row.reason]) },
    {
      key: "from",
      head: teamWords.from,
      cell: (row) => formatInstant(row.from_at, language),
      width: "13rem",
    },
    { key: "by", head: teamWords.by, cell: (row) => row.assigned_by ?? "", width: "8rem" },
  ];
  if (act) columns.push({ key: "act", head: teamWords.act, cell: act, width: "8.5rem" });
  return (
    <Table
      caption={teamWords.members}
      rows={members}
      rowKey={(row) => row.assignment_id}
      columns={columns}
      empty={<EmptyState title={teamWords.members_none} />}
    />
  );
}

/** Who was on the team before; nothing where nobody was. */
export function PastTable({ members }: { members: TeamMember[] }) {
  const say = useSay();
  const language = useLanguage();
  if (members.length === 0) return null;
  return (
    <Table
      caption={teamWords.past}
      rows={members}
      rowKey={(row) => row.assignment_id}
      columns={[
        { key: "person", head: teamWords.person, cell: (row) => <Person member={row} /> },
        { key: "role", head: teamWords.role, cell: (row) => say(teamRoleWords[row.role]), width: "6.5rem" },
        { key: "reason", head: teamWords.reason, cell: (row) => say(teamReasonWords[row.reason]) },
        {
          key: "from",
          head: teamWords.from,
          cell: (row) => formatInstant(row.from_at, language),
          width: "13rem",
        },
        {
          key: "until",
          head: teamWords.until,
          cell: (row) => (row.until_at ? formatInstant(row.until_at, language) : ""),
          width: "13rem",
        },
      ]}
    />
  );
}

/** Colleagues who may not open this case. */
export function ExclusionsSection({
  exclusions,
  act,
}: {
  exclusions: TeamExclusion[];
  act?: (exclusion: TeamExclusion) => React.ReactNode;
}) {
  const say = useSay();
  const language = useLanguage();
  return (
    <Section title={teamWords.exclusions}>
      {exclusions.length === 0 ? (
        <p>{say(teamWords.exclusions_none)}</p>
      ) : (
        <Stack>
          <p>{say(teamWords.exclusions_lead)}</p>
          <Table
            caption={teamWords.exclusions}
            isCaptionHidden
            rows={exclusions}
            rowKey={(row) => row.id}
            columns={[
              { key: "person", head: teamWords.person, cell: (row) => row.display_name },
              { key: "reason", head: teamWords.reason, cell: (row) => say(exclusionReasonWords[row.reason]) },
              {
                key: "from",
                head: teamWords.from,
                cell: (row) => formatInstant(row.from_at, language),
                width: "13rem",
              },
              {
                key: "until",
                head: teamWords.state,
                cell: (row) =>
                  row.until_at
                    ? `${say(teamWords.lifted)} ${formatInstant(row.until_at, language)}`
                    : act?.(row),
                width: "13rem",
              },
            ]}
          />
        </Stack>
      )}
    </Section>
  );
}

function OffersTable({ team: { offers } }: { team: Team }) {
  const say = useSay();
  const language = useLanguage();
  if (offers.length === 0) return null;
  return (
    <Table
      caption={teamWords.offers}
      rows={offers}
      rowKey={(row) => row.id}
      columns={[
        { key: "to", head: teamWords.offer_to, cell: (row) => row.to },
        { key: "from", head: teamWords.offer_from, cell: (row) => row.from },
        { key: "reason", head: teamWords.reason, cell: (row) => say(teamReasonWords[row.reason]) },
        {
          key: "at",
          head: teamWords.offered_at,
          cell: (row) => formatInstant(row.offered_at, language),
          width: "13rem",
        },
        {
          key: "answer",
          head: teamWords.answer,
          cell: (row) =>
            row.answer ? (
              say(transferAnswerWords[row.answer])
            ) : (
              <Badge tone="note">{teamWords.waiting}</Badge>
            ),
          width: "10rem",
        },
      ]}
    />
  );
}

function Person({ member }: { member: TeamMember }) {
  const say = useSay();
  return (
    <>
      {member.display_name}{" "}
      <span style={{ fontWeight: 400, color: "var(--ink-soft)" }}>{say(roleWords[member.staff_role])}</span>{" "}
      {member.shut_out && <Badge tone="caution">{teamWords[member.shut_out]}</Badge>}
    </>
  );
}
