import {
  type DateColumn,
  type DateProblem,
  fitsCalendar,
  readWrittenDate,
  type WrittenDate,
} from "./date-writings.server";
import { cleanCell } from "./korean-text.server";
import { holdsResidentNumber } from "./resident-numbers.server";

/** How much of a date is known. */
export type DatePrecision = "day" | "month" | "year" | "unknown";

/** A date of which only part may be known; never more exact than the person who gave it. */
export type PartialDate = {
  value: string;
  precision: DatePrecision;
  calendar: "solar" | "lunar";
  approximate: boolean;
  raw: string | null;
  source: "client" | "document" | "register" | "staff" | null;
};

export type ReadDate = { date: PartialDate | null; problem: DateProblem | null };

/**
 * One cell as a partial date. With a problem there is no date and a person must look; an empty cell (or "-", 해당없음)
 * has neither; 불상, 00.00.00 and 1900-01-01 say that nobody knows and give precision "unknown", value "". A lunar
 * date keeps the day of the lunar calendar in `value`, so read `calendar` before showing it. `raw` is the cell as it
 * was, when it says it otherwise than `value`. Never adds a month or a day that was not written; never throws.
 * Two digits for a year: births 30-99 are 19xx; entries and events 00-29 are 20xx and 50-99 are 19xx; the others
 * could be either and are "ambiguous". Order yy/mm/dd, as Korean registers write it.
 */
export function readPartialDate(raw: string, column: DateColumn): ReadDate {
  const text = cleanCell(raw).replace(/^['`’‘]+\s*/, "");
  if (text === "" || NOTHING_SAID.test(text)) return { date: null, problem: null };
  if (text.length > 60 || holdsResidentNumber(text)) return trouble("not_a_date");
  if (UNKNOWN.test(text) || /^[0\s.\-/]+$/.test(text)) return known(raw, "", "unknown");
  if (/또는|혹은|아니면|이전|이후|\d{2}\s*년대|\bor\b|before|after/i.test(text)) return trouble("ambiguous");
  // Three in the afternoon UTC is midnight of the next day in Seoul, and the cell does not say which day was meant.
  if (/\dT(?!00:00)\d\d:\d\d\S*Z$/.test(text)) return trouble("ambiguous");
  if (tellsSeveral(text)) return trouble("several_events");

  const solar = text.replace(LUNAR, " ");
  const lunar = solar !== text;
  const plain = withoutClock(solar.replace(SOLAR, " ")).trim();
  const sure = plain.replace(APPROXIMATELY, " ").trim();
  const parts = readWrittenDate(sure, column);
  if (typeof parts === "string") return trouble(parts);
  return build(raw, parts, lunar, sure !== plain);
}

/**
 * A date as it was typed into a form: as `readPartialDate`, except that the year needs all four digits, because here
 * the person who knows is still at the keyboard.
 */
export function partialDateFrom(typed: string, source: PartialDate["source"] = null): ReadDate {
  const { date, problem } = readPartialDate(typed, "typed");
  return { date: date && { ...date, source }, problem };
}

/**
 * The first and the last day (YYYY-MM-DD, solar) that a partial date may mean; null when it is unknown. A date told
 * as approximate reaches one year, month or day further on both sides. A lunar day lies two to nine weeks after the
 * solar day of the same numbers, leap months included, and that is the width it gets: no table of moons is kept.
 */
export function boundsOf(date: PartialDate): { from: string; to: string } | null {
  const [year = Number.NaN, month, day] = date.value.split("-").map(Number);
  if (date.precision === "unknown" || Number.isNaN(year)) return null;
  const slack = date.approximate ? 1 : 0;
  let from: number;
  let to: number;
  if (month === undefined) {
    from = Date.UTC(year - slack, 0, 1);
    to = Date.UTC(year + slack, 11, 31);
  } else if (day === undefined) {
    from = Date.UTC(year, month - 1 - slack, 1);
    to = Date.UTC(year, month + slack, 0);
  } else {
    from = Date.UTC(year, month - 1, day - slack);
    to = Date.UTC(year, month - 1, day + slack);
  }
  if (date.calendar === "lunar") {
    from += 14 * DAY;
    to += 63 * DAY;
  }
  return { from: isoDay(from), to: isoDay(to) };
}

/** Order for a sorted list: earlier first, of two with the same beginning the more exact first, unknown last. */
export function comparePartialDates(a: PartialDate, b: PartialDate): number {
  const [x, y] = [boundsOf(a), boundsOf(b)];
  if (x === null || y === null) return Number(x === null) - Number(y === null);
  return compareText(x.from, y.from) || compareText(x.to, y.to);
}

/**
 * Whether two dates may be one and the same day. Null when either is unknown: that speaks neither for nor against, so
 * it must not count as a match (rule birth_missing) nor as a difference.
 */
export function datesCouldBeSame(a: PartialDate, b: PartialDate): boolean | null {
  const [x, y] = [boundsOf(a), boundsOf(b)];
  if (x === null || y === null) return null;
  return x.from <= y.to && y.from <= x.to;
}

/**
 * Full years between a date and a day (YYYY-MM-DD): the least and the most it can be, equal when the date is exact.
 * Null when the date is unknown, wholly after that day, or the day is no day. Born on 29 February: 1 March counts.
 */
export function ageOn(date: PartialDate, day: string): { at_least: number; at_most: number } | null {
  const bounds = boundsOf(date);
  if (bounds === null || !/^\d{4}-\d\d-\d\d$/.test(day) || bounds.from > day) return null;
  return { at_least: Math.max(0, fullYears(bounds.to, day)), at_most: fullYears(bounds.from, day) };
}

const NOTHING_SAID = /^(?:[-–—.x×]+|없음|해당 ?없음|n\/?a|none)$/i;
const UNKNOWN =
  /^\(?(?:불상|미상|불명|모름|모른다|알 ?수 ?없음|확인 ?(?:중|필요|불가)|미확인|unknown|\?+)\)?$/i;
const LUNAR = /\(?(?:음력|lunar)\)?|\(음\)|^음(?=[\s\d])|윤달?(?=\s*\d)/gi;
const SOLAR = /\(?(?:양력|solar)\)?|\(양\)|^양(?=[\s\d])/gi;
const APPROXIMATELY =
  /\(?(?:초순?|중순|중반|중|하순|말|경|쯤|무렵|정도|추정|전후|봄|여름|가을|겨울|상반기|하반기|약|대략|\?|circa|about|around|early|mid|late|spring|summer|autumn|fall|winter|\bca?\.)\)?/gi;

/** Arrows, ranges and lists of years: several things happened, and the order of them is a person's to tell. */
function tellsSeveral(text: string): boolean {
  const years = text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [];
  return (
    years.length > 1 ||
    (/→|⇒|->|=>|~|〜|∼|;|및/.test(text) && /\d/.test(text)) ||
    /\d\s*,\s*\d/.test(text.replace(ENGLISH_COMMA, " "))
  );
}

const ENGLISH_COMMA = /(?<=[a-z]{3}\.?\s*\d{1,2})\s*,/gi;

/** Weekday and time of day say nothing about which day it was. */
function withoutClock(text: string): string {
  return text
    .replace(/\(?(?:[월화수목금토일]요일|(?<=\()[월화수목금토일](?=\)))\)?/g, " ")
    .replace(/(?:(?<=\d)T|\s+)(?:오전|오후)?\s*\d{1,2}(?::\d\d){1,2}(?:\.\d+)?Z?$/i, "");
}

function build(raw: string, parts: WrittenDate, lunar: boolean, approximate: boolean): ReadDate {
  // 1960.00.00 and 1978.4.00: people write noughts for what they do not know.
  const month = parts.month === 0 ? null : parts.month;
  const day = parts.day === 0 ? null : parts.day;
  if (month === null && day !== null) return trouble("impossible_date");
  if (parts.year < 1900 || parts.year > 2100 || !fitsCalendar({ year: parts.year, month, day }, lunar)) {
    return trouble("impossible_date");
  }
  const calendar = lunar ? "lunar" : "solar";
  const value = [String(parts.year), month, day]
    .filter((part) => part !== null)
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
  // Programs write their first day for an empty date; nobody on a register was born or came on it.
  if (value === "1900-01-01") return known(raw, "", "unknown");
  const precision = day !== null ? "day" : month !== null ? "month" : "year";
  return known(raw, value, precision, calendar, approximate);
}

function known(
  raw: string,
  value: string,
  precision: DatePrecision,
  calendar: PartialDate["calendar"] = "solar",
  approximate = false,
): ReadDate {
  return {
    date: { value, precision, calendar, approximate, raw: raw === value ? null : raw, source: null },
    problem: null,
  };
}

function trouble(problem: DateProblem): ReadDate {
  return { date: null, problem };
}

const DAY = 86_400_000;

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function fullYears(from: string, to: string): number {
  return Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0);
}
