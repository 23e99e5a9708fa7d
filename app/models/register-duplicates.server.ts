import { secret_category_codes } from "./code-lists.server";
import type { Identity } from "./identity.server";
import { nameKeys } from "./name-keys.server";
import { sameNameLikelihood } from "./names.server";
import { datesCouldBeSame, type PartialDate } from "./partial-dates.server";
import { namedSerials } from "./register-memos.server";
import type { RegisterClient, RegisterReading } from "./registers.server";
import { runThrough, type Steps } from "./slices.server";

export const duplicate_reason_codes = [
  "same_name",
  "name_sounds_same",
  "same_birth",
  "birth_fits",
  "same_phone",
  "same_entry",
  "entry_fits",
  "same_register_number",
  "memo_says_so",
  "different_name",
  "different_birth",
  "different_sex",
] as const;
export type DuplicateReason = (typeof duplicate_reason_codes)[number];

/** Two rows that may be one person. A person decides; nothing is ever joined by its score. */
export type DuplicateProposal = {
  /** Row numbers, the earlier first. */
  rows: [number, number];
  /** Points, from about 6 to 25; good for an order of reading and for nothing else. */
  score: number;
  reasons: DuplicateReason[];
  /** Either row carries a category that only the care team may know: such a pair is in no common list. */
  shows_secret: boolean;
};

const POINTS: Record<DuplicateReason, number> = {
  same_name: 4,
  name_sounds_same: 3,
  same_birth: 4,
  birth_fits: 2,
  same_phone: 2,
  same_entry: 2,
  entry_fits: 1,
  same_register_number: 6,
  memo_says_so: 6,
  different_name: -2,
  different_birth: -4,
  different_sex: -4,
};
const PROPOSED_FROM = 6;
/** A phone or a birthday that more rows share than this says nothing about a person, and would cost too much. */
const LARGEST_BLOCK = 60;

/**
 * Finds rows of one register that may be the same person, by name, birth, phone, entry, register number and what the
 * notes say. A family shares its phone and its day of entry, so without a like name these are not enough. Highest
 * score first; never throws.
 */
export function proposeDuplicates(reading: Pick<RegisterReading, "rows">): DuplicateProposal[] {
  return runThrough(proposeDuplicatesInSteps(reading));
}

/** The same, a pair at a step. */
export function* proposeDuplicatesInSteps(
  reading: Pick<RegisterReading, "rows">,
): Steps<DuplicateProposal[]> {
  const people = reading.rows.flatMap((row) =>
    row.client ? [{ row_no: row.row_no, client: row.client }] : [],
  );
  const proposals: DuplicateProposal[] = [];
  for (const [a, b] of yield* candidatePairs(people)) {
    yield;
    const reasons = reasonsFor(a.client, b.client);
    const score = reasons.reduce((sum, reason) => sum + POINTS[reason], 0);
    if (score < PROPOSED_FROM) continue;
    proposals.push({ rows: [a.row_no, b.row_no], score, reasons, shows_secret: [a, b].some(isSecret) });
  }
  return proposals.sort((x, y) => y.score - x.score || x.rows[0] - y.rows[0] || x.rows[1] - y.rows[1]);
}

type Person = { row_no: number; client: RegisterClient };

// Only rows that share something are compared: all with all would be a billion pairs for the largest register.
function* candidatePairs(people: Person[]): Steps<[Person, Person][]> {
  const blocks = new Map<string, Person[]>();
  const by_serial = new Map(people.flatMap((one) => (one.client.serial ? [[one.client.serial, one]] : [])));
  const seen = new Set<string>();
  const pairs: [Person, Person][] = [];
  const pair = (a: Person, b: Person) => {
    const [first, second] = a.row_no < b.row_no ? [a, b] : [b, a];
    const key = `${first.row_no}-${second.row_no}`;
    if (first === second || seen.has(key)) return;
    seen.add(key);
    pairs.push([first, second]);
  };
  for (const one of people) {
    yield;
    for (const key of blockKeys(one.client)) {
      const block = blocks.get(key);
      if (block) block.push(one);
      else blocks.set(key, [one]);
    }
    for (const serial of namedSerials(one.client.memo ?? "")) {
      const other = by_serial.get(serial);
      if (other) pair(one, other as Person);
    }
  }
  for (const block of blocks.values()) {
    if (block.length > LARGEST_BLOCK) continue;
    for (const [at, a] of block.entries()) for (const b of block.slice(at + 1)) pair(a, b);
  }
  return pairs;
}

function blockKeys(client: RegisterClient): Set<string> {
  const { identity } = client;
  const keys = new Set<string>();
  for (const name of identity.names) keys.add(`name ${nameKeys(name.value).sounded}`);
  for (const phone of identity.phones) keys.add(`phone ${phone.number}`);
  for (const number of identity.register_numbers) keys.add(`number ${number}`);
  if (identity.birth?.precision === "day") keys.add(`birth ${identity.birth.value}`);
  if (identity.entered_south?.precision === "day") keys.add(`entry ${identity.entered_south.value}`);
  return keys;
}

function reasonsFor(a: RegisterClient, b: RegisterClient): DuplicateReason[] {
  const [x, y] = [a.identity, b.identity];
  const reasons: DuplicateReason[] = [nameReason(x, y)];
  const birth = compareDates(x.birth, y.birth);
  if (birth)
    reasons.push(birth === "same" ? "same_birth" : birth === "fits" ? "birth_fits" : "different_birth");
  if (x.phones.some((one) => y.phones.some((other) => other.number === one.number)))
    reasons.push("same_phone");
  const entry = compareDates(x.entered_south, y.entered_south);
  if (entry && entry !== "differs") reasons.push(entry === "same" ? "same_entry" : "entry_fits");
  if (x.register_numbers.some((one) => y.register_numbers.includes(one)))
    reasons.push("same_register_number");
  if (pointsAt(a, b) || pointsAt(b, a)) reasons.push("memo_says_so");
  if (x.sex && y.sex && x.sex !== y.sex) reasons.push("different_sex");
  return reasons;
}

function nameReason(x: Identity, y: Identity): DuplicateReason {
  const likelihoods = x.names.flatMap((one) =>
    y.names.map((other) => sameNameLikelihood(one.value, other.value)),
  );
  if (likelihoods.includes("same")) return "same_name";
  return likelihoods.includes("sounds_same") ? "name_sounds_same" : "different_name";
}

function compareDates(a: PartialDate | null, b: PartialDate | null): "same" | "fits" | "differs" | null {
  const could = a && b && datesCouldBeSame(a, b);
  if (!a || !b || could === null) return null;
  if (!could) return "differs";
  const exact = a.precision === "day" && b.precision === "day" && !a.approximate && !b.approximate;
  return exact && a.calendar === b.calendar ? "same" : "fits";
}

function pointsAt(a: RegisterClient, b: RegisterClient): boolean {
  return b.serial !== null && namedSerials(a.memo ?? "").includes(b.serial);
}

function isSecret({ client }: Person): boolean {
  return client.categories.some((one) => secret_category_codes.includes(one.code));
}
