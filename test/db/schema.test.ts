import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { generate } from "../../db/generate";
import { openTestOffice, type TestOffice } from "../office";

let office: TestOffice;
let made: { schema: string; types: string };
beforeAll(async () => {
  office = await openTestOffice();
  made = await generate(office.url);
});

describe("what is written down about the database", () => {
  test("db/schema.sql is what the migrations make (else: npm run db:generate)", () => {
    expect(readFileSync("db/schema.sql", "utf8")).toBe(made.schema);
  });
  test("db/types.ts is what the migrations make (else: npm run db:generate)", () => {
    expect(readFileSync("db/types.ts", "utf8")).toBe(made.types);
  });
  test("the types have no table that only the door's functions touch", () => {
    for (const name of ["Tickets", "SignIns", "Passphrases", "KeyChecks", "Deeds", "Interval"])
      expect(made.types).not.toMatch(new RegExp(`\\b${name}\\b`));
  });
  test("every table, with its comment, is in the glossary", async () => {
    const { rows } = await office.admin.query(
      "select relname from pg_class where relnamespace = 'house'::regnamespace and relkind = 'r'",
    );
    expect(rows.length).toBeGreaterThan(35);
    for (const { relname } of rows) expect(made.schema).toContain(`\n-- ── ${relname}`);
  });
  test("an id is always random, and never tells how many there are", async () => {
    const { rows } =
      await office.admin.query(`select c.relname || '.' || a.attname as name, format_type(a.atttypid, null) as type from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relnamespace = 'house'::regnamespace and c.relkind = 'r' and a.attname = 'id' and a.atttypid <> 'uuid'::regtype`);
    expect(rows).toEqual([{ name: "sign_ins.id", type: "bytea" }]);
  });
  test("everything of a case that is text stands sealed: no column of it is free text in the clear", async () => {
    const { rows } =
      await office.admin.query(`select c.relname || '.' || a.attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relnamespace = 'house'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.atttypid in ('text'::regtype, 'jsonb'::regtype, 'varchar'::regtype)
        and exists (select 1 from pg_attribute k where k.attrelid = c.oid and (k.attname = 'client_id' or c.relname = 'clients')) order by 1`);
    expect(rows.map((row) => row.name)).toEqual([
      "audit_changes.act",
      "audit_changes.row_id",
      "audit_changes.table_name",
      "audit_log.reason_code",
      "client_keys.key_id",
      "clients.code",
      "consents.text_version",
    ]);
  });
});
