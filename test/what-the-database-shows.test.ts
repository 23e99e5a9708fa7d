import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { asStaff } from "~/models/access.server";
import { searchClients } from "~/models/clients.server";
import { furnishCase, furnishDesk } from "./case";
import { type Cast, inviteCast } from "./people";

/** Stands in every sealed text of this office, and nowhere else in the world. */
const MARKER = `표지marker${Math.random().toString(36).slice(2)}`;
let cast: Cast;
beforeAll(async () => {
  cast = await inviteCast();
  const aram = await furnishCase(cast, cast.sora, MARKER);
  await furnishDesk(cast, MARKER);
  await searchClients(cast.sora, `${MARKER} 이름`);
  await asStaff(
    cast.sunyoung,
    "client.reveal",
    { client: aram.id, reason: { code: "other", text: MARKER } },
    async () => null,
  );
});

const catalogue = async (sealed: boolean) =>
  (
    await cast.admin.query(`select c.relname as table, a.attname as column from pg_attribute a join pg_class c on c.oid = a.attrelid
     where c.relnamespace = 'house'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and (a.attname ~ '_sealed$' or a.attname = 'wrapped') = ${sealed}`)
  ).rows
    .map((row) => `${row.table}.${row.column}`)
    .sort();
const forms = ["utf8", "utf16le"].map((code) => Buffer.from(MARKER, code as BufferEncoding));
const holds = (bytes: Buffer) =>
  forms.some((form) => bytes.includes(form)) ||
  bytes.includes(Buffer.from(MARKER).toString("hex")) ||
  bytes.includes(Buffer.from(MARKER).toString("base64").slice(0, 20));

describe("what whoever holds the database, and not the key, can read", () => {
  test("is every column that docs/what-the-database-shows.md lists, and no other", async () => {
    const page = readFileSync("docs/what-the-database-shows.md", "utf8").split("|---|---|---|")[1] ?? "";
    const listed = [...page.matchAll(/^\| (\w+) \| ([\w, ]+) \| (.+) \|$/gm)].flatMap(([, table, columns]) =>
      (columns as string).split(", ").map((column) => `${table}.${column}`),
    );
    expect(listed.sort()).toEqual(await catalogue(false));
  });
  test("sealed columns hold something in this office, or the next tests prove nothing", async () => {
    const empty: string[] = [];
    for (const name of await catalogue(true)) {
      const [table, column] = name.split(".");
      const { rows } = await cast.admin.query(`select count(${column})::int as n from house.${table}`);
      if (rows[0].n === 0) empty.push(name);
    }
    expect(
      empty.filter((name) => !["key_checks.check_sealed", "import_rows.decision_sealed"].includes(name)),
    ).toEqual([]);
  });
  test("no marked text stands in any row of any table, dumped as superuser", async () => {
    const { rows: tables } = await cast.admin.query(
      "select relname from pg_class where relnamespace = 'house'::regnamespace and relkind = 'r'",
    );
    for (const { relname } of tables) {
      const { rows } = await cast.admin.query(`select t::text as line from house.${relname} t`);
      for (const { line } of rows) expect(holds(Buffer.from(line)), relname).toBe(false);
    }
  });
  test("nor in the files of the database, its write-ahead log, or the server's own log", async () => {
    await cast.admin.query("checkpoint");
    const { rows } = await cast.admin.query(
      "select current_setting('data_directory') as data, oid from pg_database where datname = current_database()",
    );
    const { data, oid } = rows[0];
    const files = [
      ...walk(join(data, "base", String(oid))),
      ...walk(join(data, "pg_wal")),
      join(data, "..", "postgres.log"),
    ];
    expect(files.length).toBeGreaterThan(100);
    for (const file of files) expect(holds(readFileSync(file)), file).toBe(false);
  });
  test("the same search would find a text that was stored in the clear", async () => {
    await cast.admin.query("create table public.careless (x text)");
    await cast.admin.query("insert into public.careless values ($1)", [MARKER]);
    await cast.admin.query("checkpoint");
    const { rows } = await cast.admin.query(
      "select current_setting('data_directory') || '/' || pg_relation_filepath('public.careless') as path",
    );
    expect(holds(readFileSync(rows[0].path))).toBe(true);
  });
});

function walk(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? walk(path) : [path];
  });
}
