import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { migrate, rolePassword } from "../../db/migrate";
import { TEST_SECRET } from "../cluster";

let root: pg.Client;
let url: string;
let folder: string;
let n = 0;
const base = `migrate_${process.pid}_${Date.now()}`;
beforeAll(async () => {
  root = new pg.Client({ connectionString: inject("cluster_url") });
  await root.connect();
});
beforeEach(async () => {
  const name = `${base}_${++n}`;
  await root.query(`create database ${name}`);
  url = inject("cluster_url").replace(/\/postgres$/, `/${name}`);
  folder = mkdtempSync(join(tmpdir(), "gyeot-migrations-"));
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync("db/migrations"))
    copyFileSync(join("db/migrations", file), join(folder, file));
});
afterAll(async () => {
  for (let made = 1; made <= n; made++)
    await root.query(`drop database if exists ${base}_${made} with (force)`);
  await root.end();
  rmSync(folder, { recursive: true, force: true });
});

const run = () => migrate(url, TEST_SECRET, folder);
const look = async (sql: string) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
};

describe("bringing a database to the newest schema", () => {
  test("applies each file once; a second start applies none", async () => {
    expect(await run()).toEqual(readdirSync(folder).sort());
    expect(await run()).toEqual([]);
  });
  test("two servers that start together wait for each other, and one of them does the work", async () => {
    const applied = await Promise.all([run(), run()]);
    expect(applied.map((files) => files.length).sort()).toEqual([0, readdirSync(folder).length]);
  });
  test("a file that was edited after it had been applied is named, and nothing is changed", async () => {
    await run();
    const [first] = readdirSync(folder).sort() as [string];
    writeFileSync(join(folder, first), `${readFileSync(join(folder, first), "utf8")}\n-- edited`);
    await expect(run()).rejects.toThrow(`${first} was changed after it had been applied`);
  });
  test("a file that fails half-way leaves nothing of itself, and the next start goes on from there", async () => {
    await run();
    writeFileSync(join(folder, "9000-broken.sql"), "create type house.half as enum ('a'); select 1 / 0;");
    await expect(run()).rejects.toThrow("9000-broken.sql");
    expect(await look("select 1 from pg_type where typname = 'half'")).toEqual([]);
    writeFileSync(join(folder, "9000-broken.sql"), "create type house.half as enum ('a');");
    expect(await run()).toEqual(["9000-broken.sql"]);
  });
  test("a migration that breaks a promise is refused at the door, with a sentence that names it", async () => {
    writeFileSync(
      join(folder, "9000-view.sql"),
      "create view house.everything as select * from house.notes;",
    );
    await expect(run()).rejects.toThrow(/house\.everything: .*goes around row security/);
    await expect(run()).rejects.toThrow("The database does not keep its promises");
  });
  test("the passwords of the two logins follow from the secret alone, and differ", () => {
    expect(rolePassword(TEST_SECRET, "gyeot_app")).toBe(rolePassword(TEST_SECRET, "gyeot_app"));
    expect(rolePassword(TEST_SECRET, "gyeot_app")).not.toBe(rolePassword(TEST_SECRET, "gyeot_gate"));
    expect(rolePassword(Buffer.alloc(32, 8), "gyeot_app")).not.toBe(rolePassword(TEST_SECRET, "gyeot_app"));
  });
});
