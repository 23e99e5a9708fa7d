import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { listClients } from "~/models/clients.server";
import { excludeColleague } from "~/models/exclusions.server";
import { makeHandover, viewHandover } from "~/models/handovers.server";
import { endStaff } from "~/models/staff.server";
import { viewTeam } from "~/models/teams.server";
import { beginDraft, leaveUnsigned } from "../case-texts";
import { openCase } from "../intakes";
import { addPerson, type Cast, inviteCast, type Person } from "../people";

let cast: Cast;
let leaver: Person;
let round = 0;
let cases: string[];
beforeAll(async () => {
  cast = await inviteCast();
});
beforeEach(async () => {
  leaver = await addPerson(cast, { name: `areum${++round}`, role: "counsellor", site_id: cast.site_id });
  cases = [];
  for (const name of ["하나", "두리", "세찬"]) cases.push(await openCase(leaver, { display_name: name }));
});
const all = (to: Person) => Object.fromEntries(cases.map((id) => [id, to.id]));

describe("a colleague leaves", () => {
  test("and Sunyoung hands every case to Minsu: none is left, and nothing half written is lost", async () => {
    const [first = ""] = cases;
    const draft = await beginDraft(leaver, first, "note");
    const intake = await beginDraft(leaver, null, "intake");
    await leaveUnsigned(leaver, first, 1);
    await endStaff(cast.yejin, leaver.id);

    const before = await viewHandover(cast.sunyoung, leaver.id);
    expect(before).toMatchObject({ done: 0, intakes: 1 });
    expect(before.cases).toHaveLength(3);
    expect(before.cases.find((one) => one.client_id === first)).toMatchObject({
      role: "primary",
      drafts: ["note"],
      unsigned_notes: 1,
    });
    expect(JSON.stringify(before)).not.toMatch(/하나|두리|세찬/);

    expect(
      await makeHandover(cast.sunyoung, leaver.id, { cases: all(cast.minsu), intakes: cast.minsu.id }),
    ).toBeNull();
    const after = await viewHandover(cast.sunyoung, leaver.id);
    expect(after).toMatchObject({ cases: [], intakes: 0, done: 3 });
    const { rows } = await cast.admin.query("select id, author_id from house.drafts where id = any ($1)", [
      [draft, intake],
    ]);
    expect(rows.map((row) => row.author_id)).toEqual([cast.minsu.id, cast.minsu.id]);
    expect((await listClients(cast.minsu)).map((one) => one.id)).toEqual(expect.arrayContaining(cases));
    const { team } = await viewTeam(cast.minsu, first);
    expect(team.members[0]).toMatchObject({ display_name: "minsu", role: "primary", reason: "staff_left" });
  });
  test("case by case, to several colleagues, and what is not chosen stays and is counted", async () => {
    const [first = "", second = ""] = cases;
    await makeHandover(cast.sunyoung, leaver.id, {
      cases: { [first]: cast.minsu.id, [second]: cast.sora.id },
      intakes: null,
    });
    const { cases: left, done } = await viewHandover(cast.sunyoung, leaver.id);
    expect(left.map((one) => one.client_id)).toEqual([cases[2]]);
    expect(done).toBe(2);
    await expect(viewTeam(leaver, first)).rejects.toMatchObject({ status: 404 });
    await expect(viewTeam(cast.minsu, second)).rejects.toMatchObject({ status: 404 });
    await expect(viewTeam(cast.sora, second)).resolves.toBeTruthy();
  });
  test("all or nothing: one choice that cannot be leaves every case where it was", async () => {
    const [first = "", second = ""] = cases;
    await excludeColleague(cast.sunyoung, first, {
      id: randomUUID(),
      staff_id: cast.minsu.id,
      reason: "relative",
    });
    await beginDraft(leaver, second, "note");
    expect(
      await makeHandover(cast.sunyoung, leaver.id, {
        cases: { [first]: cast.minsu.id, [second]: cast.jiwoo.id, [cases[2] ?? ""]: cast.taeho.id },
        intakes: cast.taeho.id,
      }),
    ).toEqual({
      [first]: "excluded",
      [second]: "needs_counsellor",
      [cases[2] ?? ""]: "not_here",
      intakes: "not_here",
    });
    expect((await viewHandover(cast.sunyoung, leaver.id)).cases).toHaveLength(3);
  });
  test("a successor who is on the team already is on it once, in the leaver's role", async () => {
    const [first = ""] = cases;
    await makeHandover(cast.sunyoung, leaver.id, { cases: { [first]: cast.sora.id }, intakes: null });
    await Promise.all([
      makeHandover(cast.sunyoung, leaver.id, { cases: all(cast.sora), intakes: null }),
      makeHandover(cast.sunyoung, leaver.id, { cases: all(cast.sora), intakes: null }),
    ]);
    for (const id of cases) {
      const { team } = await viewTeam(cast.sora, id);
      expect(team.members.filter((member) => !member.until_at)).toHaveLength(1);
    }
  });
  test("is no business of another site's manager, of a counsellor or of the administrator", async () => {
    for (const person of [cast.taeho, cast.sora, cast.yejin]) {
      await expect(viewHandover(person, leaver.id)).rejects.toMatchObject({ status: 404 });
      await expect(
        makeHandover(person, leaver.id, { cases: all(cast.minsu), intakes: null }),
      ).rejects.toMatchObject({ status: 404 });
    }
    expect((await viewHandover(cast.sunyoung, leaver.id)).cases).toHaveLength(3);
  });
});
