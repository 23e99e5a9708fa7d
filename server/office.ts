import pg from "pg";
import { openHouse } from "../app/models/access.server";
import { holdsKeyCheck, sealKeyCheck, takeKey } from "../app/models/encryption.server";
import { type EmbeddedPostgres, startEmbedded } from "../db/embedded";
import { migrate } from "../db/migrate";
import { readKeyFile } from "./keys";
import type { Settings } from "./settings";

/** The office as it stands open: where its database is, and how to close it again. */
export type Office = { admin_url: string; secret: Buffer; close: () => Promise<void> };

/**
 * Opens the office: the database (ours or the one that DATABASE_URL names), the key, the newest schema, the
 * posture check, the pools. `say` prints progress. Throws an Error in plain words when any of it is not right,
 * and then leaves nothing running.
 */
export async function openOffice(settings: Settings, say: (line: string) => void): Promise<Office> {
  let embedded: EmbeddedPostgres | null = null;
  try {
    if (!settings.database_url) {
      say("starting PostgreSQL ...");
      embedded = await startEmbedded(settings.data);
      if (embedded.attached) say("found PostgreSQL still running after the last time; using it");
    }
    const admin_url = settings.database_url ?? (embedded as EmbeddedPostgres).url;
    const secret = await readKey(settings, admin_url, say);
    const applied = await migrate(admin_url, secret);
    if (applied.length > 0) say(`the database is at ${applied.at(-1)}`);
    await keepKeyCheck(admin_url);
    const house = openHouse(admin_url, secret);
    const close = async () => {
      await house.close();
      await embedded?.stop();
    };
    return { admin_url, secret, close };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

/** Joins an office that another process of this server has opened already. */
export function joinOffice(admin_url: string, secret: Buffer): { close: () => Promise<void> } {
  takeKey(secret);
  return openHouse(admin_url, secret);
}

async function readKey(settings: Settings, admin_url: string, say: (line: string) => void): Promise<Buffer> {
  const checks = await findKeyChecks(admin_url);
  const { secret, made } = readKeyFile(settings.key_file, checks.length === 0);
  takeKey(secret);
  if (checks.length > 0 && !checks.some(holdsKeyCheck)) {
    throw new Error(
      `The key in ${settings.key_file} is not the one this database was sealed with. Put the right key file there.`,
    );
  }
  if (made && !settings.demo) {
    say("");
    say(`A NEW KEY WAS MADE: ${settings.key_file}`);
    say(
      "Without this file nothing that is written here can ever be read again. Copy it to a safe place outside",
    );
    say("this machine and outside the database's backups, today.");
    say("");
  }
  return secret;
}

async function findKeyChecks(admin_url: string): Promise<{ key_id: string; check_sealed: Buffer }[]> {
  return withAdmin(admin_url, async (admin) => {
    const there = await admin.query("select to_regclass('house.key_checks') is not null as there");
    return there.rows[0].there
      ? (await admin.query("select key_id, check_sealed from house.key_checks")).rows
      : [];
  });
}

async function keepKeyCheck(admin_url: string): Promise<void> {
  const { key_id, check_sealed } = sealKeyCheck();
  await withAdmin(admin_url, async (admin) => {
    await admin.query("set role gyeot_owner");
    await admin.query(
      "insert into house.key_checks (key_id, check_sealed) values ($1, $2) on conflict do nothing",
      [key_id, check_sealed],
    );
  });
}

async function withAdmin<T>(admin_url: string, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: admin_url });
  await admin.connect().catch((error) => {
    throw new Error(
      `The database does not answer (${error.code ?? error.message}). Is DATABASE_URL right, and is the server running?`,
    );
  });
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}
