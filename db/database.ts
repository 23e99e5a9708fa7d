import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { rolePassword } from "./migrate";
import type { DB } from "./types";

// A day is a day wherever the server stands: "2026-11-21", never an instant.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/** Typed access to the tables, as the role `gyeot_app`, inside a transaction that holds a ticket. */
export type Db = Kysely<DB>;

/** The two pools: `gate` may only knock, `app` may only read and write what a ticket opened. */
export type Pools = { gate: pg.Pool; app: pg.Pool; close: () => Promise<void> };

/**
 * Opens the two pools on the database that `adminUrl` names, each as its own login role. `size` is the number of
 * connections of each pool (1-50). Connections end a statement after 15 s and an idle transaction after 10 s.
 */
export function openPools(adminUrl: string, secret: Buffer, size = 8): Pools {
  const at = new URL(adminUrl);
  const pool = (role: "gyeot_gate" | "gyeot_app") => {
    const made = new pg.Pool({
      host: decodeURIComponent(at.hostname),
      port: Number(at.port || 5432),
      database: decodeURIComponent(at.pathname.slice(1)),
      user: role,
      password: rolePassword(secret, role),
      ssl: at.searchParams.get("sslmode") === "require" ? { rejectUnauthorized: true } : undefined,
      max: size,
      options:
        "-c search_path=house -c statement_timeout=15000 -c lock_timeout=2000 -c idle_in_transaction_session_timeout=10000 -c timezone=UTC",
    });
    made.on("error", () => {}); // an idle connection that the server closed; the pool makes another
    return made;
  };
  const gate = pool("gyeot_gate");
  const app = pool("gyeot_app");
  return { gate, app, close: async () => void (await Promise.all([gate.end(), app.end()])) };
}

/** Typed access over the app pool; a deed takes one connection of it and gives it back clean. */
export function openKysely(pool: pg.Pool): Db {
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
}
