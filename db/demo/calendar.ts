import type { DemoPartialDate } from "./shapes";

const dayMs = 86_400_000;

/** The day `days` after (or, negative, before) a day. Days are "2026-11-21" and have no hour, so no zone either. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
}

/** 0 is Sunday, 6 is Saturday. */
export function weekdayOf(day: string): number {
  return new Date(Date.parse(day)).getUTCDay();
}

/** The last such weekday (0 is Sunday) on or before a day. */
export function lastWeekday(day: string, weekday: number): string {
  return addDays(day, -((weekdayOf(day) - weekday + 7) % 7));
}

/** "11월 28일(토)": how an appointment is said aloud. */
export function spokenDay(day: string): string {
  return `${Number(day.slice(5, 7))}월 ${Number(day.slice(8))}일(${"일월화수목금토"[weekdayOf(day)]})`;
}

/** "오후 2시", "오전 10시 30분". */
export function spokenTime(time: string): string {
  const hour = Number(time.slice(0, 2));
  const minutes = time.slice(3) === "00" ? "" : ` ${Number(time.slice(3))}분`;
  return `${hour < 12 ? "오전" : "오후"} ${hour > 12 ? hour - 12 : hour}시${minutes}`;
}

/** 50 minutes after a time of day: how long a session lasts. */
export function fiftyMinutesAfter(time: string): string {
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + 50;
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

/** A part of a date as it stands in the people's table: how many years before another, then month and day if known. */
export type Ago =
  | {
      years: number;
      month?: number;
      day?: number;
      lunar?: true;
      about?: true;
      raw?: string;
      by?: DemoPartialDate["source"];
    }
  | { unknown: string };

/** The partial date for it, seen from a day; never more exact than what the table knows. */
export function partialDate(ago: Ago, from: string): DemoPartialDate {
  if ("unknown" in ago) {
    return {
      value: "",
      precision: "unknown",
      calendar: "solar",
      approximate: false,
      raw: ago.unknown,
      source: "client",
    };
  }
  const year = String(Number(from.slice(0, 4)) - ago.years);
  const month = ago.month === undefined ? "" : `-${String(ago.month).padStart(2, "0")}`;
  const day = ago.day === undefined ? "" : `-${String(ago.day).padStart(2, "0")}`;
  return {
    value: `${year}${month}${day}`,
    precision: day ? "day" : month ? "month" : "year",
    calendar: ago.lunar ? "lunar" : "solar",
    approximate: ago.about ?? false,
    raw: ago.raw?.replace("{year}", year) ?? null,
    source: ago.by ?? "client",
  };
}

/** A day known from a paper. */
export function documentDay(day: string): DemoPartialDate {
  return {
    value: day,
    precision: "day",
    calendar: "solar",
    approximate: false,
    raw: null,
    source: "document",
  };
}
