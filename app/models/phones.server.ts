import { cleanCell } from "./korean-text.server";

/** A telephone number in E.164 (+821012345678) and whose it is said to be, as written beside it. */
export type ReadPhone = { number: string; label: string | null };

/**
 * The telephone numbers of one cell or field. Restores a zero that a spreadsheet lost, splits several numbers, keeps
 * the words beside each as its label. `problem` tells what a person must look at, even if other numbers of the cell
 * were read: "not_a_number" (something is there and is none), "none_stated" (없음), "see_other" (모 연락처와 동일).
 * An empty cell has no phones and no problem. Never throws.
 */
export function readPhones(cell: string): {
  phones: ReadPhone[];
  problem: null | "not_a_number" | "none_stated" | "see_other";
} {
  const text = cleanCell(cell).slice(0, 300);
  if (text === "") return { phones: [], problem: null };
  const phones: ReadPhone[] = [];
  let unread = false;
  for (const part of text.split(/[/,;·ㆍ\n]|\s(?:및|또는|or|and)\s/)) {
    let label = part;
    const found: string[] = [];
    for (const run of part.match(DIGIT_RUN) ?? []) {
      if (run.replace(/\D/g, "").length < 5) continue; // "딸2", "내선 31": part of the label
      label = label.replace(run, " ");
      const numbers = run.split(/\s+(?=0[1-9]|\+)/).flatMap((piece) => toNumber(piece) ?? []);
      const whole = toNumber(run);
      if (whole !== null) found.push(whole);
      else if (numbers.length > 1) found.push(...numbers);
      else unread = true;
    }
    for (const number of found) {
      if (!phones.some((phone) => phone.number === number)) phones.push({ number, label: cleanLabel(label) });
    }
  }
  if (unread) return { phones, problem: "not_a_number" };
  if (phones.length > 0) return { phones, problem: null };
  if (SEE_OTHER.test(text)) return { phones, problem: "see_other" };
  return { phones, problem: NONE_STATED.test(text) ? "none_stated" : "not_a_number" };
}

/** A number as people in Korea write it (010-1234-5678); a foreign one, or anything else, as it stands. */
export function showPhone(e164: string): string {
  const digits = /^\+82(\d{8,11})$/.exec(e164)?.[1];
  if (digits === undefined) return e164;
  if (SHORT_NUMBER.test(digits)) return `${digits.slice(0, 4)}-${digits.slice(4)}`;
  const area = digits.startsWith("2") ? 1 : /^50\d/.test(digits) ? 3 : 2;
  return `0${digits.slice(0, area)}-${digits.slice(area, -4)}-${digits.slice(-4)}`;
}

const DIGIT_RUN = /\+?\(?\d[\d\s().\p{Pd}]*\d/gu;
const NONE_STATED =
  /^(?:[-.x○]|없음|없다|번호 ?없음|전화 ?없음|연락처 ?없음|해당 ?없음|무|모름|미상|불상|none|no|n\/?a|unknown)$/i;
const SEE_OTHER = /동일|같음|상동|위와|참조|참고|연락처|〃|″|same|see /i;

// Mobile, Seoul, the provinces, internet, personal and free numbers, all without the leading zero.
const DOMESTIC =
  /^(?:10\d{8}|1[16789]\d{7,8}|2\d{7,8}|(?:3[1-3]|4[1-4]|5[1-5]|6[1-4])\d{7,8}|70\d{8}|50\d{8,9}|80\d{7})$/;
// Eight-digit numbers of offices and help lines (1577-0199) have no zero before them even at home.
const SHORT_NUMBER = /^1[5689]\d{6}$/;

function toNumber(piece: string): string | null {
  const digits = piece.replace(/\D/g, "");
  if (/^\s*\(?\+|^\s*00[1-9]/.test(piece)) {
    const abroad = digits.replace(/^00/, "");
    return abroad.startsWith("82") ? atHome(abroad.slice(2).replace(/^0/, "")) : foreign(abroad);
  }
  if (digits.startsWith("0")) return DOMESTIC.test(digits.slice(1)) ? `+82${digits.slice(1)}` : null;
  if (/^8210\d{8}$/.test(digits)) return `+${digits}`;
  // Ten digits that start with 10 are a mobile number from a column that a spreadsheet took for numbers.
  if (/^10\d{8}$/.test(digits) || SHORT_NUMBER.test(digits)) return `+82${digits}`;
  return null;
}

function atHome(digits: string): string | null {
  return DOMESTIC.test(digits) || SHORT_NUMBER.test(digits) ? `+82${digits}` : null;
}

function foreign(digits: string): string | null {
  return /^[1-9]\d{7,14}$/.test(digits) ? `+${digits}` : null;
}

function cleanLabel(text: string): string | null {
  const label = text
    .replace(/[()[\]:：]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return label === "" ? null : label.slice(0, 40);
}
