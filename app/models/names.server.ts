import { readSyllables, type Syllable, writeSyllable } from "./korean-text.server";
import { INITIALS, LONGEST_NAME, type NameKeys, nameKeys } from "./name-keys.server";
import { spells } from "./romanisation.server";

/** What was typed into a search field, made ready once for many names. */
export type NameQuery = {
  keys: NameKeys;
  /** Only when the last syllable may still be unfinished, or consonants were typed for syllables: one test each. */
  steps: readonly Step[] | null;
  only_initials: boolean;
};

/**
 * Reads a search term: Hangul in any form and half typed, consonants (ㄱㅊㅅ, 김ㅊ), or Latin letters in any order
 * of names. Never throws; a term without any letter matches nothing.
 */
export function readNameQuery(typed: string): NameQuery {
  const keys = nameKeys(typed.slice(0, LONGEST_NAME));
  const letters = [...keys.plain].flatMap((letter) => CLUSTERS[letter] ?? letter);
  const steps = letters.map((letter, at) => readStep(letter, at === letters.length - 1));
  const only_initials = steps.length > 0 && steps.every((step) => step?.kind === "initial");
  const plain_only = steps.every((step) => step?.kind === "letter");
  return { keys, steps: plain_only || steps.includes(null) ? null : (steps as Step[]), only_initials };
}

/**
 * How well a query fits the best of one person's names: 0 not at all, 100 the name itself, 75 its beginning, 50 a
 * part of it (for consonants 70, 60 and 45), and below that by sound alone: 40 the whole, 30 the beginning, 20 a
 * part. Names may be given as text or, faster, as `nameKeys`.
 */
export function matchName(query: NameQuery, name_values: readonly (string | NameKeys)[]): number {
  if (query.keys.plain === "") return 0;
  let best = 0;
  for (const value of name_values) {
    if (best === EXACT) break;
    const keys = typeof value === "string" ? nameKeys(value) : value;
    best = Math.max(best, keys.plain === "" ? 0 : matchOne(query, keys));
  }
  return best;
}

/**
 * Whether two names may be one, for the search for duplicates; "sounds_same" covers 리 and 이 at the beginnings, ㅐ
 * and ㅔ, romanisation and the order of Latin names. Symmetric. Only ever a proposal: many people share a name.
 */
export function sameNameLikelihood(a: string, b: string): "same" | "sounds_same" | "different" {
  const [one, other] = [nameKeys(a), nameKeys(b)];
  if (one.plain === "" || other.plain === "") return "different";
  if (one.plain === other.plain) return "same";
  if (one.sounded === other.sounded || soundsWhole(one, other) || soundsWhole(other, one))
    return "sounds_same";
  return one.latin_folded.some((folded) => other.latin_folded.includes(folded)) ? "sounds_same" : "different";
}

type Step = { kind: "letter" | "initial" | "open"; letter: string };

const EXACT = 100;
// Keyboards join two consonants typed in a row into the sign of a double coda.
const CLUSTERS: Record<string, string[]> = {
  ㄳ: ["ㄱ", "ㅅ"],
  ㄵ: ["ㄴ", "ㅈ"],
  ㄶ: ["ㄴ", "ㅎ"],
  ㄺ: ["ㄹ", "ㄱ"],
  ㄻ: ["ㄹ", "ㅁ"],
  ㄼ: ["ㄹ", "ㅂ"],
  ㄽ: ["ㄹ", "ㅅ"],
  ㄾ: ["ㄹ", "ㅌ"],
  ㄿ: ["ㄹ", "ㅍ"],
  ㅀ: ["ㄹ", "ㅎ"],
  ㅄ: ["ㅂ", "ㅅ"],
};

function matchOne(query: NameQuery, name: NameKeys): number {
  const wanted = query.keys;
  const at = name.plain.indexOf(wanted.plain);
  if (at >= 0) return at > 0 ? 50 : name.plain.length === wanted.plain.length ? EXACT : 75;
  const stepped = query.steps === null || name.syllables === null ? 0 : matchSteps(query, query.steps, name);
  if (stepped > 0) return stepped;
  const heard = name.sounded.indexOf(wanted.sounded);
  if (heard >= 0) return heard > 0 ? 20 : name.sounded.length === wanted.sounded.length ? 40 : 30;
  if (wanted.latin.length > 0 && name.syllables !== null)
    return matchLatin(wanted.latin, name.syllables, name.surname);
  if (wanted.syllables !== null && name.latin.length > 0) return matchLatinName(name, wanted);
  return matchFolded(wanted.latin_folded, name.latin_folded);
}

/** Tries the steps of a half-typed or consonant query at every place of a Hangul name. */
function matchSteps(query: NameQuery, steps: readonly Step[], name: NameKeys): number {
  const length = name.plain.length;
  for (let from = 0; from + steps.length <= length; from++) {
    if (!steps.every((step, at) => stepFits(step, name, from + at))) continue;
    if (!query.only_initials) return from === 0 ? 75 : 50;
    return from > 0 ? 45 : steps.length === length ? 70 : 60;
  }
  return 0;
}

function stepFits({ kind, letter }: Step, name: NameKeys, at: number): boolean {
  if (kind === "initial") return name.initials[at] === letter || name.sounded_initials[at] === letter;
  if (kind === "letter") return name.plain[at] === letter;
  const syllable = name.syllables?.[at];
  return syllable !== undefined && writeSyllable({ ...syllable, coda: 0 }) === letter;
}

/** A letter of the query: a consonant stands for its syllables, an open last syllable for those it may become. */
function readStep(letter: string, last: boolean): Step | null {
  if (INITIALS.includes(letter)) return { kind: "initial", letter };
  const syllable = readSyllables(letter)?.[0];
  if (syllable === undefined) return null;
  return { kind: last && syllable.coda === 0 ? "open" : "letter", letter };
}

function matchLatin(orders: readonly string[], syllables: readonly Syllable[], surname: number): number {
  let best = 0;
  for (const letters of orders) {
    const spelling = spells(letters, syllables, surname);
    if (spelling === "whole") return 40;
    if (spelling === "prefix") best = 30;
    else if (best === 0 && letters.length > 1 && syllables.length > surname) {
      if (spells(letters, syllables.slice(surname), 0) !== "none") best = 20;
    }
  }
  return best;
}

/** A Hangul query on a name written in Latin: the whole name, or one word of it. */
function matchLatinName(name: NameKeys, wanted: NameKeys): number {
  const syllables = wanted.syllables ?? [];
  if (name.latin.some((letters) => spells(letters, syllables, wanted.surname) === "whole")) return 40;
  if (syllables.length > 2) return 0;
  // The order that was typed and the other differ by where a word begins, so both begin with each possible word.
  return name.latin.some((letters) => beginsWith(letters, syllables)) ? 30 : 0;
}

function beginsWith(letters: string, syllables: readonly Syllable[]): boolean {
  for (let length = syllables.length; length <= Math.min(letters.length, 6 * syllables.length); length++) {
    if (spells(letters.slice(0, length), syllables, 0) === "whole") return true;
  }
  return false;
}

function matchFolded(wanted: readonly string[], folded: readonly string[]): number {
  const [typed = ""] = wanted;
  if (typed.length < 2) return 0;
  if (wanted.some((order) => folded.includes(order))) return 40;
  return folded.some((order) => order.startsWith(typed)) ? 30 : 0;
}

function soundsWhole(latin: NameKeys, hangul: NameKeys): boolean {
  const { syllables, surname } = hangul;
  return syllables !== null && latin.latin.some((letters) => spells(letters, syllables, surname) === "whole");
}
