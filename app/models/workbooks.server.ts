import { MAX_COLUMNS, MAX_ROWS, UnreadableFile } from "./unreadable-file.server";
import { unpackWorkbook } from "./workbook-archives.server";
import { type NumberFormat, readNumber, readNumberFormats } from "./workbook-numbers.server";
import { walkXml } from "./workbook-xml.server";

/** One sheet of a workbook as text, and the names of all its sheets. */
export type Workbook = { rows: string[][]; sheets: string[]; sheet_name: string | null };

type Plan = { sheets: { name: string; path: string }[]; starts_1904: boolean };

/**
 * Reads one sheet of an XLSX file: what a person saw in each cell, as text. A formula gives the value it last had, or
 * its own text with "=" when none was kept; it is never run. Written here because the readers tried drop a formula
 * without a value silently, stop at the first odd cell, and make a list as long as any row number claims.
 * @throws UnreadableFile
 */
export async function readWorkbook(bytes: Uint8Array, sheet_name?: string): Promise<Workbook> {
  const { paths, texts } = await unpackWorkbook(
    bytes,
    (path) => /^xl\/.*\.(xml|rels)$/i.test(path) && !isBallast(path),
  );
  const workbook = texts.get("xl/workbook.xml");
  // The binary workbook (.xlsb) has the same box with other contents: saving it again as .xlsx is the way out.
  if (!workbook) throw new UnreadableFile(paths.includes("xl/workbook.bin") ? "old_excel" : "not_a_table");
  const plan = readPlan(workbook, texts.get("xl/_rels/workbook.xml.rels") ?? "");
  const strings = readSharedStrings(texts.get("xl/sharedStrings.xml") ?? "");
  const formats = readNumberFormats(texts.get("xl/styles.xml") ?? "");
  const sheets = plan.sheets.map((sheet) => sheet.name);
  for (const sheet of plan.sheets) {
    if (sheet_name !== undefined && sheet.name !== sheet_name) continue;
    const rows = readCells(texts.get(sheet.path) ?? "", { strings, formats, starts_1904: plan.starts_1904 });
    if (rows.some((row) => row.some((cell) => cell.trim() !== "")))
      return { rows, sheets, sheet_name: sheet.name };
  }
  throw new UnreadableFile("empty");
}

function isBallast(path: string): boolean {
  return /^xl\/(media|drawings|theme|printerSettings|charts|embeddings|comments)/i.test(path);
}

function readPlan(workbook: string, relations: string): Plan {
  const targets = new Map<string, string>();
  const plan: Plan = { sheets: [], starts_1904: false };
  walkXml(relations, {
    open: (name, a) => {
      if (name === "Relationship") targets.set(a.get("Id") ?? "", a.get("Target") ?? "");
    },
    text: () => {},
    close: () => {},
  });
  walkXml(workbook, {
    open: (name, a) => {
      if (name === "workbookPr") plan.starts_1904 = ["1", "true"].includes(a.get("date1904") ?? "");
      if (name !== "sheet") return;
      const target = targets.get(a.get("id") ?? "") ?? "";
      const path = target.startsWith("/") ? target.slice(1) : `xl/${target.replace(/^\.\//, "")}`;
      plan.sheets.push({ name: a.get("name") ?? "", path });
    },
    text: () => {},
    close: () => {},
  });
  return plan;
}

function readSharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let current = "";
  let in_text = false;
  let in_reading_aid = false;
  walkXml(xml, {
    open: (name) => {
      if (name === "si") current = "";
      if (name === "rPh") in_reading_aid = true;
      if (name === "t") in_text = true;
    },
    text: (text) => {
      if (in_text && !in_reading_aid) current += text;
    },
    close: (name) => {
      if (name === "si") strings.push(unescapeCell(current));
      if (name === "rPh") in_reading_aid = false;
      if (name === "t") in_text = false;
    },
  });
  return strings;
}

type Cell = {
  column: number;
  type: string;
  style: number;
  value: string | null;
  formula: string;
  inline: string;
};
type Book = { strings: string[]; formats: NumberFormat[]; starts_1904: boolean };

function readCells(xml: string, book: Book): string[][] {
  const rows: string[][] = [];
  let row_no = 0;
  let last_column = 0;
  let cell: Cell | null = null;
  let inside = "";
  walkXml(xml, {
    open: (name, a) => {
      inside = name;
      if (name === "row") {
        row_no = Number(a.get("r") ?? row_no + 1);
        last_column = 0;
      } else if (name === "c") {
        const column = columnOf(a.get("r")) ?? last_column + 1;
        last_column = column;
        cell = {
          column,
          type: a.get("t") ?? "n",
          style: Number(a.get("s") ?? 0),
          value: null,
          formula: "",
          inline: "",
        };
      }
    },
    text: (text) => {
      if (!cell) return;
      if (inside === "v") cell.value = (cell.value ?? "") + text;
      if (inside === "f") cell.formula += text;
      if (inside === "t") cell.inline += text;
    },
    close: (name) => {
      inside = "";
      if (name !== "c" || !cell) return;
      const text = textOf(cell, book);
      // An empty cell is not counted: a border drawn down to row 1,048,576 makes no register of a million rows.
      if (text !== "") place(rows, row_no, cell.column, text);
      cell = null;
    },
  });
  return rows;
}

function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? "")?.[0];
  if (!letters) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function place(rows: string[][], row_no: number, column: number, text: string): void {
  if (!(row_no >= 1 && row_no <= MAX_ROWS) || column > MAX_COLUMNS) throw new UnreadableFile("too_large");
  while (rows.length < row_no) rows.push([]);
  const row = rows[row_no - 1] as string[];
  while (row.length < column - 1) row.push("");
  row[column - 1] = text;
}

function textOf(cell: Cell, book: Book): string {
  const value = cell.value;
  if (cell.type === "inlineStr") return unescapeCell(cell.inline);
  if (value === null || value === "") return cell.formula === "" ? "" : `=${cell.formula}`;
  if (cell.type === "s") return book.strings[Number(value)] ?? "";
  if (cell.type === "b") return value === "1" ? "TRUE" : "FALSE";
  if (cell.type === "d") return value.slice(0, 10);
  if (cell.type === "n") return readNumber(value, book.formats[cell.style], book.starts_1904);
  return unescapeCell(value);
}

// Characters that XML cannot hold are written as _x000D_ and the like.
function unescapeCell(text: string): string {
  return text.replace(/_x([0-9A-F]{4})_/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
