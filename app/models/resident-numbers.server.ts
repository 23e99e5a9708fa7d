/** A stretch of a text in UTF-16 units, as String.slice counts them. */
export type Span = { start: number; end: number };

/**
 * Where a text holds something of the shape of a Korean resident registration number or a foreigner's number (both:
 * six digits, seven digits). Shape alone decides, never the calendar or the check digit: numbers given out since
 * October 2020 have no check digit, and a mistyped number betrays its bearer as well. Sees through full-width and
 * circled digits, every kind of dash, spaces and invisible characters. Thirteen digits inside a longer run of digits
 * are no match. Linear in the length of the text; never throws.
 */
export function findResidentNumbers(text: string): Span[] {
  return findShape(text, RESIDENT_NUMBER);
}

/** Whether a text must be refused, unsaved and unlogged, because of what `findResidentNumbers` finds. */
export function holdsResidentNumber(text: string): boolean {
  return findResidentNumbers(text).length > 0;
}

/** The text with every digit of such a number blackened; the words around stay. Nothing is left in it to find. */
export function maskResidentNumbers(text: string): string {
  const spans = findResidentNumbers(text);
  // A number may have hidden behind its neighbour's digits, so what is left is looked at again.
  return spans.length === 0 ? text : maskResidentNumbers(mask(text, spans));
}

/**
 * Where a text holds something of the shape of a passport number: M12345678, the Korean M123A4567 (since 2021),
 * or two letters and seven digits. Weaker evidence than a resident number, so the caller asks and does not refuse.
 */
export function findPassportNumbers(text: string): Span[] {
  return findShape(text, PASSPORT_NUMBER);
}

/** The text with every such passport number blackened. */
export function maskPassportNumbers(text: string): string {
  return mask(text, findPassportNumbers(text));
}

// Both run over the folded text of `fold`, where all dashes are "-", all spaces " " and all digits 0-9. The second
// half of the first is a number typed with a space after every digit; a longer row of such digits is rather the
// answers to a questionnaire.
const RESIDENT_NUMBER =
  /(?<!\d)(?:\d{6}(?:[ -]{0,5}|[ -]{0,5}-\n ?)\d{7}(?!\d)|(?<!\d )\d(?: \d){5} {0,2}-? {0,2}\d(?: \d){6}(?! ?\d))/g;
const PASSPORT_NUMBER = /(?<![A-Z\d])(?:M ?\d{8}|[A-Z]\d{8}|[A-Z]\d{3}[A-Z]\d{4}|[A-Z]{2}\d{7})(?![A-Z\d])/g;

const DASH = /[\p{Pd}\u2212\u2043\u02d7\u30fc\u3161\u00b7\u318d\u2022._/~]/u;
const UNSEEN = /[\p{Cf}\p{M}]/u;

function findShape(text: string, shape: RegExp): Span[] {
  const { folded, starts, ends } = fold(text);
  const spans: Span[] = [];
  for (const found of folded.matchAll(shape)) {
    const last = found.index + found[0].length - 1;
    spans.push({ start: starts[found.index] ?? 0, end: ends[last] ?? text.length });
  }
  return spans;
}

/** The text in plain digits, dashes and spaces, and for each of its characters where it stood in the original. */
function fold(text: string): { folded: string; starts: number[]; ends: number[] } {
  let folded = "";
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const letter of text) {
    const start = at;
    at += letter.length;
    for (const plain of foldLetter(letter)) {
      folded += plain;
      starts.push(start);
      ends.push(at);
    }
  }
  return { folded, starts, ends };
}

function foldLetter(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  if (code >= 0x30 && code <= 0x39) return letter;
  if (code >= 0xac00 && code <= 0xd7a3) return "가"; // most of a note: no digit, no dash, no need to look closer
  if (letter === "\n" || letter === "\r") return letter === "\n" ? "\n" : "";
  if (DASH.test(letter)) return "-";
  if (/\s/.test(letter)) return " ";
  if (UNSEEN.test(letter)) return "";
  const plain = code < 0x80 ? letter : letter.normalize("NFKC");
  // One character may hold several (⑩); only digits and Latin letters matter to a shape.
  return /^[\dA-Za-z]+$/.test(plain) ? plain.toUpperCase() : DASH.test(plain) ? "-" : "가";
}

function mask(text: string, spans: Span[]): string {
  let masked = "";
  let at = 0;
  for (const { start, end } of spans) {
    masked +=
      text.slice(at, start) +
      text.slice(start, end).replace(/[\p{N}A-Za-z\uff21-\uff3a\uff41-\uff5a]/gu, "●");
    at = end;
  }
  return masked + text.slice(at);
}
