/**
 * Why a file cannot be read as a table. The page turns each into a sentence that says what to do next.
 * - `not_a_table`: a picture, a web page, a letter; nothing with rows and columns
 * - `too_large`: more bytes, rows or columns than an office register can have
 * - `zip_bomb`: a small workbook that unpacks into something huge
 * - `encrypted`: protected by a password
 * - `bad_bytes`: text in none of the encodings known here; reading on would replace letters in names
 * - `empty`: no byte or no filled cell
 * - `old_excel`: the binary .xls of before 2007
 * - `open_quote`: a quotation mark without its partner, which would swallow every row below it
 */
export type UnreadableCode =
  | "not_a_table"
  | "too_large"
  | "zip_bomb"
  | "encrypted"
  | "bad_bytes"
  | "empty"
  | "old_excel"
  | "open_quote";

/** A refusal with its reason. The message repeats the code and never quotes the file. */
export class UnreadableFile extends Error {
  readonly code: UnreadableCode;
  constructor(code: UnreadableCode) {
    super(`the file cannot be read as a table: ${code}`);
    this.name = "UnreadableFile";
    this.code = code;
  }
}

/** Largest upload, in bytes (20 MB). A register of 20,000 people takes about 6 MB. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;
/** Most rows of one sheet. */
export const MAX_ROWS = 50_000;
/** Most columns of one row. */
export const MAX_COLUMNS = 200;
