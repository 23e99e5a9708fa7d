import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { asStaff, type Deed } from "~/models/access.server";
import { readLogFilter, viewAccessLog } from "~/models/access-logs.server";
import { viewClientLog } from "~/models/client-logs.server";
import { listClients, searchClients } from "~/models/clients.server";
import { keyedHash } from "~/models/encryption.server";
import { addLogReview, viewLogReviews } from "~/models/log-reviews.server";
import { viewOwnActs } from "~/models/own-acts.server";
import { type FurnishedCase, furnishCase, furnishDesk } from "./case";
import { type Cast, inviteCast, type Person } from "./people";

let cast: Cast;
let aram: FurnishedCase;
let bora: FurnishedCase;
let import_id: string;
beforeAll(async () => {
  cast = await inviteCast();
  aram = await furnishCase(cast, cast.sora);
  bora = await furnishCase(cast, cast.minsu);
  ({ import_id } = await furnishDesk(cast));
});

type Line = {
  id: string;
  deed: string;
  outcome: string;
  staff_id: string;
  client_id: string | null;
  item_id: string | null;
  shown: string[] | null;
  hits: string[] | null;
  term_hmac: Buffer | null;
  reason_code: string | null;
};
const linesSince = async (at: Date): Promise<Line[]> =>
  (await cast.admin.query("select * from house.audit_log where at > $1 order by at", [at])).rows;
const clock = async () => (await cast.admin.query("select clock_timestamp() as at")).rows[0].at as Date;
/** The instant has milliseconds in JavaScript and microseconds in the log; a breath keeps them apart. */
const begin = async () => {
  await new Promise((done) => setTimeout(done, 3));
  return clock();
};

/** How somebody whom the door lets in goes about each deed: who, and on what. Deeds of signing in are the door's own. */
const ways = (): Record<
  string,
  { who: Person; client?: string; item?: string; reason?: { code: string } }
> => ({
  "desk.view": { who: cast.sora },
  "client.list": { who: cast.sora },
  "client.search": { who: cast.sora },
  "client.open": { who: cast.sora, client: randomUUID() },
  "client.view": { who: cast.sora, client: aram.id },
  "client.write": { who: cast.sora, client: aram.id },
  "client.reveal": { who: cast.sunyoung, client: aram.id, reason: { code: "complaint" } },
  "relative.reveal": { who: cast.sora, client: aram.id, reason: { code: "client_asked" } },
  "relative.end": { who: cast.sora, client: aram.id, reason: { code: "client_asked" } },
  "team.view": { who: cast.sunyoung, client: aram.id },
  "team.assign": { who: cast.sunyoung, client: aram.id },
  "team.exclude": { who: cast.sunyoung, client: aram.id },
  "transfer.offer": { who: cast.sora, client: aram.id },
  "transfer.view": { who: cast.sora, item: aram.rows.transfers },
  "transfer.answer": { who: cast.sora, item: aram.rows.transfers },
  "closure.view": { who: cast.sora, client: aram.id },
  "closure.write": { who: cast.sora, client: aram.id },
  "coordinator.ask": { who: cast.sora },
  "coordinator.answer": { who: cast.sunyoung },
  "record.read": { who: cast.sora, client: aram.id },
  "session.read": { who: cast.sora, client: aram.id },
  "session.write": { who: cast.sora, client: aram.id },
  "note.sign": { who: cast.sora, client: aram.id },
  "note.void": { who: cast.sora, client: aram.id },
  "note.search": { who: cast.sora },
  "addendum.write": { who: cast.sora, client: aram.id },
  "countersign.ask": { who: cast.sora, client: aram.id },
  "countersign.list": { who: cast.sora },
  "countersign.read": { who: cast.sora, item: bora.rows.countersignature_requests },
  "countersign.answer": { who: cast.sora, item: bora.rows.countersignature_requests },
  "draft.write": { who: cast.sora, client: aram.id },
  "draft.list": { who: cast.sora },
  "caseload.review": { who: cast.sunyoung },
  "handover.view": { who: cast.sunyoung },
  "handover.make": { who: cast.sunyoung },
  "import.list": { who: cast.sunyoung },
  "import.view": { who: cast.sunyoung, item: import_id },
  "import.read_file": { who: cast.sunyoung, item: randomUUID() },
  "import.apply": { who: cast.sunyoung, item: import_id },
  "import.undo": { who: cast.sunyoung, item: import_id },
  "client_log.view": { who: cast.sora, client: aram.id },
  "own_log.view": { who: cast.jiwoo },
  "log.view": { who: cast.dohyun },
  "log.review": { who: cast.dohyun },
  "staff.list": { who: cast.yejin },
  "staff.write": { who: cast.yejin },
  "site.write": { who: cast.yejin },
  "renewal.confirm": { who: cast.sunyoung, item: aram.rows.renewals },
});

describe("every deed", () => {
  test("has a way to be done in this file, but for those of signing in", async () => {
    const { rows } = await cast.admin.query("select unnest(enum_range(null::house.deed))::text as deed");
    const all = rows.map((row) => row.deed as string).filter((deed) => !/^(sign_in|passphrase)\./.test(deed));
    expect(Object.keys(ways()).sort()).toEqual(all.sort());
  });
  test("leaves exactly one line, which others see before the work of the deed begins", async () => {
    for (const [deed, { who, ...about }] of Object.entries(ways())) {
      const at = await begin();
      let during: Line[] = [];
      const entry = await asStaff(who, deed as Deed, about, async (_db, entry) => {
        during = await linesSince(at);
        return entry;
      });
      expect(
        during.map((line) => `${line.deed} ${line.outcome}`),
        deed,
      ).toEqual([`${deed} opened`]);
      expect(during[0]).toMatchObject({ id: entry.audit_id, staff_id: who.id });
      if (about.client) expect(during[0]?.client_id, deed).toBe(about.client);
      expect(await linesSince(at), deed).toEqual(during);
    }
  });
  test("that is refused leaves exactly one line too, with whose case it was", async () => {
    const refusals: [Person, Deed, string][] = [
      [cast.minsu, "client.view", aram.id],
      [cast.minsu, "record.read", aram.id],
      [cast.minsu, "client_log.view", aram.id],
      [cast.sunyoung, "client.view", aram.id],
      [cast.yejin, "client.reveal", aram.id],
      [cast.taeho, "client.reveal", aram.id],
      [cast.sora, "client.view", randomUUID()],
      [cast.sora, "log.view", aram.id],
    ];
    for (const [who, deed, client] of refusals) {
      const at = await begin();
      await expect(
        asStaff(who, deed, { client, reason: { code: "other" } }, async () => "content"),
      ).rejects.toMatchObject({ status: 404 });
      expect(await linesSince(at)).toMatchObject([
        { deed, outcome: "refused", staff_id: who.id, client_id: client, shown: null },
      ]);
    }
  });
  test("of a list says whom it showed, and of a search what it found and a hash of the term, never the term", async () => {
    const at = await begin();
    await listClients(cast.sora);
    await searchClients(cast.sora, "표지");
    const [list, search] = await linesSince(at);
    expect(list?.shown).toEqual([aram.id]);
    expect(search?.hits).toEqual([aram.id]);
    expect(search?.term_hmac?.equals(keyedHash("search term", "표지"))).toBe(true);
    const { rows } = await cast.admin.query("select l::text as line from house.audit_log l");
    expect(rows.filter((row) => row.line.includes("표지"))).toEqual([]);
  });
  test("of saving a draft is one line for a sitting, not one for every breath, and another for another client", async () => {
    await cast.admin.query(
      "insert into house.assignments (client_id, staff_id, role, reason) values ($1, $2, 'member', 'other')",
      [aram.id, cast.haneul.id],
    );
    const at = await begin();
    for (let n = 0; n < 5; n++)
      await asStaff(cast.haneul, "draft.write", { client: aram.id }, async () => null);
    await asStaff(cast.haneul, "draft.write", {}, async () => null);
    expect((await linesSince(at)).map((line) => line.client_id)).toEqual([aram.id, null]);
  });
});

describe("every change", () => {
  test("of any table leaves a line that names columns, and no value", async () => {
    const { rows: tables } =
      await cast.admin.query(`select c.relname as name from pg_class c where c.relnamespace = 'house'::regnamespace and c.relkind = 'r'
      and c.relname not in ('tickets', 'audit_log', 'audit_changes') and exists (select 1 from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'record_change')`);
    const { rows: touched } = await cast.admin.query(
      "select distinct table_name as name from house.audit_changes where client_id in ($1, $2) or client_id is null",
      [aram.id, bora.id],
    );
    const missing = tables.map((row) => row.name).filter((name) => !touched.some((row) => row.name === name));
    // Rows of these are made by sign-in, first start, migration and carrying out imports, which have tests of their own.
    expect(
      missing.filter(
        (name) =>
          ![
            "passphrases",
            "invitations",
            "key_checks",
            "deeds",
            "role_powers",
            "import_applications",
            "import_undos",
          ].includes(name),
      ),
    ).toEqual([]);
    const { rows: texts } = await cast.admin.query("select c::text as line from house.audit_changes c");
    expect(texts.filter((row) => row.line.includes("표지") || row.line.includes(aram.code))).toEqual([]);
  });
  test("names the deed it belongs to, the row and exactly the columns that changed", async () => {
    const audit_id = await asStaff(cast.sora, "client.write", { client: aram.id }, async (db, entry) => {
      await db.updateTable("safe_contacts").set({ version: 2 }).where("client_id", "=", aram.id).execute();
      return entry.audit_id;
    });
    const { rows } = await cast.admin.query(
      "select table_name, act, row_id, client_id, columns from house.audit_changes where audit_id = $1",
      [audit_id],
    );
    expect(rows).toEqual([
      {
        table_name: "safe_contacts",
        act: "update",
        row_id: aram.id,
        client_id: aram.id,
        columns: ["version"],
      },
    ]);
  });
});

describe("the pages on the log", () => {
  test("the care team sees who opened the case and why, refused tries among them, and of no other case", async () => {
    const { log, client } = await viewClientLog(cast.sora, aram.id);
    expect(client.id).toBe(aram.id);
    expect(log.lines.length).toBeGreaterThan(5);
    expect(new Set(log.lines.map((line) => line.client_id))).toEqual(new Set([aram.id]));
    expect(log.lines.some((line) => line.outcome === "refused" && line.staff?.id === cast.minsu.id)).toBe(
      true,
    );
    const reveal = log.lines.find((line) => line.deed === "client.reveal" && line.outcome === "opened");
    expect(reveal?.reason).toEqual({ code: "complaint", text: null });
    expect(log.lines[0]).toMatchObject({ deed: "client_log.view", staff: { id: cast.sora.id } });
    await expect(viewClientLog(cast.minsu, aram.id)).rejects.toMatchObject({ status: 404 });
  });
  test("a reason in words is sealed in the database and readable for who may read the line", async () => {
    await asStaff(
      cast.sunyoung,
      "client.reveal",
      { client: aram.id, reason: { code: "other", text: "본인이 전화함" } },
      async () => null,
    );
    const { log } = await viewClientLog(cast.sora, aram.id);
    expect(log.lines.find((line) => line.reason?.text)?.reason).toEqual({
      code: "other",
      text: "본인이 전화함",
    });
  });
  test("one's own acts are one's own alone", async () => {
    const { lines } = await viewOwnActs(cast.minsu);
    expect(lines.length).toBeGreaterThan(2);
    expect(new Set(lines.map((line) => line.staff?.id))).toEqual(new Set([cast.minsu.id]));
  });
  test("the officer narrows the log down and pages through it without missing or repeating a line", async () => {
    const filter = readLogFilter(
      new URLSearchParams({
        staff_id: cast.sora.id,
        outcome: "opened",
        from_on: "2020-01-01",
        until_on: "2100-01-01",
      }),
    );
    for (let n = 0; n < 60; n++) await listClients(cast.sora);
    const seen: string[] = [];
    let next: string | null = null;
    let total = 0;
    do {
      const view = await viewAccessLog(cast.dohyun, filter, next);
      for (const line of view.log.lines)
        expect(line).toMatchObject({ outcome: "opened", staff: { id: cast.sora.id } });
      seen.push(...view.log.lines.map((line) => line.id));
      next = view.log.next;
      total = view.total;
    } while (next);
    expect(seen.length).toBe(total);
    expect(new Set(seen).size).toBe(total);
  });
  test("the officer finds all lines about a client by its short sign, and knows no name or code of it", async () => {
    const view = await viewAccessLog(
      cast.dohyun,
      readLogFilter(new URLSearchParams({ client: aram.id.slice(0, 8) })),
    );
    expect(view.total).toBeGreaterThan(3);
    expect(new Set(view.log.lines.map((line) => line.client_id))).toEqual(new Set([aram.id]));
    expect(JSON.stringify(view)).not.toContain(aram.code);
    expect(JSON.stringify(view)).not.toContain("표지");
  });
  test("an address that somebody made up narrows nothing and breaks nothing", async () => {
    const asked = new URLSearchParams({
      staff_id: "x' or 1=1",
      deed: "no.such",
      outcome: "all",
      from_on: "2026-13-40",
      client: "%",
      before: "0000",
    });
    const view = await viewAccessLog(
      cast.dohyun,
      { ...readLogFilter(asked), deed: null },
      "2026-99-99T99:99:99.000000Z_x",
    );
    expect(view.filter).toEqual({
      staff_id: null,
      deed: null,
      outcome: null,
      from_on: null,
      until_on: null,
      client: null,
    });
    expect(
      (await viewAccessLog(cast.dohyun, readLogFilter(new URLSearchParams({ deed: "no.such" })))).total,
    ).toBe(0);
  });
  test("looking at the log is a deed, and is nobody's but the officer's", async () => {
    const at = await begin();
    await viewAccessLog(cast.dohyun, readLogFilter(new URLSearchParams()));
    expect(await linesSince(at)).toMatchObject([{ deed: "log.view", staff_id: cast.dohyun.id }]);
    for (const who of [cast.sora, cast.jiwoo, cast.sunyoung, cast.yejin, cast.taeho])
      await expect(viewAccessLog(who, readLogFilter(new URLSearchParams()))).rejects.toMatchObject({
        status: 404,
      });
  });
  test("a review stands with who, when and which days; sent twice it stands once", async () => {
    const form = new FormData();
    for (const [name, value] of Object.entries({
      id: randomUUID(),
      from_on: "2026-09-01",
      until_on: "2026-09-30",
      remark: "거절 두 건을 물어봄",
    }))
      form.set(name, value);
    expect(await addLogReview(cast.dohyun, form)).toBeNull();
    expect(await addLogReview(cast.dohyun, form)).toBeNull();
    const { reviews } = await viewLogReviews(cast.dohyun).catch((error) => error);
    const september = reviews.filter((review: { until_on: string }) => review.until_on === "2026-09-30");
    expect(september).toMatchObject([
      { reviewed_by: "dohyun", from_on: "2026-09-01", remark: "거절 두 건을 물어봄" },
    ]);
  });
  test("a review of days to come, or that ends before it begins, is not entered", async () => {
    const enter = async (from_on: string, until_on: string) => {
      const form = new FormData();
      for (const [name, value] of Object.entries({ id: randomUUID(), from_on, until_on, remark: "" }))
        form.set(name, value);
      return (await addLogReview(cast.dohyun, form))?.errors;
    };
    expect(await enter("2026-09-30", "2026-09-01")).toEqual({ until_on: "end_before_start" });
    expect(await enter("2026-09-30", "2999-09-01")).toEqual({ until_on: "in_future" });
    expect(await enter("2026-02-30", "2026-09-01")).toEqual({ from_on: "not_a_day" });
  });
});
