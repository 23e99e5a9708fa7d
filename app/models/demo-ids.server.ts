import { randomUUID } from "node:crypto";
import type { DemoSession } from "../../db/demo/shapes";
import type { Keys } from "./client-keys.server";

/** The ids that the invented office got in this database, by the keys it was invented with. */
export type Ids = {
  sites: Map<string, string>;
  staff: Map<string, string>;
  clients: Map<string, { id: string; code: string; keys: Keys }>;
};

/** A session's row, by the keys of its client and itself. */
export type SessionIds = Map<string, { id: string; meeting_id: string; session: DemoSession }>;

/** New ids for these things. */
export const idsOf = (things: { key: string }[]) =>
  new Map(things.map(({ key }) => [key, randomUUID() as string]));
/** The id of a key. Throws when the office has no such thing. */
export function idOf(ids: Map<string, string>, key: string | undefined): string {
  const id = ids.get(key ?? "");
  if (!id) throw new Error(`the demo office has no ${key}`);
  return id;
}

/** A day and a time in Seoul as an instant. */
export const instant = (day: string, time: string): Date => new Date(`${day}T${time}:00+09:00`);
/** This day in Seoul, "YYYY-MM-DD". */
export const today = (): string => new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10);
/** The later of two instants. */
export const latest = (a: Date, b: Date): Date => (a > b ? a : b);
