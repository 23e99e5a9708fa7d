import { CsvError, parse } from "csv-parse/sync";
import { decodeCp949 } from "./cp949.server";
import { maskResidentNumbers } from "./resident-numbers.server";
import { MAX_COLUMNS, MAX_FILE_BYTES, MAX_ROWS, UnreadableFile } from "./unreadable-file.server";
import { readWorkbook } from "./workbooks.server";

export type Encoding = "utf-8" | "utf-8-bom" | "utf-16le" | "utf-16be" | "cp949";

/** A table as it was found: text only, ragged rows kept ragged, nothing trimmed, no formula ever run. */
export type Sheet = {
  kind: "csv" | "xlsx";
  /** null for a workbook, which says itself how it is written. */
  encoding: Encoding | null;
  delimiter: "," | "\t" | ";" | null;
  rows: string[][];
  /**
   * The first rows with something in them, for a person to see that the Korean came out right; resident numbers are
   * blackened here and not in `rows`, which therefore must never be shown, logged or kept.
   */
  sample: string[][];
  /** Of a workbook: the names of its sheets, and which one was read. */
  sheets: string[];
  sheet_name: string | null;
};

const SAMPLE_ROWS = 8;
/** Letters of one row; a hundred pages of notes in a row are far less. */
const LONGEST_RECORD = 1_000_000;

/**
 * Reads an uploaded register or log, CSV or XLSX, by what its bytes are; the file name decides nothing (an .xls that
 * is a web page and a .csv that is a picture are both common). Of a workbook the sheet named `sheet_name` is read,
 * else the first one with content. Writes nothing, runs nothing.
 * @throws UnreadableFile with the reason
 */
export async function readSpreadsheet(
  bytes: Uint8Array,
  _file_name: string,
  sheet_name?: string,
): Promise<Sheet> {
  if (bytes.length > MAX_FILE_BYTES) throw new UnreadableFile("too_large");
  if (bytes.length === 0) throw new UnreadableFile("empty");
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new UnreadableFile(oleKind(bytes));
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06)) {
    const book = await readWorkbook(bytes, sheet_name).catch((error: unknown) => {
      // A hostile workbook may break the reader in a way not foreseen here: to the person it is unreadable too.
      throw error instanceof UnreadableFile ? error : new UnreadableFile("not_a_table");
    });
    return { kind: "xlsx", encoding: null, delimiter: null, ...book, sample: sampleOf(book.rows) };
  }
  const { text, encoding } = decode(bytes);
  refuseWhatIsNoTable(text);
  const delimiter = sniffDelimiter(text);
  const rows = parseText(text, delimiter);
  if (!rows.some((row) => row.some((cell) => cell.trim() !== ""))) throw new UnreadableFile("empty");
  if (!rows.some((row) => row.length > 1)) throw new UnreadableFile("not_a_table");
  return { kind: "csv", encoding, delimiter, rows, sample: sampleOf(rows), sheets: [], sheet_name: null };
}

/**
 * Collects an upload and stops at the first byte beyond `limit` (default MAX_FILE_BYTES), so that a file of 200 MB
 * costs 20 MB and not 200. Accepts a web or node stream.
 * @throws UnreadableFile "too_large"
 */
export async function collectUpload(
  stream: AsyncIterable<Uint8Array>,
  limit: number = MAX_FILE_BYTES,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > limit) throw new UnreadableFile("too_large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

function startsWith(bytes: Uint8Array, ...magic: number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}

// A workbook with a password is an OLE box around the encrypted zip; without that stream it is an .xls of old.
function oleKind(bytes: Uint8Array): "encrypted" | "old_excel" {
  const marker = Buffer.from("EncryptedPackage", "utf16le");
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(marker)
    ? "encrypted"
    : "old_excel";
}

// Byte order mark first; then strict UTF-8, which text in CP949 practically never satisfies; then strict CP949.
function decode(bytes: Uint8Array): { text: string; encoding: Encoding } {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf))
    return { text: strictly("utf-8", bytes.subarray(3)), encoding: "utf-8-bom" };
  if (startsWith(bytes, 0xff, 0xfe))
    return { text: strictly("utf-16le", bytes.subarray(2)), encoding: "utf-16le" };
  if (startsWith(bytes, 0xfe, 0xff))
    return { text: strictly("utf-16be", bytes.subarray(2)), encoding: "utf-16be" };
  // A zero byte stands in every binary format and in no text of one or two bytes a letter.
  if (bytes.includes(0) || isPicture(bytes)) throw new UnreadableFile("not_a_table");
  try {
    return { text: strictly("utf-8", bytes), encoding: "utf-8" };
  } catch {
    const text = decodeCp949(bytes);
    if (text === null) throw new UnreadableFile("bad_bytes");
    return { text, encoding: "cp949" };
  }
}

function isPicture(bytes: Uint8Array): boolean {
  return startsWith(bytes, 0xff, 0xd8, 0xff) || startsWith(bytes, 0x89, 0x50, 0x4e, 0x47);
}

function strictly(label: "utf-8" | "utf-16le" | "utf-16be", bytes: Uint8Array): string {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UnreadableFile("bad_bytes");
  }
}

function refuseWhatIsNoTable(text: string): void {
  const head = text.slice(0, 2000).trimStart().toLowerCase();
  // "Excel" files of many web systems are HTML pages; what Excel shows of them is not what stands in them.
  if (/^(<!doctype|<html|<\?xml|<table|<meta|%pdf-|\{\\rtf)/.test(head))
    throw new UnreadableFile("not_a_table");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells a binary file from text
  if (/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text)) throw new UnreadableFile("not_a_table");
}

// The sign that parts most of the first lines, counted outside quotation marks.
function sniffDelimiter(text: string): "," | "\t" | ";" {
  const head = text.slice(0, 20_000).replace(/"[^"]*"/g, "");
  const count = (sign: string) => head.split(sign).length - 1;
  const [commas, tabs, semicolons] = [count(","), count("\t"), count(";")];
  if (tabs > commas && tabs >= semicolons) return "\t";
  return semicolons > commas ? ";" : ",";
}

function parseText(text: string, delimiter: string): string[][] {
  const options = {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: LONGEST_RECORD,
  };
  try {
    let found = 0;
    return parse(text, {
      ...options,
      on_record: (record: string[]) => {
        if (++found > MAX_ROWS || record.length > MAX_COLUMNS) throw new UnreadableFile("too_large");
        return record;
      },
    }) as string[][];
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    // A record without end is one line of a million commas, or the rest of the file behind an open quotation mark.
    const endless = error instanceof CsvError && error.code === "CSV_MAX_RECORD_SIZE";
    throw new UnreadableFile(endless && !text.includes('"') ? "too_large" : "open_quote");
  }
}

function sampleOf(rows: string[][]): string[][] {
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== "")).slice(0, SAMPLE_ROWS);
  return filled.map((row) => row.map(maskResidentNumbers));
}
