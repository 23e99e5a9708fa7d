import { z } from "zod";
import { asStaff, type Me } from "./access.server";
import { readKeys } from "./client-keys.server";
import { type ClientHeader, readHeader } from "./clients.server";
import { id, neededChoice } from "./forms.server";
import {
  addRiskLevelRow,
  openRiskLevel,
  type RiskLevel,
  review_days,
  risk_levels,
} from "./risk-levels.server";
import { readSafeContactGlance, type SafeContactGlance } from "./safe-contacts.server";

export type JudgedRisk = { id: string; level: RiskLevel; set_at: Date; set_by: string | null };
export type RiskView = {
  client: ClientHeader;
  safe_contact: SafeContactGlance | null | undefined;
  levels: JudgedRisk[];
  /** Days until a level has to be looked at again, by level. */
  review_days: typeof review_days;
};

export const risk_schema = z.object({ id: id(), level: neededChoice(risk_levels) });

/** Every level of risk that somebody set for a client, newest first, and by whom. */
export async function viewRisk(me: Me, client_id: string): Promise<RiskView> {
  return asStaff(me, "client.view", { client: client_id }, async (db) => {
    const keys = await readKeys(db, { client_id, classes: ["header", "identity"] });
    const rows = await db
      .selectFrom("risk_levels as l")
      .leftJoin("staff as s", "s.id", "l.set_by")
      .select(["l.id", "l.client_id", "l.level_sealed", "l.set_at", "s.display_name as set_by"])
      .where("l.client_id", "=", client_id)
      .orderBy("l.set_at", "desc")
      .execute();
    return {
      client: await readHeader(db, client_id, keys),
      safe_contact: await readSafeContactGlance(db, client_id, keys),
      levels: rows.map((row) => ({
        id: row.id,
        level: openRiskLevel(keys.of(client_id, "header"), row).level,
        set_at: row.set_at,
        set_by: row.set_by,
      })),
      review_days,
    };
  });
}

/** Sets the level of risk of a client, as the person who sets it judges: a deed of its own. */
export async function setRiskLevel(
  me: Me,
  client_id: string,
  { id, level }: { id: string; level: RiskLevel },
): Promise<void> {
  await asStaff(me, "client.write", { client: client_id, item: id }, async (db, { staff_id }) => {
    const keys = await readKeys(db, { client_id, classes: ["header"] });
    await addRiskLevelRow(db, keys.of(client_id, "header"), { id, client_id, set_by: staff_id }, level);
  });
}
