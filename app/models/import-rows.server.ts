import { blank_values, synonymKey } from "./code-synonyms.server";
import { type Finding, finding, quarantine, type SkipReason } from "./import-findings.server";
import { isHeadingRow, type Mapping } from "./import-mappings.server";
import { cleanCell } from "./korean-text.server";
import type { Steps } from "./slices.server";

/** One row of the source, its cells found by field. Every row of the source becomes one, whatever stands in it. */
export type SourceRow<Field extends string> = {
  row_no: number;
  /** Why it is no record, or null. */
  skip: SkipReason | null;
  /** Cleaned text per field; "" for an empty cell, a dash, and a typed field that was withheld. */
  text: (field: Field) => string;
  /** The cell as typed, numbers of persons blackened. */
  raw: (field: Field) => string;
  /** Whether the cell held a resident number: nothing may be read from what is left of it. */
  held: (field: Field) => boolean;
  /** All filled cells, for a row that is attached to another. */
  filled: { field: Field | null; text: string }[];
  findings: Finding[];
};

/**
 * Takes the rows apart by the confirmed mapping: titles, headings, blanks and totals are told from records; resident
 * numbers are withheld first of all; then letters are cleaned and empty cells filled from above, in the columns that
 * `fill_down` names and never in those of `never_inherited`.
 */
export function* readRows<Field extends string>(
  rows: string[][],
  mapping: Mapping<Field>,
  settings: {
    fill_down: Field[];
    never_inherited: readonly Field[];
    name: Field;
    restricted: readonly Field[];
  },
): Steps<SourceRow<Field>[]> {
  const allowed = settings.fill_down.filter((field) => !settings.never_inherited.includes(field));
  const above = new Map<Field, { text: string; raw: string }>();
  const read: SourceRow<Field>[] = [];
  for (const [at, cells] of rows.entries()) {
    const row = readRow(cells, at + 1, mapping, settings.restricted);
    if (row.skip === null) row.skip = skipReason(cells, row, mapping, settings.name);
    reportSkipped(row, cells, mapping.header_row);
    if (row.skip === null && row.text(settings.name) !== "") inherit(row, allowed, above);
    read.push(row);
    yield;
  }
  return read;
}

type Cells<Field> = Map<Field, { text: string; raw: string; held: boolean }>;

function readRow<Field extends string>(
  source: string[],
  row_no: number,
  mapping: Mapping<Field>,
  restricted: readonly Field[],
): SourceRow<Field> {
  const columns = new Map(mapping.columns.map((column) => [column.index, column]));
  const last = mapping.header_row + mapping.header_rows - 1;
  const skip = row_no < mapping.header_row ? "title" : row_no <= last ? "header" : null;
  const safe = quarantine(source, (column) => columns.get(column)?.field ?? null);
  const findings = safe.findings;
  const cells: Cells<Field> = new Map();
  const filled: { field: Field | null; text: string }[] = [];
  for (const [index, raw] of safe.cells.entries()) {
    const column = columns.get(index);
    const field = column?.field ?? null;
    const text = cleanCell(raw);
    if (text !== "") filled.push({ field, text });
    if (text === "" || skip !== null) continue;
    if (field === null) {
      const known = column !== undefined && column.heading !== "";
      // A column of resident numbers has nothing to show, even where half of each is already blackened.
      const shown = /주민/.test(column?.heading ?? "") ? null : raw;
      findings.push(
        known
          ? finding("header_row", null, "info", "column_not_imported", shown, { heading: column.heading })
          : finding("header_row", null, "ask", "cell_without_heading", shown),
      );
      continue;
    }
    const held = safe.held.has(index);
    if (text !== raw) findings.push(finding("unicode", field, "info", "cleaned", raw));
    if (/^(?:[=@]|[+-][^\d\s+-])/.test(text))
      findings.push(finding("formula", field, "info", "formula_as_text", raw));
    // Of a withheld cell only narrative survives, blackened; a birth date or phone would be read from the number.
    cells.set(field, { raw, held, text: held && !restricted.includes(field) ? "" : text });
  }
  return sourceRow(row_no, skip, cells, filled, findings);
}

function sourceRow<Field extends string>(
  row_no: number,
  skip: SkipReason | null,
  cells: Cells<Field>,
  filled: { field: Field | null; text: string }[],
  findings: Finding[],
): SourceRow<Field> & { cells: Cells<Field> } {
  const textOf = (field: Field) => {
    const text = cells.get(field)?.text ?? "";
    return blank_values.has(text) ? "" : text;
  };
  return {
    row_no,
    skip,
    text: textOf,
    raw: (field) => cells.get(field)?.raw ?? "",
    held: (field) => cells.get(field)?.held ?? false,
    filled,
    findings,
    cells,
  };
}

const DITTO = /^(〃|″|"|상동|위와 ?같음)$/;
const TOTAL = /^(합계|소계|총계|누계|계|total|subtotal|sum)$/;

function skipReason<Field extends string>(
  source: string[],
  row: SourceRow<Field>,
  mapping: Mapping<Field>,
  name: Field,
): SkipReason | null {
  const first = row.filled[0];
  if (!first) return "blank";
  // A count in the name column (30명) is no name.
  const named = row.text(name) !== "" && !/^[\d\s,.]+(명|건|회|개)?$/.test(row.text(name));
  if (!named && TOTAL.test(synonymKey(first.text))) return "total";
  if (mapping.kind !== null && isHeadingRow(source, mapping.kind)) return "header";
  return !named && row.filled.length === 1 && /^[※*]/.test(first.text) ? "note" : null;
}

function reportSkipped<Field extends string>(
  row: SourceRow<Field>,
  source: string[],
  header_row: number,
): void {
  if (row.skip === null || row.skip === "blank") return;
  if (row.filled.length === 0) {
    row.skip = "blank";
    return;
  }
  const text = row.filled.map((cell) => cell.text).join(" | ");
  if (row.skip === "title") row.findings.push(finding("header_row", null, "info", "title_row", text));
  if (row.skip === "header") {
    const again = row.row_no > header_row + 1;
    const count = { cells: String(source.length) };
    row.findings.push(
      finding("header_row", null, "info", again ? "header_again" : "header_row", null, count),
    );
  }
  if (row.skip === "total") row.findings.push(finding("totals", null, "info", "total_row", text));
  if (row.skip === "note") row.findings.push(finding("totals", null, "info", "note_row", text));
}

function inherit<Field extends string>(
  row: SourceRow<Field>,
  allowed: Field[],
  above: Map<Field, { text: string; raw: string }>,
): void {
  const { cells } = row as SourceRow<Field> & { cells: Cells<Field> };
  for (const field of allowed) {
    const own = cells.get(field);
    if (own && !DITTO.test(own.text)) {
      above.set(field, { text: own.text, raw: own.raw });
      continue;
    }
    const from = above.get(field);
    if (!from || from.text === "") continue;
    cells.set(field, { ...from, held: false });
    row.findings.push(finding("merged", field, "info", "inherited", from.raw));
  }
}
