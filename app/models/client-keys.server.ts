import type { KeyClass } from "../../db/types";
import { type Db, notFound } from "./access.server";
import { type DataKey, key_classes, makeClientKey, openClientKey } from "./encryption.server";

/** The data keys that this deed hands out, by client and class. A class that is missing is one this person may not read. */
export type Keys = {
  of: (client_id: string, keyClass: KeyClass) => DataKey;
  may: (client_id: string, keyClass: KeyClass) => boolean;
};

/** Reads the keys this ticket opens: of one client, or of the whole list it is for; of these classes alone, or of all it may. */
export async function readKeys(
  db: Db,
  { client_id, classes }: { client_id?: string; classes?: KeyClass[] } = {},
): Promise<Keys> {
  let query = db.selectFrom("client_keys").select(["client_id", "class", "key_id", "wrapped"]);
  if (client_id) query = query.where("client_id", "=", client_id);
  if (classes) query = query.where("class", "in", classes);
  const rows = new Map((await query.execute()).map((row) => [`${row.client_id}|${row.class}`, row]));
  return {
    may: (client, keyClass) => rows.has(`${client}|${keyClass}`),
    of: (client, keyClass) => {
      const row = rows.get(`${client}|${keyClass}`);
      if (!row) throw notFound();
      return openClientKey(row);
    },
  };
}

/**
 * Makes the keys of a client that is just being opened, all classes at once. The row of the client is sealed under them
 * and must stand before they can be stored: insert the client, then `store`, in one transaction.
 */
export function makeClientKeys(client_id: string): Keys & { store: (db: Db) => Promise<void> } {
  const made = key_classes.map((keyClass) => ({ class: keyClass, ...makeClientKey(client_id, keyClass) }));
  const keys = new Map(made.map((row) => [row.class as KeyClass, row.key]));
  const rows = made.map((row) => ({
    client_id,
    class: row.class,
    key_id: row.key_id,
    wrapped: row.wrapped,
  }));
  return {
    may: () => true,
    of: (_client, keyClass) => keys.get(keyClass) as DataKey,
    store: async (db) => void (await db.insertInto("client_keys").values(rows).execute()),
  };
}
