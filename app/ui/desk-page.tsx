import { Link } from "@remix-run/react";
import type { CaseDesk, Desk, OtherDesk } from "~/models/desks.server";
import { dayOf, formatDay, formatInstant, timeOf } from "~/ui/words/dates";
import { deskNames, deskPhrases, deskWords, draftFormWords } from "~/ui/words/desks";
import { renewalPhrases } from "~/ui/words/renewals";
import { sessionKindWords } from "~/ui/words/sessions";
import { draftTo } from "./draft-places";
import { Badge } from "./kit/badge";
import { LinkButton } from "./kit/button";
import { EmptyState } from "./kit/empty-state";
import { useLanguage, useSay } from "./kit/language";
import { Notice } from "./kit/notice";
import { Page, Section, Toolbar } from "./kit/page";
import { Table } from "./kit/table";
import { AskSecondPerson } from "./renewals-section";

/** The first page of the day: what is today, what is unfinished, what is due. Never a line of a note. */
export function DeskPage({ desk }: { desk: Desk }) {
  const language = useLanguage();
  const lead = formatDay(dayOf(desk.day), language);
  if (desk.ask)
    return (
      <Page title={deskWords.my_day} lead={lead} width="prose">
        <AskSecondPerson ask={desk.ask} />
      </Page>
    );
  if (desk.cases) return <CasesDay lead={lead} {...desk.cases} />;
  if (desk.role === "manager") return <ManagersDay lead={lead} other={desk.other as OtherDesk} />;
  if (desk.role === "privacy_officer") return <OfficersDay lead={lead} other={desk.other as OtherDesk} />;
  return <AdministratorsDay lead={lead} />;
}

function CasesDay({
  lead,
  today,
  drafts,
  to_sign,
  overdue,
  offered,
  to_countersign,
}: CaseDesk & { lead: string }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <Page title={deskWords.my_day} lead={lead}>
      {offered.map((row) => (
        <Notice key={row.transfer_id} title={deskNames.offered_by[language]({ name: row.from })}>
          <Link to={`/transfers/${row.transfer_id}`}>{say(deskWords.look)}</Link>
        </Notice>
      ))}
      {to_countersign.map((row) => (
        <Notice key={row.request_id} title={deskNames.asked_by[language]({ name: row.by })}>
          <Link to={`/countersignatures/${row.request_id}`}>{say(deskWords.look)}</Link>
        </Notice>
      ))}
      <Section title={deskWords.today}>
        <Table
          caption={deskWords.today}
          isCaptionHidden
          rows={today}
          rowKey={(row) => row.session_id}
          rowTo={(row) => `/clients/${row.client.id}/sessions/${row.session_id}${row.written ? "" : "/edit"}`}
          empty={<EmptyState title={deskWords.today_none} text={deskWords.today_none_lead} />}
          columns={[
            { key: "client", head: deskWords.client, cell: (row) => row.client.display_name },
            { key: "time", head: deskWords.time, cell: (row) => timeOf(row.starts_at), width: "6rem" },
            {
              key: "kind",
              head: deskWords.kind,
              cell: (row) => say(sessionKindWords[row.kind]),
              width: "12rem",
            },
            {
              key: "note",
              head: deskWords.note,
              cell: (row) =>
                row.written ? <Badge tone="good">{deskWords.begun}</Badge> : say(deskWords.write),
              width: "9rem",
            },
          ]}
        />
      </Section>
      <Section title={deskWords.to_sign}>
        <Table
          caption={deskWords.to_sign}
          isCaptionHidden
          rows={to_sign}
          rowKey={(row) => row.note_id}
          rowTo={(row) =>
            row.session_id
              ? `/clients/${row.client.id}/sessions/${row.session_id}`
              : `/clients/${row.client.id}/record`
          }
          empty={<EmptyState title={deskWords.to_sign_none} />}
          columns={[
            { key: "client", head: deskWords.client, cell: (row) => row.client.display_name },
            {
              key: "held",
              head: deskWords.held,
              cell: (row) => formatInstant(row.held_at, language),
              width: "16rem",
            },
            {
              key: "late",
              head: deskWords.what,
              cell: (row) => row.late && <Badge tone="caution">{deskWords.late}</Badge>,
              width: "10rem",
            },
          ]}
        />
      </Section>
      <Section title={deskWords.drafts}>
        <Table
          caption={deskWords.drafts}
          isCaptionHidden
          rows={drafts}
          rowKey={(row) => row.id}
          rowTo={draftTo}
          empty={<EmptyState title={deskWords.drafts_none} />}
          columns={[
            {
              key: "client",
              head: deskWords.client,
              cell: (row) => row.client?.display_name ?? say(draftFormWords[row.form]),
            },
            {
              key: "form",
              head: deskWords.what,
              cell: (row) => say(draftFormWords[row.form]),
              width: "10rem",
            },
            {
              key: "saved",
              head: deskWords.saved,
              cell: (row) => formatInstant(row.saved_at, language),
              width: "16rem",
            },
          ]}
        />
      </Section>
      <Section title={deskWords.overdue}>
        <Table
          caption={deskWords.overdue}
          isCaptionHidden
          rows={overdue}
          rowKey={(row) => row.client.id + row.reason}
          rowTo={(row) => `/clients/${row.client.id}/risk`}
          empty={<EmptyState title={deskWords.overdue_none} />}
          columns={[
            { key: "client", head: deskWords.client, cell: (row) => row.client.display_name },
            { key: "what", head: deskWords.what, cell: (row) => say(deskWords[row.reason]), width: "14rem" },
            {
              key: "since",
              head: deskWords.since,
              cell: (row) => formatDay(dayOf(row.since), language),
              width: "12rem",
            },
          ]}
        />
      </Section>
    </Page>
  );
}

function ManagersDay({ lead, other }: { lead: string; other: OtherDesk }) {
  const say = useSay();
  return (
    <Page title={deskWords.my_day} lead={lead} width="prose">
      <p>{say(deskWords.manager_lead)}</p>
      <p>{say(deskPhrases.questions_open, { count: other.questions })}</p>
      {other.renewals > 0 && <p>{say(renewalPhrases.count, { count: other.renewals })}</p>}
      <Toolbar>
        <LinkButton to="/caseload" look="primary">
          {deskWords.caseload}
        </LinkButton>
        <LinkButton to="/questions">{deskWords.questions}</LinkButton>
        <LinkButton to="/imports">{deskWords.imports}</LinkButton>
      </Toolbar>
    </Page>
  );
}

function OfficersDay({ lead, other }: { lead: string; other: OtherDesk }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <Page title={deskWords.my_day} lead={lead} width="prose">
      <p>{say(deskWords.officer_lead)}</p>
      <p>
        {other.last_log_review
          ? say(deskNames.last_review, { name: formatInstant(other.last_log_review, language) })
          : say(deskWords.log_never)}
      </p>
      {other.renewals > 0 && <p>{say(renewalPhrases.count, { count: other.renewals })}</p>}
      <LinkButton to="/log" look="primary">
        {deskWords.log}
      </LinkButton>
    </Page>
  );
}

function AdministratorsDay({ lead }: { lead: string }) {
  const say = useSay();
  return (
    <Page title={deskWords.my_day} lead={lead} width="prose">
      <p>{say(deskWords.administrator_lead)}</p>
      <Toolbar>
        <LinkButton to="/staff" look="primary">
          {deskWords.staff}
        </LinkButton>
        <LinkButton to="/sites">{deskWords.sites}</LinkButton>
      </Toolbar>
    </Page>
  );
}
