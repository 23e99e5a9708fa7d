import type { Db, Me } from "./access.server";
import type { Keys } from "./client-keys.server";
import type { ClientCategory } from "./code-lists.server";
import {
  addStatus,
  addStatusRow,
  type DatedStatus,
  type RecordedStatus,
  readStatuses,
} from "./dated-statuses.server";
import type { DataKey } from "./encryption.server";

export { type ClientCategory, client_category_codes } from "./code-lists.server";
/** What the client is to the law and to us, from when to when. Several hold at once. */
export type Category = DatedStatus<ClientCategory>;
export type RecordedCategory = RecordedStatus<ClientCategory>;

const at = { table: "client_categories", column: "category_sealed" } as const;

/** The categories of a client, those that hold now first. */
export function readCategories(db: Db, client_id: string, keys: Keys): Promise<RecordedCategory[]> {
  return readStatuses(db, at, client_id, keys);
}

/** Adds a category inside a deed. */
export function addCategoryRow(
  db: Db,
  key: DataKey,
  row: { id: string; client_id: string; recorded_by: string | null; recorded_at?: Date },
  category: Category,
): Promise<void> {
  return addStatusRow(db, at, key, row, category);
}

/** Adds a category, or with `replaces` ends or corrects one: a deed of its own (client.write). */
export function addCategory(me: Me, client_id: string, category: Category & { id: string }): Promise<void> {
  return addStatus(me, at, client_id, category);
}
