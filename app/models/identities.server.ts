import { z } from "zod";
import { asStaff, type Db, found, type Me } from "./access.server";
import { type Keys, readKeys } from "./client-keys.server";
import {
  type ClientHeader,
  readHeader,
  sealHeader,
  sealIdentity,
  unsealHeader,
  unsealIdentity,
} from "./clients.server";
import { province_codes } from "./code-lists.server";
import { type Draft, finishDraft, readDraft } from "./drafts.server";
import { choice, flag, partialDate, text, version } from "./forms.server";
import type { Identity, NameKind } from "./identity.server";
import { readPhones, showPhone } from "./phones.server";
import { readSafeContactGlance, type SafeContactGlance } from "./safe-contacts.server";

export type { Province } from "./code-lists.server";
export type { Identity, NameKind } from "./identity.server";
export const name_kinds = [
  "legal",
  "former",
  "northern",
  "alias",
  "latin",
  "other",
] as const satisfies readonly NameKind[];
export const sexes = ["female", "male", "other"] as const;

/** The fields of an identity as a form has them, for intake and for later changes. */
export const identity_fields = {
  display_name: text({ max: 60 }),
  nameless: flag(),
  names: z.array(z.object({ kind: choice(name_kinds), value: text({ max: 80 }) })),
  sex: choice(sexes),
  birth: partialDate(),
  phones: z.array(
    z.object({
      number: text({ max: 60 }).refine(isOnePhone, "not_a_phone"),
      label: text({ max: 40 }),
      shared: flag(),
    }),
  ),
  address: text({ max: 200 }),
  province: choice(province_codes),
  origin_detail: text({ max: 120 }),
  left_north: partialDate(),
  entered_south: partialDate(),
  hanawon_class: text({ max: 40 }),
  settled: partialDate(),
  languages: text({ max: 120 }),
};
const fields = z.object(identity_fields);
export type IdentityValues = z.output<typeof fields>;
/** The form that changes an identity: its fields, the version that was read, and the draft it comes from. */
export const identity_schema = z.object({
  ...identity_fields,
  version: version(),
  draft_id: text({ max: 40 }),
});

/**
 * What a form said, as an identity. `code` stands for somebody who gives no name at all. Register numbers are no field:
 * they are kept from `before`. "required" when neither a name to be called by nor the wish to give none was said.
 */
export function identityFrom(
  values: IdentityValues,
  { code, before }: { code: string; before?: Identity },
): Identity | { fault: "required" } {
  const display_name = values.display_name ?? (values.nameless ? code : null);
  if (display_name === null) return { fault: "required" };
  return {
    display_name,
    names: values.names.flatMap(({ kind, value }) => (value ? [{ kind: kind ?? "other", value }] : [])),
    sex: values.sex,
    birth: values.birth,
    phones: values.phones.flatMap(({ number, label, shared }) =>
      readPhones(number ?? "").phones.map((phone) => ({
        number: phone.number,
        label: label ?? phone.label,
        shared,
      })),
    ),
    address: values.address,
    origin: { province: values.province, detail: values.origin_detail },
    left_north: values.left_north,
    entered_south: values.entered_south,
    hanawon_class: values.hanawon_class,
    settled: values.settled,
    register_numbers: before?.register_numbers ?? [],
    languages: values.languages,
  };
}

/** An identity with the version of its row. Part of a deed that opens the header and the identity. */
export async function readIdentity(
  db: Db,
  client_id: string,
  keys: Keys,
): Promise<{ identity: Identity; version: number }> {
  const row = found(
    await db
      .selectFrom("clients")
      .select(["id", "version", "header_sealed", "identity_sealed"])
      .where("id", "=", client_id)
      .executeTakeFirst(),
  );
  const names = unsealHeader(keys.of(client_id, "header"), row);
  const rest = unsealIdentity(keys.of(client_id, "identity"), row);
  return { identity: { ...names, ...rest } as Identity, version: row.version };
}

/** The same with telephone numbers as people write them, for a page. */
export function showPhones(identity: Identity): Identity {
  return {
    ...identity,
    phones: identity.phones.map((phone) => ({ ...phone, number: showPhone(phone.number) })),
  };
}

export type IdentityView = {
  client: ClientHeader;
  safe_contact: SafeContactGlance | null | undefined;
  identity: Identity;
  version: number;
  draft: Draft;
};

/** Who a client is, for the page that shows and changes it. */
export async function viewIdentity(me: Me, client_id: string): Promise<IdentityView> {
  return asStaff(me, "client.view", { client: client_id }, async (db) => {
    const keys = await readKeys(db, { client_id, classes: ["header", "identity", "process"] });
    const { identity, version } = await readIdentity(db, client_id, keys);
    return {
      client: await readHeader(db, client_id, keys),
      safe_contact: await readSafeContactGlance(db, client_id, keys),
      identity: showPhones(identity),
      version,
      draft: await readDraft(db, keys, { form: "identity", client_id, subject_id: null }),
    };
  });
}

/**
 * Changes who a client is said to be, if nobody did so since `version` was read. "conflict" when somebody did: nothing
 * is changed then, and the page shows both. "required" as in `identityFrom`. Throws 404 off the care team.
 */
export async function changeIdentity(
  me: Me,
  client_id: string,
  { version, draft_id, ...values }: IdentityValues & { version: number; draft_id?: string | null },
): Promise<"saved" | "conflict" | "required"> {
  return asStaff(me, "client.write", { client: client_id }, async (db) => {
    const keys = await readKeys(db, { client_id, classes: ["header", "identity"] });
    const now = await readIdentity(db, client_id, keys);
    const { code } = await readHeader(db, client_id, keys);
    const identity = identityFrom(values, { code, before: now.identity });
    if ("fault" in identity) return identity.fault;
    const { display_name, names, ...rest } = identity;
    const next = version + 1;
    const { numUpdatedRows } = await db
      .updateTable("clients")
      .set({
        header_sealed: sealHeader(keys.of(client_id, "header"), client_id, next, { display_name, names }),
        identity_sealed: sealIdentity(keys.of(client_id, "identity"), client_id, next, rest),
        version: next,
      })
      .where("id", "=", client_id)
      .where("version", "=", version)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows !== 1n) return "conflict";
    await finishDraft(db, draft_id);
    return "saved";
  });
}

function isOnePhone(number: string | null): boolean {
  if (number === null) return true;
  const { phones, problem } = readPhones(number);
  return problem === null && phones.length === 1;
}
