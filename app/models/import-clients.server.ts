import { randomBytes, randomUUID } from "node:crypto";
import type { Insertable } from "kysely";
import type { DB } from "../../db/types";
import { makeCaseCode } from "./case-codes.server";
import { sealHeader, sealIdentity } from "./clients.server";
import { sealClosure } from "./closures.server";
import { sealStatus } from "./dated-statuses.server";
import { key_classes, makeClientKey } from "./encryption.server";
import { todayInSeoul } from "./forms.server";
import type { Identity } from "./identity.server";
import type { RegisterField } from "./import-mappings.server";
import { claim, type ImportPlan, type KeptRow, type ReadRow } from "./import-plans.server";
import { cleanCell } from "./korean-text.server";
import { sealSections } from "./note-sections.server";
import { boundsOf, type PartialDate } from "./partial-dates.server";
import type { RegisterClient } from "./registers.server";
import { relativeFault, sealRelative } from "./relatives.server";
import { maskPassportNumbers, maskResidentNumbers } from "./resident-numbers.server";

/** The tables that an application of an import fills, in the order in which their rows may go in. */
export const imported_tables = [
  "clients",
  "client_keys",
  "assignments",
  "client_categories",
  "protection_statuses",
  "relatives",
  "closures",
  "register_keys",
  "sessions",
  "notes",
  "signatures",
] as const satisfies readonly (keyof DB)[];
export type ImportedRows = { [T in (typeof imported_tables)[number]]: Insertable<DB[T]>[] };

/** Who carries out which import, under which line, for which site. */
export type Importing = {
  import_id: string;
  site_id: string;
  staff_id: string;
  audit_id: string;
  plan: ImportPlan;
};
type Told = { client: RegisterClient; row: KeptRow & { read: ReadRow } };

/** Nothing yet, for every table. */
export function noRows(): ImportedRows {
  return Object.fromEntries(imported_tables.map((table) => [table, []])) as unknown as ImportedRows;
}

/**
 * Turns the rows that tell of one person into the rows of a client, sealed under keys of her own. The first row is the
 * one the others were said to be the same as: what it says holds, the others add what it leaves open, and no name and
 * no register number is lost. Her memo, and what could not be read, become a note for the counsellors of her team.
 * Gives the client's id. Safe contact has no row: nobody has asked her yet.
 */
export function addImportedClient(into: ImportedRows, told: KeptRowOfClient[], given: Importing): string {
  const people = told.map((row) => ({ row, client: row.read.client as RegisterClient }));
  const [first] = people as [Told];
  const id = randomUUID();
  const keys = new Map(key_classes.map((keyClass) => [keyClass, makeClientKey(id, keyClass)]));
  const key = (keyClass: (typeof key_classes)[number]) =>
    (keys.get(keyClass) as ReturnType<typeof makeClientKey>).key;
  const code = makeCaseCode((length) => randomBytes(length));
  const opened_on = dayOf(first.client.opened) ?? todayInSeoul();
  const { display_name, names, ...identity } = mergeIdentities(people.map(({ client }) => client.identity));
  into.clients.push({
    ...{
      id,
      code,
      opened_on,
      site_id: given.site_id,
      import_id: given.import_id,
      made_under: given.audit_id,
    },
    header_sealed: sealHeader(key("header"), id, 1, { display_name: display_name || code, names }),
    identity_sealed: sealIdentity(key("identity"), id, 1, identity),
    created_by: given.staff_id,
  });
  for (const [keyClass, made] of keys) {
    into.client_keys.push({ client_id: id, class: keyClass, key_id: made.key_id, wrapped: made.wrapped });
  }
  const team = addTeam(into, id, people, given);
  const recorded = { recorded_by: given.staff_id, client_id: id };
  for (const one of distinct(
    people.flatMap(({ client }) => client.categories),
    (one) => one.code,
  )) {
    const row = { id: randomUUID(), ...recorded };
    const at = { table: "client_categories", column: "category_sealed" } as const;
    into.client_categories.push({
      ...row,
      category_sealed: sealStatus(at, key("identity"), row, dated(one)),
    });
  }
  for (const one of distinct(
    people.flatMap(({ client }) => client.protection),
    (one) => `${one.code}${one.from?.value}`,
  )) {
    const row = { id: randomUUID(), ...recorded };
    const at = { table: "protection_statuses", column: "status_sealed" } as const;
    into.protection_statuses.push({
      ...row,
      status_sealed: sealStatus(at, key("identity"), row, dated(one)),
    });
  }
  const kin = people.flatMap(({ client }) => client.relatives);
  for (const { relation, place_class, text } of distinct(
    kin,
    (one) => `${one.relation}${one.place_class}${one.text}`,
  )) {
    const row = { id: randomUUID(), ...recorded };
    // Of those in the North the relation alone is kept, whatever the register told of them.
    const isNorth = place_class === "north" || relation.endsWith("_north");
    const whole = { relation, place: place_class, text: isNorth ? null : text };
    const relative = relativeFault(whole) ? { ...whole, text: null } : whole;
    into.relatives.push({ ...row, ...sealRelative(key("identity"), row, relative) });
  }
  addClosure(into, id, first.client, { opened_on, key: key("summary"), staff_id: given.staff_id });
  const hashes = people
    .flatMap(({ client }) => client.identity.register_numbers)
    .flatMap((number) =>
      [null, ...names.map((name) => name.value)].flatMap((name) => {
        const { by_number, by_name } = claim(number, name);
        return by_name ? [by_number, by_name] : [by_number];
      }),
    );
  for (const register_hmac of distinct(hashes, (hash) => hash.toString("hex"))) {
    into.register_keys.push({ client_id: id, register_hmac });
  }
  const text = people.flatMap(({ row }) => leftOver(row, given.plan)).join("\n");
  if (text !== "") {
    const note = { id: randomUUID(), client_id: id, version: 1 };
    into.notes.push({
      ...note,
      ...{
        class: "session_note",
        format: "free",
        author_id: team ?? given.staff_id,
        import_id: given.import_id,
      },
      held_at: new Date(`${opened_on}T00:00:00+09:00`),
      body_sealed: sealSections(key("narrative"), note, { text }),
    });
    into.signatures.push({ note_id: note.id, client_id: id, version: 1, signed_by: given.staff_id });
  }
  return id;
}
export type KeptRowOfClient = KeptRow & { read: ReadRow };

/** What several rows say of one person, as one: the first row first, gaps filled by the others, nothing lost. */
export function mergeIdentities(told: Identity[]): Identity {
  const [first, ...others] = told as [Identity, ...Identity[]];
  const pick = <K extends keyof Identity>(field: K): Identity[K] =>
    told.find((one) => one[field] !== null)?.[field] ?? first[field];
  const date = (field: "birth" | "left_north" | "entered_south" | "settled"): PartialDate | null =>
    told
      .map((one) => one[field])
      .reduce((best, one) => (one && (!best || sharper(one, best)) ? one : best), null);
  return {
    display_name: first.display_name || (others.find((one) => one.display_name)?.display_name ?? ""),
    names: distinct(
      told.flatMap((one) => one.names),
      (name) => name.value,
    ),
    sex: pick("sex"),
    birth: date("birth"),
    phones: distinct(
      told.flatMap((one) => one.phones),
      (phone) => phone.number,
    ),
    address: pick("address"),
    origin: told.find((one) => one.origin.province !== null)?.origin ?? first.origin,
    left_north: date("left_north"),
    entered_south: date("entered_south"),
    hanawon_class: pick("hanawon_class"),
    settled: date("settled"),
    register_numbers: distinct(
      told.flatMap((one) => one.register_numbers),
      (number) => number,
    ),
    languages: pick("languages"),
  };
}

/** The heading and the cell of a column as the file has them, numbers of persons blackened; null where it is empty. */
export function lineOf(row: KeptRow, plan: ImportPlan, field: string): string | null {
  const column = plan.mapping.columns.find((one) => one.field === field);
  const cell = column ? cleanCell(row.cells[column.index] ?? "") : "";
  if (!column || cell === "" || cell === "-") return null;
  return `${column.heading}: ${maskPassportNumbers(maskResidentNumbers(cell))}`;
}

const SHARPNESS = { day: 3, month: 2, year: 1, unknown: 0 };
const sharper = (a: PartialDate, b: PartialDate) => SHARPNESS[a.precision] > SHARPNESS[b.precision];

// The first day that the date can mean; the date as written stays in the note.
function dayOf(date: PartialDate | null): string | null {
  return date && date.precision !== "unknown" && date.calendar === "solar"
    ? (boundsOf(date)?.from ?? null)
    : null;
}

function dated<Code extends string>({ code, from }: { code: Code; from: PartialDate | null }) {
  return { code, from, to: null, source: null };
}

// The counsellor of the register is the first of the team, the social worker beside; alone he is the first.
function addTeam(into: ImportedRows, client_id: string, people: Told[], given: Importing): string | null {
  const account = (name: string | null) => (name ? (given.plan.staff[name] ?? null) : null);
  const counsellors = people.flatMap(({ client }) => account(client.counsellor_name) ?? []);
  const workers = people.flatMap(({ client }) => account(client.social_worker_name) ?? []);
  for (const [at, staff_id] of [...new Set([...counsellors, ...workers])].entries()) {
    const role = at === 0 ? "primary" : "member";
    into.assignments.push({
      id: randomUUID(),
      client_id,
      staff_id,
      role,
      reason: "import",
      assigned_by: given.staff_id,
    });
  }
  return counsellors[0] ?? null;
}

function addClosure(
  into: ImportedRows,
  client_id: string,
  client: RegisterClient,
  given: { opened_on: string; key: Parameters<typeof sealClosure>[0]; staff_id: string },
): void {
  if (client.status !== "closed") return;
  const id = randomUUID();
  const day = dayOf(client.closed) ?? todayInSeoul();
  const closed_on = [day, given.opened_on].sort()[1] as string;
  const text = { reason: client.closure_reason ?? ("other" as const), note: "" };
  const closure_sealed = sealClosure(given.key, { id, client_id }, text);
  into.closures.push({ id, client_id, closed_on, closure_sealed, closed_by: given.staff_id });
}

// The memo as the reading has it (a row that ran over into the next belongs to it), and every cell that no field of a
// client holds as it stood: nothing is dropped silently.
function leftOver(row: KeptRow & { read: ReadRow }, plan: ImportPlan): string[] {
  const client = row.read.client as RegisterClient;
  const fields = new Set<string>(["medical_aid"]);
  for (const one of row.read.findings) {
    const isUnread = one.severity !== "info" && ["dates", "codes", "phone"].includes(one.rule);
    if (one.field && isUnread && !APART.has(one.field)) fields.add(one.field);
  }
  if (client.opened?.precision !== "day") fields.add("opened");
  if (client.status !== "closed" || client.closed?.precision !== "day") fields.add("closed");
  if (client.status !== "closed") for (const field of ["status", "closure_reason"]) fields.add(field);
  // What the register tells of relatives in the North is more than the relation: it goes nowhere.
  if (client.relatives.some((one) => one.place_class === "north")) fields.delete("household");
  const unmapped = (["counsellor", "social_worker"] as RegisterField[]).filter((field) => {
    const name = field === "counsellor" ? client.counsellor_name : client.social_worker_name;
    return name !== null && !plan.staff[name];
  });
  for (const field of unmapped) fields.add(field);
  const memo = client.memo ? [client.memo] : [];
  return [...memo, ...[...fields].flatMap((field) => lineOf(row, plan, field) ?? [])];
}
const APART = new Set(["memo", "register_number", "name"]);

function distinct<T>(list: T[], by: (one: T) => string): T[] {
  const seen = new Set<string>();
  return list.filter((one) => !seen.has(by(one)) && seen.add(by(one)));
}
