import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listClients, searchClients } from "~/models/clients.server";
import { type FurnishedCase, furnishCase } from "../case";
import { type Cast, inviteCast } from "../people";
import { type Burglar, breakIn } from "./burglar";

let cast: Cast;
let thief: Burglar;
let aram: FurnishedCase;
beforeAll(async () => {
  cast = await inviteCast();
  thief = await breakIn(cast);
  aram = await furnishCase(cast, cast.sora);
  await listClients(cast.sora);
});
afterAll(() => thief.leave());

const TAMPERINGS = [
  "update house.audit_log set staff_id = gen_random_uuid()",
  "update house.audit_log set outcome = 'refused'",
  "update house.audit_log set at = now() - interval '1 year'",
  "delete from house.audit_log",
  "truncate house.audit_log",
  "insert into house.audit_log (deed, outcome) values ('client.list', 'opened')",
  "update house.audit_changes set columns = '{}'",
  "delete from house.audit_changes",
  "truncate house.audit_changes",
  "insert into house.audit_changes (table_name, act, columns) values ('notes', 'update', '{}')",
  "alter table house.audit_log disable trigger all",
  "drop trigger log_stands on house.audit_log",
  "drop table house.audit_log",
  "insert into house.tickets (audit_id, sign_in_id, staff_id, site_id, role, deed, subject, scopes, writes) select gen_random_uuid(), '', gen_random_uuid(), gen_random_uuid(), 'counsellor', 'record.read', 'client', '{}', true",
  "update house.tickets set good_until = 'infinity'",
  "update house.role_powers set scopes = '{log}'",
  "insert into house.sign_ins (id, staff_id, expires_at) values (sha256('x'), gen_random_uuid(), now())",
];

describe("the log", () => {
  test.each(TAMPERINGS)("is out of reach of both logins: %s", async (sql) => {
    for (const login of [thief.app, thief.gate])
      await expect(login.query(sql)).rejects.toMatchObject({ code: "42501" });
  });
  test("nor does a ticket for looking at it help to change it", async () => {
    const { ticket } = await thief.knock(cast.dohyun, "log.view");
    expect((await thief.run(ticket, "select 1 from audit_log")).count).toBeGreaterThan(0);
    for (const sql of TAMPERINGS.slice(0, 10))
      expect((await thief.run(ticket, sql)).error, sql).toBe("42501");
  });
  test.each(TAMPERINGS.slice(0, 10).filter((sql) => !sql.startsWith("insert")))(
    "stands even against the tables' owner: %s",
    async (sql) => {
      const before = await cast.admin.query(
        "select md5(string_agg(l::text, '' order by l.id)) as sum from house.audit_log l",
      );
      await cast.admin.query("begin; set local role gyeot_owner");
      const refused = await cast.admin.query(sql).then(
        (result) => (result.rowCount ?? 1) === 0,
        () => true,
      );
      await cast.admin.query("rollback");
      const after = await cast.admin.query(
        "select md5(string_agg(l::text, '' order by l.id)) as sum from house.audit_log l",
      );
      expect(refused).toBe(true);
      expect(after.rows).toEqual(before.rows);
    },
  );
  test("what a search found is written once, and not again", async () => {
    const found = await searchClients(cast.sora, aram.code);
    expect(found.map((client) => client.id)).toEqual([aram.id]);
    const { rows } = await cast.admin.query(
      "select id, hits from house.audit_log where deed = 'client.search' order by at desc limit 1",
    );
    expect(rows[0].hits).toEqual([aram.id]);
    const { rows: tickets } = await cast.admin.query("select ticket from house.tickets where audit_id = $1", [
      rows[0].id,
    ]);
    await thief.gate.query("select door.record_hits($1, '{}')", [tickets[0].ticket]);
    const again = await cast.admin.query("select hits from house.audit_log where id = $1", [rows[0].id]);
    expect(again.rows[0].hits).toEqual([aram.id]);
  });
  test("nobody who reads the log reads by what the door knows a browser", async () => {
    const { ticket } = await thief.knock(cast.dohyun, "log.view");
    expect((await thief.run(ticket, "select sign_in_id from audit_log")).error).toBe("42501");
    const { rows } = await thief.run(
      ticket,
      "select row_id from audit_changes where table_name = 'sign_ins'",
    );
    for (const { row_id } of rows) expect(String(row_id)).not.toContain("\\x");
  });
});

describe("the door's functions, called with nonsense", () => {
  test("raise nothing that holds a row, and open nothing", async () => {
    const { rows: functions } =
      await cast.admin.query(`select p.proname as name, array(select format_type(t, null) from unnest(p.proargtypes) t) as types
      from pg_proc p where p.pronamespace = 'door'::regnamespace and (has_function_privilege('gyeot_gate', p.oid, 'execute') or has_function_privilege('gyeot_app', p.oid, 'execute'))`);
    expect(functions.length).toBeGreaterThan(20);
    const secrets = (
      await cast.admin.query(
        "select hash as text from house.passphrases union select encode(id, 'hex') from house.sign_ins union select code from house.clients",
      )
    ).rows.map((row) => row.text as string);
    const odd: Record<string, string[]> = {
      uuid: ["null", "'00000000-0000-0000-0000-000000000000'", `'${aram.id}'`],
      bytea: ["null", "''", "'\\x00'", "sha256('x')"],
      text: ["null", "''", "'가'", "repeat('x', 100000)", "E'\\x27; drop table house.staff'"],
      inet: ["null", "'::1'"],
      "house.deed": ["null", "'client.view'", "'sign_in.make'"],
      "house.scope": ["null", "'log'"],
      "house.scope[]": ["null", "'{}'", "array(select unnest(enum_range(null::house.scope)))"],
      "timestamp with time zone": ["null", "'infinity'", "'-infinity'"],
      "uuid[]": ["null", "'{}'"],
      "bytea[]": ["null", "'{}'"],
    };
    for (const { name, types } of functions) {
      for (let n = 0; n < 5; n++) {
        const values = (types as string[]).map((type) => {
          const choices = odd[type.replace(/^scope/, "house.scope").replace(/^deed/, "house.deed")] ?? [
            "null",
          ];
          return `${choices[n % choices.length]}::${type}`;
        });
        for (const login of [thief.app, thief.gate]) {
          await login.query("begin");
          const said = await login
            .query(`select to_json(x)::text as x from door.${name}(${values.join(", ")}) x`)
            .catch((error) => error as Error);
          await login.query("rollback");
          const text =
            said instanceof Error
              ? `${said.message} ${(said as { detail?: string }).detail ?? ""}`
              : JSON.stringify(said.rows);
          for (const secret of secrets) expect(text.includes(secret), `${name}: ${text}`).toBe(false);
          if (!(said instanceof Error) && ["opened", "writable", "undoable"].includes(name))
            expect(said.rows[0].x ?? "[]", name).toBe("[]");
        }
      }
    }
  });
  test("a ticket as long as a page, a torn one and one with a quote are no ticket, for writing as for reading", async () => {
    for (const torn of ["x".repeat(20_000), "123e4567-e89b-12d3-a456", "'; drop table notes; --"]) {
      const ran = await thief.run(
        torn,
        "insert into drafts (id, author_id, form) values (gen_random_uuid(), gen_random_uuid(), 'note')",
      );
      expect(["42501", "22P02"]).toContain(ran.error);
    }
  });
});
