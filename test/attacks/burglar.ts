import pg from "pg";
import { rolePassword } from "../../db/migrate";
import { TEST_SECRET } from "../cluster";
import type { Cast, Person } from "../people";

export type Knock = { outcome: string; ticket: string | null; audit_id: string | null };
export type About = { client?: string; item?: string; reason?: string };

/**
 * Somebody who got hold of both passwords and writes his own SQL: one connection as `gyeot_gate`, two as `gyeot_app`.
 * What he may do is what the database itself allows, with no model in between.
 */
export type Burglar = {
  gate: pg.Client;
  app: pg.Client;
  other: pg.Client;
  knock: (who: Person | null, deed: string, about?: About) => Promise<Knock>;
  /** Runs `sql` in a transaction that holds `ticket` (or none), takes it back, and returns the rows or the error's code. */
  run: (ticket: string | null, sql: string, values?: unknown[]) => Promise<Ran>;
  /** The same, and it stays done. */
  keep: (ticket: string | null, sql: string, values?: unknown[]) => Promise<Ran>;
  leave: () => Promise<void>;
};
export type Ran = { rows: Record<string, unknown>[]; count: number; error: string | null; message: string };

export async function breakIn(cast: Cast): Promise<Burglar> {
  const enter = async (role: "gyeot_gate" | "gyeot_app") => {
    const at = new URL(cast.url);
    const client = new pg.Client({
      host: at.hostname,
      port: Number(at.port),
      database: cast.database,
      user: role,
      password: rolePassword(TEST_SECRET, role),
      options: "-c search_path=house",
    });
    await client.connect();
    return client;
  };
  const [gate, app, other] = [await enter("gyeot_gate"), await enter("gyeot_app"), await enter("gyeot_app")];
  const run = async (ticket: string | null, sql: string, values: unknown[], end: "commit" | "rollback") => {
    await app.query("begin");
    try {
      if (ticket) await app.query("select set_config('app.ticket', $1, true)", [ticket]);
      const { rows, rowCount } = await app.query(sql, values);
      await app.query(end);
      return { rows, count: rowCount ?? 0, error: null, message: "" };
    } catch (error) {
      await app.query("rollback");
      const { code, message, detail } = error as pg.DatabaseError;
      return { rows: [], count: 0, error: code ?? "unknown", message: `${message} ${detail ?? ""}` };
    }
  };
  return {
    gate,
    app,
    other,
    knock: async (who, deed, { client, item, reason } = {}) => {
      const { rows } = await gate.query(
        "select outcome, ticket, audit_id from door.enter($1, $2, $3, $4, $5)",
        [who?.sign_in ?? null, deed, client ?? null, item ?? null, reason ?? null],
      );
      return rows[0] as Knock;
    },
    run: (ticket, sql, values = []) => run(ticket, sql, values, "rollback"),
    keep: (ticket, sql, values = []) => run(ticket, sql, values, "commit"),
    leave: async () => void (await Promise.all([gate.end(), app.end(), other.end()])),
  };
}
