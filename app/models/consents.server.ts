import type { ConsentGiver, ConsentPurpose, Language } from "../../db/types";
import type { Db } from "./access.server";

export type { ConsentGiver } from "../../db/types";
export const consent_givers = ["self", "guardian"] as const satisfies readonly ConsentGiver[];
export const consent_languages = ["ko", "en"] as const satisfies readonly Language[];

/** The version of the consent text in use (ui/words/consents has it in both languages). An old version stays what it was. */
export const consent_version = "2026-11";

/** What a client agreed to: in which version and language of the text, who said yes, and on which day. */
export type Consent = {
  text_version: string;
  language: Language;
  given_by: ConsentGiver;
  given_on: string;
};
export type RecordedConsent = Consent & { id: string; purpose: ConsentPurpose };

/** The consents of a client, newest first. */
export async function readConsents(db: Db, client_id: string): Promise<RecordedConsent[]> {
  return db
    .selectFrom("consents")
    .select(["id", "purpose", "text_version", "language", "given_by", "given_on"])
    .where("client_id", "=", client_id)
    .orderBy("given_on", "desc")
    .orderBy("recorded_at", "desc")
    .execute();
}

/** Records a consent inside a deed; the same id a second time adds nothing. */
export async function addConsentRow(
  db: Db,
  row: { id: string; client_id: string; recorded_by: string | null },
  consent: Consent,
): Promise<void> {
  await db
    .insertInto("consents")
    .values({ ...row, purpose: "service", ...consent })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
