import type { Db } from "./access.server";
import { type DataKey, seal, unseal } from "./encryption.server";

/** The level of risk as a person judged it; a score never sets it. Codes of the office's risk list, mildest first. */
export const risk_levels = ["not_assessed", "none", "low", "moderate", "high", "imminent"] as const;
export type RiskLevel = (typeof risk_levels)[number];

/** Days until a level has to be looked at again, by level; null where there is none to review. */
export const review_days: Record<RiskLevel, number | null> = {
  not_assessed: null,
  none: 90,
  low: 30,
  moderate: 7,
  high: 2,
  imminent: 0,
};

/** Seals a level under the client's header key, for a new row. */
export function sealRiskLevel(
  key: DataKey,
  row: { id: string; client_id: string },
  value: { level: RiskLevel },
): Buffer {
  return seal(key, place(row), value);
}

/** Opens a row of `risk_levels`. */
export function openRiskLevel(
  key: DataKey,
  row: { id: string; client_id: string; level_sealed: Buffer },
): { level: RiskLevel } {
  return unseal(key, place(row), row.level_sealed);
}

/** Records a level inside a deed, as a person judged it; the same id a second time adds nothing. */
export async function addRiskLevelRow(
  db: Db,
  key: DataKey,
  row: { id: string; client_id: string; set_by: string | null; set_at?: Date },
  level: RiskLevel,
): Promise<void> {
  await db
    .insertInto("risk_levels")
    .values({ ...row, level_sealed: sealRiskLevel(key, row, { level }) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

const place = (row: { id: string; client_id: string }) => ({
  table: "risk_levels",
  column: "level_sealed",
  row: row.id,
  client: row.client_id,
  version: 1,
});
