import { z } from "zod";
import { asStaff, type Db, type Me } from "./access.server";
import { type Keys, readKeys } from "./client-keys.server";
import { type ClientHeader, readHeader } from "./clients.server";
import { type Draft, finishDraft, readDraft } from "./drafts.server";
import { type DataKey, seal, unseal } from "./encryption.server";
import { flag, text, time, version } from "./forms.server";

export const contact_channels = ["call", "text", "kakao", "voicemail", "letter", "visit"] as const;
export type ContactChannel = (typeof contact_channels)[number];

/** How a person may be reached without harm. `from` and `until` are times of day in Seoul, "HH:MM". */
export type SafeContact = {
  channels: { channel: ContactChannel; allowed: boolean; from?: string; until?: string }[];
  /** The name we give when somebody else answers; never the organisation's, unless the client agreed. */
  cover_name: string | null;
  /** Who may be in the room, or at the telephone. */
  may_overhear: string | null;
  note: string | null;
};

/** What the header of a case shows of it: the channels allowed, and the hours they have in common. */
export type SafeContactGlance = { allowed: ContactChannel[]; from: string | null; until: string | null };

const channelFields = z.object({ allowed: flag(), from: time(), until: time() });
/** The fields of a safe contact as a form has them: call_allowed, call_from, call_until and so on. */
export const safe_contact_fields = {
  call: channelFields,
  text: channelFields,
  kakao: channelFields,
  voicemail: channelFields,
  letter: channelFields,
  visit: channelFields,
  cover_name: text({ max: 60 }),
  may_overhear: text({ max: 200 }),
  contact_note: text({ max: 400 }),
};
const fields = z.object(safe_contact_fields);
export type SafeContactValues = z.output<typeof fields>;
/** The form that changes a safe contact. */
export const safe_contact_schema = z.object({
  ...safe_contact_fields,
  version: version(),
  draft_id: text({ max: 40 }),
});

/** What a form said, as a safe contact. A channel that was not ticked is one we do not use. */
export function safeContactFrom(values: SafeContactValues): SafeContact {
  return {
    channels: contact_channels.map((channel) => {
      const { allowed, from, until } = values[channel];
      return { channel, allowed, ...(from ? { from } : {}), ...(until ? { until } : {}) };
    }),
    cover_name: values.cover_name,
    may_overhear: values.may_overhear,
    note: values.contact_note,
  };
}

export type SafeContactView = {
  client: ClientHeader;
  safe_contact: SafeContact | null;
  glance: SafeContactGlance | null;
  version: number;
  draft: Draft;
};

/** The safe contact for the page that shows and changes it; version 0 while none is recorded. */
export async function viewSafeContact(me: Me, client_id: string): Promise<SafeContactView> {
  return asStaff(me, "client.view", { client: client_id }, async (db) => {
    const keys = await readKeys(db, { client_id, classes: ["header", "identity", "process"] });
    const known = await readSafeContact(db, client_id, keys);
    return {
      client: await readHeader(db, client_id, keys),
      safe_contact: known?.safe_contact ?? null,
      glance: known && glanceAt(known.safe_contact),
      version: known?.version ?? 0,
      draft: await readDraft(db, keys, { form: "safe_contact", client_id, subject_id: null }),
    };
  });
}

/** Records or changes how a client may be reached. "conflict" when somebody did since `version` was read; nothing is changed then. */
export async function changeSafeContact(
  me: Me,
  client_id: string,
  { version, draft_id }: { version: number; draft_id?: string | null },
  safe_contact: SafeContact,
): Promise<"saved" | "conflict"> {
  return asStaff(me, "client.write", { client: client_id }, async (db, { staff_id }) => {
    const keys = await readKeys(db, { client_id, classes: ["identity"] });
    const row = { client_id, updated_by: staff_id };
    const key = keys.of(client_id, "identity");
    const isSaved =
      version === 0
        ? await addSafeContactRow(db, key, row, safe_contact)
        : await replaceSafeContact(db, key, row, version, safe_contact);
    if (!isSaved) return "conflict";
    await finishDraft(db, draft_id);
    return "saved";
  });
}

async function replaceSafeContact(
  db: Db,
  key: DataKey,
  { client_id, updated_by }: { client_id: string; updated_by: string },
  version: number,
  safe_contact: SafeContact,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("safe_contacts")
    .set({
      safe_contact_sealed: sealSafeContact(key, client_id, version + 1, safe_contact),
      version: version + 1,
      updated_at: new Date(),
      updated_by,
    })
    .where("client_id", "=", client_id)
    .where("version", "=", version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Records the first safe contact of a client inside a deed; false when there is one already, which then stands. */
export async function addSafeContactRow(
  db: Db,
  key: DataKey,
  row: { client_id: string; updated_by: string | null },
  safe_contact: SafeContact,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("safe_contacts")
    .values({ ...row, safe_contact_sealed: sealSafeContact(key, row.client_id, 1, safe_contact) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** The safe contact of one client with the version of its row; null when none was recorded. */
export async function readSafeContact(
  db: Db,
  client_id: string,
  keys: Keys,
): Promise<{ safe_contact: SafeContact; version: number } | null> {
  const row = await db
    .selectFrom("safe_contacts")
    .select(["client_id", "safe_contact_sealed", "version"])
    .where("client_id", "=", client_id)
    .executeTakeFirst();
  if (!row) return null;
  return { safe_contact: openSafeContact(keys.of(client_id, "identity"), row), version: row.version };
}

/**
 * The glance for the header of a case: null when no safe contact was recorded, undefined when this deed does not open
 * the identity of the client (the header then shows nothing rather than "none").
 */
export async function readSafeContactGlance(
  db: Db,
  client_id: string,
  keys: Keys,
): Promise<SafeContactGlance | null | undefined> {
  if (!keys.may(client_id, "identity")) return undefined;
  const found = await readSafeContact(db, client_id, keys);
  return found && glanceAt(found.safe_contact);
}

/** The channels allowed, and the hours all of them share; null where they have no common hour to name. */
export function glanceAt({ channels }: SafeContact): SafeContactGlance {
  const allowed = channels.filter((channel) => channel.allowed);
  const [first] = allowed;
  const isShared = allowed.every((one) => one.from === first?.from && one.until === first?.until);
  return {
    allowed: allowed.map(({ channel }) => channel),
    from: (isShared && first?.from) || null,
    until: (isShared && first?.until) || null,
  };
}

/** Seals a safe contact under the client's identity key, for its row at this version. */
export function sealSafeContact(
  key: DataKey,
  client_id: string,
  version: number,
  value: SafeContact,
): Buffer {
  return seal(key, place(client_id, version), value);
}

/** Opens a row of `safe_contacts`. */
export function openSafeContact(
  key: DataKey,
  row: { client_id: string; version: number; safe_contact_sealed: Buffer },
): SafeContact {
  return unseal(key, place(row.client_id, row.version), row.safe_contact_sealed);
}

const place = (client_id: string, version: number) => ({
  table: "safe_contacts",
  column: "safe_contact_sealed",
  row: client_id,
  client: client_id,
  version,
});
