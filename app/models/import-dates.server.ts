import type { DateColumn } from "./date-writings.server";
import { type Finding, type FindingDetail, finding } from "./import-findings.server";
import { cleanCell } from "./korean-text.server";
import { type PartialDate, readPartialDate } from "./partial-dates.server";

const DETAILS: Record<NonNullable<ReturnType<typeof readPartialDate>["problem"]>, FindingDetail> = {
  impossible_date: "date_impossible",
  several_events: "date_several",
  ambiguous: "date_ambiguous",
  not_a_date: "date_unreadable",
};

/**
 * One date cell of a register or log, and what is to be reported about it. A date that cannot be is none: the cell
 * stays in the finding for a person to read, and nothing near it is put in its place.
 */
export function readImportedDate(
  raw: string,
  column: DateColumn,
  field: string,
): { date: PartialDate | null; findings: Finding[] } {
  const { date, problem } = readPartialDate(raw, column);
  if (problem) return { date: null, findings: [finding("dates", field, "ask", DETAILS[problem], raw)] };
  if (!date) return { date: null, findings: [] };
  const findings: Finding[] = [];
  if (date.precision === "unknown") {
    const rule = column === "birth" ? "birth_missing" : "dates";
    findings.push(finding(rule, field, "info", column === "birth" ? "birth_unknown" : "date_missing", raw));
  }
  if (date.approximate) findings.push(finding("dates", field, "info", "date_approximate", raw));
  // The day is of the other calendar and nobody has said which solar day it was: a person reads it once.
  if (date.calendar === "lunar") findings.push(finding("dates", field, "ask", "date_lunar", raw));
  if (/^\d{5}(\.\d+)?$/.test(cleanCell(raw))) {
    findings.push(finding("dates", field, "info", "date_from_serial", raw, { value: date.value }));
  }
  return { date: { ...date, source: "register" }, findings };
}
