import { sql } from "kysely";
import { asStaff, type Db, type Deed, isId, type Me, type Role } from "./access.server";
import { isDay, todayInSeoul } from "./forms.server";
import { type LogPage, type Narrow, type Outcome, readLogLines } from "./log-lines.server";
import { type Renewal, readRenewals } from "./renewals.server";

/** What the privacy officer looks for. Days are days in Seoul; `client` is the short id that the log shows. */
export type LogFilter = {
  staff_id: string | null;
  deed: Deed | null;
  outcome: Outcome | null;
  from_on: string | null;
  until_on: string | null;
  client: string | null;
};
export type AccessLogView = {
  filter: LogFilter;
  log: LogPage;
  total: number;
  people: { id: string; display_name: string; role: Role; left: boolean }[];
  /** The last day that a review of the log covered, or null when there was none. */
  reviewed_until: string | null;
  is_review_due: boolean;
  /** Accounts that wait for somebody to confirm whose hands they are in. */
  renewals: Renewal[];
};

/** A review is due when the last one covered nothing later than this many days ago: once a month at least (Art. 8). */
const REVIEW_DAYS = 31;

/** Reads a filter from an address; what is not understood is as if it were not there. */
export function readLogFilter(asked: URLSearchParams): LogFilter {
  const value = (name: string) => asked.get(name)?.trim() || null;
  const [staff_id, deed, outcome, client] = [
    value("staff_id"),
    value("deed"),
    value("outcome"),
    value("client"),
  ];
  const day = (name: string) => {
    const text = value(name);
    return text && isDay(text) ? text : null;
  };
  return {
    staff_id: isId(staff_id) ? staff_id : null,
    deed: deed && /^[a-z_]+\.[a-z_]+$/.test(deed) ? (deed as Deed) : null,
    outcome: outcome === "opened" || outcome === "refused" ? outcome : null,
    from_on: day("from_on"),
    until_on: day("until_on"),
    client: client && /^[0-9a-f]{8}$/i.test(client) ? client.toLowerCase() : null,
  };
}

/** The log, for the privacy officer: who did what and when, never about whom by name. Looking is a line of its own. */
export async function viewAccessLog(
  me: Me,
  filter: LogFilter,
  before: string | null = null,
): Promise<AccessLogView> {
  return asStaff(me, "log.view", {}, async (db) => {
    const reviewed_until = await readReviewedUntil(db);
    return {
      filter,
      log: await readLogLines(db, narrow(filter), before),
      total: await count(db, filter),
      people: await readPeople(db),
      reviewed_until,
      is_review_due: !reviewed_until || daysSince(reviewed_until) > REVIEW_DAYS,
      renewals: await readRenewals(db),
    };
  });
}

function narrow(filter: LogFilter): Narrow {
  return (query) => {
    let asked = query;
    if (filter.staff_id) asked = asked.where("l.staff_id", "=", filter.staff_id);
    // Compared as text: a deed that is none finds nothing, and is not an error of the database.
    if (filter.deed) asked = asked.where(sql<boolean>`l.deed::text = ${filter.deed}`);
    if (filter.outcome) asked = asked.where("l.outcome", "=", filter.outcome);
    if (filter.from_on) asked = asked.where(sql<boolean>`l.at >= ${midnight(filter.from_on)}::timestamptz`);
    if (filter.until_on)
      asked = asked.where(sql<boolean>`l.at < ${midnight(filter.until_on)}::timestamptz + interval '1 day'`);
    if (filter.client) {
      const [least, most] = shortIdSpan(filter.client);
      asked = asked.where(sql<boolean>`l.client_id between ${least}::uuid and ${most}::uuid`);
    }
    return asked;
  };
}

const daysSince = (day: string) => (Date.parse(todayInSeoul()) - Date.parse(day)) / 86_400_000;

const midnight = (day: string) => `${day}T00:00:00+09:00`;

/** The ids that begin with these eight letters, as a span that the index on client_id can use. */
function shortIdSpan(short: string): [string, string] {
  return [`${short}-0000-0000-0000-000000000000`, `${short}-ffff-ffff-ffff-ffffffffffff`];
}

async function count(db: Db, filter: LogFilter): Promise<number> {
  const row = await narrow(filter)(db.selectFrom("audit_log as l") as never)
    .select(sql<number>`count(*)::int`.as("total"))
    .executeTakeFirst();
  return row?.total ?? 0;
}

async function readPeople(db: Db): Promise<AccessLogView["people"]> {
  const rows = await db
    .selectFrom("staff")
    .select(["id", "display_name", "role", "left_at"])
    .orderBy("display_name")
    .execute();
  return rows.map(({ left_at, ...person }) => ({ ...person, left: left_at !== null }));
}

async function readReviewedUntil(db: Db): Promise<string | null> {
  const row = await db
    .selectFrom("log_reviews")
    .select(sql<string | null>`max(until_on)::text`.as("until_on"))
    .executeTakeFirst();
  return row?.until_on ?? null;
}
