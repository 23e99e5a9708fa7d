import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, inject } from "vitest";
import { type Me, openHouse } from "~/models/access.server";
import { takeKey } from "~/models/encryption.server";
import { TEST_SECRET } from "./cluster";

/** A database of this test file's own, open to the models as the real roles. `admin` is the superuser, for looking. */
export type TestOffice = { admin: pg.Client; url: string; database: string };

/** Clones the template, opens the models on it, and takes all away after the file's tests. */
export async function openTestOffice(): Promise<TestOffice> {
  const cluster = inject("cluster_url");
  const database = `office_${randomUUID().replaceAll("-", "")}`;
  const root = new pg.Client({ connectionString: cluster });
  await root.connect();
  // Cloning wants the template to itself; files that begin together take turns.
  await root.query("select pg_advisory_lock(1)");
  await root.query(`create database ${database} template template_office`);
  await root.query("select pg_advisory_unlock(1)");
  await root.query(`revoke temporary, connect on database ${database} from public`);
  await root.query(`grant connect on database ${database} to gyeot_gate, gyeot_app`);
  const url = cluster.replace(/\/postgres$/, `/${database}`);
  takeKey(TEST_SECRET);
  const house = openHouse(url, TEST_SECRET, 4);
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  afterAll(async () => {
    await house.close();
    await admin.end();
    await root.query(`drop database ${database} with (force)`);
    await root.end();
  });
  return { admin, url, database };
}

/** Somebody with no sign-in at all. */
export const stranger: Me = { sign_in: null, origin: "127.0.0.1", path: "/" };
