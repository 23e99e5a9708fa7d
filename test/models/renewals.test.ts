import { createHash, randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { asStaff, type Deed, type Me, type Role } from "~/models/access.server";
import { readLogFilter, viewAccessLog } from "~/models/access-logs.server";
import { reviewCaseload } from "~/models/caseload-reviews.server";
import { listClients } from "~/models/clients.server";
import { viewDesk } from "~/models/desks.server";
import { makeInvitation } from "~/models/invitations.server";
import { confirmRenewal, type Renewal } from "~/models/renewals.server";
import { acceptInvitation, findSignIn } from "~/models/sign-ins.server";
import { addSite } from "~/models/sites.server";
import { addStaff, changeStaff, endStaff, viewAccount } from "~/models/staff.server";
import { openCase } from "../intakes";
import { openTestOffice, stranger } from "../office";
import { addPerson, type Cast, inviteCast, type Person } from "../people";

let cast: Cast;
beforeAll(async () => {
  cast = await inviteCast();
});

const passphrase = "마른 잎 세 장과 푸른 종이배 하나";
/** Uses a link that the administrator made, and is then whoever the link was for. */
async function comeInBy(administrator: Me, staff_id: string): Promise<Me> {
  const { token } = await makeInvitation(administrator, staff_id);
  const cookie = (await acceptInvitation(stranger, token, passphrase)) as string;
  const sign_in = createHash("sha256")
    .update(/__Host-gyeot=([^;]+)/.exec(cookie)?.[1] as string, "utf8")
    .digest();
  return { sign_in, origin: "127.0.0.1", path: "/" };
}
async function addNewcomer(name: string, role: Role, administrator: Me = cast.yejin, site_id = cast.site_id) {
  const id = randomUUID();
  const fields = { display_name: name, role, trainee: false, language: "ko" as const, site_id };
  expect(await addStaff(administrator, { id, sign_in_name: name, ...fields })).toBeNull();
  return { id, me: await comeInBy(administrator, id) };
}
const listOf = async (manager: Me): Promise<Renewal[]> =>
  (await reviewCaseload(manager, { show: "open", staff_id: null, page: 0 })).renewals;
const logOf = (officer: Me) => viewAccessLog(officer, readLogFilter(new URLSearchParams()));
const refused = { status: 404 };
const add = (name: string, role: Role, site_id = cast.site_id): Promise<Person> =>
  addPerson(cast, { name, role, site_id });

describe("an administrator who uses a link made for a counsellor", () => {
  let dami: Person;
  let client: string;
  let intruder: Me;
  beforeAll(async () => {
    dami = await add("dami", "counsellor");
    await cast.admin.query("insert into house.passphrases (staff_id, hash) values ($1, 'x')", [dami.id]);
    client = await openCase(dami, { display_name: "가온" });
    intruder = await comeInBy(cast.yejin, dami.id);
  });

  test("comes in to nothing: every deed of the account is refused, each with a line that says why", async () => {
    expect((await findSignIn(intruder))?.staff).toMatchObject({ id: dami.id, waits: true });
    const { rows: powers } = await cast.admin.query(
      "select deed::text from house.role_powers where role = 'counsellor'",
    );
    for (const { deed } of powers) {
      const about = { client, item: client, reason: { code: "other" } };
      await expect(
        asStaff(intruder, deed as Deed, about, async () => "content"),
        deed,
      ).rejects.toMatchObject(refused);
    }
    const { rows } = await cast.admin.query(
      "select count(*)::int as n from house.audit_log where staff_id = $1 and outcome = 'refused' and reason_code = 'waits_for_second'",
      [dami.id],
    );
    expect(rows[0].n).toBe(powers.length);
    expect(powers.length).toBeGreaterThan(20);
  });
  test("finds on my day nobody's day, but whom to ask", async () => {
    const desk = await viewDesk(intruder);
    expect(desk).toMatchObject({ cases: null, other: null });
    expect(desk.ask?.map((one) => one.display_name).sort()).toEqual(["dohyun", "sunyoung"]);
  });
  test("cannot confirm it, neither as administrator nor as the account, and no other site's manager can", async () => {
    const [renewal] = await listOf(cast.sunyoung);
    expect(renewal).toMatchObject({ display_name: "dami", causes: ["passphrase"], made_by: "yejin" });
    const id = (renewal as Renewal).id;
    for (const who of [cast.yejin, intruder, cast.taeho, cast.minsu, cast.jiwoo])
      await expect(confirmRenewal(who, id)).rejects.toMatchObject(refused);
    expect(await listOf(cast.taeho)).toEqual([]);
    await expect(listClients(intruder)).rejects.toMatchObject(refused);
    expect((await viewAccount(cast.yejin, dami.id)).wait).toMatchObject({ causes: ["passphrase"] });
  });
  test("is not let in by a confirmation of what came before", async () => {
    const [seen] = await listOf(cast.sunyoung);
    const again = await comeInBy(cast.yejin, dami.id);
    await confirmRenewal(cast.sunyoung, (seen as Renewal).id);
    await expect(listClients(again)).rejects.toMatchObject(refused);
    const [newest] = await listOf(cast.sunyoung);
    expect(newest?.id).not.toBe(seen?.id);
    await confirmRenewal(cast.sunyoung, (newest as Renewal).id);
    await confirmRenewal(cast.sunyoung, (newest as Renewal).id);
    expect((await listClients(again)).map((one) => one.id)).toEqual([client]);
    expect(await listOf(cast.sunyoung)).toEqual([]);
    const { rows } = await cast.admin.query(
      "select distinct confirmed_by from house.renewals where staff_id = $1",
      [dami.id],
    );
    expect(rows).toEqual([{ confirmed_by: cast.sunyoung.id }]);
  });
});

describe("a privacy officer's account with a new passphrase", () => {
  test("neither reads the log nor confirms anybody, before a manager has said that it is hers", async () => {
    const nari = await add("nari", "privacy_officer");
    await cast.admin.query("insert into house.passphrases (staff_id, hash) values ($1, 'x')", [nari.id]);
    const intruder = await comeInBy(cast.yejin, nari.id);
    await expect(logOf(intruder)).rejects.toMatchObject(refused);
    const { rows } = await cast.admin.query("select id from house.renewals where staff_id = $1", [nari.id]);
    await expect(confirmRenewal(intruder, rows[0].id)).rejects.toMatchObject(refused);
    await confirmRenewal(cast.sunyoung, rows[0].id);
    await expect(logOf(intruder)).resolves.toMatchObject({ renewals: [] });
  });
});

describe("a new account", () => {
  test.each(["counsellor", "social_worker", "manager", "privacy_officer"] as const)(
    "of a %s waits until the privacy officer or a manager has seen its person",
    async (role) => {
      const { me } = await addNewcomer(`new-${role}`, role);
      expect((await viewDesk(me)).ask?.length).toBeGreaterThan(1);
      const waiting = (await logOf(cast.dohyun)).renewals.find((one) => one.sign_in_name === `new-${role}`);
      expect(waiting).toMatchObject({ causes: ["account"], role, made_by: "yejin" });
      await confirmRenewal(cast.dohyun, (waiting as Renewal).id);
      expect((await viewDesk(me)).ask).toBeNull();
    },
  );
  test("of an administrator is open at once, but waits as soon as it is to be something else", async () => {
    const { id, me } = await addNewcomer("second-hat", "administrator");
    expect((await viewAccount(me, id)).wait).toBeNull();
    const fields = { display_name: "second-hat", trainee: false, language: "ko" as const };
    await changeStaff(cast.yejin, id, { ...fields, role: "manager", site_id: cast.site_id });
    expect((await viewAccount(cast.yejin, id)).wait).toMatchObject({ causes: ["role"] });
    const manager = await comeInBy(cast.yejin, id);
    await expect(listOf(manager)).rejects.toMatchObject(refused);
  });
  test("at a site that has neither is confirmed by a manager of another, so an empty site is no way round", async () => {
    const site_id = randomUUID();
    await addSite(cast.yejin, { id: site_id, name: "빈 사무소" });
    // Sora's colleague is moved there, where nobody knows her, and her passphrase taken away.
    const garam = await add("garam", "counsellor");
    const fields = { display_name: "garam", trainee: false, language: "ko" as const };
    await changeStaff(cast.yejin, garam.id, { ...fields, role: "counsellor", site_id });
    const intruder = await comeInBy(cast.yejin, garam.id);
    const helper = await addNewcomer("empty-manager", "manager", cast.yejin, site_id);
    await expect(listOf(helper.me)).rejects.toMatchObject(refused);
    await expect(listClients(intruder)).rejects.toMatchObject(refused);
    for (const officer of ["dohyun", "nari", "new-privacy_officer"])
      await cast.admin.query("update house.staff set left_at = now() where sign_in_name = $1", [officer]);
    expect((await listOf(cast.taeho)).map((one) => one.sign_in_name)).toContain("garam");
    await cast.admin.query("update house.staff set left_at = null where sign_in_name = 'dohyun'");
  });
});

describe("an office that nobody is in yet", () => {
  test("opens its first accounts at once, and that stands in the log; the next ones wait for them", async () => {
    const office = await openTestOffice();
    const site_id = randomUUID();
    await office.admin.query("insert into house.sites (id, name) values ($1, '서울')", [site_id]);
    const first = await addPerson(office, { name: "first", role: "administrator", site_id });
    const sora = await addNewcomer("sora", "counsellor", first, site_id);
    await expect(listClients(sora.me)).resolves.toEqual([]);
    const manager = await addNewcomer("sunyoung", "manager", first, site_id);
    await expect(listOf(manager.me)).resolves.toEqual([]);
    const { rows } = await office.admin.query(
      "select staff_id, reason_code from house.audit_log where deed = 'passphrase.set' order by at",
    );
    expect(rows).toEqual([sora, manager].map(({ id }) => ({ staff_id: id, reason_code: "nobody_to_ask" })));
    const officer = await addNewcomer("dohyun", "privacy_officer", first, site_id);
    await expect(logOf(officer.me)).rejects.toMatchObject(refused);
    // Ending everybody who could confirm does not make the office a new one.
    await endStaff(first, manager.id);
    const next = await addNewcomer("next", "manager", first, site_id);
    await expect(listOf(next.me)).rejects.toMatchObject(refused);
    expect((await viewDesk(next.me)).ask).toEqual([]);
  });
});
