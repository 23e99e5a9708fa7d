import { z } from "zod";
import { asStaff, type Db, found, type Me } from "./access.server";
import { type Keys, readKeys } from "./client-keys.server";
import { type ClientHeader, readHeader } from "./clients.server";
import {
  north_relationship_codes,
  type PlaceClass,
  place_class_codes,
  type Relationship,
  relationship_codes,
} from "./code-lists.server";
import { type DataKey, seal, unseal } from "./encryption.server";
import { choice, id, neededChoice, text } from "./forms.server";
import { readPhones } from "./phones.server";
import { readSafeContactGlance, type SafeContactGlance } from "./safe-contacts.server";

export {
  type PlaceClass,
  place_class_codes,
  type Relationship,
  relationship_codes,
} from "./code-lists.server";
/** Somebody close to the client. `text` is what is worth knowing about them; never for those in the North. */
export type Relative = { relation: Relationship; place: PlaceClass; text: string | null };
export type RecordedRelative = Relative & { id: string; version: number; ended_at: Date | null };

/** Why somebody opens the relatives in the North; the code stands in the log in clear. */
export const reveal_reasons = ["safety_check", "client_asked", "urgent_help", "petition", "other"] as const;
export type RevealReason = (typeof reveal_reasons)[number];

/** The form that adds a relative, and the one that opens those in the North. */
export const relative_schema = z.object({
  id: id(),
  relation: neededChoice(relationship_codes),
  place: choice(place_class_codes),
  text: text({ max: 200 }),
});
export const reveal_schema = z.object({
  reason: neededChoice(reveal_reasons),
  reason_text: text({ max: 400 }),
});

/**
 * What must not be written about a relative: of those in the North nothing but the relation ("north_relation_only"),
 * of those in a third country no telephone number ("phone_abroad"). Null when all is well.
 */
export function relativeFault(relative: Relative): "north_relation_only" | "phone_abroad" | null {
  if (isInNorth(relative)) return relative.text === null ? null : "north_relation_only";
  if (relative.place === "third_country" && relative.text && readPhones(relative.text).phones.length > 0) {
    return "phone_abroad";
  }
  return null;
}

/** Lives in the North, by place or by what the relation itself says. */
export function isInNorth({ relation, place }: Pick<Relative, "relation" | "place">): boolean {
  return place === "north" || north_relationship_codes.includes(relation);
}

/** The household and relatives of a client as far as this deed opens them; ended ones last. */
export async function readRelatives(db: Db, client_id: string, keys: Keys): Promise<RecordedRelative[]> {
  const key = keys.of(client_id, "identity");
  const rows = await db
    .selectFrom("relatives")
    .select(["id", "relative_sealed", "version", "ended_at"])
    .where("client_id", "=", client_id)
    .orderBy("ended_at", (order) => order.desc().nullsFirst())
    .orderBy("recorded_at")
    .execute();
  return rows.map(({ relative_sealed, ...row }) => ({
    ...unseal<Relative>(key, place(row.id, client_id, row.version), relative_sealed),
    ...row,
  }));
}

/** Adds a relative inside a deed. Throws for what must not be written; forms ask `relativeFault` first. */
export async function addRelativeRow(
  db: Db,
  key: DataKey,
  row: { id: string; client_id: string; recorded_by: string | null; recorded_at?: Date },
  relative: Relative,
): Promise<void> {
  await db
    .insertInto("relatives")
    .values({ ...row, ...sealRelative(key, row, relative) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Seals a relative under the client's identity key, for a new row. Throws for what must not be written. */
export function sealRelative(
  key: DataKey,
  row: { id: string; client_id: string },
  relative: Relative,
): { in_north: boolean; relative_sealed: Buffer } {
  const fault = relativeFault(relative);
  if (fault) throw new Error(fault);
  const in_north = isInNorth(relative);
  const kept: Relative = in_north ? { ...relative, place: "north", text: null } : relative;
  return { in_north, relative_sealed: seal(key, place(row.id, row.client_id, 1), kept) };
}

export type RelativesView = {
  client: ClientHeader;
  safe_contact: SafeContactGlance | null | undefined;
  relatives: RecordedRelative[];
};

/** The relatives of a client who are not in the North; those stay closed until `revealRelatives`. */
export async function viewRelatives(me: Me, client_id: string): Promise<RelativesView> {
  return asStaff(me, "client.view", { client: client_id }, (db) => gather(db, client_id));
}

/** All relatives of a client, those in the North among them. The reason stands in the log; its text sealed. */
export async function revealRelatives(
  me: Me,
  client_id: string,
  reason: { code: RevealReason; text?: string },
): Promise<RelativesView> {
  return asStaff(me, "relative.reveal", { client: client_id, reason }, (db) => gather(db, client_id));
}

/** Adds a relative: a deed of its own. Throws for what must not be written. */
export async function addRelative(
  me: Me,
  client_id: string,
  { id, ...relative }: Relative & { id: string },
): Promise<void> {
  await asStaff(me, "client.write", { client: client_id, item: id }, async (db, { staff_id }) => {
    const keys = await readKeys(db, { client_id, classes: ["identity"] });
    await addRelativeRow(
      db,
      keys.of(client_id, "identity"),
      { id, client_id, recorded_by: staff_id },
      relative,
    );
  });
}

/** Says that somebody is no longer part of the household or life of the client; the row stays in the history. */
export async function endRelative(me: Me, client_id: string, id: string): Promise<void> {
  await asStaff(me, "client.write", { client: client_id, item: id }, async (db) => {
    found(
      await db
        .updateTable("relatives")
        .set({ ended_at: new Date() })
        .where("id", "=", id)
        .where("client_id", "=", client_id)
        .where("in_north", "=", false)
        .returning("id")
        .executeTakeFirst(),
    );
  });
}

/**
 * The same for somebody in the North, whose row no other deed sees: the reason stands in the log, its text sealed.
 * Throws 404 for who is not on the client's list.
 */
export async function endNorthRelative(
  me: Me,
  client_id: string,
  id: string,
  reason: { code: RevealReason; text?: string },
): Promise<void> {
  await asStaff(me, "relative.end", { client: client_id, item: id, reason }, async (db) => {
    found(
      await db
        .updateTable("relatives")
        .set({ ended_at: new Date() })
        .where("id", "=", id)
        .where("client_id", "=", client_id)
        .returning("id")
        .executeTakeFirst(),
    );
  });
}

async function gather(db: Db, client_id: string): Promise<RelativesView> {
  const keys = await readKeys(db, { client_id, classes: ["header", "identity"] });
  return {
    client: await readHeader(db, client_id, keys),
    safe_contact: await readSafeContactGlance(db, client_id, keys),
    relatives: await readRelatives(db, client_id, keys),
  };
}

function place(id: string, client_id: string, version: number) {
  return { table: "relatives", column: "relative_sealed", row: id, client: client_id, version };
}
