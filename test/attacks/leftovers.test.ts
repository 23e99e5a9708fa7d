import { readFileSync } from "node:fs";
import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { asStaff } from "~/models/access.server";
import { type FurnishedCase, furnishCase } from "../case";
import { addPerson, type Cast, inviteCast, type Person } from "../people";

let cast: Cast;
beforeAll(async () => {
  cast = await inviteCast();
});

describe("connections that many people take turns on", () => {
  test("200 deeds of five people at once on four connections: nobody meets a row of another's", async () => {
    const people: { who: Person; own: FurnishedCase[] }[] = [];
    for (const name of ["a1", "a2", "a3", "a4", "a5"]) {
      const who = await addPerson(cast, { name, role: "counsellor", site_id: cast.site_id });
      people.push({ who, own: [await furnishCase(cast, who), await furnishCase(cast, who)] });
    }
    const jobs = Array.from({ length: 200 }, (_, n) => people[n % people.length] as (typeof people)[number]);
    const seen = await Promise.all(
      jobs.map(({ who, own }, n) =>
        asStaff(
          who,
          n % 2 ? "note.search" : "record.read",
          n % 2 ? {} : { client: own[n % own.length]?.id },
          async (db) => {
            const ids: string[] = [];
            for (let turn = 0; turn < 2; turn++) {
              const notes = await db.selectFrom("notes").select("client_id").execute();
              ids.push(...notes.map((note) => note.client_id));
              await sql`select pg_sleep(0.001)`.execute(db);
            }
            return { ids, mine: own.map((one) => one.id) };
          },
        ).catch((error: Error) => ({ error, ids: [], mine: [] as string[] })),
      ),
    );
    expect(seen.filter((one) => "error" in one)).toEqual([]);
    expect(seen.every((one) => one.ids.length > 0)).toBe(true);
    expect(seen.flatMap((one) => one.ids.filter((id) => !one.mine.includes(id)))).toEqual([]);
  });
  test("a cursor, a prepared statement, a setting, a lock and a listener of one deed are gone in the next, after a fall too", async () => {
    const aram = await furnishCase(cast, cast.sora);
    const leave = async (fail: boolean) =>
      asStaff(cast.sora, "record.read", { client: aram.id }, async (db) => {
        await sql.raw("declare left_behind cursor with hold for select body_sealed from notes").execute(db);
        await sql.raw("prepare left_behind as select body_sealed from notes").execute(db);
        await sql
          .raw(
            "set app.left_behind = 'something'; set search_path = public; listen left_behind; select pg_advisory_lock(99)",
          )
          .execute(db);
        if (fail) throw new Error("on purpose");
      }).catch((error: Error) => expect(error.message).toBe("on purpose"));
    for (const fail of [false, true]) {
      await Promise.all(Array.from({ length: 4 }, () => leave(fail).catch(() => {})));
      await Promise.all(
        Array.from({ length: 8 }, () =>
          asStaff(cast.minsu, "client.list", {}, async (db) => {
            const look = async (text: string) => (await sql.raw<{ n: number }>(text).execute(db)).rows[0]?.n;
            expect(await look("select count(*)::int as n from pg_cursors where name = 'left_behind'")).toBe(
              0,
            );
            expect(
              await look("select count(*)::int as n from pg_prepared_statements where name = 'left_behind'"),
            ).toBe(0);
            expect(await look("select count(*)::int as n from pg_listening_channels()")).toBe(0);
            expect(
              await look("select coalesce(length(current_setting('app.left_behind', true)), 0) as n"),
            ).toBe(0);
            expect(
              await look(
                "select count(*)::int as n from pg_locks where locktype = 'advisory' and objid = 99 and pid = pg_backend_pid()",
              ),
            ).toBe(0);
            expect(await look("select (current_setting('search_path') = 'house')::int as n")).toBe(1);
          }),
        ),
      );
    }
  });
  test("what is thrown in the middle of a deed takes its writes along and leaves its line", async () => {
    const aram = await furnishCase(cast, cast.sora);
    await expect(
      asStaff(cast.sora, "client.write", { client: aram.id }, async (db) => {
        await db
          .insertInto("risk_levels")
          .values({ id: crypto.randomUUID(), client_id: aram.id, level_sealed: Buffer.alloc(0) })
          .execute();
        throw new Error("half way");
      }),
    ).rejects.toThrow("half way");
    const { rows } = await cast.admin.query(
      "select (select count(*)::int from house.risk_levels where client_id = $1) as levels, (select count(*)::int from house.audit_log where client_id = $1 and deed = 'client.write') as lines",
      [aram.id],
    );
    expect(rows).toEqual([{ levels: 1, lines: 1 }]);
  });
});

describe("what errors say", () => {
  test("no error and no line of the server's own log holds what was to be stored", async () => {
    const aram = await furnishCase(cast, cast.sora);
    const canary = `canary${Math.random().toString(36).slice(2)}`;
    const said: string[] = [];
    const provoke = (text: string) =>
      asStaff(cast.sora, "session.write", { client: aram.id }, (db) => sql.raw(text).execute(db)).catch(
        (error) => said.push(`${error.message} ${error.detail ?? ""} ${error.where ?? ""}`),
      );
    const id = aram.rows.process_note;
    await provoke(
      `insert into notes (id, client_id, class, format, body_sealed, author_id, held_at) values ('${id}', '${aram.id}', 'process_note', 'free', '${canary}', door.me(), now())`,
    );
    await provoke(
      `insert into notes (id, client_id, class, format, body_sealed, author_id, held_at) values (gen_random_uuid(), '${aram.id}', 'process_note', 'free', '${canary}', gen_random_uuid(), now())`,
    );
    await provoke(
      `insert into notes (id, client_id, class, format, body_sealed, author_id) values (gen_random_uuid(), '${aram.id}', 'process_note', 'free', '${canary}', door.me())`,
    );
    await provoke(
      `insert into consents (id, client_id, purpose, text_version, language, given_by, given_on) values (gen_random_uuid(), gen_random_uuid(), 'service', '${canary}', 'ko', 'self', '2026-01-01')`,
    );
    await provoke(
      `update sessions set ends_at = '1999-01-01' where client_id = '${aram.id}' and '${canary}' = '${canary}'`,
    );
    await cast.admin.query("begin; set local role gyeot_owner");
    await cast.admin
      .query(`insert into house.sites (id, name) values (gen_random_uuid(), repeat('${canary}', 10))`)
      .catch((error) => said.push(`${error.message}`));
    await cast.admin.query("rollback");
    expect(said.length).toBe(6);
    const log = readFileSync(`${await folder()}/postgres.log`, "utf8");
    expect(log).toContain("ERROR");
    expect(log.includes(canary)).toBe(false);
    for (const text of said) expect(text.includes(canary), text).toBe(false);
  });
});

const folder = async () =>
  String((await cast.admin.query("show data_directory")).rows[0].data_directory).replace(/\/postgres$/, "");
