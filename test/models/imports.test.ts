import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { asStaff, type Me } from "~/models/access.server";
import { readKeys } from "~/models/client-keys.server";
import { listClients, searchClients } from "~/models/clients.server";
import { applyImport } from "~/models/import-applications.server";
import { decideRows, type RowDecisionValue, viewRows } from "~/models/import-decisions.server";
import { proposeMapping } from "~/models/import-mappings.server";
import { viewImport } from "~/models/import-overviews.server";
import { keepRows, readKeptRows } from "~/models/import-plans.server";
import { undoImport, viewUndo } from "~/models/import-undos.server";
import { confirmMapping, listImports, readFile, viewMapping } from "~/models/imports.server";
import { openSections } from "~/models/note-sections.server";
import { changeSafeContact } from "~/models/safe-contacts.server";
import { runThrough } from "~/models/slices.server";
import { readSpreadsheet } from "~/models/spreadsheets.server";
import { type Cast, inviteCast, type Person } from "../people";

let cast: Cast;
let register: string;
let before: Record<string, number>;

/** The accounts that the names of the example files are: 박상담 is Sora, 최복지 is Jiwoo; the others have none. */
const accounts = () =>
  new Map([
    ["박상담", cast.sora.id],
    ["최복지", cast.jiwoo.id],
  ]);

async function bring(me: Person, name: string): Promise<string> {
  const id = randomUUID();
  await readFile(me, { id, file_name: name, bytes: readFileSync(`test/files/${name}`) });
  return id;
}

async function confirm(me: Me, id: string, more: { fill_down?: string[]; year?: number } = {}) {
  const { plan, version, kind } = await viewMapping(me, id);
  return confirmMapping(me, id, {
    version,
    kind,
    header_row: plan.mapping.header_row,
    fields: new Map(plan.mapping.columns.map((column) => [column.index, column.field])),
    fill_down: more.fill_down ?? [],
    year: more.year ?? null,
    staff: new Map(plan.staff_names.map((staff) => [staff, accounts().get(staff) ?? null])),
  });
}

async function takeAll(me: Me, id: string, but: RowDecisionValue[] = []) {
  const values: RowDecisionValue[] = [];
  for (let page = 1; ; page++) {
    const shelf = await viewRows(me, id, "review", page);
    for (const row of shelf.rows) {
      const own = but.find((one) => one.row_no === row.row_no);
      values.push(own ?? { row_no: row.row_no, decision: row.can_take ? "take" : "hold", same_as: null });
    }
    if (page >= shelf.pages) break;
  }
  return decideRows(me, id, values);
}

const CASE_TABLES = [
  ...[
    "clients",
    "client_keys",
    "assignments",
    "client_categories",
    "protection_statuses",
    "relatives",
    "closures",
  ],
  ...["register_keys", "sessions", "notes", "signatures", "safe_contacts", "risk_levels", "consents"],
];
async function countRows(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of CASE_TABLES) {
    const { rows } = await cast.admin.query(`select count(*)::int as n from house.${table}`);
    counts[table] = rows[0].n;
  }
  return counts;
}

beforeAll(async () => {
  cast = await inviteCast();
});

describe("the example register, from upload to undo", () => {
  test("what was read says what is ready, what is doubtful and what is no client", async () => {
    before = await countRows();
    register = await bring(cast.sunyoung, "register.csv");
    const seen = await viewImport(cast.sunyoung, register);
    expect(seen.row_counts.ready + seen.row_counts.review).toBe(30);
    expect(seen).toMatchObject({
      kind: "register",
      confirmed: false,
      file_name: "register.csv",
      encoding: "utf-8-bom",
    });
    expect(seen.counts.find((one) => one.detail === "resident_number")).toMatchObject({
      count: 1,
      severity: "stop",
    });
    expect(await countRows()).toEqual(before);
  });
  test("nothing goes in before a person has confirmed the columns", async () => {
    expect(await applyImport(cast.sunyoung, register, randomUUID())).toBe("not_confirmed");
    expect(await confirm(cast.sunyoung, register)).toBe("confirmed");
    expect((await viewImport(cast.sunyoung, register)).unknown_staff).not.toContain("박상담");
  });
  test("rows said to be the same person become one client with every name and number", async () => {
    const same = (row_no: number, same_as: number): RowDecisionValue => ({
      row_no,
      decision: "same_as",
      same_as,
    });
    const faults = await takeAll(cast.sunyoung, register, [same(5, 4), same(6, 5)]);
    expect(faults).toEqual(new Map());
    expect(await applyImport(cast.sunyoung, register, randomUUID())).toBe("applied");
    const made = await countRows();
    expect(made.clients).toBe((before.clients ?? 0) + 28);
    const found = await searchClients(cast.sora, "ㄱㅊㅅ");
    expect(found.map((one) => one.display_name)).toEqual(["김철수"]);
    expect((await searchClients(cast.sora, "Kim Cheol-su")).map((one) => one.id)).toEqual(
      found.map((one) => one.id),
    );
  });
  test("a counsellor whom the register does not name sees none of them", async () => {
    expect(await listClients(cast.minsu)).toEqual([]);
  });
  test("another manager is told that there is no such import", async () => {
    await expect(viewImport(cast.taeho, register)).rejects.toMatchObject({ status: 404 });
    expect(await listImports(cast.taeho)).toEqual([]);
  });
  test("undo says first what goes and what stays, and takes away all but the client somebody has worked on", async () => {
    const [client] = await searchClients(cast.sora, "김철수");
    await changeSafeContact(
      cast.sora,
      client?.id ?? "",
      { version: 0 },
      {
        channels: [],
        cover_name: null,
        may_overhear: null,
        note: null,
      },
    );
    const told = await viewUndo(cast.sunyoung, register);
    expect(told).toMatchObject({ removed: 27, kept: [{ code: client?.code }] });
    expect(await undoImport(cast.sunyoung, register, randomUUID())).toBe("undone");
    expect(await listClients(cast.sora)).toHaveLength(1);
    const after = await countRows();
    expect(after.clients).toBe((before.clients ?? 0) + 1);
  });
  test("what was undone can be carried out again, and the client who stayed is not made twice", async () => {
    expect(await applyImport(cast.sunyoung, register, randomUUID())).toBe("applied");
    expect((await countRows()).clients).toBe((before.clients ?? 0) + 28);
    expect(await searchClients(cast.sora, "김철수")).toHaveLength(1);
  });
});

describe("the example session log", () => {
  let log: string;
  test("finds its clients by register number, and asks where the name is another", async () => {
    log = await bring(cast.sunyoung, "session-log.csv");
    expect(await confirm(cast.sunyoung, log, { fill_down: ["held_on"], year: 2026 })).toBe("confirmed");
    const seen = await viewImport(cast.sunyoung, log);
    expect(seen.kind).toBe("session_log");
    expect(seen.row_counts.ready + seen.row_counts.review).toBe(19);
    // 최모씨 has no number: nobody is made for her.
    expect(seen.counts.find((one) => one.detail === "client_unknown")).toMatchObject({ count: 1 });
    // The register calls number 2019-001 김철수, and Kim Cheol-su too since those rows were joined.
    expect(seen.counts.find((one) => one.detail === "client_name_differs")).toBeUndefined();
    expect(seen.counts.find((one) => one.detail === "mode_assumed")).toMatchObject({ severity: "info" });
  });
  test("a name that is not the case's asks before anything goes into that record", async () => {
    const text =
      "일자,등록번호,성명,상담구분,상담자,출석,상담내용\n2026-03-02,2019-003,남궁선,개인,박상담,O,(가상)\n";
    const id = randomUUID();
    await readFile(cast.sunyoung, { id, file_name: "other.csv", bytes: Buffer.from(text) });
    const shelf = await viewRows(cast.sunyoung, id, "review", 1);
    expect(shelf.rows[0]?.findings.map((one) => one.detail)).toContain("client_name_differs");
  });
  test("becomes sessions and notes of the cases, and no client", async () => {
    const earlier = await countRows();
    expect((await takeAll(cast.sunyoung, log)).size).toBe(0);
    expect(await applyImport(cast.sunyoung, log, randomUUID())).toBe("applied");
    const now = await countRows();
    expect(now.clients).toBe(earlier.clients);
    // 19 rows, less the one without a client and the one on 30 February.
    expect((now.sessions ?? 0) - (earlier.sessions ?? 0)).toBe(17);
  });
  test("oral history is no case note", async () => {
    const shelf = await viewRows(cast.sunyoung, log, "skip", 1);
    expect(shelf.rows.map((row) => row.skip_reason)).toContain("oral_history");
  });
  test("the counsellor reads the notes; whoever imported them does not", async () => {
    const [client] = await searchClients(cast.sora, "김철수");
    const read = await asStaff(cast.sora, "record.read", { client: client?.id ?? "" }, async (db) => {
      const keys = await readKeys(db, { client_id: client?.id ?? "" });
      const rows = await db
        .selectFrom("notes")
        .selectAll()
        .where("client_id", "=", client?.id ?? "")
        .execute();
      return rows.map((row) => JSON.stringify(openSections(keys.of(row.client_id, "narrative"), row)));
    });
    expect(read.join()).toContain("주 3회 악몽");
    expect(read.join()).toContain("두통 호소");
    await expect(
      asStaff(cast.sunyoung, "record.read", { client: client?.id ?? "" }, async () => null),
    ).rejects.toMatchObject({ status: 404 });
    for (const deed of ["import.view", "import.apply"] as const) {
      const seen = await asStaff(cast.sunyoung, deed, { item: log }, async (db) => ({
        notes: (await db.selectFrom("notes").select("id").where("import_id", "is", null).execute()).length,
        rows: await db
          .selectFrom("import_rows")
          .select("row_no")
          .where("application_id", "is not", null)
          .execute(),
      }));
      expect(seen).toEqual({ notes: 0, rows: [] });
    }
  });
  test("keeps a register from being undone while its sessions stand, and can be undone itself", async () => {
    expect((await viewUndo(cast.sunyoung, register)).kept.length).toBeGreaterThan(5);
    expect(await undoImport(cast.sunyoung, log, randomUUID())).toBe("undone");
    expect((await countRows()).sessions).toBe(0);
    expect(await undoImport(cast.sunyoung, register, randomUUID())).toBe("undone");
    // Only the client on whom Sora worked is left of all of it.
    const after = await countRows();
    expect(after).toMatchObject({ clients: 1, sessions: 0, client_keys: 5, safe_contacts: 1 });
  });
});

describe("an import keeps its promises when something goes wrong", () => {
  test("the same upload or application sent twice is one", async () => {
    const id = randomUUID();
    const bytes = readFileSync("test/files/register-cp949.csv");
    await Promise.all([1, 2].map(() => readFile(cast.sunyoung, { id, file_name: "a.csv", bytes })));
    const { rows } = await cast.admin.query(
      "select count(*)::int as n from house.import_rows where import_id = $1",
      [id],
    );
    expect(rows[0].n).toBe(35);
    await confirm(cast.sunyoung, id);
    const application = randomUUID();
    const twice = await Promise.all([1, 2].map(() => applyImport(cast.sunyoung, id, application)));
    expect(twice).toContain("applied");
    const acts = await cast.admin.query(
      "select count(*)::int as n from house.import_applications where import_id = $1",
      [id],
    );
    expect(acts.rows[0].n).toBe(1);
    await undoImport(cast.sunyoung, id, randomUUID());
  });
  test("a file brought before is named", async () => {
    const [first, second] = [
      await bring(cast.sunyoung, "register.csv"),
      await bring(cast.sunyoung, "register.csv"),
    ];
    expect((await viewImport(cast.sunyoung, second)).earlier.map((one) => one.id)).toContain(first);
  });
  test("a register that is here already is not made again unless somebody says so", async () => {
    const id = await bring(cast.sunyoung, "register.csv");
    const seen = await viewImport(cast.sunyoung, id);
    // 2019-001 is the client who stayed; her rows ask.
    expect(seen.counts.find((one) => one.detail === "already_here")).toMatchObject({ severity: "ask" });
  });
  test("an application that breaks in the middle leaves nothing", async () => {
    const id = await bring(cast.sunyoung, "register.csv");
    await confirm(cast.sunyoung, id);
    const earlier = await countRows();
    await cast.admin.query(
      "create function house.break_here() returns trigger language plpgsql as 'begin raise exception ''broken''; end'",
    );
    await cast.admin.query(
      "create trigger break_here before insert on house.signatures execute function house.break_here()",
    );
    await expect(applyImport(cast.sunyoung, id, randomUUID())).rejects.toThrow();
    await cast.admin.query("drop trigger break_here on house.signatures");
    expect(await countRows()).toEqual(earlier);
    const { will } = await viewImport(cast.sunyoung, id);
    expect(will.in).toBe(0);
  });
  test("what is no table is refused with its reason, and nothing is kept", async () => {
    const earlier = await listImports(cast.sunyoung);
    const picture = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46]);
    const given = { id: randomUUID(), file_name: "register.csv", bytes: picture };
    await expect(readFile(cast.sunyoung, given)).rejects.toMatchObject({ code: "not_a_table" });
    expect(await listImports(cast.sunyoung)).toHaveLength(earlier.length);
  });
  test("a counsellor may not import", async () => {
    const given = { id: randomUUID(), file_name: "a.csv", bytes: readFileSync("test/files/register.csv") };
    await expect(readFile(cast.sora, given)).rejects.toMatchObject({ status: 404 });
  });
  test("a row cannot be the same as itself or as no row", async () => {
    const id = await bring(cast.sunyoung, "register.csv");
    const decide = (same_as: number | null) =>
      decideRows(cast.sunyoung, id, [{ row_no: 5, decision: "same_as", same_as }]);
    expect([...(await decide(5)).values()]).toEqual(["same_as_itself"]);
    expect([...(await decide(1)).values()]).toEqual(["same_as_no_row"]);
    expect([...(await decide(null)).values()]).toEqual(["same_as_missing"]);
    expect((await decide(4)).size).toBe(0);
  });
  test("columns confirmed in another window are not overwritten", async () => {
    const id = await bring(cast.sunyoung, "register.csv");
    const { version } = await viewMapping(cast.sunyoung, id);
    await confirm(cast.sunyoung, id);
    const stale = {
      version,
      kind: "register" as const,
      header_row: 3,
      fields: new Map(),
      fill_down: [],
      year: null,
      staff: new Map(),
    };
    expect(await confirmMapping(cast.sunyoung, id, stale)).toBe("conflict");
  });
});

describe("a resident registration number in a file", () => {
  test("is read away before anything is kept, and a second reading finds the same", async () => {
    const sheet = await readSpreadsheet(readFileSync("test/files/register.csv"), "");
    const kept = runThrough(keepRows(sheet.rows));
    expect(JSON.stringify(kept)).not.toContain("2123456");
    const settings = { mapping: proposeMapping(sheet.rows), fill_down: [], year: null, staff: {} };
    const { rows } = runThrough(readKeptRows(kept, settings));
    const golden = JSON.parse(readFileSync("test/goldens/register.json", "utf8"));
    expect(rows.map(({ row_no, client, findings }) => ({ row_no, client, findings }))).toEqual(
      golden.rows.map(({ row_no, client, findings }: (typeof rows)[number]) => ({
        row_no,
        client,
        findings,
      })),
    );
  });
  test("stands nowhere in the database", async () => {
    const { rows: tables } = await cast.admin.query(
      "select table_name from information_schema.tables where table_schema = 'house' and table_type = 'BASE TABLE'",
    );
    for (const { table_name } of tables) {
      const { rows } = await cast.admin.query(
        `select coalesce(string_agg(t::text, E'\\n'), '') as text from house.${table_name} t`,
      );
      expect(rows[0].text, table_name).not.toMatch(/790332|2123456|김철수|악몽/);
    }
  });
});
