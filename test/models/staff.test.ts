import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { asStaff } from "~/models/access.server";
import { listClients } from "~/models/clients.server";
import { makeInvitation } from "~/models/invitations.server";
import { acceptInvitation, findInvitation } from "~/models/sign-ins.server";
import { addSite, listSites, renameSite } from "~/models/sites.server";
import {
  type AccountFields,
  addStaff,
  changeStaff,
  endStaff,
  listStaff,
  openStaffForm,
  viewAccount,
} from "~/models/staff.server";
import { addSupervision, endSupervision } from "~/models/supervisions.server";
import { beginDraft, leaveUnsigned } from "../case-texts";
import { openCase } from "../intakes";
import { stranger } from "../office";
import { addPerson, type Cast, inviteCast } from "../people";

let cast: Cast;
beforeAll(async () => {
  cast = await inviteCast();
});
const fields = (given: Partial<AccountFields> = {}): AccountFields => ({
  display_name: "새별",
  role: "counsellor",
  trainee: false,
  language: "ko",
  site_id: cast.site_id,
  ...given,
});
let made = 0;
async function newcomer(given: Partial<AccountFields> = {}): Promise<string> {
  const id = randomUUID();
  expect(await addStaff(cast.yejin, { id, sign_in_name: `newcomer${++made}`, ...fields(given) })).toBeNull();
  return id;
}
const passphrase = "마른 잎 세 장과 푸른 종이배 하나";

describe("an account", () => {
  test("is opened once, however often its form is sent, and its role is a dated row", async () => {
    const id = randomUUID();
    const given = { id, sign_in_name: " SaeByeol ", ...fields() };
    expect([await addStaff(cast.yejin, given), await addStaff(cast.yejin, given)]).toEqual([null, null]);
    const { account, grants } = await viewAccount(cast.yejin, id);
    expect(account).toMatchObject({ sign_in_name: "saebyeol", site_name: "서울", left_at: null });
    expect(grants).toMatchObject([{ role: "counsellor", granted_by: "yejin", revoked_at: null }]);
  });
  test("takes no user name that is taken or cannot be typed everywhere, and no site that is not there", async () => {
    const add = (given: object) =>
      addStaff(cast.yejin, { id: randomUUID(), sign_in_name: "fresh", ...fields(), ...given });
    expect(await add({ sign_in_name: "sora" })).toEqual({ sign_in_name: "name_taken" });
    expect(await add({ sign_in_name: "소라" })).toEqual({ sign_in_name: "bad_name" });
    expect(await add({ site_id: randomUUID() })).toEqual({ site_id: "no_site" });
    expect(await add({ role: "manager", trainee: true })).toEqual({ trainee: "only_counsellors" });
  });
  test("with another role is out everywhere at once, and both roles stay as dated rows", async () => {
    const person = await addPerson(cast, { name: "dami", role: "counsellor", site_id: cast.site_id });
    await expect(listClients(person)).resolves.toEqual([]);
    expect(await changeStaff(cast.yejin, person.id, fields({ role: "social_worker" }))).toBeNull();
    await expect(listClients(person)).rejects.toMatchObject({ status: 302 });
    const { grants } = await viewAccount(cast.yejin, person.id);
    expect(grants.map(({ role, revoked_at }) => [role, revoked_at === null])).toEqual([
      ["social_worker", true],
      ["counsellor", false],
    ]);
    expect(grants[0]?.granted_by).toBe("yejin");
  });
  test("that ends is out with the next request, on every browser, and even in the middle of a page", async () => {
    const person = await addPerson(cast, { name: "garam", role: "counsellor", site_id: cast.site_id });
    const client = await openCase(person, { display_name: "가온" });
    const seen = await asStaff(person, "client.view", { client }, async (db) => {
      expect(await endStaff(cast.yejin, person.id)).toBeNull();
      return db.selectFrom("clients").select("id").execute();
    });
    expect(seen).toEqual([]);
    await expect(listClients(person)).rejects.toMatchObject({ status: 302 });
    expect(await endStaff(cast.yejin, person.id)).toBeNull();
    const { account, grants } = await viewAccount(cast.yejin, person.id);
    expect(account.left_at).not.toBeNull();
    expect(grants.every((grant) => grant.revoked_at)).toBe(true);
  });
  test("of the last administrator cannot end or change, also when two try to end each other", async () => {
    expect(await endStaff(cast.yejin, cast.yejin.id)).toEqual({ "": "last_administrator" });
    expect(await changeStaff(cast.yejin, cast.yejin.id, fields({ role: "manager" }))).toEqual({
      role: "last_administrator",
    });
    const second = await addPerson(cast, { name: "second", role: "administrator", site_id: cast.site_id });
    await Promise.allSettled([endStaff(cast.yejin, second.id), endStaff(second, cast.yejin.id)]);
    const { rows } = await cast.admin.query(
      "select count(*)::int as n from house.staff where role = 'administrator' and left_at is null",
    );
    expect(rows).toEqual([{ n: 1 }]);
    await cast.admin.query("update house.staff set left_at = null where id = $1", [cast.yejin.id]);
    await cast.admin.query("update house.sign_ins set ended_at = null where staff_id = $1", [cast.yejin.id]);
    await cast.admin.query("update house.staff set left_at = now() where id = $1", [second.id]);
  });
  test("is nobody's but the administrator's to see or touch", async () => {
    const id = await newcomer();
    for (const person of [cast.sora, cast.jiwoo, cast.sunyoung, cast.dohyun, cast.taeho]) {
      const tries = [
        () => listStaff(person),
        () => openStaffForm(person),
        () => viewAccount(person, id),
        () => addStaff(person, { id: randomUUID(), sign_in_name: "sneak", ...fields() }),
        () => changeStaff(person, person.id, fields({ role: "administrator" })),
        () => endStaff(person, id),
        () => makeInvitation(person, id),
        () => addSupervision(person, { id: randomUUID(), supervisor_id: cast.sora.id, supervised_id: id }),
        () => listSites(person),
        () => addSite(person, { id: randomUUID(), name: "몰래" }),
        () => renameSite(person, cast.site_id, "몰래"),
      ];
      for (const attempt of tries) await expect(attempt()).rejects.toMatchObject({ status: 404 });
    }
    await expect(listStaff(stranger)).rejects.toMatchObject({ status: 302 });
  });
});

describe("the administrator", () => {
  test("reads no row of any case by any deed there is for accounts", async () => {
    const client = await openCase(cast.sora, { display_name: "아람", phones: "010-1234-5678" });
    await leaveUnsigned(cast.sora, client, 1);
    await beginDraft(cast.sora, client, "note");
    const { rows } = await cast.admin.query(
      "select table_name from information_schema.columns where table_schema = 'house' and column_name = 'client_id' and table_name <> 'tickets'",
    );
    const tables = ["clients", ...rows.map((row) => String(row.table_name))];
    expect(tables.length).toBeGreaterThan(20);
    for (const deed of ["desk.view", "staff.list", "staff.write", "site.write"] as const) {
      for (const table of tables) {
        const read = await asStaff(cast.yejin, deed, {}, (db) =>
          db
            .selectFrom(table as "clients")
            .select((on) => on.fn.countAll().as("n"))
            .execute(),
        ).catch((error: { code?: string }) => error.code);
        // Nothing to see, or not even the right to look (42501).
        expect([[{ n: "0" }], "42501"], `${deed} on ${table}`).toContainEqual(read);
      }
    }
  });
});

describe("an invitation", () => {
  test("works once, and lets its person in", async () => {
    const id = await newcomer();
    const { token } = await makeInvitation(cast.yejin, id);
    expect(await findInvitation(token)).toMatchObject({ display_name: "새별", site_name: "서울" });
    expect(await acceptInvitation(stranger, token, passphrase)).toContain("__Host-gyeot=");
    expect(await acceptInvitation(stranger, token, passphrase)).toBeNull();
    expect(await findInvitation(token)).toBeNull();
    expect((await viewAccount(cast.yejin, id)).invitations[0]?.state).toBe("used");
  });
  test("is worth nothing after its time, after a newer one, and after its person has left", async () => {
    const id = await newcomer();
    const first = await makeInvitation(cast.yejin, id);
    const second = await makeInvitation(cast.yejin, id);
    expect(await findInvitation(first.token)).toBeNull();
    expect(await acceptInvitation(stranger, first.token, passphrase)).toBeNull();
    await cast.admin.query(
      "update house.invitations set expires_at = now() - interval '1 second' where staff_id = $1",
      [id],
    );
    expect(await acceptInvitation(stranger, second.token, passphrase)).toBeNull();
    const third = await makeInvitation(cast.yejin, id);
    await endStaff(cast.yejin, id);
    expect(await findInvitation(third.token)).toBeNull();
    expect(await acceptInvitation(stranger, third.token, passphrase)).toBeNull();
    await expect(makeInvitation(cast.yejin, id)).rejects.toMatchObject({ status: 404 });
  });
  test("is kept as a hash alone", async () => {
    const id = await newcomer();
    const { token } = await makeInvitation(cast.yejin, id);
    const { rows } = await cast.admin.query("select * from house.invitations where staff_id = $1", [id]);
    expect(JSON.stringify(rows)).not.toContain(token);
  });
});

describe("a supervision", () => {
  test("begins once, ends once, and ends when one of the two leaves", async () => {
    const id = randomUUID();
    const supervised_id = await newcomer({ trainee: true });
    const given = { id, supervisor_id: cast.sora.id, supervised_id };
    expect(await addSupervision(cast.yejin, given)).toBeNull();
    expect(await addSupervision(cast.yejin, given)).toBeNull();
    expect(await addSupervision(cast.yejin, { ...given, id: randomUUID() })).toEqual({
      supervisor_id: "already",
    });
    await endSupervision(cast.yejin, supervised_id, id);
    await addSupervision(cast.yejin, { ...given, id: randomUUID() });
    await endStaff(cast.yejin, supervised_id);
    const { supervisions } = await viewAccount(cast.yejin, supervised_id);
    expect(supervisions.map((one) => one.until_at === null)).toEqual([false, false]);
  });
  test("is by a counsellor of experience, and by nobody over oneself", async () => {
    const add = (supervisor_id: string, supervised_id = cast.haneul.id) =>
      addSupervision(cast.yejin, { id: randomUUID(), supervisor_id, supervised_id });
    expect(await add(cast.haneul.id)).toEqual({ supervisor_id: "oneself" });
    expect(await add(cast.sunyoung.id)).toEqual({ supervisor_id: "not_here" });
    expect(await add(cast.haneul.id, cast.minsu.id)).toEqual({ supervisor_id: "not_here" });
  });
});

test("a site is added once and renamed, and says how many people work there", async () => {
  const id = randomUUID();
  await addSite(cast.yejin, { id, name: "대전" });
  await addSite(cast.yejin, { id, name: "대전" });
  await renameSite(cast.yejin, id, "대전 하나센터");
  expect((await listSites(cast.yejin)).find((site) => site.id === id)).toEqual({
    id,
    name: "대전 하나센터",
    staff: 0,
  });
  await expect(renameSite(cast.yejin, randomUUID(), "없음")).rejects.toMatchObject({ status: 404 });
});
