import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type FurnishedCase, furnishCase } from "../case";
import { type Cast, inviteCast, type Person } from "../people";
import { type Burglar, breakIn } from "./burglar";

let cast: Cast;
let thief: Burglar;
let aram: FurnishedCase;
let bora: FurnishedCase;
beforeAll(async () => {
  cast = await inviteCast();
  thief = await breakIn(cast);
  aram = await furnishCase(cast, cast.sora);
  bora = await furnishCase(cast, cast.minsu);
});
afterAll(() => thief.leave());
beforeEach(async () => {
  await thief.app.query("rollback; reset all");
  await thief.other.query("rollback; reset all");
});

const NOTES = "select body_sealed from notes";
const lines = async (who: Person) =>
  Number(
    (await cast.admin.query("select count(*) from house.audit_log where staff_id = $1", [who.id])).rows[0]
      .count,
  );
const ticketFor = async (who: Person, deed: string, client?: string) => {
  const { ticket } = await thief.knock(who, deed, { client });
  if (!ticket) throw new Error("the door did not open");
  return ticket;
};
const count = async (ticket: string | null, sql = NOTES) => (await thief.run(ticket, sql)).count;

describe("a ticket that was committed by another opens one case", () => {
  test("Sora reads Aram's notes, and nothing of Bora's", async () => {
    const ticket = await ticketFor(cast.sora, "record.read", aram.id);
    expect(await count(ticket)).toBe(3);
    expect(await count(ticket, `select 1 from notes where client_id = '${bora.id}'`)).toBe(0);
  });
});

describe("a read that leaves no line does not happen", () => {
  test("knocking and reading are two roles: neither can do the other's part", async () => {
    await expect(thief.app.query("select * from door.enter(null, 'client.list')")).rejects.toMatchObject({
      code: "42501",
    });
    await expect(thief.gate.query("select * from house.notes")).rejects.toMatchObject({ code: "42501" });
  });
  test("a ticket whose transaction is rolled back was never good for anything", async () => {
    await thief.gate.query("begin");
    const { ticket } = await thief.knock(cast.sora, "record.read", { client: aram.id });
    expect(await count(ticket)).toBe(0);
    await thief.gate.query("rollback");
    expect(await count(ticket)).toBe(0);
  });
  test("nor is one from a savepoint that was taken back", async () => {
    await thief.gate.query("begin; savepoint s");
    const { ticket } = await thief.knock(cast.sora, "record.read", { client: aram.id });
    await thief.gate.query("rollback to savepoint s; commit");
    expect(await count(ticket)).toBe(0);
  });
  test("a ticket made and used in one transaction opens nothing, even to somebody who could do both", async () => {
    await cast.admin.query("begin");
    try {
      const { rows } = await cast.admin.query("select ticket from door.enter($1, 'record.read', $2)", [
        cast.sora.sign_in,
        aram.id,
      ]);
      await cast.admin.query("select set_config('app.ticket', $1, true)", [rows[0].ticket]);
      const opened = await cast.admin.query("select door.opened('{narrative}') as ids");
      expect(opened.rows[0].ids).toEqual([]);
    } finally {
      await cast.admin.query("rollback");
    }
  });
  test("whoever reads and rolls back still stands in the log", async () => {
    const before = await lines(cast.sora);
    await count(await ticketFor(cast.sora, "record.read", aram.id));
    expect(await lines(cast.sora)).toBe(before + 1);
  });
});

describe("tickets that are not one's own, or not good any more", () => {
  test("a setting that was made up opens nothing and raises nothing", async () => {
    for (const forged of [
      randomUUID(),
      cast.sora.id,
      "",
      "not a ticket",
      "'; select 1",
      "\\x00",
      "ffffffff",
      "가",
    ]) {
      expect(await thief.run(forged || null, NOTES), forged).toMatchObject({ count: 0, error: null });
    }
    await thief.app.query("begin");
    await thief.app.query("select set_config('app.ticket', '', true)");
    expect((await thief.app.query(NOTES)).rowCount).toBe(0);
    await thief.app.query("rollback");
  });
  test("names of staff in other settings are not believed", async () => {
    await thief.app.query("begin");
    for (const name of ["app.staff_id", "app.user", "door.ticket", "app.role"])
      await thief.app.query("select set_config($1, $2, true)", [name, cast.sora.id]);
    expect((await thief.app.query(NOTES)).rowCount).toBe(0);
    await thief.app.query("rollback");
  });
  test("a ticket is over after its 30 seconds, by the clock and not by the beginning of the transaction", async () => {
    const ticket = await ticketFor(cast.sora, "record.read", aram.id);
    const { rows } = await cast.admin.query(
      "select extract(epoch from good_until - made_at)::float8 as seconds from house.tickets where ticket = $1",
      [ticket],
    );
    expect(rows[0].seconds).toBeGreaterThan(29.9);
    expect(rows[0].seconds).toBeLessThan(30.1);
    await thief.app.query("begin");
    await thief.app.query("select set_config('app.ticket', $1, true)", [ticket]);
    expect((await thief.app.query(NOTES)).rowCount).toBe(3);
    await cast.admin.query("update house.tickets set good_until = clock_timestamp() where ticket = $1", [
      ticket,
    ]);
    expect((await thief.app.query(NOTES)).rowCount).toBe(0);
    await thief.app.query("rollback");
  });
  test.each([
    [
      "locked",
      "update house.sign_ins set locked_at = now() where id = $1",
      "update house.sign_ins set locked_at = null where id = $1",
    ],
    [
      "signed out",
      "update house.sign_ins set ended_at = now() where id = $1",
      "update house.sign_ins set ended_at = null where id = $1",
    ],
    [
      "past its ten hours",
      "update house.sign_ins set expires_at = now() where id = $1",
      "update house.sign_ins set expires_at = now() + interval '1 hour' where id = $1",
    ],
  ])("a ticket of a sign-in that is %s is worth nothing at once", async (_state, over, again) => {
    const ticket = await ticketFor(cast.sora, "record.read", aram.id);
    await cast.admin.query(over, [cast.sora.sign_in]);
    expect(await count(ticket)).toBe(0);
    await cast.admin.query(again, [cast.sora.sign_in]);
  });
  test("an account that ends takes its tickets with it", async () => {
    const guest = await (await import("../people")).addPerson(cast, {
      name: `g${Date.now()}`,
      role: "counsellor",
      site_id: cast.site_id,
    });
    await cast.admin.query(
      "insert into house.assignments (client_id, staff_id, role, reason) values ($1, $2, 'member', 'other')",
      [aram.id, guest.id],
    );
    const ticket = await ticketFor(guest, "record.read", aram.id);
    expect(await count(ticket)).toBeGreaterThan(0);
    await cast.admin.query("update house.staff set left_at = now() where id = $1", [guest.id]);
    expect(await count(ticket)).toBe(0);
    expect(await thief.knock(guest, "record.read", { client: aram.id })).toMatchObject({
      outcome: "signed_out",
      ticket: null,
    });
  });
  test("somebody taken off the team between two reads sees nothing at the second", async () => {
    const guest = await (await import("../people")).addPerson(cast, {
      name: `h${Date.now()}`,
      role: "counsellor",
      site_id: cast.site_id,
    });
    await cast.admin.query(
      "insert into house.assignments (client_id, staff_id, role, reason) values ($1, $2, 'member', 'other')",
      [aram.id, guest.id],
    );
    const ticket = await ticketFor(guest, "record.read", aram.id);
    await thief.app.query("begin");
    await thief.app.query("select set_config('app.ticket', $1, true)", [ticket]);
    expect((await thief.app.query(NOTES)).rowCount).toBeGreaterThan(0);
    await cast.admin.query("update house.assignments set until_at = clock_timestamp() where staff_id = $1", [
      guest.id,
    ]);
    expect((await thief.app.query(NOTES)).rowCount).toBe(0);
    await thief.app.query("rollback");
  });
  test("an exclusion beats the team, between two reads as well", async () => {
    const ticket = await ticketFor(cast.sora, "record.read", aram.id);
    const { rows } = await cast.admin.query(
      "insert into house.exclusions (id, client_id, staff_id, reason) values (gen_random_uuid(), $1, $2, 'relative') returning id",
      [aram.id, cast.sora.id],
    );
    expect(await count(ticket)).toBe(0);
    expect((await thief.knock(cast.sora, "record.read", { client: aram.id })).outcome).toBe("refused");
    await cast.admin.query("delete from house.exclusions where id = $1", [rows[0].id]);
  });
  test.each(["repeatable read", "serializable"])(
    "a transaction at %s, which would go on seeing the past, sees nothing",
    async (level) => {
      const ticket = await ticketFor(cast.sora, "record.read", aram.id);
      await thief.app.query(`begin isolation level ${level}`);
      await thief.app.query("select set_config('app.ticket', $1, true)", [ticket]);
      expect((await thief.app.query(NOTES)).rowCount).toBe(0);
      await thief.app.query("rollback");
    },
  );
});

describe("ways around a query", () => {
  test("COPY gives out no more than SELECT does", async () => {
    const { default: pg } = await import("pg");
    const said = await thief.app
      .query("copy (select body_sealed from notes) to stdout")
      .catch((error) => error);
    expect(said instanceof pg.DatabaseError ? 0 : (said as { rowCount: number }).rowCount).toBe(0);
    await expect(thief.app.query("copy notes to '/tmp/notes'")).rejects.toMatchObject({ code: "42501" });
  });
  test("a statement prepared under one ticket asks anew under the next", async () => {
    await thief.app.query("prepare mine as select client_id from notes");
    const sora = await thief.run(await ticketFor(cast.sora, "record.read", aram.id), "execute mine");
    const minsu = await thief.run(await ticketFor(cast.minsu, "record.read", bora.id), "execute mine");
    expect(new Set(sora.rows.map((row) => row.client_id))).toEqual(new Set([aram.id]));
    expect(new Set(minsu.rows.map((row) => row.client_id))).toEqual(new Set([bora.id]));
    expect((await thief.run(null, "execute mine")).count).toBe(0);
    await thief.app.query("deallocate mine");
  });
  test("the ticket of one transaction is gone in the next, on the same connection and beside it", async () => {
    const ticket = await ticketFor(cast.sora, "record.read", aram.id);
    await thief.app.query("begin");
    await thief.app.query("select set_config('app.ticket', $1, true)", [ticket]);
    expect((await thief.app.query(NOTES)).rowCount).toBe(3);
    expect((await thief.other.query(NOTES)).rowCount).toBe(0);
    await thief.app.query("commit");
    expect((await thief.app.query(NOTES)).rowCount).toBe(0);
  });
  test("row security cannot be turned off, nor another role put on", async () => {
    await thief.app.query("set row_security = off");
    await expect(thief.app.query(NOTES)).rejects.toMatchObject({ code: "42501" });
    await thief.app.query("set row_security = on");
    for (const role of ["gyeot_owner", "gyeot_gate", "postgres"]) {
      await expect(thief.app.query(`set role ${role}`), role).rejects.toMatchObject({ code: "42501" });
      await expect(thief.app.query(`set session authorization ${role}`), role).rejects.toMatchObject({
        code: "42501",
      });
    }
  });
  test("a statement that holds a ticket is not shown to another connection of the same role", async () => {
    const ticket = await ticketFor(cast.sora, "record.read", aram.id);
    await thief.app.query(`begin; select set_config('app.ticket', '${ticket}', true)`);
    const { rows } = await thief.other.query(
      "select query from pg_stat_activity where query like '%app.ticket%' and pid <> pg_backend_pid()",
    );
    await thief.app.query("rollback");
    expect(rows).toEqual([]);
    await expect(thief.other.query("set track_activities = on")).rejects.toMatchObject({ code: "42501" });
  });
  test("nothing can be laid aside for the next person: no temporary table, no large object, no function", async () => {
    for (const sql of [
      "create temp table t (x int)",
      "create table t (x int)",
      "create function f() returns int language sql as 'select 1'",
      "create function house.f() returns int language sql as 'select 1'",
      "select lo_from_bytea(0, 'x')",
      "create schema mine",
      "create extension dblink",
      "select pg_read_file('/etc/passwd')",
    ])
      await expect(thief.app.query(sql), sql).rejects.toMatchObject({ code: "42501" });
  });
  test("a function in a condition hears nothing of a row that is hidden", async () => {
    const ticket = await ticketFor(cast.sora, "client.view", aram.id);
    expect(
      await thief.run(ticket, "select 1 from clients where code::int > 0 and id = $1", [bora.id]),
    ).toMatchObject({ count: 0, error: null });
  });
});
