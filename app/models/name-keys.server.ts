import { cleanCell, initialSound, readSyllables, type Syllable, writeSyllable } from "./korean-text.server";
import { foldLatinWord } from "./romanisation.server";

/** What comparing a name needs, made once per name. Holds the name itself: keep it no longer than the name. */
export type NameKeys = {
  /** Small letters without spaces, dots, hyphens, signs over letters and without a suffix such as (가명). */
  plain: string;
  /** The plain name as it sounds in the South: 리 as 이 at the beginning of family and given name, ㅔ as ㅐ. */
  sounded: string;
  /** 초성 of the plain and of the sounded name; empty if the name is not Hangul. */
  initials: string;
  sounded_initials: string;
  /** The syllables of a Hangul name, and how many of them are the family name (남궁: 2). */
  syllables: readonly Syllable[] | null;
  surname: number;
  /** A Latin name as letters: as typed, and with its last word first. Empty if the name is not Latin. */
  latin: readonly string[];
  latin_folded: readonly string[];
};

/** The keys of one name, for callers that compare the same decrypted names more than once. Never throws. */
export function nameKeys(value: string): NameKeys {
  const name = withoutSuffix(value.slice(0, LONGEST_NAME));
  const plain = strip(name).replace(LEADING_JAMO, keyboardConsonant);
  const syllables = readSyllables(plain);
  if (syllables !== null) {
    const surname = surnameLength(plain, syllables.length);
    const sounded = soundedName(syllables, surname);
    return {
      plain,
      sounded: sounded.map(writeSyllable).join(""),
      initials: initialsOf(syllables),
      sounded_initials: initialsOf(sounded),
      syllables,
      surname,
      latin: NO_TEXTS,
      latin_folded: NO_TEXTS,
    };
  }
  const words = LATIN.test(plain) ? name.split(/[\s,·.]+/).flatMap((word) => strip(word) || []) : [];
  return {
    plain,
    sounded: plain,
    initials: "",
    sounded_initials: "",
    syllables: null,
    surname: 0,
    latin: bothOrders(words),
    latin_folded: bothOrders(words.map(foldLatinWord)),
  };
}

/** The consonants that begin a syllable (초성), in the order of the Unicode tables. */
export const INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
/** Longer texts are cut before they are compared: nobody bears such a name, and a search must not take long. */
export const LONGEST_NAME = 100;

const PLAIN_HANGUL = /^[가-힣]+$/;
const ASCII = /^[\x20-\x7e]*$/;
const BRACKETED = /\s*[([{<〈「][^)\]}>〉」]*[)\]}>〉」]?/g;
const LEADING_JAMO = /[\u1100-\u1112]/g;
const NO_TEXTS: readonly string[] = [];
const LATIN = /^[a-z]+$/;
// Family names of two syllables. Where 선우진 is 선 and 우진 after all, nothing is lost: no
// second syllable of these begins with a sound that the initial sound rule changes.
const LONG_SURNAMES = new Set(["남궁", "황보", "선우", "제갈", "사공", "독고", "동방", "서문"]);

/** Small letters without what stands in brackets, unless that is all there is. */
function withoutSuffix(value: string): string {
  // Most names are plain Hangul or plain Latin already, and that is seen before anything slower is done.
  if (PLAIN_HANGUL.test(value)) return value;
  const clean = (ASCII.test(value) ? value : cleanCell(value)).toLowerCase();
  const bare = clean.replace(BRACKETED, " ");
  return strip(bare) === "" ? clean : bare;
}

function strip(text: string): string {
  if (PLAIN_HANGUL.test(text)) return text;
  if (ASCII.test(text)) return text.replace(/[^a-z0-9]/g, "");
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f\s\p{P}\p{S}\u318d\u119e]/gu, "")
    .normalize("NFC");
}

/** Jamo that join into syllables, left alone in a text, as the consonants that a keyboard types. */
function keyboardConsonant(letter: string): string {
  return INITIALS[letter.charCodeAt(0) - 0x1100] ?? letter;
}

function bothOrders(words: readonly string[]): readonly string[] {
  const typed = words.join("");
  if (words.length < 2) return words;
  return [typed, words[words.length - 1] + words.slice(0, -1).join("")];
}

function surnameLength(plain: string, length: number): number {
  return length > 2 && LONG_SURNAMES.has(plain.slice(0, 2)) ? 2 : 1;
}

function initialsOf(syllables: readonly Syllable[]): string {
  return syllables.map(({ onset }) => INITIALS[onset]).join("");
}

function soundedName(syllables: readonly Syllable[], surname: number): Syllable[] {
  return syllables.map(({ onset, vowel, coda }, at) => ({
    onset: at === 0 || at === surname ? initialSound(onset, vowel) : onset,
    vowel: vowel === 5 ? 1 : vowel, // ㅔ and ㅐ are one sound to most speakers under sixty
    coda,
  }));
}
