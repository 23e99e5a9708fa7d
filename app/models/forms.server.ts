import { z } from "zod";
import { type PartialDate, partialDateFrom } from "./partial-dates.server";
import { holdsResidentNumber, maskResidentNumbers } from "./resident-numbers.server";

/** What is wrong with a field, as a code; ui/words/forms has the sentence for each. */
export type FormFault = (typeof form_faults)[number];
export const form_faults = [
  "required",
  "too_long",
  "resident_number",
  "not_text",
  "not_a_day",
  "not_a_time",
  "not_a_date",
  "impossible_date",
  "ambiguous",
  "several_events",
  "not_one_of",
  "not_a_phone",
  "not_valid",
  "in_future",
  "end_before_start",
  "north_relation_only",
] as const;

/** A form read by a schema: all of its values, or what is wrong by the name of the field. */
export type ReadForm<T> = {
  /** What was typed, to show it again. Several values of one name are joined with commas (they are codes). */
  typed: Record<string, string>;
} & ({ values: T; errors: null } | { values: null; errors: Record<string, FormFault> });

/**
 * Reads a posted form. The schema is an object of the builders below (or plain zod): an array takes all values of a
 * name, an object takes `name_part` fields, an array of objects takes rows `name_0_part`, `name_1_part` and so on.
 * Texts come in NFC with plain line ends and without blanks around them. Anything of the shape of a resident
 * registration number, in any field, is refused before all else, and `typed` gives it back blackened: it never
 * reaches a draft or a log. A file where a text belongs, NUL and half characters are "not_text". Never throws.
 */
export function readForm<S extends z.ZodObject>(form: FormData, schema: S): ReadForm<z.output<S>> {
  const { texts, errors } = readTexts(form);
  const typed: Record<string, string> = {};
  for (const [name, values] of texts) typed[name] = maskResidentNumbers(values.join(","));
  const raw = Object.fromEntries(
    Object.entries(schema.shape).map(([name, field]) => [name, gather(texts, name, field as z.ZodType)]),
  );
  const read = schema.safeParse(raw);
  if (read.success && Object.keys(errors).length === 0) return { values: read.data, errors: null, typed };
  for (const issue of read.error?.issues ?? []) {
    const name = fieldName(issue.path);
    errors[name] ??= faultOf(issue);
  }
  return { values: null, errors, typed };
}

/** One text of at most `max` characters; empty is null unless it is required. */
export function text({ max = 200 }: { max?: number } = {}) {
  return plain(max).transform((value) => value || null);
}

/** One text that must be there, of at most `max` characters. */
export function neededText({ max = 200 }: { max?: number } = {}) {
  return needed(max);
}

/** One of these codes; not chosen is null. */
export function choice<const C extends readonly [string, ...string[]]>(codes: C) {
  return z
    .union([z.literal(""), z.enum(codes, "not_one_of")], "not_one_of")
    .optional()
    .transform((value) => (value || null) as C[number] | null);
}

/** One of these codes, and one must be chosen. */
export function neededChoice<const C extends readonly [string, ...string[]]>(codes: C) {
  return z.string("required").min(1, "required").pipe(z.enum(codes, "not_one_of"));
}

/** Any number of these codes. */
export function choices<const C extends readonly [string, ...string[]]>(codes: C) {
  return z.array(z.enum(codes, "not_one_of"));
}

/** Ticked or not. */
export function flag() {
  return z
    .string()
    .optional()
    .transform((value) => Boolean(value));
}

/** A day that must be there. */
export function neededDay() {
  return needed(40).refine((value) => value === "" || isDay(value), "not_a_day");
}

/** A time of day "HH:MM"; empty is null. */
export function time() {
  return plain(20)
    .refine((value) => value === "" || TIME.test(value), "not_a_time")
    .transform((value) => value || null);
}

/** A partial date as the kit's PartialDateField posts it; empty is null. "모름" is a date of which nothing is known. */
export function partialDate() {
  return z
    .object({
      typed: plain(60),
      approximate: flag(),
      calendar: choice(["solar", "lunar"]),
      source: choice(["client", "document", "register", "staff"]),
    })
    .transform((given, context): PartialDate | null => {
      const { date, problem } = partialDateFrom(given.typed, given.source);
      if (problem) context.addIssue({ code: "custom", message: problem, path: ["typed"] });
      if (!date) return null;
      const calendar = given.calendar === "lunar" ? "lunar" : date.calendar;
      return { ...date, calendar, approximate: date.approximate || given.approximate };
    });
}

/** The version of a row as it was read, which travels in a hidden field. */
export function version() {
  return z
    .string("not_valid")
    .regex(/^\d{1,9}$/, "not_valid")
    .transform(Number);
}

/** The id made when the form was rendered, so that sending twice makes one row. */
export function id() {
  return z.uuid("not_valid");
}

/** Is this a day of the calendar, written YYYY-MM-DD? */
export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === value;
}

/** Today in Seoul, YYYY-MM-DD. Korea keeps UTC+9 all year. */
export function todayInSeoul(now: Date = new Date()): string {
  return new Date(now.getTime() + 9 * 3_600_000).toISOString().slice(0, 10);
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
// FormData itself turns half a character (a lone surrogate) into U+FFFD, so that is where one shows.
const NOT_TEXT = /\0|\ufffd/;
const ROWS_AT_MOST = 30;

// A field that the form does not have is an empty one: an unticked group and a field left out post the same nothing.
function plain(max: number) {
  return z.string("not_text").max(max, "too_long").default("");
}

function needed(max: number) {
  return z.string("required").min(1, "required").max(max, "too_long");
}

function readTexts(form: FormData): { texts: Map<string, string[]>; errors: Record<string, FormFault> } {
  const texts = new Map<string, string[]>();
  const errors: Record<string, FormFault> = {};
  for (const [name, value] of form) {
    if (typeof value !== "string" || NOT_TEXT.test(value)) {
      errors[name] = "not_text";
      continue;
    }
    const clean = value.replace(/\r\n?/g, "\n").normalize("NFC").trim();
    if (holdsResidentNumber(clean)) errors[name] = "resident_number";
    texts.set(name, [...(texts.get(name) ?? []), clean]);
  }
  return { texts, errors };
}

function gather(texts: Map<string, string[]>, name: string, field: z.ZodType): unknown {
  const { type, inner } = shapeOf(field);
  if (type === "object") return gatherParts(texts, name, inner as z.ZodObject);
  if (type !== "array") return texts.get(name)?.[0];
  const element = shapeOf((inner as z.ZodArray<z.ZodType>).element);
  if (element.type !== "object") return (texts.get(name) ?? []).filter(Boolean);
  const rows: unknown[] = [];
  for (let at = 0; at < ROWS_AT_MOST && hasRow(texts, `${name}_${at}_`); at++) {
    rows.push(gatherParts(texts, `${name}_${at}`, element.inner as z.ZodObject));
  }
  return rows;
}

// The text of a date stands under the name itself, what is said about it under name_calendar and so on.
function gatherParts(texts: Map<string, string[]>, name: string, object: z.ZodObject): unknown {
  return Object.fromEntries(
    Object.entries(object.shape).map(([part, field]) => [
      part,
      gather(texts, part === "typed" ? name : `${name}_${part}`, field as z.ZodType),
    ]),
  );
}

function hasRow(texts: Map<string, string[]>, prefix: string): boolean {
  for (const name of texts.keys()) if (name.startsWith(prefix)) return true;
  return false;
}

function shapeOf(field: z.ZodType): { type: string; inner: z.ZodType } {
  let inner = field;
  for (;;) {
    const def = inner.def as { type: string; in?: z.ZodType; innerType?: z.ZodType };
    const next = def.in ?? def.innerType;
    if (!next) return { type: def.type, inner };
    inner = next;
  }
}

// A wrong code among several ticked ones is the fault of the whole group; a row has a name of its own.
function fieldName(path: PropertyKey[]): string {
  const isGroup = path.length === 2 && typeof path[1] === "number";
  return (isGroup ? path.slice(0, 1) : path.filter((part) => part !== "typed")).map(String).join("_");
}

function faultOf(issue: { message: string; code?: string }): FormFault {
  const said = form_faults.find((fault) => fault === issue.message);
  if (said) return said;
  if (issue.code === "too_big") return "too_long";
  if (issue.code === "too_small") return "required";
  return issue.code === "invalid_value" ? "not_one_of" : "not_valid";
}
