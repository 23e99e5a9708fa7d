import { randomBytes, randomUUID } from "node:crypto";
import { sql } from "kysely";
import pg from "pg";
import { type Db, openKysely } from "../../db/database";
import { inventOffice } from "../../db/demo/office";
import type { DemoOffice } from "../../db/demo/shapes";
import { makeCaseCode } from "./case-codes.server";
import { addClient, addTransfers } from "./demo-clients.server";
import { leaveDrafts } from "./demo-drafts.server";
import { type Ids, idsOf, type SessionIds, today } from "./demo-ids.server";
import { addPeople, PASSPHRASE } from "./demo-people.server";
import { addSessions } from "./demo-sessions.server";

/**
 * Fills an empty database with an invented office, once, and prints how to sign in. Written by the superuser past the
 * door (there is no one yet who could knock), with the same sealing as everything else. Refuses to touch a database
 * that already has people in it: then it only prints.
 */
export async function furnishDemo(admin_url: string, say: (line: string) => void): Promise<void> {
  const pool = new pg.Pool({
    connectionString: admin_url,
    max: 1,
    options: "-c search_path=house -c synchronous_commit=off",
  });
  const office = inventOffice(today());
  try {
    const { rowCount } = await pool.query("select 1 from staff limit 1");
    if (!rowCount) {
      say(`inventing an office: ${office.staff.length} people, ${office.clients.length} clients ...`);
      const ids: Ids = { sites: idsOf(office.sites), staff: idsOf(office.staff), clients: new Map() };
      const sessions: SessionIds = new Map();
      await openKysely(pool)
        .transaction()
        .execute(async (db) => {
          // What is invented was done by nobody, so no trigger writes lines about it; the lines are invented too.
          await sql`set local session_replication_role = replica`.execute(db);
          await furnish(db, office, ids, sessions);
        });
      await leaveDrafts(pool, office, ids, sessions);
      await pool.query("analyze");
    }
  } finally {
    await pool.end();
  }
  say("");
  say("Sign in as one of these (all invented), each with the passphrase");
  say(`  ${PASSPHRASE}`);
  say("");
  for (const person of office.staff) {
    say(
      `  ${person.sign_in_name.padEnd(10)} ${person.role}${person.trainee ? " in training" : ""}, ${person.display_name}`,
    );
  }
  say("");
}

async function furnish(db: Db, office: DemoOffice, ids: Ids, sessions: SessionIds): Promise<void> {
  await addPeople(db, office, ids);
  for (const client of office.clients) {
    const id = randomUUID();
    const code = makeCaseCode((bytes) => randomBytes(bytes));
    ids.clients.set(client.key, { id, code, keys: await addClient(db, client, { id, code }, ids) });
  }
  await addSessions(db, office, ids, sessions);
  await addTransfers(db, office, ids);
  await keepGlances(db);
}

/** What the door's triggers keep on a client's row, all at once. */
async function keepGlances(db: Db): Promise<void> {
  await sql`update clients c set
    last_session_at = (select max(starts_at) from sessions s where s.client_id = c.id and s.attendance is not null),
    closed_on = (select max(closed_on) from closures o where o.client_id = c.id and not exists (select 1 from reopenings r where r.closure_id = o.id)),
    risk_id = (select l.id from risk_levels l where l.client_id = c.id order by l.set_at desc limit 1)`.execute(
    db,
  );
}
