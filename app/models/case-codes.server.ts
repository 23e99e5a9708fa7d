import { cleanCell } from "./korean-text.server";

/**
 * A new case code such as "K7QX-3M9T": seven random characters (about 27 billion codes) and a check character. It
 * says nothing of person, place or year. `random` returns n random bytes (crypto.randomBytes); throws when that
 * source yields nothing usable in a hundred draws, so that a broken source never hands out one code to everybody.
 *
 * Why 31 characters: a sum of values times their weights modulo a prime catches every single wrong character and
 * every swap of two (all weights differ, none is 0), with a check character of the same alphabet. 32 or 37 characters
 * would want a finite field of 32 or signs like "*" and "$". The alphabet is Crockford's less Z, read as 2.
 */
export function makeCaseCode(random: (n: number) => Uint8Array): string {
  const values: number[] = [];
  for (let draw = 0; draw < 100; draw++) {
    for (const byte of random(16)) {
      // 248 = 8 x 31: the bytes above would make the first characters likelier than the others.
      if (byte < 248 && values.length < RANDOM_LENGTH) values.push(byte % ALPHABET.length);
    }
    if (values.length < RANDOM_LENGTH) continue;
    const code = values.map((value) => ALPHABET[value]).join("") + checkCharacter(values);
    if (hasLetterAndDigit(code)) return show(code);
    values.length = 0;
  }
  throw new Error("The source of randomness gave no usable bytes for a case code.");
}

/**
 * The code a person typed or read aloud, in its one written form, or null when it is none. Forgives capitals, a
 * missing or odd dash, spaces, and letters the alphabet avoids: O is 0, I and L are 1, U is V, Z is 2.
 */
export function readCaseCode(text: string): string | null {
  if (text.length > 40) return null;
  const code = cleanCell(text)
    .toUpperCase()
    .replace(/[\s\p{Pd}_]/gu, "")
    .replace(/[OILUZ]/g, (letter) => READ_AS[letter] ?? letter);
  if (code.length !== RANDOM_LENGTH + 1 || !hasLetterAndDigit(code)) return null;
  const values = [...code].map((letter) => ALPHABET.indexOf(letter));
  if (values.includes(-1) || checkSum(values) !== 0) return null;
  return show(code);
}

/** Whether a text is a case code, as tolerantly as `readCaseCode` reads it. */
export function isCaseCode(text: string): boolean {
  return readCaseCode(text) !== null;
}

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXY";
const READ_AS: Record<string, string> = { O: "0", I: "1", L: "1", U: "V", Z: "2" };
const RANDOM_LENGTH = 7;

function show(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** Codes of digits alone would be taken for a date or a telephone number, so none is made and none is read. */
function hasLetterAndDigit(code: string): boolean {
  return /\d/.test(code) && /[A-Z]/.test(code);
}

function checkCharacter(values: number[]): string {
  const rest = checkSum([...values, 0]);
  // The last weight is 1, so the check character is what is wanting to a multiple of 31.
  return ALPHABET[(ALPHABET.length - rest) % ALPHABET.length] ?? "0";
}

function checkSum(values: number[]): number {
  const weighed = values.map((value, at) => value * (values.length - at));
  return weighed.reduce((sum, value) => sum + value, 0) % ALPHABET.length;
}
