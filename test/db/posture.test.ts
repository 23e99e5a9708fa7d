import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { checkPosture } from "../../db/posture";
import { type Burglar, breakIn } from "../attacks/burglar";
import { type FurnishedCase, furnishCase } from "../case";
import { type Cast, inviteCast } from "../people";

let cast: Cast;
let thief: Burglar;
let aram: FurnishedCase;
beforeAll(async () => {
  cast = await inviteCast();
  thief = await breakIn(cast);
  aram = await furnishCase(cast, cast.sora);
});
afterAll(() => thief.leave());
beforeEach(() => thief.app.query("rollback; reset all").then(() => {}));

test("the database keeps all of its promises", async () => {
  expect(await checkPosture(cast.admin)).toEqual([]);
});

describe("each promise, broken, is told in a sentence, and the server does not start", () => {
  test.each<[string, string]>([
    ["alter table house.notes disable row level security", "row security must be enabled"],
    ["alter table house.notes no force row level security", "row security must be enabled"],
    ["alter table house.notes owner to postgres", "row security must be enabled"],
    ["create table house.extra (id uuid)", "row security must be enabled"],
    [
      "set local role gyeot_owner; create table house.extra (id uuid); alter table house.extra enable row level security; alter table house.extra force row level security; reset role",
      "a table without a policy",
    ],
    ["comment on table house.notes is null", "a table without a comment"],
    ["drop trigger record_change on house.notes", "changes are not written down"],
    ["alter table house.notes disable trigger record_change", "changes are not written down"],
    ["alter role gyeot_app bypassrls", "must not be superuser"],
    ["alter role gyeot_app superuser", "must not be superuser"],
    ["alter role gyeot_owner login", "must not be superuser"],
    ["alter role gyeot_gate createrole", "must not be superuser"],
    ["grant gyeot_owner to gyeot_app", "must not be superuser"],
    ["grant gyeot_gate to gyeot_app", "must not be superuser"],
    ["alter function door.me() reset search_path", "a definer function needs"],
    ["alter function door.me() set search_path = house, pg_catalog", "a definer function needs"],
    ["grant execute on function door.enter to public", "a definer function needs"],
    [
      "create function public.peek() returns bigint language sql security definer as 'select count(*) from house.notes'",
      "a definer function outside the door",
    ],
    ["create view house.peek as select * from house.notes", "goes around row security"],
    ["create materialized view house.peek as select * from house.notes", "goes around row security"],
    ["create table house.part () inherits (house.notes)", "goes around row security"],
    ["create table house.parts (id uuid) partition by hash (id)", "goes around row security"],
    ["alter table house.consents add unique (text_version)", "a unique value that a person chooses"],
    [
      "alter table house.consents drop constraint consents_client_id_fkey, add foreign key (client_id) references house.clients on delete cascade",
      "a foreign key that deletes",
    ],
    [
      "alter table house.consents drop constraint consents_client_id_fkey, add foreign key (client_id) references house.clients on update cascade",
      "a foreign key that deletes",
    ],
    ["create sequence house.numbers", "a sequence tells how many"],
    ["grant truncate on house.notes to gyeot_app", "truncate, references or trigger"],
    ["grant references on house.notes to gyeot_gate", "truncate, references or trigger"],
    ["grant select on house.staff to gyeot_gate", "may reach no table"],
    ["grant select (id) on house.clients to gyeot_gate", "may reach no table"],
    ["grant insert on house.audit_log to gyeot_app", "may not touch the log"],
    ["grant update (hits) on house.audit_log to gyeot_app", "may not touch the log"],
    ["grant select on house.tickets to gyeot_app", "may not touch the log"],
    ["grant select (hash) on house.passphrases to gyeot_app", "may not touch the log"],
    ["grant execute on function door.enter to gyeot_app", "may not make tickets"],
    ["grant execute on function door.opened to gyeot_gate", "may not make tickets"],
    ["grant execute on function door.clients_of to gyeot_app", "may not make tickets"],
    ["grant create on schema house to gyeot_app", "temporary tables or new schemas"],
    ["grant create on schema public to gyeot_app", "temporary tables or new schemas"],
    ["create extension pg_trgm", "an extension that is not on the list"],
    ["set local log_error_verbosity = 'verbose'", "lets the server's log hold"],
    ["set local log_statement = 'all'", "lets the server's log hold"],
    ["set local log_parameter_max_length = -1", "lets the server's log hold"],
    ["alter role gyeot_app reset track_activities", "must not be shown to another"],
    ["grant execute on function lo_create(oid) to public", "large objects know no row security"],
    ["create policy wide on house.notes for select using (true)", "a policy for everybody"],
    [
      "create policy loose on house.notes for update to gyeot_app using (client_id = any ((select door.opened('{header}'))::uuid[]))",
      "lets a deed that only looks change something",
    ],
    [
      "create policy slow on house.notes for select to gyeot_app using (client_id = any (door.opened('{header}')))",
      "asks once per row",
    ],
  ])("%s", async (deed, sentence) => {
    await cast.admin.query("begin");
    try {
      await cast.admin.query(deed);
      expect((await checkPosture(cast.admin)).join("\n")).toContain(sentence);
    } finally {
      await cast.admin.query("rollback");
    }
  });
  test("grant temporary on database", async () => {
    await cast.admin.query("begin");
    await cast.admin.query(`grant temporary on database ${cast.database} to gyeot_app`);
    expect((await checkPosture(cast.admin)).join("\n")).toContain("temporary tables or new schemas");
    await cast.admin.query("rollback");
  });
});

/** P1-P24 of docs/security/posture.md, as far as they are not a rule above: tried as the login roles. */
describe("what goes wrong with row security elsewhere, tried here", () => {
  const ask = async (deed: string, sql: string, about: { client?: string } = { client: aram.id }) => {
    const { ticket } = await thief.knock(cast.sora, deed, about);
    return thief.run(ticket, sql);
  };
  test("P1: the logins own nothing and are members of nothing; the owner itself reads no note", async () => {
    const { rows } = await cast.admin.query(
      "select (select count(*)::int from pg_class where relowner in ('gyeot_app'::regrole, 'gyeot_gate'::regrole)) as owned, (select count(*)::int from pg_auth_members where member in ('gyeot_app'::regrole, 'gyeot_gate'::regrole)) as memberships",
    );
    expect(rows).toEqual([{ owned: 0, memberships: 0 }]);
    await cast.admin.query("begin; set local role gyeot_owner");
    try {
      for (const table of ["notes", "relatives", "safe_contacts", "drafts", "client_keys", "addenda"])
        expect((await cast.admin.query(`select 1 from house.${table}`)).rowCount, table).toBe(0);
    } finally {
      await cast.admin.query("rollback");
    }
  });
  test("P2: a setting makes nobody somebody; no setting at all is no error", async () => {
    for (const value of ["", cast.sora.id, aram.id])
      expect(await thief.run(value || null, "select 1 from notes")).toMatchObject({ count: 0, error: null });
  });
  test("P3: RESET ROLE gains nothing, since the login is the weakest role there is", async () => {
    await thief.app.query("reset role; reset session authorization");
    expect((await thief.app.query("select current_user as who")).rows[0].who).toBe("gyeot_app");
  });
  test("P7: a case code that is taken elsewhere says the same as one that is free, for whoever cannot see it", async () => {
    const sql = `update clients set version = version where code = '${aram.code}'`;
    const { ticket } = await thief.knock(cast.minsu, "client.list");
    expect(await thief.run(ticket, sql)).toEqual(
      await thief.run(ticket, sql.replace(aram.code, "ZZZZ-ZZZZ")),
    );
  });
  test("P8: no foreign key cascades, and the app role deletes nothing but what an undo may", async () => {
    for (const table of ["notes", "clients", "assignments", "sessions"])
      expect((await ask("session.write", `delete from ${table}`)).count, table).toBe(0);
    for (const table of ["drafts", "addenda", "exclusions", "transfers", "staff", "imports"])
      expect((await ask("session.write", `delete from ${table}`)).error, table).toBe("42501");
  });
  test("P13: the planner's own statistics are not shown for what row security hides, nor are another's", async () => {
    await cast.admin.query("analyze house.clients; analyze house.notes");
    const { count } = await ask("client.list", "select 1 from pg_stats where schemaname = 'house'", {});
    expect(count).toBe(0);
    expect((await ask("client.list", "select 1 from pg_statistic", {})).error).toBe("42501");
  });
  test("P15: a dump as the app role fails, and COPY FROM is no way in", async () => {
    await thief.app.query("set row_security = off");
    await expect(thief.app.query("copy house.clients to stdout")).rejects.toMatchObject({ code: "42501" });
    await thief.app.query("reset row_security");
    await expect(thief.app.query("copy house.notes from stdin")).rejects.toMatchObject({
      code: expect.stringMatching(/42501|0A000/),
    });
  });
  test("P17: one prepared statement, two people: each sees her own", async () => {
    const bora = await furnishCase(cast, cast.minsu);
    await thief.app.query("prepare p17 as select distinct client_id from sessions");
    for (let turn = 0; turn < 7; turn++)
      for (const [who, own] of [
        [cast.sora, aram],
        [cast.minsu, bora],
      ] as const) {
        const { ticket } = await thief.knock(who, "record.read", { client: own.id });
        expect((await thief.run(ticket, "execute p17")).rows).toEqual([{ client_id: own.id }]);
      }
    await thief.app.query("deallocate p17");
  });
  test("P18: what a ticket opens is asked once per query, not once per row", async () => {
    const { rows } = await ask("record.read", "explain select * from notes");
    const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
    expect(plan).toContain("InitPlan");
    expect(plan).not.toMatch(/(?:Filter|Index Cond):.*door\.(opened|writable|may|me)\(/);
  });
  test("P19: what another connection is asking is not shown", async () => {
    const { rows } = await thief.other.query(
      "select query from pg_stat_activity where usename in ('gyeot_app', 'gyeot_gate') and pid <> pg_backend_pid() and query not in ('', '<insufficient privilege>')",
    );
    expect(rows).toEqual([]);
  });
  test("P20: TRUNCATE, REFERENCES and TRIGGER are nobody's", async () => {
    await expect(thief.app.query("truncate house.notes")).rejects.toMatchObject({ code: "42501" });
    await expect(
      thief.app.query("create trigger t after insert on house.notes execute function door.record_change()"),
    ).rejects.toMatchObject({ code: "42501" });
  });
  test("P21: no file, no large object, no other server, no other language", async () => {
    for (const sql of [
      "select pg_read_file('PG_VERSION')",
      "select pg_ls_dir('.')",
      "select lo_import('/etc/hosts')",
      "select lo_from_bytea(0, 'x')",
      "create extension plperl",
      "do language plpythonu 'pass'",
      "copy (select 1) to program 'id'",
    ])
      await expect(thief.app.query(sql), sql).rejects.toThrow();
  });
  test("P23: a snapshot of the past opens nothing", async () => {
    const { ticket } = await thief.knock(cast.sora, "record.read", { client: aram.id });
    await thief.app.query("begin isolation level repeatable read");
    await thief.app.query("select set_config('app.ticket', $1, true)", [ticket]);
    expect((await thief.app.query("select 1 from notes")).rowCount).toBe(0);
    await thief.app.query("rollback");
  });
});
