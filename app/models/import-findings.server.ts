import {
  findPassportNumbers,
  holdsResidentNumber,
  maskPassportNumbers,
  maskResidentNumbers,
} from "./resident-numbers.server";

/** The rules that an import keeps; every finding belongs to one, so that a report can be read rule by rule. */
export const import_rule_codes = [
  "encoding",
  "header_row",
  "totals",
  "merged",
  "unicode",
  "dates",
  "birth_missing",
  "names",
  "dupes",
  "rrn",
  "passport",
  "phone",
  "codes",
  "free_memo",
  "session_no",
  "orphan",
  "formula",
  "dry_run",
  "source_file",
] as const;
export type ImportRule = (typeof import_rule_codes)[number];

/** What exactly was found; a page has one sentence for each. */
export const finding_detail_codes = [
  // header_row, totals, merged
  "title_row",
  "header_row",
  "header_again",
  "blank_row",
  "note_row",
  "no_header",
  "cell_without_heading",
  "column_not_imported",
  "total_row",
  "total_differs",
  "inherited",
  "fill_down_refused",
  "continuation_row",
  "continuation_without_client",
  // unicode, formula
  "cleaned",
  "formula_as_text",
  // dates, birth_missing
  "date_unreadable",
  "date_impossible",
  "date_several",
  "date_approximate",
  "date_from_serial",
  "date_lunar",
  "date_ambiguous",
  "date_without_year",
  "date_missing",
  "date_inherited",
  "time_unreadable",
  "birth_unknown",
  // names, dupes
  "name_missing",
  "name_spaces_removed",
  "name_pseudonym",
  "name_latin",
  "register_number_missing",
  "register_number_repeated",
  "row_names_another",
  "entered_twice",
  "already_here",
  // rrn, passport, phone
  "resident_number",
  "passport_number",
  "phone_unreadable",
  "phone_none_stated",
  "phone_see_other",
  "phone_shared",
  // codes
  "value_unknown",
  "value_ambiguous",
  "value_of_another_column",
  "status_changed",
  "protected_taken_as_ministry",
  "category_from_protection",
  "category_needs_protection",
  "province_from_place",
  "relative_unclear",
  "status_missing",
  "status_contradicts",
  "nobody_assigned",
  "counsellor_missing",
  "staff_unknown",
  "staff_missing",
  "attendance_missing",
  // free_memo
  "memo_restricted",
  "risk_words",
  "secret_category",
  "secret_marker",
  "kin_in_north",
  "contact_wish",
  "shelter_address",
  "oral_history_apart",
  // session_no, orphan, scores
  "number_not_a_count",
  "number_gap",
  "number_missing",
  "client_unknown",
  "client_name_differs",
  "client_by_name",
  "score_proposed",
  "score_missing",
  "score_out_of_range",
  "score_raw_or_percent",
  "score_unreadable",
  "mode_assumed",
] as const;
export type FindingDetail = (typeof finding_detail_codes)[number];

/** `info`: done and reported. `ask`: a person decides. `stop`: this must not go in as it stands. */
export type FindingSeverity = "info" | "ask" | "stop";

export type Finding = {
  rule: ImportRule;
  /** The field of the register or log; null where the whole row is meant. */
  field: string | null;
  severity: FindingSeverity;
  detail: FindingDetail;
  /** The cell as typed; resident and passport numbers blackened. null where the cell is empty or withheld. */
  raw: string | null;
  /** Values for the sentence: candidates, a count, a proposed year. Codes and numbers, comma separated. */
  values?: Record<string, string>;
};

/** What becomes of a source row. Every row of the source has one. */
export type Verdict = "ready" | "review" | "skip";
export const skip_reason_codes = [
  "title",
  "header",
  "blank",
  "total",
  "note",
  "continuation",
  "oral_history",
] as const;
export type SkipReason = (typeof skip_reason_codes)[number];

/** Makes a finding; whatever comes in, its raw text leaves without the digits of a resident or passport number. */
export function finding(
  rule: ImportRule,
  field: string | null,
  severity: FindingSeverity,
  detail: FindingDetail,
  raw: string | null = null,
  values?: Record<string, string>,
): Finding {
  const shown = raw === null || raw === "" ? null : maskPassportNumbers(maskResidentNumbers(raw));
  return { rule, field, severity, detail, raw: shown, ...(values ? { values } : {}) };
}

/** A row with anything to ask goes to the review queue; the rest may be imported as it is. */
export function verdictOf(findings: Finding[]): "ready" | "review" {
  return findings.some((one) => one.severity !== "info") ? "review" : "ready";
}

/**
 * Looks through the cells of one row for resident and passport numbers, whatever the column, and gives the row back
 * with them blackened. The resident number itself leaves this function nowhere: not even its bearer's office may
 * keep one (Personal Information Protection Act, art. 24-2). Both stop the row; the privacy officer is to be told.
 */
export function quarantine(
  cells: string[],
  fieldOf: (column: number) => string | null,
): { cells: string[]; held: Set<number>; findings: Finding[] } {
  const held = new Set<number>();
  const findings: Finding[] = [];
  const safe = cells.map((cell, column) => {
    if (mayHold(cell) && holdsResidentNumber(cell)) {
      held.add(column);
      findings.push(finding("rrn", fieldOf(column), "stop", "resident_number"));
    }
    const without = held.has(column) ? maskResidentNumbers(cell) : cell;
    if (!mayHold(without, 9) || findPassportNumbers(without).length === 0) return without;
    const masked = maskPassportNumbers(without);
    findings.push(finding("passport", fieldOf(column), "ask", "passport_number", masked));
    return masked;
  });
  return { cells: safe, held, findings };
}

/** The last guard: any text of a reading that still has the shape, by whatever way it arose, is blackened. */
export function withoutResidentNumbers<T>(value: T): T {
  if (typeof value === "string") return (mayHold(value) ? maskResidentNumbers(value) : value) as T;
  if (Array.isArray(value)) return value.map((one) => withoutResidentNumbers(one)) as T;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, withoutResidentNumbers(one)]),
  ) as T;
}

// Most cells of a large register are too short: asking that first takes a quarter off the time. A character can hold
// two digits (⑫), so other than in ASCII only the count of such characters tells.
function mayHold(text: string, letters = 13): boolean {
  if (/^[ -~]*$/.test(text)) return text.length >= letters;
  return (text.match(/\p{N}/gu)?.length ?? 0) >= letters / 2 - 1;
}
