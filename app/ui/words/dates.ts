/*
 * Days and times as people here write them. Everything is shown in the time of Seoul. Korea has kept UTC+9 without
 * summer time since October 1988 (IANA "Asia/Seoul"), and no instant in this system is older, so the offset is a number: the
 * server and the browser then write the same characters, whatever their language data and their own time zone.
 */
import type { PartialDate } from "~/models/partial-dates.server";
import type { Language, Word } from "./word";

/** An instant as a loader hands it on: a Date, an ISO text with its zone, or milliseconds since 1970. */
export type Instant = Date | string | number;

export const weekdays: Word[] = [
  { ko: "일", en: "Sun" },
  { ko: "월", en: "Mon" },
  { ko: "화", en: "Tue" },
  { ko: "수", en: "Wed" },
  { ko: "목", en: "Thu" },
  { ko: "금", en: "Fri" },
  { ko: "토", en: "Sat" },
];

/** The day in Seoul, "2026-11-21", of an instant. Throws a RangeError for something that is no instant. */
export function dayOf(instant: Instant): string {
  return inSeoul(instant).slice(0, 10);
}

/** The time in Seoul, "14:03" on a 24 h clock, of an instant. */
export function timeOf(instant: Instant): string {
  return inSeoul(instant).slice(11, 16);
}

/** "2026. 11. 21. (토)" or "Sat 21 Nov 2026". A text that is no day "YYYY-MM-DD" comes back as it is. */
export function formatDay(day: string, language: Language, weekday = true): string {
  const parts = dayParts(day);
  if (!parts) return day;
  const name = weekdayOf(day, language);
  if (language === "ko") {
    const plain = `${parts.year}. ${parts.month}. ${parts.day}.`;
    return weekday ? `${plain} (${name})` : plain;
  }
  const plain = `${parts.day} ${months[parts.month - 1]} ${parts.year}`;
  return weekday ? `${name} ${plain}` : plain;
}

/** "11. 21. (토)" or "Sat 21 Nov": a day of which the year is plain from its surroundings. */
export function formatDayOfYear(day: string, language: Language): string {
  const parts = dayParts(day);
  if (!parts) return day;
  const name = weekdayOf(day, language);
  return language === "ko"
    ? `${parts.month}. ${parts.day}. (${name})`
    : `${name} ${parts.day} ${months[parts.month - 1]}`;
}

/** "2026. 11. 21. (토) 14:03" or "Sat 21 Nov 2026, 14:03". */
export function formatInstant(instant: Instant, language: Language): string {
  const day = formatDay(dayOf(instant), language);
  return language === "ko" ? `${day} ${timeOf(instant)}` : `${day}, ${timeOf(instant)}`;
}

/**
 * "오늘 14:03", "어제 14:03", else the full instant. `now` comes from the loader and not from the reader's clock, so that
 * the first page and its later life say the same.
 */
export function formatRecent(instant: Instant, now: Instant, language: Language): string {
  const apart = daysBetween(dayOf(instant), dayOf(now));
  if (apart === 0) return `${{ ko: "오늘", en: "Today" }[language]} ${timeOf(instant)}`;
  if (apart === 1) return `${{ ko: "어제", en: "Yesterday" }[language]} ${timeOf(instant)}`;
  return formatInstant(instant, language);
}

/** "14:00–14:50"; an end on another day brings its day along; without an end the start alone. */
export function formatSpan(start: Instant, end: Instant | null, language: Language): string {
  if (end === null) return timeOf(start);
  if (dayOf(start) === dayOf(end)) return `${timeOf(start)}–${timeOf(end)}`;
  return `${timeOf(start)} – ${formatDayOfYear(dayOf(end), language)} ${timeOf(end)}`;
}

/** "1시간 30분" or "1 h 30 min" of a number of minutes, 0 and more; part minutes are rounded. */
export function formatDuration(minutes: number, language: Language): string {
  const whole = Math.max(0, Math.round(minutes));
  const [hours, rest] = [Math.floor(whole / 60), whole % 60];
  const units = { ko: ["시간", "분"], en: [" h", " min"] }[language];
  if (hours === 0) return `${rest}${units[1]}`;
  return rest === 0 ? `${hours}${units[0]}` : `${hours}${units[0]} ${rest}${units[1]}`;
}

/** Whole days from one day to a later one; negative when the second comes first; NaN when either is no day. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}

/** The name of the weekday of "YYYY-MM-DD", "토" or "Sat"; "" when it is no day. */
export function weekdayOf(day: string, language: Language): string {
  if (!dayParts(day)) return "";
  return weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()]?.[language] ?? "";
}

/** "2019년 3월경 (음력)", "about March 2019 (lunar calendar)", "모름": never more exact than what is known. */
export function formatPartialDate(date: PartialDate | null, language: Language): string {
  if (!date || date.precision === "unknown" || date.value === "")
    return { ko: "모름", en: "Not known" }[language];
  const known = formatKnown(date.value, language);
  const lunar = date.calendar === "lunar" ? { ko: " (음력)", en: " (lunar calendar)" }[language] : "";
  if (!date.approximate) return known + lunar;
  return (language === "ko" ? `${known}경` : `about ${known}`) + lunar;
}

/**
 * What a person typed as a day, as "YYYY-MM-DD": takes 2026-11-21, 2026.11.21, 2026. 11. 21., 2026/11/21, 20261121 and
 * 2026년 11월 21일. Null when it is not a day of the calendar: nothing is guessed (no two-digit years, no missing year).
 */
export function readDay(typed: string): string | null {
  const found =
    /^(\d{4})(\d{2})(\d{2})$/.exec(typed.trim()) ??
    /^(\d{4})\s*[-./년]\s*(\d{1,2})\s*[-./월]\s*(\d{1,2})\s*[.일]?$/.exec(typed.trim());
  if (!found) return null;
  const day = `${found[1]}-${found[2]?.padStart(2, "0")}-${found[3]?.padStart(2, "0")}`;
  return dayParts(day) ? day : null;
}

/** What a person typed as a time, as "HH:MM": takes 14:03, 1403, 930, 9:30, 14시, 14시 3분, 14. Null when it is none. */
export function readTime(typed: string): string | null {
  const found =
    /^(\d{1,2})(\d{2})$/.exec(typed.trim()) ??
    /^(\d{1,2})\s*[:.시]\s*(\d{1,2})?\s*분?$/.exec(typed.trim()) ??
    /^(\d{1,2})$/.exec(typed.trim());
  if (!found) return null;
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? 0)];
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

/** The day so many days later (or earlier, with a negative number). */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const longMonths = [
  ...["January", "February", "March", "April", "May", "June", "July"],
  ...["August", "September", "October", "November", "December"],
];

function inSeoul(instant: Instant): string {
  return new Date(new Date(instant).getTime() + 9 * 3_600_000).toISOString();
}

function dayParts(day: string): { year: number; month: number; day: number } | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!found) return null;
  const at = new Date(`${day}T00:00:00Z`);
  // 2026-02-30 would otherwise quietly become a day in March.
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== day) return null;
  return { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) };
}

/** A lunar day may be one that the solar calendar lacks (30 February), so its parts are taken as they stand. */
function formatKnown(value: string, language: Language): string {
  const [year, month, day] = value.split("-").map(Number);
  if (!year) return value;
  if (!month) return language === "ko" ? `${year}년` : String(year);
  if (!day) return language === "ko" ? `${year}년 ${month}월` : `${longMonths[month - 1]} ${year}`;
  return language === "ko" ? `${year}. ${month}. ${day}.` : `${day} ${months[month - 1]} ${year}`;
}
