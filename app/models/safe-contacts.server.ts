import type { Db } from "./access.server";
import type { Keys } from "./client-keys.server";
import { type DataKey, seal, unseal } from "./encryption.server";

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
