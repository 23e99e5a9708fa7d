import { sql } from "kysely";
import { asStaff, type Db, type Me } from "./access.server";
import { takeTurn } from "./import-applications.server";
import { type ImportHead, readImport } from "./imports.server";

/** What an undo would meet: the clients it takes away (or whose imported sessions it takes away), and those that stay. */
export type UndoView = ImportHead & {
  removed: number;
  kept: { client_id: string; code: string }[];
  /** Whether anything of this import is in. */
  is_in: boolean;
};

/** What undoing would take away and which clients stay, because somebody has worked on them since. */
export async function viewUndo(me: Me, id: string): Promise<UndoView> {
  return asStaff(me, "import.view", { item: id }, async (db) => {
    const { head } = await readImport(db, id);
    const met = await readMet(db);
    return {
      ...head,
      removed: met.filter((one) => one.untouched).length,
      kept: met.filter((one) => !one.untouched).map(({ client_id, code }) => ({ client_id, code })),
      is_in: met.length > 0,
    };
  });
}

/**
 * Takes an import back, in one transaction: the clients it made and nobody has worked on since, with all that was
 * imported of them; of a log, its sessions, but for the clients in whose record somebody has written since. What the
 * door does not name in the line of this deed cannot be taken away. The rows taken back are open again. The same
 * `undo_id` twice is one undo. "moved": somebody began to work on one of them in the same moment; nothing is gone.
 */
export async function undoImport(
  me: Me,
  id: string,
  undo_id: string,
): Promise<"undone" | "nothing" | "busy" | "moved"> {
  return takeBack(me, id, undo_id).catch((error: { code?: string }) => {
    // A row that came in between hangs on a client that should go: the database refuses, and it is right.
    if (error.code === FOREIGN_KEY_VIOLATION) return "moved";
    throw error;
  });
}

const FOREIGN_KEY_VIOLATION = "23503";

async function takeBack(me: Me, id: string, undo_id: string): Promise<"undone" | "nothing" | "busy"> {
  return asStaff(me, "import.undo", { item: id }, async (db, { staff_id, shown }) => {
    if (!(await takeTurn(db, id))) return "busy";
    await sql`set local statement_timeout = '5min'`.execute(db);
    const again = await db.selectFrom("import_undos").select("id").where("id", "=", undo_id).execute();
    if (again.length > 0) return "undone";
    const met = await readMet(db);
    if (met.length === 0) return "nothing";
    // Without conditions, on purpose: the policies of an undo say which rows, and only a condition would need to see them.
    const counts = new Map<string, number>();
    for (const table of undone_tables) {
      const { numDeletedRows } = await db.deleteFrom(table).executeTakeFirstOrThrow();
      counts.set(table, Number(numDeletedRows));
    }
    const made = met.filter((one) => one.made && shown.includes(one.client_id)).map((one) => one.client_id);
    await db
      .updateTable("import_rows")
      .set({ application_id: null })
      .where("import_id", "=", id)
      .where("client_id", "in", shown.length > 0 ? shown : [NOBODY])
      .execute();
    await db
      .updateTable("import_rows")
      .set({ client_id: null })
      .where("import_id", "=", id)
      .where("client_id", "in", made.length > 0 ? made : [NOBODY])
      .execute();
    await db
      .insertInto("import_undos")
      .values({
        ...{ id: undo_id, import_id: id, undone_by: staff_id },
        clients_removed: counts.get("clients") ?? 0,
        sessions_removed: counts.get("sessions") ?? 0,
        kept: met.filter((one) => !shown.includes(one.client_id)).map((one) => one.client_id),
      })
      .execute();
    return "undone";
  });
}

/** In the order in which nothing is left hanging. */
const undone_tables = [
  "signatures",
  "notes",
  "sessions",
  "closures",
  "risk_levels",
  "relatives",
  "protection_statuses",
  "client_categories",
  "consents",
  "safe_contacts",
  "register_keys",
  "assignments",
  "client_keys",
  "clients",
] as const;
const NOBODY = "00000000-0000-0000-0000-000000000000";

type Met = { client_id: string; code: string; made: boolean; untouched: boolean };

async function readMet(db: Db): Promise<Met[]> {
  return (
    await sql<Met>`select client_id, code, made, untouched from door.import_clients() order by code`.execute(
      db,
    )
  ).rows;
}
