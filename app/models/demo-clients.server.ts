import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Db } from "../../db/database";
import type { DemoClient, DemoOffice } from "../../db/demo/shapes";
import { addCategoryRow } from "./categories.server";
import { type Keys, makeClientKeys } from "./client-keys.server";
import { sealHeader, sealIdentity } from "./clients.server";
import { sealClosure } from "./closures.server";
import { addConsentRow } from "./consents.server";
import { type Ids, idOf, instant } from "./demo-ids.server";
import { addProtectionRow } from "./protections.server";
import { addRelativeRow, isInNorth } from "./relatives.server";
import { addRiskLevelRow } from "./risk-levels.server";
import { addSafeContactRow } from "./safe-contacts.server";
import { sealTransferSummary } from "./transfers.server";

/** One client with everything that says who they are and how they stand, sealed as an intake would. */
export async function addClient(
  db: Db,
  client: DemoClient,
  { id, code }: { id: string; code: string },
  ids: Ids,
): Promise<Keys> {
  const keys = makeClientKeys(id);
  const opener = idOf(ids.staff, client.team[0]?.staff);
  const { display_name, names, ...identity } = client.identity;
  const identityKey = keys.of(id, "identity");
  const recorded = { client_id: id, recorded_by: opener, recorded_at: instant(client.opened_on, "10:00") };
  await db
    .insertInto("clients")
    .values({
      id,
      site_id: idOf(ids.sites, client.site),
      code,
      opened_on: client.opened_on,
      header_sealed: sealHeader(keys.of(id, "header"), id, 1, { display_name, names }),
      identity_sealed: sealIdentity(identityKey, id, 1, identity),
      created_at: instant(client.opened_on, "10:00"),
      created_by: opener,
    })
    .execute();
  await keys.store(db);
  await addSafeContactRow(db, identityKey, { client_id: id, updated_by: opener }, client.safe_contact);
  for (const category of client.categories)
    await addCategoryRow(db, identityKey, { id: randomUUID(), ...recorded }, { ...category, source: null });
  for (const status of client.protection)
    await addProtectionRow(db, identityKey, { id: randomUUID(), ...recorded }, { ...status, to: null });
  for (const relative of client.relatives) {
    // Of those in the North nothing but the relation is ever kept.
    const kept = isInNorth(relative) ? { ...relative, text: null } : relative;
    await addRelativeRow(db, identityKey, { id: randomUUID(), ...recorded }, kept);
  }
  await addConsentRow(db, { id: randomUUID(), client_id: id, recorded_by: opener }, client.consent);
  await addRiskLevelRow(
    db,
    keys.of(id, "header"),
    { id: randomUUID(), client_id: id, set_by: opener, set_at: instant(client.risk_set_on, "17:30") },
    client.risk_level,
  );
  await db
    .insertInto("assignments")
    .values(
      client.team.map((member) => ({
        client_id: id,
        staff_id: idOf(ids.staff, member.staff),
        role: member.role,
        reason: member.reason,
        from_at: instant(member.from_on, "09:00"),
        until_at: member.until_on ? instant(member.until_on, "18:00") : sql<Date>`'infinity'`,
        assigned_by: opener,
      })),
    )
    .execute();
  for (const { staff, reason } of client.exclusions) {
    await db
      .insertInto("exclusions")
      .values({ id: randomUUID(), client_id: id, staff_id: idOf(ids.staff, staff), reason, made_by: opener })
      .execute();
  }
  if (client.closure) await addClosure(db, client, id, keys, opener);
  return keys;
}

/** The cases that somebody has been asked to take over. */
export async function addTransfers(db: Db, office: DemoOffice, ids: Ids): Promise<void> {
  for (const offer of office.transfers) {
    const id = randomUUID();
    const {
      id: client_id,
      code,
      keys,
    } = ids.clients.get(offer.client) as { id: string; code: string; keys: Keys };
    await db
      .insertInto("transfers")
      .values({
        id,
        client_id,
        from_staff_id: idOf(ids.staff, offer.from),
        to_staff_id: idOf(ids.staff, offer.to),
        reason: offer.reason,
        summary_sealed: sealTransferSummary(
          keys.of(client_id, "summary"),
          { id, client_id },
          { code, text: offer.summary },
        ),
        offered_at: instant(offer.asked_on, "16:40"),
      })
      .execute();
  }
}

async function addClosure(
  db: Db,
  client: DemoClient,
  client_id: string,
  keys: Keys,
  closed_by: string,
): Promise<void> {
  const { reason, note, closed_on } = client.closure as NonNullable<DemoClient["closure"]>;
  const id = randomUUID();
  const closure_sealed = sealClosure(keys.of(client_id, "summary"), { id, client_id }, { reason, note });
  await db
    .insertInto("closures")
    .values({ id, client_id, closed_on, closure_sealed, closed_by, closed_at: instant(closed_on, "17:00") })
    .execute();
  if (!client.reopened_on) return;
  await db
    .insertInto("reopenings")
    .values({
      closure_id: id,
      client_id,
      reopened_on: client.reopened_on,
      reopened_by: closed_by,
      reopened_at: instant(client.reopened_on, "09:30"),
    })
    .execute();
}
