/**
 * Makes one cell or form field comparable without changing what it says: Hangul in one form (NFC, so a file from
 * macOS equals one from Windows), full-width letters, digits and punctuation in their ordinary width, invisible
 * characters gone, odd spaces turned into ordinary ones, ends trimmed. Circled numbers, units, emoji and lone
 * consonants (ㄱㅊㅅ) stay as typed: NFKC on the whole text would turn those consonants into jamo that no keyboard
 * types. Compatibility hanja become the ordinary character by NFC alone. Idempotent; never throws.
 */
export function cleanCell(text: string): string {
  return text
    .replace(INVISIBLE, "")
    .replace(ODD_SPACE, " ")
    .replace(HALF_WIDTH_JAMO, (letter) => String.fromCharCode(keyboardJamo(letter.charCodeAt(0))))
    .replace(OTHER_WIDTH, (letter) => letter.normalize("NFKC"))
    .normalize("NFC")
    .trim();
}

/** A Hangul syllable as the places of its three letters in the Unicode tables; `coda` 0 means there is none. */
export type Syllable = { onset: number; vowel: number; coda: number };

/** The syllables of a text that is nothing but NFC Hangul syllables; null for an empty text or any other letter. */
export function readSyllables(text: string): Syllable[] | null {
  const syllables: Syllable[] = [];
  for (let at = 0; at < text.length; at++) {
    const place = text.charCodeAt(at) - FIRST_SYLLABLE;
    if (place < 0 || place >= ONSETS * VOWELS * CODAS) return null;
    syllables.push({
      onset: Math.floor(place / (VOWELS * CODAS)),
      vowel: Math.floor(place / CODAS) % VOWELS,
      coda: place % CODAS,
    });
  }
  return syllables.length > 0 ? syllables : null;
}

/** The syllable that three letters make, as one NFC character. */
export function writeSyllable({ onset, vowel, coda }: Syllable): string {
  return String.fromCharCode(FIRST_SYLLABLE + (onset * VOWELS + vowel) * CODAS + coda);
}

/**
 * The onset a syllable has at the beginning of a word in the South (두음법칙): ㄹ and ㄴ fall silent before ㅣ and the
 * y-vowels, every other ㄹ becomes ㄴ. The North keeps them, so one family is 리 there and 이 here.
 */
export function initialSound(onset: number, vowel: number): number {
  if (onset !== RIEUL && onset !== NIEUN) return onset;
  return DROPPING.has(vowel) ? SILENT : NIEUN;
}

/** Places of ㄴ, ㄹ and ㅇ among the onsets. */
export const NIEUN = 2;
export const RIEUL = 5;
export const SILENT = 11;

// ㅑ ㅒ ㅕ ㅖ ㅛ ㅠ ㅣ
const DROPPING = new Set([2, 3, 6, 7, 12, 17, 20]);
const FIRST_SYLLABLE = 0xac00;
const ONSETS = 19;
const VOWELS = 21;
const CODAS = 28;

// Control characters are of no use in a cell, and PostgreSQL refuses NUL in a text; tab and line ends stay.
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is what it is for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\u3164\ufeff\uffa0]/g;
const ODD_SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const HALF_WIDTH_JAMO = /[\uffa1-\uffbe\uffc2-\uffc7\uffca-\uffcf\uffd2-\uffd7\uffda-\uffdc]/g;
const OTHER_WIDTH = /[\uff01-\uff9f\uffe0-\uffee]/g;

/** Half-width jamo stand in five blocks with gaps; the jamo of a keyboard stand in one row without. */
function keyboardJamo(code: number): number {
  if (code <= 0xffbe) return code - 0xffa1 + 0x3131;
  const block = Math.floor((code - 0xffc2) / 8);
  return 0x314f + block * 6 + ((code - 0xffc2) % 8);
}
