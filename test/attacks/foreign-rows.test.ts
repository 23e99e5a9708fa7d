import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FurnishedCase, furnishCase, furnishDesk } from "../case";
import { addPerson, type Cast, inviteCast, type Person } from "../people";
import { type Burglar, breakIn } from "./burglar";

let cast: Cast;
let thief: Burglar;
let aram: FurnishedCase;
let bora: FurnishedCase;
let import_id: string;
beforeAll(async () => {
  cast = await inviteCast();
  thief = await breakIn(cast);
  aram = await furnishCase(cast, cast.sora);
  bora = await furnishCase(cast, cast.minsu);
  ({ import_id } = await furnishDesk(cast));
});
afterAll(() => thief.leave());

const ticketFor = async (
  who: Person,
  deed: string,
  about: { client?: string; item?: string; reason?: string } = {},
) => {
  const { ticket } = await thief.knock(who, deed, about);
  if (!ticket) throw new Error(`the door did not open for ${deed}`);
  return ticket;
};
const caseTables = async () =>
  (
    await cast.admin.query(`select c.relname as name, a.attname as id from pg_class c
     join pg_attribute a on a.attrelid = c.oid and a.attname = case c.relname when 'clients' then 'id' else 'client_id' end
     where c.relnamespace = 'house'::regnamespace and c.relkind = 'r' and c.relname <> 'tickets' order by 1`)
  ).rows as { name: string; id: string }[];

describe("every table, as the role that the models use", () => {
  test("every table about clients holds rows of Aram and of Bora, or this file proves nothing", async () => {
    const quiet = ["audit_log", "import_rows"];
    for (const { name, id } of await caseTables()) {
      if (quiet.includes(name)) continue;
      const { rows } = await cast.admin.query(
        `select count(distinct ${id}) from house.${name} where ${id} in ($1, $2)`,
        [aram.id, bora.id],
      );
      expect(Number(rows[0].count), name).toBe(2);
    }
  });
  test("without a ticket every table is empty, and nothing can be changed or taken away", async () => {
    const { rows } = await cast.admin.query(
      "select relname from pg_class where relnamespace = 'house'::regnamespace and relkind = 'r'",
    );
    for (const { relname } of rows) {
      for (const sql of [`select count(*)::int as n from ${relname}`, `delete from ${relname}`]) {
        const ran = await thief.run(null, sql);
        if (ran.error) expect(ran.error, sql).toBe("42501");
        else expect(sql.startsWith("select") ? ran.rows[0]?.n : ran.count, sql).toBe(0);
      }
    }
  });
  test("no ticket of Sora's, for any deed, shows or touches a row of Bora's in any table", async () => {
    const tickets = await Promise.all(
      ["desk.view", "client.list", "client.search", "draft.list", "note.search"].map((deed) =>
        ticketFor(cast.sora, deed),
      ),
    );
    for (const deed of [
      "record.read",
      "session.write",
      "client.write",
      "closure.write",
      "transfer.offer",
      "note.sign",
      "note.void",
      "addendum.write",
      "draft.write",
      "client_log.view",
      "countersign.ask",
    ])
      tickets.push(await ticketFor(cast.sora, deed, { client: aram.id }));
    for (const { name, id } of await caseTables()) {
      const updatable = (
        await cast.admin.query(
          "select a.attname from pg_attribute a where a.attrelid = $1::regclass and a.attnum > 0 and has_column_privilege('gyeot_app', a.attrelid, a.attnum, 'update') limit 1",
          [`house.${name}`],
        )
      ).rows[0]?.attname;
      for (const ticket of tickets) {
        const seen = await thief.run(ticket, `select 1 from ${name} where ${id} = $1`, [bora.id]);
        // A transfer or a request that names Sora is hers to know of; the furnished ones ask her to countersign.
        if (["countersignature_requests", "countersignatures"].includes(name)) continue;
        expect({ name, count: seen.count }).toEqual({ name, count: 0 });
        if (updatable) {
          const changed = await thief.run(
            ticket,
            `update ${name} set ${updatable} = ${updatable} where ${id} = $1`,
            [bora.id],
          );
          expect({ name, count: changed.count }).toEqual({ name, count: 0 });
        }
        const gone = await thief.run(ticket, `delete from ${name} where ${id} = $1`, [bora.id]);
        expect({ name, count: gone.count }).toEqual({ name, count: 0 });
      }
    }
  });
  test("no row is moved to a client of somebody else's: the columns that say whose it is cannot be changed", async () => {
    const { rows } =
      await cast.admin.query(`select c.relname || '.' || a.attname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'house'::regnamespace and c.relkind = 'r' and a.attname in ('client_id', 'id', 'made_under', 'asked_by', 'signed_by', 'created_at')
        and has_column_privilege('gyeot_app', c.oid, a.attnum, 'update')`);
    expect(rows.map((row) => row.name)).toEqual(["import_rows.client_id"]);
  });
  test("roles: what a deed opens stops at the class of content it is for", async () => {
    await cast.admin.query(
      "insert into house.assignments (client_id, staff_id, role, reason) values ($1, $2, 'member', 'specialty')",
      [aram.id, cast.jiwoo.id],
    );
    const jiwoo = await ticketFor(cast.jiwoo, "record.read", { client: aram.id });
    const notes = await thief.run(jiwoo, "select class::text from notes");
    expect(notes.rows).toEqual([{ class: "summary" }]);
    const keys = await thief.run(jiwoo, "select class::text from client_keys order by 1");
    expect(keys.rows.map((row) => row.class)).toEqual(["header", "identity", "summary"]);
    const haneul = await addPerson(cast, { name: "bomi", role: "counsellor", site_id: cast.site_id });
    await cast.admin.query(
      "insert into house.assignments (client_id, staff_id, role, reason) values ($1, $2, 'member', 'specialty')",
      [aram.id, haneul.id],
    );
    const second = await ticketFor(haneul, "record.read", { client: aram.id });
    expect(
      (await thief.run(second, "select class::text from notes order by class")).rows.map((row) => row.class),
    ).toEqual(["session_note", "summary"]);
    expect(
      (
        await thief.run(
          await ticketFor(cast.sora, "client.view", { client: aram.id }),
          "select 1 from relatives where in_north",
        )
      ).count,
    ).toBe(0);
    expect(
      (
        await thief.run(
          await ticketFor(cast.sora, "relative.reveal", { client: aram.id, reason: "other" }),
          "select 1 from relatives where in_north",
        )
      ).count,
    ).toBe(1);
  });
  test("the manager gets no key but that of the header, and that only with a reason", async () => {
    expect((await thief.knock(cast.sunyoung, "client.reveal", { client: aram.id })).outcome).toBe("refused");
    expect(
      (await thief.knock(cast.sunyoung, "client.reveal", { client: aram.id, reason: " " })).outcome,
    ).toBe("refused");
    expect(
      (await thief.knock(cast.sunyoung, "client.reveal", { client: aram.id, reason: "리아람 찾음" })).outcome,
    ).toBe("refused");
    const reveal = await ticketFor(cast.sunyoung, "client.reveal", { client: aram.id, reason: "complaint" });
    expect((await thief.run(reveal, "select client_id, class::text from client_keys")).rows).toEqual([
      { client_id: aram.id, class: "header" },
    ]);
    const review = await ticketFor(cast.sunyoung, "caseload.review");
    expect((await thief.run(review, "select 1 from client_keys")).count).toBe(0);
    for (const deed of ["record.read", "client.view", "session.read", "note.search", "draft.write"])
      expect((await thief.knock(cast.sunyoung, deed, { client: aram.id })).outcome, deed).toBe("refused");
  });
  test.each([
    ["administrator", () => cast.yejin, "staff.write"],
    ["privacy officer", () => cast.dohyun, "log.view"],
  ])("the %s sees no case with any ticket", async (_role, who, deed) => {
    for (const ticket of [await ticketFor(who(), deed), await ticketFor(who(), "desk.view")])
      for (const { name } of await caseTables()) {
        if (name.startsWith("audit_")) continue;
        const ran = await thief.run(ticket, `select 1 from ${name}`);
        expect({ name, count: ran.count }).toEqual({ name, count: 0 });
      }
  });
  test("the manager of another site sees none of this one", async () => {
    const ticket = await ticketFor(cast.taeho, "caseload.review");
    expect((await thief.run(ticket, "select 1 from clients")).count).toBe(0);
    expect(
      (await thief.knock(cast.taeho, "client.reveal", { client: aram.id, reason: "complaint" })).outcome,
    ).toBe("refused");
  });
});

describe("foreign and absent are the same", () => {
  test("at the door: the same answer, and a refused line for either", async () => {
    for (const client of [bora.id, randomUUID()])
      expect(await thief.knock(cast.sora, "client.view", { client })).toEqual({
        outcome: "refused",
        ticket: null,
        audit_id: null,
      });
    const { rows } = await cast.admin.query(
      "select count(*) from house.audit_log where staff_id = $1 and deed = 'client.view' and outcome = 'refused'",
      [cast.sora.id],
    );
    expect(Number(rows[0].count)).toBe(2);
  });
  test("an insert below a client of somebody else's fails as below one that does not exist", async () => {
    const ticket = await ticketFor(cast.sora, "session.write", { client: aram.id });
    const tries = [
      "insert into consents (id, client_id, purpose, text_version, language, given_by, given_on) values (gen_random_uuid(), $1, 'service', '1', 'ko', 'self', '2026-01-01')",
      "insert into risk_levels (id, client_id, level_sealed) values (gen_random_uuid(), $1, '')",
      "insert into sessions (id, meeting_id, client_id, kind, mode, starts_at, author_id) values (gen_random_uuid(), gen_random_uuid(), $1, 'individual', 'phone', now(), door.me())",
      "insert into notes (id, client_id, class, format, body_sealed, author_id, held_at) values (gen_random_uuid(), $1, 'session_note', 'free', '', door.me(), now())",
      "insert into drafts (id, author_id, client_id, form) values (gen_random_uuid(), door.me(), $1, 'note')",
      "insert into safe_contacts (client_id, safe_contact_sealed) values ($1, '')",
      "insert into client_keys (client_id, class, key_id, wrapped) values ($1, 'header', 'k', '')",
      "insert into register_keys (client_id, register_hmac) values ($1, '')",
    ];
    for (const sql of tries) {
      const foreign = await thief.run(ticket, sql, [bora.id]);
      const absent = await thief.run(ticket, sql, [randomUUID()]);
      expect(foreign, sql).toEqual(absent);
      expect(foreign.error, sql).toBe("42501");
      expect(foreign.message, sql).not.toContain(bora.id);
    }
  });
  test.each([
    [
      "a session",
      "insert into notes (id, client_id, session_id, class, format, body_sealed, author_id, held_at) values (gen_random_uuid(), $1, $2, 'session_note', 'free', '', door.me(), now())",
      "sessions",
    ],
    [
      "a closure",
      "insert into reopenings (closure_id, client_id, reopened_on) values ($2, $1, '2026-06-01')",
      "closures",
    ],
    [
      "a note to sign",
      "insert into signatures (note_id, client_id, version, signed_by) values ($2, $1, 1, door.me())",
      "process_note",
    ],
    [
      "a note to add to",
      "insert into addenda (id, note_id, client_id, class, author_id, reason, body_sealed) values (gen_random_uuid(), $2, $1, 'session_note', door.me(), 'other', '')",
      "session_note",
    ],
    [
      "a note to void",
      "insert into note_voids (note_id, client_id, reason, voided_by) values ($2, $1, 'other', door.me())",
      "session_note",
    ],
    [
      "a note to have countersigned",
      "insert into countersignature_requests (id, note_id, client_id, asked_by, supervisor_id) values (gen_random_uuid(), $2, $1, door.me(), door.me())",
      "session_note",
    ],
  ])("%s of another client's case cannot be hung below one's own", async (_what, sql, table) => {
    const ticket = await ticketFor(cast.sora, "session.write", { client: aram.id });
    const foreign = await thief.run(ticket, sql, [aram.id, bora.rows[table]]);
    const absent = await thief.run(ticket, sql, [aram.id, randomUUID()]);
    expect(foreign.error).toBe("42501");
    expect(foreign).toEqual(absent);
  });
  test("a transfer or a request that is somebody else's is not there", async () => {
    for (const [deed, item] of [
      ["transfer.view", bora.rows.transfers],
      ["transfer.answer", bora.rows.transfers],
      ["countersign.read", bora.rows.countersignature_requests],
      ["import.view", import_id],
      ["import.apply", import_id],
    ] as const) {
      const who = deed.startsWith("import") ? cast.taeho : cast.haneul;
      expect(await thief.knock(who, deed, { item }), deed).toEqual(
        await thief.knock(who, deed, { item: randomUUID() }),
      );
      expect((await thief.knock(who, deed, { item })).outcome, deed).toBe("refused");
    }
  });
});

describe("a deed does what its line says, and no more", () => {
  test("a deed that only looks changes nothing, in no table", async () => {
    const looks = [
      await ticketFor(cast.sora, "client.view", { client: aram.id }),
      await ticketFor(cast.sora, "record.read", { client: aram.id }),
      await ticketFor(cast.sora, "desk.view"),
      await ticketFor(cast.yejin, "staff.list"),
      await ticketFor(cast.yejin, "desk.view"),
      await ticketFor(cast.dohyun, "log.view"),
      await ticketFor(cast.sunyoung, "caseload.review"),
      await ticketFor(cast.sunyoung, "import.list", { item: randomUUID() }),
      await ticketFor(cast.sunyoung, "handover.view"),
    ];
    const writes = [
      ["update clients set version = version + 1", []],
      ["update notes set version = version + 1", []],
      ["update drafts set version = version + 1", []],
      ["update staff set role = 'manager'", []],
      ["update sites set name = 'x'", []],
      ["update assignments set until_at = now()", []],
      ["insert into risk_levels (id, client_id, level_sealed) values (gen_random_uuid(), $1, '')", [aram.id]],
      ["insert into drafts (id, author_id, form) values (gen_random_uuid(), door.me(), 'intake')", []],
      [
        "insert into log_reviews (id, reviewed_by, from_on, until_on) values (gen_random_uuid(), door.me(), '2026-01-01', '2026-01-31')",
        [],
      ],
      [
        "insert into staff (id, site_id, sign_in_name, display_name, role) values (gen_random_uuid(), door.my_site(), 'x.y', 'x', 'manager')",
        [],
      ],
      [
        "insert into imports (id, site_id, made_by, kind, file_hash, file_bytes, key_id, wrapped, plan_sealed) values (door.my_item(), door.my_site(), door.me(), 'register', sha256('x'), 1, 'k', '', '')",
        [],
      ],
    ] as const;
    for (const ticket of looks)
      for (const [sql, values] of writes) {
        const ran = await thief.run(ticket, sql, [...values]);
        if (ran.error) expect(ran.error, sql).toBe("42501");
        else expect(ran.count, sql).toBe(0);
      }
  });
  test("opening a new case makes the one client that the line names", async () => {
    const [named, other] = [randomUUID(), randomUUID()];
    const { ticket } = await thief.knock(cast.sora, "client.open", { client: named });
    const sql =
      "insert into clients (id, site_id, code, opened_on, header_sealed, identity_sealed, made_under) values ($1, $2, $3, '2026-01-01', '', '', door.my_line())";
    expect((await thief.run(ticket, sql, [other, cast.site_id, "AAAA-BBBB"])).error).toBe("42501");
    expect((await thief.run(ticket, sql, [named, cast.other_site_id, "AAAA-BBBB"])).error).toBe("42501");
    expect((await thief.run(ticket, sql, [named, cast.site_id, "AAAA-BBBB"])).error).toBeNull();
  });
  test("a client that is there already is not opened again, whoever asks", async () => {
    expect((await thief.knock(cast.sora, "client.open", { client: bora.id })).outcome).toBe("refused");
  });
  test("nobody signs, records or closes in a colleague's name", async () => {
    const ticket = await ticketFor(cast.sora, "session.write", { client: aram.id });
    for (const sql of [
      "insert into risk_levels (id, client_id, level_sealed, set_by) values (gen_random_uuid(), $1, '', $2)",
      "insert into closures (id, client_id, closed_on, closure_sealed, closed_by) values (gen_random_uuid(), $1, '2026-01-01', '', $2)",
      "insert into sessions (id, meeting_id, client_id, kind, mode, starts_at, author_id) values (gen_random_uuid(), gen_random_uuid(), $1, 'individual', 'phone', now(), $2)",
      "insert into notes (id, client_id, class, format, body_sealed, author_id, held_at) values (gen_random_uuid(), $1, 'session_note', 'free', '', $2, now())",
      "insert into drafts (id, author_id, client_id, form) values (gen_random_uuid(), $2, $1, 'note')",
    ])
      expect((await thief.run(ticket, sql, [aram.id, cast.minsu.id])).error, sql).toBe("42501");
  });
  test("a signed note stays as it was signed, in every column; an unsigned one is its author's", async () => {
    const ticket = await ticketFor(cast.sora, "session.write", { client: aram.id });
    for (const change of [
      "body_sealed = 'x'",
      "version = 2",
      "held_at = now()",
      "format = 'soap'",
      "saved_at = now()",
    ])
      expect(
        (await thief.run(ticket, `update notes set ${change} where id = $1`, [aram.rows.session_note])).error,
        change,
      ).toBe("23514");
    expect(
      (await thief.run(ticket, "update notes set version = 2 where id = $1", [aram.rows.process_note])).count,
    ).toBe(1);
  });
  test("what is signed is what stands there, also when a save is under way at that moment", async () => {
    const note = aram.rows.process_note;
    const ticket = await ticketFor(cast.sora, "note.sign", { client: aram.id });
    await thief.other.query("begin");
    await thief.other.query("select set_config('app.ticket', $1, true)", [ticket]);
    await thief.other.query("update notes set body_sealed = 'later', version = 2 where id = $1", [note]);
    const signing = thief.run(
      ticket,
      "insert into signatures (note_id, client_id, version, signed_by) values ($1, $2, 1, door.me())",
      [note, aram.id],
    );
    await new Promise((done) => setTimeout(done, 150));
    await thief.other.query("commit");
    expect((await signing).error).toBe("42501");
    await cast.admin.query("update house.notes set version = 1 where id = $1", [note]);
  });
});

describe("transfers, countersignatures and imports", () => {
  const offer = async (to: Person) => {
    const id = randomUUID();
    await cast.admin.query(
      "insert into house.transfers (id, client_id, from_staff_id, to_staff_id, reason, summary_sealed) values ($1, $2, $3, $4, 'workload', '')",
      [id, aram.id, cast.sora.id, to.id],
    );
    return id;
  };
  const answer =
    "insert into transfer_answers (transfer_id, client_id, answer, answered_by) values ($1, $2, $3, $4)";
  test("the receiver sees the summary that was written for him, its one key, and no note", async () => {
    const item = await offer(cast.minsu);
    const ticket = await ticketFor(cast.minsu, "transfer.view", { item });
    expect((await thief.run(ticket, "select 1 from transfers where id = $1", [item])).count).toBe(1);
    expect(
      (await thief.run(ticket, "select class::text from client_keys where client_id = $1", [aram.id])).rows,
    ).toEqual([{ class: "summary" }]);
    for (const table of ["clients", "notes", "sessions", "addenda", "drafts"])
      expect((await thief.run(ticket, `select 1 from ${table}`)).count, table).toBe(0);
  });
  test("after a no the summary is closed to the receiver, and cannot be answered again", async () => {
    const item = await offer(cast.minsu);
    const ticket = await ticketFor(cast.minsu, "transfer.answer", { item });
    expect((await thief.run(ticket, answer, [item, aram.id, "accepted", cast.sora.id])).error).toBe("42501");
    expect((await thief.run(ticket, answer, [item, aram.id, "withdrawn", cast.minsu.id])).error).toBe(
      "42501",
    );
    expect((await thief.run(ticket, answer, [item, bora.id, "accepted", cast.minsu.id])).error).toBe("42501");
    expect((await thief.keep(ticket, answer, [item, aram.id, "declined", cast.minsu.id])).error).toBeNull();
    expect((await thief.run(ticket, "select 1 from client_keys where client_id = $1", [aram.id])).count).toBe(
      0,
    );
    expect((await thief.knock(cast.minsu, "transfer.view", { item })).outcome).toBe("refused");
  });
  test("an offer of somebody who is off the team gives nothing any more", async () => {
    const guest = await addPerson(cast, { name: "guest.a", role: "counsellor", site_id: cast.site_id });
    await cast.admin.query(
      "insert into house.assignments (client_id, staff_id, role, reason) values ($1, $2, 'member', 'other')",
      [aram.id, guest.id],
    );
    const item = randomUUID();
    await cast.admin.query(
      "insert into house.transfers (id, client_id, from_staff_id, to_staff_id, reason, summary_sealed) values ($1, $2, $3, $4, 'workload', '')",
      [item, aram.id, guest.id, cast.minsu.id],
    );
    const ticket = await ticketFor(cast.minsu, "transfer.answer", { item });
    await cast.admin.query("update house.assignments set until_at = now() where staff_id = $1", [guest.id]);
    expect(
      (await thief.run(ticket, answer, [item, aram.id, "accepted", cast.minsu.id])).error,
    ).not.toBeNull();
    expect((await thief.knock(cast.minsu, "transfer.answer", { item })).outcome).toBe("refused");
  });
  test("a supervisor sees the note she was asked about, and no other; an exclusion or the end of the supervision closes it", async () => {
    const item = bora.rows.countersignature_requests as string;
    const ticket = await ticketFor(cast.sora, "countersign.read", { item });
    expect((await thief.run(ticket, "select id from notes")).rows).toEqual([{ id: bora.rows.session_note }]);
    const keys = await thief.run(ticket, "select class::text from client_keys order by class");
    expect(keys.rows.map((row) => row.class)).toEqual(["narrative", "summary"]);
    const { rows } = await cast.admin.query(
      "insert into house.exclusions (id, client_id, staff_id, reason) values (gen_random_uuid(), $1, $2, 'relative') returning id",
      [bora.id, cast.sora.id],
    );
    expect((await thief.run(ticket, "select 1 from notes")).count).toBe(0);
    expect((await thief.knock(cast.sora, "countersign.read", { item })).outcome).toBe("refused");
    await cast.admin.query("delete from house.exclusions where id = $1", [rows[0].id]);
    await cast.admin.query("update house.supervisions set until_at = now()");
    expect((await thief.run(ticket, "select 1 from notes")).count).toBe(0);
    expect((await thief.knock(cast.sora, "countersign.read", { item })).outcome).toBe("refused");
    await cast.admin.query("update house.supervisions set until_at = 'infinity'");
  });
  test("whoever is excluded, manager or not, gets at the client neither by name nor among all of the site", async () => {
    const manager = await addPerson(cast, { name: "manager.b", role: "manager", site_id: cast.site_id });
    await cast.admin.query(
      "insert into house.exclusions (id, client_id, staff_id, reason) values (gen_random_uuid(), $1, $2, 'relative')",
      [bora.id, manager.id],
    );
    for (const deed of ["team.assign", "team.exclude"])
      expect((await thief.knock(manager, deed, { client: bora.id })).outcome, deed).toBe("refused");
    for (const deed of ["caseload.review", "handover.make", "coordinator.answer"]) {
      const ticket = await ticketFor(manager, deed);
      expect((await thief.run(ticket, "select 1 from clients where id = $1", [bora.id])).count, deed).toBe(0);
      expect(
        (await thief.run(ticket, "update exclusions set until_at = now() where staff_id = $1", [manager.id]))
          .count,
        deed,
      ).toBe(0);
    }
  });
  test("an import opens what it makes; of a case that was there it shows no note, no identity and no key but those it seals with", async () => {
    await cast.admin.query("update house.import_rows set client_id = $1 where import_id = $2", [
      aram.id,
      import_id,
    ]);
    const ticket = await ticketFor(cast.sunyoung, "import.apply", { item: import_id });
    expect((await thief.run(ticket, "select 1 from notes")).count).toBe(0);
    for (const table of [
      "safe_contacts",
      "relatives",
      "client_categories",
      "addenda",
      "drafts",
      "note_versions",
    ])
      expect(
        (await thief.run(ticket, `select 1 from ${table} where client_id = $1`, [aram.id])).count,
        table,
      ).toBe(0);
    expect(
      (await thief.run(ticket, "select class::text from client_keys order by 1")).rows.map(
        (row) => row.class,
      ),
    ).toEqual(["narrative", "summary"]);
    expect(
      (
        await thief.run(
          ticket,
          "insert into risk_levels (id, client_id, level_sealed) values (gen_random_uuid(), $1, '')",
          [aram.id],
        )
      ).error,
    ).toBe("42501");
    await cast.admin.query("update house.import_rows set client_id = null where import_id = $1", [import_id]);
  });
  test("another manager's import is not written to, by reading a file under its id either", async () => {
    const ticket = await ticketFor(cast.taeho, "import.read_file", { item: import_id });
    expect(
      (
        await thief.run(
          ticket,
          "insert into import_rows (id, import_id, row_no, row_sealed) values (gen_random_uuid(), $1, 9, '')",
          [import_id],
        )
      ).error,
    ).toBe("42501");
    expect((await thief.run(ticket, "update import_rows set decision = 'leave_out'")).count).toBe(0);
    expect((await thief.run(ticket, "update imports set version = 9")).count).toBe(0);
    expect(
      (
        await thief.run(
          ticket,
          "insert into import_undos (import_id, undone_by, clients_removed, sessions_removed, kept) values ($1, door.me(), 0, 0, '{}')",
          [import_id],
        )
      ).error,
    ).toBe("42501");
    expect((await thief.run(ticket, "select 1 from import_rows")).count).toBe(0);
  });
});
