import { Link } from "@remix-run/react";
import type { CaseloadReview, ReviewedCase, ReviewShow, Workload } from "~/models/caseload-reviews.server";
import { caseloadPhrases, caseloadWords, latenessWords, reviewShowWords } from "~/ui/words/caseloads";
import { formatDay, formatInstant } from "~/ui/words/dates";
import { roleWords } from "~/ui/words/sign-ins";
import { teamRoleWords } from "~/ui/words/teams";
import { Badge } from "./kit/badge";
import { LinkButton } from "./kit/button";
import { EmptyState } from "./kit/empty-state";
import { useLanguage, useSay } from "./kit/language";
import { Notice } from "./kit/notice";
import { Page, Section, Toolbar } from "./kit/page";
import { Stack } from "./kit/stack";
import { Table } from "./kit/table";
import { TabsNav } from "./kit/tabs-nav";
import { RenewalsSection } from "./renewals-section";

export type CaseloadPageProps = CaseloadReview & {
  show: ReviewShow;
  shows: readonly ReviewShow[];
  staff_id: string | null;
  page: number;
  rows_per_page: number;
};

/** The cases of a site without any name, what is late among them, and what everybody carries. */
export function CaseloadPage(props: CaseloadPageProps) {
  const { show, shows, counts, people, staff_id } = props;
  const say = useSay();
  const leavers = people.filter((person) => person.leaving);
  const person = people.find((one) => one.staff_id === staff_id);
  return (
    <Page title={caseloadWords.caseloads} lead={caseloadWords.lead}>
      {leavers.length > 0 && (
        <Notice tone="caution" title={caseloadWords.leaving_title}>
          <Toolbar>
            {leavers.map((one) => (
              <LinkButton key={one.staff_id} to={`/handovers/${one.staff_id}`}>
                {`${one.display_name} · ${say(caseloadWords.hand_over)}`}
              </LinkButton>
            ))}
          </Toolbar>
        </Notice>
      )}
      <RenewalsSection renewals={props.renewals} back="/caseload" />
      <TabsNav
        label={caseloadWords.show}
        tabs={shows.map((kind) => ({
          to: address(kind, staff_id, 0),
          word: reviewShowWords[kind],
          count: counts[kind],
          isHere: kind === show,
        }))}
      />
      {person && (
        <Toolbar>
          <p>{say(caseloadPhrases.of_person, { name: person.display_name })}</p>
          <LinkButton to={address(show, null, 0)} isSmall>
            {caseloadWords.all_people}
          </LinkButton>
        </Toolbar>
      )}
      <CasesTable {...props} />
      <Section title={caseloadWords.people}>
        <Stack>
          <PeopleTable people={people} show={show} />
          <p>{say(caseloadWords.definition)}</p>
        </Stack>
      </Section>
    </Page>
  );
}

function CasesTable({ cases, total, show, staff_id, page, rows_per_page }: CaseloadPageProps) {
  const say = useSay();
  const language = useLanguage();
  return (
    <>
      <Table
        caption={caseloadWords.cases}
        rows={cases}
        total={total}
        rowKey={(row) => row.id}
        rowTo={(row) => `/caseload/${row.id}`}
        empty={
          <EmptyState
            title={caseloadWords.none_title}
            text={show === "open" && !staff_id ? caseloadWords.none_open : undefined}
          />
        }
        columns={[
          { key: "code", head: caseloadWords.code, cell: (row) => row.code, width: "8rem" },
          {
            key: "opened",
            head: show === "closed" ? caseloadWords.closed_on : caseloadWords.opened_on,
            cell: (row) => formatDay(row.closed_on ?? row.opened_on, language, false),
            width: "8rem",
          },
          {
            key: "last",
            head: caseloadWords.last_session,
            cell: (row) =>
              row.last_session_at ? formatInstant(row.last_session_at, language) : say(caseloadWords.never),
            width: "13rem",
          },
          { key: "team", head: caseloadWords.team, cell: (row) => <TeamCell row={row} /> },
          { key: "late", head: caseloadWords.late, cell: (row) => <LateCell row={row} />, width: "14rem" },
        ]}
      />
      {total > rows_per_page && (
        <Toolbar>
          {page > 0 && (
            <LinkButton to={address(show, staff_id, page - 1)}>{caseloadWords.earlier}</LinkButton>
          )}
          {(page + 1) * rows_per_page < total && (
            <LinkButton to={address(show, staff_id, page + 1)}>{caseloadWords.later}</LinkButton>
          )}
        </Toolbar>
      )}
    </>
  );
}

function TeamCell({ row }: { row: ReviewedCase }) {
  const say = useSay();
  const shown = row.team.map((member) =>
    member.role === "primary"
      ? `${member.display_name} (${say(teamRoleWords.primary)})`
      : member.display_name,
  );
  return <>{shown.join(", ")}</>;
}

function LateCell({ row }: { row: ReviewedCase }) {
  const say = useSay();
  if (row.late.length === 0) return null;
  return (
    <span style={{ display: "inline-flex", flexWrap: "wrap", gap: "var(--s1)" }}>
      {row.late.map((late) => (
        <Badge key={late} tone={late === "unassigned" ? "danger" : "caution"}>
          {late === "unsigned" ? `${say(latenessWords.unsigned)} ${row.late_notes}` : latenessWords[late]}
        </Badge>
      ))}
    </span>
  );
}

function PeopleTable({ people, show }: { people: Workload[]; show: ReviewShow }) {
  const say = useSay();
  return (
    <Table
      caption={caseloadWords.people}
      isCaptionHidden
      rows={people}
      rowKey={(row) => row.staff_id}
      empty={<EmptyState title={caseloadWords.people_none} />}
      columns={[
        {
          key: "person",
          head: caseloadWords.person,
          cell: (row) => <Link to={address(show, row.staff_id, 0)}>{row.display_name}</Link>,
        },
        { key: "role", head: caseloadWords.role, cell: (row) => say(roleWords[row.role]) },
        {
          key: "primary",
          head: caseloadWords.primary_cases,
          cell: (row) => row.primary_cases,
          isNumeric: true,
          width: "7rem",
        },
        {
          key: "member",
          head: caseloadWords.member_cases,
          cell: (row) => row.member_cases,
          isNumeric: true,
          width: "7rem",
        },
        {
          key: "late",
          head: caseloadWords.late_notes,
          cell: (row) => row.late_notes,
          isNumeric: true,
          width: "7rem",
        },
        {
          key: "hand",
          head: caseloadWords.hand_over,
          cell: (row) => (
            <Link to={`/handovers/${row.staff_id}`}>
              {say(row.leaving ? caseloadWords.leaving : caseloadWords.hand_over)}
            </Link>
          ),
          width: "8rem",
        },
      ]}
    />
  );
}

function address(show: ReviewShow, staff_id: string | null, page: number): string {
  const query = new URLSearchParams({ show });
  if (staff_id) query.set("staff", staff_id);
  if (page > 0) query.set("page", String(page));
  return `/caseload?${query}`;
}
