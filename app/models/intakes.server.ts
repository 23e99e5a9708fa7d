import { randomBytes, randomUUID } from "node:crypto";
import { z } from "zod";
import { asStaff, type Me, notFound, Refusal } from "./access.server";
import { makeCaseCode } from "./case-codes.server";
import { addCategoryRow } from "./categories.server";
import { makeClientKeys } from "./client-keys.server";
import { type ClientHeader, readHeaders, sealHeader, sealIdentity } from "./clients.server";
import { client_category_codes, protection_status_codes } from "./code-lists.server";
import { addConsentRow, consent_givers, consent_languages, consent_version } from "./consents.server";
import { finishDraft } from "./drafts.server";
import {
  choice,
  choices,
  flag,
  id,
  isDay,
  neededDay,
  neededText,
  partialDate,
  text,
  todayInSeoul,
} from "./forms.server";
import { identity_fields, identityFrom } from "./identities.server";
import { sameNameLikelihood } from "./names.server";
import { addProtectionRow } from "./protections.server";
import { addRelativeRow, place_class_codes, relationship_codes, relativeFault } from "./relatives.server";
import { addRiskLevelRow, risk_levels } from "./risk-levels.server";
import { addSafeContactRow, safe_contact_fields, safeContactFrom } from "./safe-contacts.server";

/** Everything that an intake asks, as one form. Only the day and a name to be called by must be there. */
export const intake_schema = z.object({
  id: id(),
  draft_id: text({ max: 40 }),
  opened_on: neededDay(),
  ...safe_contact_fields,
  ...identity_fields,
  categories: choices(client_category_codes),
  protection: choice(protection_status_codes),
  protection_from: partialDate(),
  protection_source: text({ max: 120 }),
  relatives: z.array(
    z.object({
      relation: choice(relationship_codes),
      place: choice(place_class_codes),
      text: text({ max: 200 }),
    }),
  ),
  consent_given: flag(),
  consent_language: choice(consent_languages),
  consent_by: choice(consent_givers),
  consent_on: z
    .string()
    .default("")
    .refine((value) => value === "" || isDay(value), "not_a_day"),
  risk_level: choice(risk_levels),
});
/** What is asked before an intake: the name, and the year of birth for the question to the coordinator. */
export const intake_search_schema = z.object({
  name: neededText({ max: 80 }),
  birth_year: text({ max: 10 }),
});
export type IntakeValues = z.output<typeof intake_schema>;

/** A client of one's own caseload who may be the person that is coming in. */
export type LikelySame = { client: ClientHeader; likelihood: "same" | "sounds_same" };

/**
 * Looks in one's own caseload, and nowhere else, for somebody of this name. The log gets a keyed hash of the name and
 * the ids found. A likeness is a question to a person, never an answer: many people share a name.
 */
export async function findLikelySame(me: Me, name: string): Promise<LikelySame[]> {
  return asStaff(me, "client.search", { term: name }, async (db, { recordHits }) => {
    const hits = (await readHeaders(db)).flatMap(({ header, names }): LikelySame[] => {
      const likelihoods = names.map((known) => sameNameLikelihood(name, known));
      if (likelihoods.includes("same")) return [{ client: header, likelihood: "same" }];
      return likelihoods.includes("sounds_same") ? [{ client: header, likelihood: "sounds_same" }] : [];
    });
    await recordHits(hits.map(({ client }) => client.id));
    return hits.sort((a, b) => a.likelihood.localeCompare(b.likelihood));
  });
}

/** What is wrong with an intake beyond its single fields, by field; null when it can be opened. */
export function intakeFaults(values: IntakeValues, now: Date = new Date()): Record<string, string> | null {
  const faults: Record<string, string> = {};
  if (values.opened_on > todayInSeoul(now)) faults.opened_on = "in_future";
  if (values.display_name === null && !values.nameless) faults.display_name = "required";
  values.relatives.forEach((relative, at) => {
    if (!relative.relation) {
      if (relative.text !== null || relative.place !== null) faults[`relatives_${at}_relation`] = "required";
      return;
    }
    const fault = relativeFault({
      ...relative,
      relation: relative.relation,
      place: relative.place ?? "unknown",
    });
    if (fault) faults[`relatives_${at}_text`] = fault;
  });
  if (values.protection === null && (values.protection_from || values.protection_source)) {
    faults.protection = "required";
  }
  if (values.consent_given) {
    if (!values.consent_language) faults.consent_language = "required";
    if (!values.consent_by) faults.consent_by = "required";
    if (values.consent_on === "") faults.consent_on = "required";
    else if (values.consent_on > todayInSeoul(now)) faults.consent_on = "in_future";
  }
  return Object.keys(faults).length > 0 ? faults : null;
}

/**
 * Opens a case: the client, its keys and everything the intake said, in one transaction; whoever opens it is its care
 * team. The id was made when the form was: sent twice, it is one case, and both answers lead there. Throws 404 when
 * the id is somebody else's. The values must have passed `intakeFaults`.
 */
export async function openClient(me: Me, site_id: string, values: IntakeValues): Promise<string> {
  try {
    return await open(me, site_id, values);
  } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 404) throw error;
    // The door refuses to open what is there already. If it is mine, this is the second press of one button.
    return asStaff(me, "client.view", { client: values.id }, async () => values.id);
  }
}

async function open(me: Me, site_id: string, values: IntakeValues): Promise<string> {
  const client_id = values.id;
  return asStaff(me, "client.open", { client: client_id }, async (db, { staff_id, audit_id }) => {
    const code = makeCaseCode(randomBytes);
    const identity = identityFrom(values, { code });
    if ("fault" in identity) throw new Error(identity.fault);
    const { display_name, names, ...rest } = identity;
    const keys = makeClientKeys(client_id);
    const { numInsertedOrUpdatedRows } = await db
      .insertInto("clients")
      .values({
        id: client_id,
        site_id,
        code,
        opened_on: values.opened_on,
        header_sealed: sealHeader(keys.of(client_id, "header"), client_id, 1, { display_name, names }),
        identity_sealed: sealIdentity(keys.of(client_id, "identity"), client_id, 1, rest),
        made_under: audit_id,
        created_by: staff_id,
      })
      // Without naming the column: naming it would ask to see the new row, which nobody does before this statement ends.
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows !== 1n) throw notFound();
    await keys.store(db);
    const header = keys.of(client_id, "header");
    const key = keys.of(client_id, "identity");
    const row = () => ({ id: randomUUID(), client_id, recorded_by: staff_id });

    await addSafeContactRow(db, key, { client_id, updated_by: staff_id }, safeContactFrom(values));
    for (const category of values.categories) {
      await addCategoryRow(db, key, row(), { code: category, from: null, to: null, source: null });
    }
    if (values.protection) {
      await addProtectionRow(db, key, row(), {
        code: values.protection,
        from: values.protection_from,
        to: null,
        source: values.protection_source,
      });
    }
    for (const { relation, place, text } of values.relatives) {
      if (relation) await addRelativeRow(db, key, row(), { relation, place: place ?? "unknown", text });
    }
    if (values.consent_given && values.consent_language && values.consent_by) {
      await addConsentRow(db, row(), {
        text_version: consent_version,
        language: values.consent_language,
        given_by: values.consent_by,
        given_on: values.consent_on,
      });
    }
    if (values.risk_level) {
      await addRiskLevelRow(db, header, { id: randomUUID(), client_id, set_by: staff_id }, values.risk_level);
    }
    await finishDraft(db, values.draft_id);
    return client_id;
  });
}
