import type { Db, Me } from "./access.server";
import type { Keys } from "./client-keys.server";
import type { ProtectionStatus } from "./code-lists.server";
import {
  addStatus,
  addStatusRow,
  type DatedStatus,
  type RecordedStatus,
  readStatuses,
} from "./dated-statuses.server";
import type { DataKey } from "./encryption.server";

export { type ProtectionStatus, protection_status_codes } from "./code-lists.server";
/** Where the client stands in the protection procedure, from when to when, and by which paper. */
export type Protection = DatedStatus<ProtectionStatus>;
export type RecordedProtection = RecordedStatus<ProtectionStatus>;

const at = { table: "protection_statuses", column: "status_sealed" } as const;

/** The history of protection of a client, what holds now first. */
export function readProtections(db: Db, client_id: string, keys: Keys): Promise<RecordedProtection[]> {
  return readStatuses(db, at, client_id, keys);
}

/** Adds a status inside a deed. */
export function addProtectionRow(
  db: Db,
  key: DataKey,
  row: { id: string; client_id: string; recorded_by: string | null; recorded_at?: Date },
  protection: Protection,
): Promise<void> {
  return addStatusRow(db, at, key, row, protection);
}

/** Adds a status, or with `replaces` ends or corrects one: a deed of its own (client.write). */
export function addProtection(
  me: Me,
  client_id: string,
  protection: Protection & { id: string },
): Promise<void> {
  return addStatus(me, at, client_id, protection);
}
