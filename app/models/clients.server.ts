import { sql } from "kysely";
import { asStaff, type Db, found, type Me } from "./access.server";
import { type Keys, readKeys } from "./client-keys.server";
import { type DataKey, seal, unseal } from "./encryption.server";
import type { Identity } from "./identity.server";
import { matchName, readNameQuery } from "./names.server";
import type { RiskLevel } from "./risk-levels.server";
import { openRiskLevel } from "./risk-levels.server";

/** What stays in sight on every page of a case, and what a list shows: never more of the person than this. */
export type ClientHeader = {
  id: string;
  code: string;
  display_name: string;
  opened_on: string;
  closed_on: string | null;
  risk_level: RiskLevel | null;
  last_session_at: Date | null;
};
type SealedHeader = Pick<Identity, "display_name" | "names">;

/** One's own caseload as it stands now: open cases first, the longest unseen first among them. */
export async function listClients(me: Me): Promise<ClientHeader[]> {
  return asStaff(me, "client.list", {}, async (db) =>
    (await readHeaders(db, await headerKeys(db))).map(({ header }) => header),
  );
}

/**
 * Finds clients of one's own caseload by name (초성, Northern spelling and romanisation included) or by case code,
 * best match first. The log gets a keyed hash of the term and the ids found, before anyone sees them.
 */
export async function searchClients(me: Me, term: string): Promise<ClientHeader[]> {
  return asStaff(me, "client.search", { term }, async (db, { recordHits }) => {
    const query = readNameQuery(term);
    const code = term.trim().toUpperCase().replace(/-/g, "");
    const hits = (await readHeaders(db, await headerKeys(db)))
      .map((row) => ({
        header: row.header,
        score:
          code.length >= 3 && row.header.code.replace("-", "").startsWith(code)
            ? 1000
            : matchName(query, row.names),
      }))
      .filter((hit) => hit.score > 0)
      .sort((a, b) => b.score - a.score)
      .map((hit) => hit.header);
    await recordHits(hits.map((header) => header.id));
    return hits;
  });
}

/** The header of one client, for every page of the case; part of the deed that the page is. */
export async function readHeader(db: Db, client_id: string, keys: Keys): Promise<ClientHeader> {
  const [row] = await readHeaders(db, keys, client_id);
  return found(row).header;
}

/** Seals the names of a client, for its row at this version. */
export function sealHeader(
  key: DataKey,
  client_id: string,
  version: number,
  { display_name, names }: SealedHeader,
): Buffer {
  return seal(key, headerPlace(client_id, version), { display_name, names });
}

/** Opens the names of a client's row. */
export function unsealHeader(
  key: DataKey,
  row: { id: string; version: number; header_sealed: Buffer },
): SealedHeader {
  return unseal<SealedHeader>(key, headerPlace(row.id, row.version), row.header_sealed);
}

/** Seals everything else that says who a client is, for its row at this version. */
export function sealIdentity(
  key: DataKey,
  client_id: string,
  version: number,
  identity: Omit<Identity, keyof SealedHeader>,
): Buffer {
  return seal(key, identityPlace(client_id, version), identity);
}

/** Opens everything else that says who a client is. */
export function unsealIdentity(
  key: DataKey,
  row: { id: string; version: number; identity_sealed: Buffer },
): Omit<Identity, keyof SealedHeader> {
  return unseal(key, identityPlace(row.id, row.version), row.identity_sealed);
}

const headerPlace = (id: string, version: number) => ({
  table: "clients",
  column: "header_sealed",
  row: id,
  client: id,
  version,
});
const identityPlace = (id: string, version: number) => ({
  table: "clients",
  column: "identity_sealed",
  row: id,
  client: id,
  version,
});

/** The keys that a list of clients needs. */
export const headerKeys = (db: Db): Promise<Keys> => readKeys(db, { classes: ["header"] });

/** A client's header with what a list or a desk works out from it: all names, and since when the risk level stands. */
type HeaderRow = { header: ClientHeader; names: string[]; risk_set_at: Date | null };

/** The headers this ticket opens: of its whole list, or of one client. */
export async function readHeaders(db: Db, keys: Keys, client_id?: string): Promise<HeaderRow[]> {
  let query = db.selectFrom("clients as c").select([
    "c.id",
    "c.code",
    "c.opened_on",
    "c.version",
    "c.header_sealed",
    sql<Date | null>`(select s.starts_at from sessions s where s.client_id = c.id and s.starts_at <= now() order by s.starts_at desc limit 1)`.as(
      "last_session_at",
    ),
    sql<
      string | null
    >`(select o.closed_on::text from closures o where o.client_id = c.id and not exists (select 1 from reopenings r where r.closure_id = o.id) limit 1)`.as(
      "closed_on",
    ),
    sql<{
      id: string;
      set_at: string;
      level_sealed: string;
    } | null>`(select jsonb_build_object('id', l.id, 'set_at', l.set_at, 'level_sealed', encode(l.level_sealed, 'base64')) from risk_levels l where l.client_id = c.id order by l.set_at desc limit 1)`.as(
      "risk",
    ),
  ]);
  if (client_id) query = query.where("c.id", "=", client_id);
  const rows = await query.execute();
  return rows
    .map((row) => {
      const key = keys.of(row.id, "header");
      const { display_name, names } = unsealHeader(key, row);
      const risk_level =
        row.risk &&
        openRiskLevel(key, {
          id: row.risk.id,
          client_id: row.id,
          level_sealed: Buffer.from(row.risk.level_sealed, "base64"),
        }).level;
      const header: ClientHeader = {
        id: row.id,
        code: row.code,
        display_name,
        opened_on: row.opened_on,
        closed_on: row.closed_on,
        risk_level,
        last_session_at: row.last_session_at,
      };
      return {
        header,
        names: [display_name, ...names.map((name) => name.value)],
        risk_set_at: row.risk ? new Date(row.risk.set_at) : null,
      };
    })
    .sort((a, b) => order(a.header) - order(b.header));
}

const order = (row: ClientHeader) => (row.closed_on ? 1e15 : 0) + (row.last_session_at?.getTime() ?? 0);
