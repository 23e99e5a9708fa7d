import { sql } from "kysely";
import { asStaff, type Db, type Me } from "./access.server";
import { readKeys } from "./client-keys.server";
import {
  addImportedClient,
  type ImportedRows,
  type Importing,
  imported_tables,
  noRows,
} from "./import-clients.server";
import { decisionOf, openDecision } from "./import-decisions.server";
import { canTake, claimsOf, type KeptRow, openRow, type ReadRow } from "./import-plans.server";
import { addImportedSession } from "./import-sessions.server";
import { BATCH, matchClaims, readImport } from "./imports.server";
import { breathe } from "./slices.server";

/** How far an application is. It is one transaction: until `done` nothing of it is in. */
export type ApplicationProgress = { state: "under_way" | "failed"; done: number; total: number };
/** not_confirmed: nobody has confirmed the columns. nothing: no row may go in. busy: another one is at it. */
export type ApplicationOutcome = "applied" | "nothing" | "not_confirmed" | "busy";

/** What this process is at. Another process of the server only learns that an application is under way. */
const under_way = new Map<string, ApplicationProgress>();

/** How far the application of this import is in this process; null when there is none. */
export function progressOf(import_id: string): ApplicationProgress | null {
  return under_way.get(import_id) ?? null;
}

/**
 * Begins an application and waits a moment for it: a small register is in before the page comes back, of a large one
 * the page shows how far it is. Throws what the application threw, if it did so within the moment.
 */
export async function startApplication(
  me: Me,
  id: string,
  application_id: string,
  patience = 1500,
): Promise<ApplicationOutcome | "under_way"> {
  const progress: ApplicationProgress = { state: "under_way", done: 0, total: 0 };
  const isFirst = progressOf(id)?.state !== "under_way";
  if (isFirst) under_way.set(id, progress);
  const work = applyImport(me, id, application_id, (done, total) =>
    Object.assign(progress, { done, total }),
  ).then((outcome) => {
    if (isFirst) under_way.delete(id);
    return outcome;
  });
  // Nobody may be listening any more when it fails; the page then says so. The error's kind is all that is told.
  work.catch(() => isFirst && Object.assign(progress, { state: "failed" }));
  const moment = new Promise<"under_way">((done) => setTimeout(done, patience, "under_way").unref());
  return Promise.race([work, moment]);
}

/**
 * Carries an import out, in one transaction: every row that is to be taken becomes a client (or, of a log, a session
 * of a client who is here), the others stay. Rows said to be the same person become one. The same `application_id`
 * twice is one application. Whatever is thrown leaves nothing behind.
 */
export async function applyImport(
  me: Me,
  id: string,
  application_id: string,
  tell: (done: number, total: number) => void = () => {},
): Promise<ApplicationOutcome> {
  return asStaff(me, "import.apply", { item: id }, async (db, { staff_id, audit_id, shown }) => {
    if (!(await takeTurn(db, id))) return "busy";
    await sql`set local statement_timeout = '5min'`.execute(db);
    const { plan, head } = await readImport(db, id);
    const { site_id } = await db
      .selectFrom("imports")
      .select("site_id")
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    const again = await db
      .selectFrom("import_applications")
      .select("id")
      .where("id", "=", application_id)
      .execute();
    if (again.length > 0) return "applied";
    if (!plan.confirmed) return "not_confirmed";
    const given: Importing = { import_id: id, site_id, staff_id, audit_id, plan };
    const rows = await readOpenRows(db, id);
    const groups =
      head.kind === "register" ? await groupPeople(db, rows) : groupSessions(rows, new Set(shown));
    if (groups.length === 0) return "nothing";
    const taken = groups.reduce((sum, group) => sum + group.length, 0);
    const isRegister = head.kind === "register";
    await db
      .insertInto("import_applications")
      .values({
        ...{ id: application_id, import_id: id, made_under: audit_id, applied_by: staff_id },
        clients_made: isRegister ? groups.length : 0,
        sessions_made: isRegister ? 0 : taken,
        rows_taken: taken,
      })
      .execute();
    const keys = isRegister ? null : await readKeys(db, { classes: ["summary", "narrative"] });
    for (let at = 0; at < groups.length; at += SLICE) {
      const into = noRows();
      const became: { row: string; client: string }[] = [];
      for (const [index, group] of groups.slice(at, at + SLICE).entries()) {
        if (index % 25 === 24) await breathe();
        let client = group[0]?.client_id as string;
        if (keys) {
          const pair = { summary: keys.of(client, "summary"), narrative: keys.of(client, "narrative") };
          for (const row of group) addImportedSession(into, row, client, pair, given);
        } else client = addImportedClient(into, group, given);
        became.push(...group.map((row) => ({ row: row.id, client })));
      }
      await insertAll(db, into);
      await sql`update import_rows r set application_id = ${application_id}, client_id = v.client
        from unnest(${became.map((one) => one.row)}::uuid[], ${became.map((one) => one.client)}::uuid[]) v (id, client)
        where r.id = v.id`.execute(db);
      tell(Math.min(at + SLICE, groups.length), groups.length);
      await breathe();
    }
    return "applied";
  });
}

/** One application or undo of an import at a time, over all processes; false when another is at it. */
export async function takeTurn(db: Db, id: string): Promise<boolean> {
  const { rows } = await sql<{ got: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${id}, 7114)) as got`.execute(db);
  return rows[0]?.got ?? false;
}

/** Clients whose rows are sealed together, and the rows of a statement: each statement asks the door anew what it may. */
const SLICE = 500;
const ROWS = 2500;
type OpenRow = KeptRow & {
  id: string;
  row_no: number;
  read: ReadRow;
  client_id: string | null;
  decided: boolean;
  decision: string | null;
  same_as: number | null;
};

async function readOpenRows(db: Db, id: string): Promise<OpenRow[]> {
  const { key, version } = await readImport(db, id);
  const open: OpenRow[] = [];
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom("import_rows")
      .select(["id", "row_no", "row_sealed", "decision", "decision_sealed", "client_id"])
      .where("import_id", "=", id)
      .where("application_id", "is", null)
      .where("row_no", ">", after)
      .orderBy("row_no")
      .limit(BATCH)
      .execute();
    if (rows.length === 0) return open;
    for (const { row_sealed, decision_sealed, decision, ...row } of rows) {
      const opened = openRow(key, version, { id: row.id, row_sealed });
      const { same_as } = openDecision(key, { id: row.id, decision_sealed });
      const decided = decision !== null;
      open.push({ ...row, ...opened, decided, same_as, decision: decisionOf(decision, opened.read.verdict) });
    }
    after = rows.at(-1)?.row_no ?? 0;
    await breathe();
  }
}

/**
 * The rows of a register as people: each row to be taken, with those said to be the same. A row that is the same as one
 * that stays, or as one that is in already, stays too; so does one whose number came here since it was read, unless
 * somebody decided about it.
 */
async function groupPeople(db: Db, rows: OpenRow[]): Promise<OpenRow[][]> {
  const known = await matchClaims(db, claimsOf(rows.map((row) => row.read)));
  const by_no = new Map(rows.map((row) => [row.row_no, row]));
  const groups = new Map<OpenRow, OpenRow[]>();
  for (const row of rows) {
    const isHere = claimsOf([row.read]).some((one) => known.has(one.by_number.toString("hex")));
    if (row.decision === "take" && canTake(row.read, null) && (row.decided || !isHere))
      groups.set(row, [row]);
  }
  for (const row of rows) {
    if (row.decision !== "same_as" || !row.read.client) continue;
    const first = rootOf(row, by_no);
    if (first) groups.get(first)?.push(row);
  }
  return [...groups.values()];
}

function rootOf(row: OpenRow, by_no: ReadonlyMap<number, OpenRow>): OpenRow | null {
  const passed = new Set<OpenRow>();
  let at: OpenRow | undefined = row;
  while (at && at.decision === "same_as" && !passed.has(at)) {
    passed.add(at);
    at = at.same_as === null ? undefined : by_no.get(at.same_as);
  }
  return at?.decision === "take" ? at : null;
}

// Each row its own session. A client whom the door did not open (moved to another site, or closed to this importer)
// gets none.
function groupSessions(rows: OpenRow[], open: ReadonlySet<string>): OpenRow[][] {
  return rows
    .filter(
      (row) =>
        row.decision === "take" && canTake(row.read, row.client_id) && open.has(row.client_id as string),
    )
    .map((row) => [row]);
}

async function insertAll(db: Db, into: ImportedRows): Promise<void> {
  for (const table of imported_tables) {
    const rows = into[table];
    for (let at = 0; at < rows.length; at += ROWS) {
      await db
        .insertInto(table)
        .values(rows.slice(at, at + ROWS) as never)
        .execute();
    }
  }
}
