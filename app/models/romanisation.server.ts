import { initialSound, NIEUN, RIEUL, SILENT, type Syllable } from "./korean-text.server";

/** How far Latin letters go along with a Hangul name. */
export type Spelling = "whole" | "prefix" | "none";

/**
 * Whether `letters` (a-z only) may be a way to write `syllables`: Revised Romanisation, McCune-Reischauer without its
 * signs, the spelling of the North, and habits of passports (Lee, Park, Choi, Young, Chul-soo), in any mixture.
 * Instead of a list of names, each Hangul letter has its spellings, and the set of places reached so far is kept in
 * the bits of one number; so a text of up to 30 letters costs a few hundred steps at most and longer ones are "none".
 * `surname` counts the syllables of the family name: its beginning and the given name's may have ㄹ or ㄴ for ㅇ (리,
 * 이). With `surname` 0 the syllables are a given name alone.
 */
export function spells(letters: string, syllables: readonly Syllable[], surname: number): Spelling {
  if (letters.length === 0 || letters.length > 30) return "none";
  const end = 1 << letters.length;
  let reached = 1;
  let prefix = false;
  for (const [at, { onset, vowel, coda }] of syllables.entries()) {
    const begins = at === 0 || at === surname;
    for (const options of [begins ? beginnings(onset, vowel) : ONSETS[onset], VOWELS[vowel], CODAS[coda]]) {
      let next = 0;
      for (let from = 0; reached >> from !== 0; from++) {
        if ((reached & (1 << from)) === 0) continue;
        for (const option of options ?? []) {
          if (letters.startsWith(option, from)) next |= 1 << (from + option.length);
          else if (option.startsWith(letters.slice(from))) prefix = true;
        }
      }
      reached = next;
      if (reached === 0) return prefix ? "prefix" : "none";
      if ((reached & end) !== 0) prefix = true;
    }
  }
  return (reached & end) !== 0 ? "whole" : prefix ? "prefix" : "none";
}

/**
 * A coarse key for two Latin spellings of a Korean name, one word of it: voiced and aspirated consonants fall
 * together, and so do the vowels that habits confuse (eo, o, u, oo). Equal keys mean "may sound alike", no more.
 */
export function foldLatinWord(word: string): string {
  return word
    .replace(/^(?:rh|r|l)(?=[iy]|ee)|^n(?=y)/, "")
    .replace(/^(?:rh|r|l)/, "n")
    .replace(/([aeou])r(?![aeiouyrh])/g, "$1")
    .replace(/([aeou])h(?![aeiouy])/g, "$1")
    .replace(/tch|ch|jj|z/g, "j")
    .replace(/sh/g, "s")
    .replace(/(^|[^n])g/g, "$1k")
    .replace(/kh|ck|q|c/g, "k")
    .replace(/th|d/g, "t")
    .replace(/ph|b|f/g, "p")
    .replace(/r/g, "l")
    .replace(/eui|ui|ee|yi/g, "i")
    .replace(/ae|ai|ay/g, "e")
    .replace(/we|oi|oe|oy/g, "E")
    .replace(/w?oo|wu|yeo|you|yo|yu|eo|eu|ou|u/g, "o")
    .replace(/y(?=i|$)/g, "")
    .replace(/(.)\1+/g, "$1");
}

const ONSETS = spellings(
  "g k|kk gg k g|n|d t|tt dd t d|r l n|m|b p|pp bb p b|s sh|ss s|_|j ch z|jj tch j ch|ch tch|k kh|t th|p ph f|h",
);
const VOWELS = spellings(
  "a ah ar|ae ai ay e a|ya yah ia|yae yai ye|eo o u uh ur|e ey eh ae ay|yeo yo yu you yeu|ye yeh yae e|o oh|" +
    "wa oa ua|wae wai oae we|oe oi oy we wae|yo yoh|u oo woo wu ou|wo weo uo|we wei ue|wi wee wui ui|" +
    "yu yoo you iu ew|eu u e|ui eui ee i e yi|i ee yi yee ie ih y",
);
const CODAS = spellings(
  "_|k g ck|k g ck|k g|n|n|n|t d|l r ll|k l|m l|l|l|l|p l|l|m|p b|p|t s|t s|ng|t j|t|k|t|p|h t _",
);

const MAY_DROP = spellings("_ r rh l n")[0];
const MAY_TURN = spellings("n r rh l")[0];

/** The onset of a family or given name, with what the initial sound rule may have made of it or of what it was. */
function beginnings(onset: number, vowel: number): readonly string[] | undefined {
  if (onset !== NIEUN && onset !== RIEUL && onset !== SILENT) return ONSETS[onset];
  if (initialSound(RIEUL, vowel) === SILENT) return MAY_DROP;
  return onset === SILENT ? ONSETS[onset] : MAY_TURN;
}

/** "g k|n" as lists per letter; "_" is a letter that leaves no trace. */
function spellings(table: string): readonly (readonly string[])[] {
  return table
    .split("|")
    .map((options) => options.split(" ").map((option) => (option === "_" ? "" : option)));
}
