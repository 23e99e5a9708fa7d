import { Link } from "@remix-run/react";
import type { CourseEntry, Overview } from "~/models/overviews.server";
import { categoryWords } from "~/ui/words/categories";
import { clientWords } from "~/ui/words/clients";
import { consentGiverWords, consentWords, languageWords } from "~/ui/words/consents";
import { dayOf, formatDay, formatPartialDate, formatSpan } from "~/ui/words/dates";
import { identityWords, nameKindWords, provinceWords, sexWords } from "~/ui/words/identities";
import { overviewPhrases, overviewWords, teamReasonWords, teamRoleWords } from "~/ui/words/overviews";
import { protectionWords } from "~/ui/words/protections";
import { channelWords, glanceText, hoursText, safeContactWords } from "~/ui/words/safe-contacts";
import { attendanceWords, sessionKindWords } from "~/ui/words/sessions";
import type { Word } from "~/ui/words/word";
import { CaseHeader } from "./case-header";
import { Badge } from "./kit/badge";
import { LinkButton } from "./kit/button";
import { type Definition, DefinitionList } from "./kit/definition-list";
import { EmptyState } from "./kit/empty-state";
import { useLanguage, useSay } from "./kit/language";
import { Page, Section } from "./kit/page";
import { Timeline, type TimelineEntry } from "./kit/timeline";
import styles from "./overview-page.module.css";

/** A case at a glance: how to reach the person, what is known, who stands by them, and the course so far. */
export function OverviewPage(view: Overview) {
  const say = useSay();
  const { client, course, session_count } = view;
  const at = `/clients/${client.id}`;
  const shown = course.filter((entry) => entry.what === "session").length;
  return (
    <Page
      title={overviewWords.overview}
      header={<CaseHeader client={client} safe_contact={view.glance} tab="overview" />}
      primary={
        <LinkButton to={`${at}/sessions/new`} look="primary" pressKey="n">
          {overviewWords.write_session}
        </LinkButton>
      }
    >
      <div className={styles.columns}>
        <div className={styles.facts}>
          <Reach {...view} />
          <Facts {...view} />
          <Standing {...view} />
          <Team {...view} />
          <Consents {...view} />
        </div>
        <Section title={overviewWords.course}>
          <p className={styles.quiet}>{say(overviewWords.record_for_counsellors)}</p>
          {session_count === 0 && (
            <EmptyState title={overviewWords.course_none} text={overviewWords.course_none_lead} />
          )}
          <Course course={course} at={at} now={view.now} />
          {session_count > shown && (
            <p className={styles.quiet}>
              <Link to={`${at}/record`}>
                {say(overviewPhrases.more, { count: shown, total: session_count })}
              </Link>
            </p>
          )}
        </Section>
      </div>
    </Page>
  );
}

function Reach({ client, safe_contact, glance, identity }: Overview) {
  const say = useSay();
  const language = useLanguage();
  const items: Definition[] = (safe_contact?.channels ?? [])
    .filter((channel) => channel.allowed)
    .map(({ channel, from, until }) => ({
      term: channelWords[channel],
      value: hoursText(from, until, language) || say(safeContactWords.yes),
    }));
  const refused = (safe_contact?.channels ?? []).filter((channel) => !channel.allowed);
  if (items.length > 0 && refused.length > 0) {
    items.push({
      term: safeContactWords.not_used,
      value: refused.map(({ channel }) => say(channelWords[channel])).join(", "),
    });
  }
  if (safe_contact?.cover_name)
    items.push({ term: safeContactWords.cover_name, value: safe_contact.cover_name });
  if (safe_contact?.may_overhear)
    items.push({ term: safeContactWords.may_overhear, value: safe_contact.may_overhear });
  if (safe_contact?.note) items.push({ term: safeContactWords.contact_note, value: safe_contact.note });
  return (
    <Section
      title={safeContactWords.safe_contact}
      act={
        <LinkButton isSmall to={`/clients/${client.id}/safe-contact`}>
          {overviewWords.to_safe_contact}
        </LinkButton>
      }
    >
      {items.length === 0 && <p className={styles.glance}>{glanceText(glance, language)}</p>}
      <DefinitionList items={items} />
      <details className={styles.phones}>
        <summary>{say(overviewWords.show_phones)}</summary>
        {identity.phones.length === 0 && <p>{say(overviewWords.no_phone)}</p>}
        <ul>
          {identity.phones.map(({ number, label, shared }) => (
            <li key={number}>
              {[number, label, shared && say(overviewWords.shared)].filter(Boolean).join(" · ")}
            </li>
          ))}
        </ul>
      </details>
    </Section>
  );
}

function Facts({ client, identity }: Overview) {
  const say = useSay();
  const language = useLanguage();
  const { origin } = identity;
  const date = (term: Word, value: typeof identity.birth): Definition[] =>
    value ? [{ term, value: formatPartialDate(value, language) }] : [];
  const text = (term: Word, value: string | null | undefined): Definition[] =>
    value ? [{ term, value }] : [];
  const province = origin.province && provinceWords[origin.province as keyof typeof provinceWords];
  return (
    <Section
      title={identityWords.identity}
      act={
        <LinkButton isSmall to={`/clients/${client.id}/identity`}>
          {overviewWords.to_identity}
        </LinkButton>
      }
    >
      <DefinitionList
        items={[
          ...text(
            identityWords.names,
            identity.names.map(({ kind, value }) => `${value} (${say(nameKindWords[kind])})`).join(", "),
          ),
          ...text(identityWords.sex, identity.sex && say(sexWords[identity.sex])),
          ...date(identityWords.birth, identity.birth),
          ...text(identityWords.languages, identity.languages),
          ...text(identityWords.address, identity.address),
          ...text(
            identityWords.province,
            [province && say(province), origin.detail].filter(Boolean).join(", "),
          ),
          ...date(identityWords.left_north, identity.left_north),
          ...date(identityWords.entered_south, identity.entered_south),
          ...text(identityWords.hanawon_class, identity.hanawon_class),
          ...date(identityWords.settled, identity.settled),
          ...text(identityWords.register_numbers, identity.register_numbers.join(", ")),
          { term: clientWords.opened_on, value: formatDay(client.opened_on, language) },
        ]}
      />
      <p className={styles.links}>
        <Link to={`/clients/${client.id}/relatives`}>{say(overviewWords.to_relatives)}</Link>
        <Link to={`/clients/${client.id}/risk`}>{say(overviewWords.to_risk)}</Link>
      </p>
    </Section>
  );
}

function Standing({ client, categories, protections }: Overview) {
  const say = useSay();
  const language = useLanguage();
  const current = protections.filter(({ to }) => to === null);
  return (
    <Section
      title={overviewWords.standing}
      act={
        <LinkButton isSmall to={`/clients/${client.id}/statuses`}>
          {overviewWords.history}
        </LinkButton>
      }
    >
      <ul className={styles.list}>
        {categories
          .filter(({ to }) => to === null)
          .map(({ id, code }) => (
            <li key={id}>{say(categoryWords[code])}</li>
          ))}
        {current.map(({ id, code, from }) => (
          <li key={id}>
            {say(protectionWords[code])}
            {from && <span className={styles.quiet}> {formatPartialDate(from, language)}</span>}
          </li>
        ))}
      </ul>
      {categories.length + current.length === 0 && <p>{say(overviewWords.protection_none)}</p>}
    </Section>
  );
}

function Team({ team, client }: Overview) {
  const say = useSay();
  const language = useLanguage();
  return (
    <Section
      title={overviewWords.team}
      act={
        <LinkButton isSmall to={`/clients/${client.id}/team`}>
          {overviewWords.to_team}
        </LinkButton>
      }
    >
      <ul className={styles.list}>
        {team.map((member) => (
          <li key={member.staff_id}>
            {member.display_name}{" "}
            <span className={styles.quiet}>
              {say(teamRoleWords[member.role])} · {formatDay(dayOf(member.from_at), language, false)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Consents({ consents }: Overview) {
  const say = useSay();
  const language = useLanguage();
  return (
    <Section title={overviewWords.consents}>
      <ul className={styles.list}>
        {consents.map((consent) => (
          <li key={consent.id}>
            {say(consentWords.consent)}{" "}
            <span className={styles.quiet}>
              {[
                formatDay(consent.given_on, language, false),
                say(consentGiverWords[consent.given_by]),
                say(languageWords[consent.language]),
                consent.text_version,
              ].join(" · ")}
            </span>
          </li>
        ))}
      </ul>
      {consents.length === 0 && <Badge tone="caution">{consentWords.none}</Badge>}
    </Section>
  );
}

function Course({ course, at, now }: { course: CourseEntry[]; at: string; now: Date }) {
  const say = useSay();
  const language = useLanguage();
  const entries = course.map((entry): TimelineEntry => {
    if (entry.what === "session") {
      const isAhead = new Date(entry.at) > new Date(now);
      const state = entry.attendance
        ? attendanceWords[entry.attendance]
        : isAhead
          ? overviewWords.ahead
          : overviewWords.attendance_open;
      return {
        id: entry.id,
        day: dayOf(entry.at),
        time: entry.time_known ? formatSpan(entry.at, entry.ends_at, language) : undefined,
        title: sessionKindWords[entry.kind],
        to: `${at}/sessions/${entry.id}`,
        about: `${say(state)} · ${entry.who}`,
        tone: entry.attendance === "attended" ? "good" : "plain",
      };
    }
    if ("at" in entry) {
      const about = `${entry.who} · ${say(teamReasonWords[entry.reason])}`;
      return { id: entry.id, day: dayOf(entry.at), title: overviewWords[entry.what], about };
    }
    return { id: entry.id, day: entry.day, title: overviewWords[entry.what], about: entry.who };
  });
  return <Timeline label={overviewWords.course} entries={entries} />;
}
