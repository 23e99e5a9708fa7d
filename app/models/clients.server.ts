import { asStaff, type Db, found, type Me } from "./access.server";
import type { Keys } from "./client-keys.server";
import { type DataKey, openClientKey, seal, unseal, type WrappedKey } from "./encryption.server";
import type { Identity } from "./identity.server";
import { type NameKeys, nameKeys } from "./name-keys.server";
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
  return asStaff(me, "client.list", {}, async (db) => (await readHeaders(db)).map(({ header }) => header));
}

/**
 * Finds clients of one's own caseload by name (초성, Northern spelling and romanisation included) or by case code,
 * best match first. The log gets a keyed hash of the term and the ids found, before anyone sees them.
 */
export async function searchClients(me: Me, term: string): Promise<ClientHeader[]> {
  return asStaff(me, "client.search", { term }, async (db, { recordHits }) => {
    const query = readNameQuery(term);
    const code = term.trim().toUpperCase().replace(/-/g, "");
    const hits = (await readHeaders(db))
      .map((row) => ({
        header: row.header,
        score:
          code.length >= 3 && row.header.code.replace("-", "").startsWith(code)
            ? 1000
            : matchName(query, row.name_keys),
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
  const [row] = await readHeaders(db, { client_id, keys });
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

/** A client's header with what a list or a desk works out from it: all names, ready to match, and since when the risk level stands. */
type HeaderRow = { header: ClientHeader; names: string[]; name_keys: NameKeys[]; risk_set_at: Date | null };

/**
 * The headers this ticket opens: of its whole list, or of one client whose keys are at hand. One statement: what a
 * list shows stands on the client's row, and the key beside it.
 */
export async function readHeaders(db: Db, one?: { client_id: string; keys: Keys }): Promise<HeaderRow[]> {
  let query = db
    .selectFrom("clients as c")
    .leftJoin("risk_levels as l", "l.id", "c.risk_id")
    .select([
      "c.id",
      "c.code",
      "c.opened_on",
      "c.closed_on",
      "c.last_session_at",
      "c.version",
      "c.header_sealed",
    ])
    .select(["l.id as risk_id", "l.set_at", "l.level_sealed"]);
  if (one) query = query.where("c.id", "=", one.client_id);
  else
    query = query
      .innerJoin("client_keys as k", "k.client_id", "c.id")
      .where("k.class", "=", "header")
      .select(["k.key_id", "k.wrapped"]);
  const rows = await query.execute();
  return rows
    .map((row) => {
      const key = () =>
        one?.keys.of(row.id, "header") ??
        openClientKey({ client_id: row.id, class: "header", ...(row as unknown as WrappedKey) });
      const { display_name, names, name_keys, level } = openHeader(row as SealedRow, key);
      const { id, code, opened_on, closed_on, last_session_at } = row;
      const header: ClientHeader = {
        id,
        code,
        display_name,
        opened_on,
        closed_on,
        risk_level: level,
        last_session_at,
      };
      return { header, names, name_keys, risk_set_at: row.set_at };
    })
    .sort((a, b) => order(a.header) - order(b.header));
}

const order = (row: ClientHeader) => (row.closed_on ? 1e15 : 0) + (row.last_session_at?.getTime() ?? 0);

type SealedRow = {
  id: string;
  version: number;
  header_sealed: Buffer;
  risk_id: string | null;
  level_sealed: Buffer | null;
};
type OpenedHeader = { display_name: string; names: string[]; name_keys: NameKeys[]; level: RiskLevel | null };

// A caseload is looked at fifty times a day and changes once a week: what was opened last stays open in this process.
// The rows are asked for at every look all the same, so who may see them is decided at every look.
const opened = new Map<string, OpenedHeader>();
const OPENED_AT_MOST = 20_000;

function openHeader(row: SealedRow, key: () => DataKey): OpenedHeader {
  const { header_sealed, level_sealed } = row;
  // The authentication tag is of this text and no other; with the id it names what was opened.
  const name = `${row.id}${header_sealed.toString("latin1", header_sealed.length - 16)}${row.risk_id}`;
  let open = opened.get(name);
  if (!open) {
    const sealed = unsealHeader(key(), row);
    const names = [sealed.display_name, ...sealed.names.map(({ value }) => value)];
    const level =
      row.risk_id && level_sealed
        ? openRiskLevel(key(), { id: row.risk_id, client_id: row.id, level_sealed }).level
        : null;
    open = { display_name: sealed.display_name, names, name_keys: names.map(nameKeys), level };
    if (opened.size >= OPENED_AT_MOST) opened.delete(opened.keys().next().value as string);
    opened.set(name, open);
  }
  return open;
}
