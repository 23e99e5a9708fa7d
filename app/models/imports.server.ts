import { createHash, randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { ImportKind } from "../../db/types";
import { asStaff, type Db, found, isId, type Me } from "./access.server";
import { type DataKey, makeImportKey, openImportKey } from "./encryption.server";
import { proposeMapping, proposeMappingAt } from "./import-mappings.server";
import {
  type Claim,
  claimsOf,
  type ImportPlan,
  type ImportSettings,
  type KeptRow,
  keepRows,
  narrative_fields,
  openPlan,
  openRow,
  type ReadRow,
  readKeptRows,
  sealPlan,
  sealRow,
  settleClients,
  summarise,
} from "./import-plans.server";
import { maskResidentNumbers } from "./resident-numbers.server";
import { breathe, runInSlices } from "./slices.server";
import { readSpreadsheet } from "./spreadsheets.server";
import { type Colleague, readColleagues } from "./teams.server";

export type { ImportKind } from "../../db/types";

/** One application or undo of an import, as the list and the page tell of it. */
export type ImportAct = { at: Date; clients: number; sessions: number };
export type ImportHead = {
  id: string;
  kind: ImportKind;
  made_at: Date;
  file_name: string;
  file_bytes: number;
  confirmed: boolean;
  row_counts: { ready: number; review: number; skip: number };
  applications: ImportAct[];
  undos: (ImportAct & { kept: number })[];
};
/** Rows of a statement. */
export const BATCH = 500;

/** Asks the door before a large body is read, so that who may not import is not listened to. */
export async function askToImport(me: Me): Promise<void> {
  await asStaff(me, "import.list", {}, async () => {});
}

/** The imports that this person brought, newest first. */
export async function listImports(me: Me): Promise<ImportHead[]> {
  return asStaff(me, "import.list", {}, (db) => readHeads(db));
}

/**
 * Takes a file in: reads it, withholds resident numbers, proposes which column is what, reads every row by that, and
 * keeps the rows sealed. The file itself is not kept, its SHA-256 is. Makes no client. The same `id` twice makes one
 * import. Throws `UnreadableFile` with the reason, and then nothing is kept.
 */
export async function readFile(
  me: Me,
  {
    id,
    file_name,
    bytes,
    sheet_name,
  }: { id: string; file_name: string; bytes: Uint8Array; sheet_name?: string },
): Promise<void> {
  const sheet = await readSpreadsheet(bytes, file_name, sheet_name);
  const kept = await runInSlices(keepRows(sheet.rows));
  const settings: ImportSettings = {
    mapping: proposeMapping(kept.map((row) => row.cells)),
    fill_down: [],
    year: null,
    staff: {},
  };
  settings.mapping.kind ??= "register";
  const reading = await runInSlices(readKeptRows(kept, settings));
  await asStaff(me, "import.read_file", { item: id }, async (db, { staff_id }) => {
    const { site_id } = await db
      .selectFrom("staff")
      .select("site_id")
      .where("id", "=", staff_id)
      .executeTakeFirstOrThrow();
    const { key, key_id, wrapped } = makeImportKey(id);
    const clients = settleClients(reading.rows, await matchClaims(db, claimsOf(reading.rows)));
    const { format, encoding, sheets } = { ...sheet, format: sheet.kind };
    const plan: ImportPlan = {
      ...settings,
      ...summarise(reading.rows, reading.findings),
      file_name: maskResidentNumbers(file_name).slice(-200),
      sheet_name: sheet.sheet_name,
      sample: sheet.sample,
      confirmed: false,
      ...{ format, encoding, sheets },
    };
    const { numInsertedOrUpdatedRows } = await db
      .insertInto("imports")
      .values({
        ...{ id, site_id, made_by: staff_id, key_id, wrapped },
        kind: settings.mapping.kind ?? "register",
        file_hash: createHash("sha256").update(bytes).digest(),
        file_bytes: bytes.length,
        plan_sealed: sealPlan(key, id, 1, plan),
      })
      .onConflict((on) => on.doNothing())
      .executeTakeFirstOrThrow();
    // Sent twice: the first one has it.
    if (numInsertedOrUpdatedRows === 0n) return;
    for (let at = 0; at < kept.length; at += BATCH) {
      const rows = kept.slice(at, at + BATCH).map((row, index) => {
        const read = reading.rows[at + index] as ReadRow;
        const row_id = randomUUID();
        return {
          ...{ id: row_id, import_id: id, row_no: read.row_no, client_id: clients.get(read.row_no) ?? null },
          row_sealed: sealRow(key, row_id, 1, { ...row, read }),
        };
      });
      await db.insertInto("import_rows").values(rows).execute();
      await breathe();
    }
  });
}

export type ImportMappingView = ImportHead & {
  version: number;
  plan: Pick<
    ImportPlan,
    | "mapping"
    | "fill_down"
    | "year"
    | "staff"
    | "staff_names"
    | "sample"
    | "encoding"
    | "format"
    | "sheets"
    | "sheet_name"
  >;
  colleagues: Colleague[];
};

/** The columns as they are proposed or were confirmed, with the accounts that a name of the file can be. */
export async function viewMapping(me: Me, id: string): Promise<ImportMappingView> {
  return asStaff(me, "import.view", { item: id }, async (db, { staff_id }) => {
    const { head, plan, version } = await readImport(db, id);
    const { site_id } = await db
      .selectFrom("staff")
      .select("site_id")
      .where("id", "=", staff_id)
      .executeTakeFirstOrThrow();
    const colleagues = await readColleagues(db, site_id);
    // A name that is an account's to the letter is proposed as that account; a person confirms it.
    const own = Object.fromEntries(
      plan.staff_names.map((name) => [name, colleagues.find((one) => one.display_name === name)?.id ?? null]),
    );
    const { fill_down, year, staff_names, encoding, format, sheets, sheet_name } = plan;
    const staff = { ...own, ...plan.staff };
    // Enough to recognise a column by; of a column of prose its heading is enough.
    const isProse = (index: number) => narrative_fields.has(plan.mapping.columns[index]?.field ?? "");
    const columns = plan.mapping.columns.map((one) => (isProse(one.index) ? { ...one, sample: [] } : one));
    const mapping = { ...plan.mapping, columns: columns as typeof plan.mapping.columns };
    const sample = plan.sample.map((row) =>
      row.map((cell, at) =>
        isProse(at) && cell !== plan.mapping.columns[at]?.heading && cell !== "" ? "…" : cell,
      ),
    );
    return {
      ...head,
      version,
      plan: { mapping, fill_down, year, staff, staff_names, sample, encoding, format, sheets, sheet_name },
      colleagues,
    };
  });
}

/** What a person confirmed about the columns. `fields`: the field of each column by its place, or null. */
export type MappingValues = {
  version: number;
  kind: ImportKind;
  header_row: number;
  fields: Map<number, string | null>;
  fill_down: string[];
  year: number | null;
  staff: Map<string, string | null>;
};

/**
 * Reads the kept rows anew by what a person confirmed. "columns": the kind or the heading row changed, so the columns
 * are proposed anew and want another look. "conflict": somebody confirmed something else in the meantime. Decisions
 * about rows stay, for rows keep their numbers. Refused ("applied") while rows of it are in.
 */
export async function confirmMapping(
  me: Me,
  id: string,
  values: MappingValues,
): Promise<"confirmed" | "columns" | "conflict" | "applied"> {
  const before = await asStaff(me, "import.view", { item: id }, async (db, { staff_id }) => {
    const { key, plan, version } = await readImport(db, id);
    const ids = await db.selectFrom("import_rows").select("id").where("import_id", "=", id).execute();
    const kept: KeptRow[] = [];
    for (let from = 0; ; from += BATCH) {
      const rows = await readRows(db, id, key, version, from, from + BATCH);
      for (const { cells, held } of rows) kept.push({ cells, held });
      if (rows.length === 0) break;
      await breathe();
    }
    const { site_id } = await db
      .selectFrom("staff")
      .select("site_id")
      .where("id", "=", staff_id)
      .executeTakeFirstOrThrow();
    const colleagues = await readColleagues(db, site_id);
    const all = plan.rows.ready.length + plan.rows.review.length + plan.rows.skip.length;
    return { plan, version, kept, colleagues, isWhole: ids.length === all };
  });
  if (before.version !== values.version) return "conflict";
  if (!before.isWhole) return "applied";
  const { plan, kept } = before;
  const isNew = values.kind !== plan.mapping.kind || values.header_row !== plan.mapping.header_row;
  const mapping = isNew
    ? proposeMappingAt(
        kept.map((row) => row.cells),
        values.header_row,
        values.kind,
      )
    : {
        ...plan.mapping,
        columns: plan.mapping.columns.map((column) => ({
          ...column,
          field: (values.fields.get(column.index) ?? null) as never,
        })),
      };
  const accounts = new Set(before.colleagues.map((one) => one.id));
  const settings: ImportSettings = {
    mapping,
    fill_down: isNew ? [] : values.fill_down,
    year: values.year,
    staff: Object.fromEntries(
      [...values.staff].map(([name, staff]) => [name, staff && accounts.has(staff) ? staff : null]),
    ),
  };
  const reading = await runInSlices(readKeptRows(kept, settings));
  return asStaff(me, "import.view", { item: id }, async (db) => {
    const { key } = await readImport(db, id);
    const next = values.version + 1;
    const clients = settleClients(reading.rows, await matchClaims(db, claimsOf(reading.rows)));
    const summary = summarise(reading.rows, reading.findings);
    const { numUpdatedRows } = await db
      .updateTable("imports")
      .set({
        kind: values.kind,
        version: next,
        plan_sealed: sealPlan(key, id, next, { ...plan, ...settings, ...summary, confirmed: !isNew }),
      })
      .where("id", "=", id)
      .where("version", "=", values.version)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) return "conflict";
    const ids = await db
      .selectFrom("import_rows")
      .select(["id", "row_no"])
      .where("import_id", "=", id)
      .orderBy("row_no")
      .execute();
    for (let at = 0; at < ids.length; at += BATCH) {
      const part = ids.slice(at, at + BATCH);
      const sealed = part.map((row) => {
        const read = reading.rows[row.row_no - 1] as ReadRow;
        return sealRow(key, row.id, next, { ...(kept[row.row_no - 1] as KeptRow), read });
      });
      const matched = part.map((row) => clients.get(row.row_no) ?? null);
      await sql`update import_rows r set row_sealed = v.sealed, client_id = v.client
        from unnest(${part.map((row) => row.id)}::uuid[], ${sealed}::bytea[], ${matched}::uuid[]) v (id, sealed, client)
        where r.id = v.id`.execute(db);
      await breathe();
    }
    return isNew ? "columns" : "confirmed";
  });
}

/** The import as its row and its plan tell of it. Throws 404 for what is not there or somebody else's. */
export async function readImport(
  db: Db,
  id: string,
): Promise<{ head: ImportHead; key: DataKey; plan: ImportPlan; version: number; file_hash: Buffer }> {
  const row = found(await db.selectFrom("imports").selectAll().where("id", "=", id).executeTakeFirst());
  const [head] = await readHeads(db, id);
  const key = openImportKey(row);
  return { head: found(head), key, plan: openPlan(key, row), version: row.version, file_hash: row.file_hash };
}

/** A stretch of the rows of an import that this deed sees, in their order: `from` rows are passed over. */
export async function readRows(db: Db, id: string, key: DataKey, version: number, from: number, to: number) {
  const rows = await db
    .selectFrom("import_rows")
    .select(["id", "row_no", "row_sealed", "decision", "decision_sealed", "client_id"])
    .where("import_id", "=", id)
    .orderBy("row_no")
    .offset(from)
    .limit(to - from)
    .execute();
  return rows.map(({ row_sealed, ...row }) => ({
    ...row,
    ...openRow(key, version, { id: row.id, row_sealed }),
  }));
}

/** What the office knows of these register numbers: hex of a hash, and the client whose number it is. */
export async function matchClaims(db: Db, claims: Claim[]): Promise<Map<string, string>> {
  const known = new Map<string, string>();
  const hashes = claims.flatMap((one) => [one.by_number, ...(one.by_name ? [one.by_name] : [])]);
  for (let at = 0; at < hashes.length; at += 5000) {
    const part = hashes.slice(at, at + 5000);
    const { rows } = await sql<{ register_hmac: Buffer; client_id: string }>`
      select register_hmac, client_id from door.match_registers(${part}::bytea[]) order by client_id`.execute(
      db,
    );
    for (const row of rows) known.set(row.register_hmac.toString("hex"), row.client_id);
  }
  return known;
}

/** Whether an id can be one; what is none is answered like one that is not there. */
export const isImportId = isId;

async function readHeads(db: Db, id?: string): Promise<ImportHead[]> {
  let query = db.selectFrom("imports").selectAll().orderBy("made_at", "desc");
  if (id) query = query.where("id", "=", id);
  const rows = await query.execute();
  const ids = rows.map((row) => row.id);
  if (ids.length === 0) return [];
  const applied = await db
    .selectFrom("import_applications")
    .selectAll()
    .where("import_id", "in", ids)
    .orderBy("applied_at")
    .execute();
  const undone = await db
    .selectFrom("import_undos")
    .selectAll()
    .where("import_id", "in", ids)
    .orderBy("undone_at")
    .execute();
  return rows.map((row) => {
    const plan = openPlan(openImportKey(row), row);
    return {
      id: row.id,
      kind: row.kind,
      made_at: row.made_at,
      file_name: plan.file_name,
      file_bytes: row.file_bytes,
      confirmed: plan.confirmed,
      row_counts: {
        ready: plan.rows.ready.length,
        review: plan.rows.review.length,
        skip: plan.rows.skip.length,
      },
      applications: applied
        .filter((one) => one.import_id === row.id)
        .map((one) => ({ at: one.applied_at, clients: one.clients_made, sessions: one.sessions_made })),
      undos: undone
        .filter((one) => one.import_id === row.id)
        .map((one) => ({
          at: one.undone_at,
          clients: one.clients_removed,
          sessions: one.sessions_removed,
          kept: one.kept.length,
        })),
    };
  });
}
