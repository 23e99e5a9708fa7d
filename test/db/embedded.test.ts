import { readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type EmbeddedPostgres, freePort, startEmbedded } from "../../db/embedded";

const folder = join(".tmp", `embedded-test-${process.pid}`);
let server: EmbeddedPostgres;
beforeAll(async () => {
  const { mkdirSync } = await import("node:fs");
  mkdirSync(folder, { recursive: true });
  server = await startEmbedded(folder, { fast: true });
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const ask = async (sql: string) => {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
};

describe("a PostgreSQL of one's own", () => {
  test("listens on this machine alone, asks for its password, and keeps it from others", async () => {
    expect(await ask("show listen_addresses")).toEqual([{ listen_addresses: "127.0.0.1" }]);
    const wrong = new URL(server.url);
    wrong.password = "wrong";
    const client = new pg.Client({ connectionString: String(wrong) });
    await expect(client.connect()).rejects.toMatchObject({ code: "28P01" });
    expect(statSync(join(folder, "postgres.password")).mode & 0o077).toBe(0);
    expect(statSync(join(folder, "postgres.log")).mode & 0o077).toBe(0);
    expect(readFileSync(join(folder, "initdb.password"), "utf8")).toBe("");
  });
  test("keeps time in UTC, text in UTF-8, and rows out of its own log", async () => {
    expect(
      await ask(
        "select current_setting('timezone') as zone, current_setting('server_encoding') as encoding, current_setting('log_statement') as statements, current_setting('log_error_verbosity') as verbosity",
      ),
    ).toEqual([{ zone: "UTC", encoding: "UTF8", statements: "none", verbosity: "terse" }]);
  });
  test("is found again when it is still running, instead of a second one being started", async () => {
    const again = await startEmbedded(folder, { fast: true });
    expect(again).toMatchObject({ attached: true, url: server.url });
  });
  test("keeps what was committed over a stop and a start", async () => {
    await ask("create table kept (x int); insert into kept values (7)");
    await server.stop();
    server = await startEmbedded(folder, { fast: true });
    expect(server.attached).toBe(false);
    expect(await ask("select x from kept")).toEqual([{ x: 7 }]);
  });
  test("a free port is free", async () => {
    expect(await freePort()).toBeGreaterThan(1023);
  });
});
