import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { asStaff } from "~/models/access.server";
import { assignColleague, endAssignment, viewCase } from "~/models/assignments.server";
import { listClients } from "~/models/clients.server";
import { excludeColleague, liftExclusion } from "~/models/exclusions.server";
import { viewTeam } from "~/models/teams.server";
import { leaveUnsigned } from "../case-texts";
import { openCase } from "../intakes";
import { type Cast, inviteCast, type Person } from "../people";

let cast: Cast;
let aram: string;
beforeAll(async () => {
  cast = await inviteCast();
});
beforeEach(async () => {
  aram = await openCase(cast.sora, { display_name: "아람" });
});

const assign = (staff: Person, role: "primary" | "member" = "member", by = cast.sunyoung) =>
  assignColleague(by, aram, { id: randomUUID(), staff_id: staff.id, role, reason: "workload" });
const exclude = (staff: Person, by = cast.sunyoung) =>
  excludeColleague(by, aram, { id: randomUUID(), staff_id: staff.id, reason: "relative" });
const living = async () =>
  (await viewCase(cast.sunyoung, aram)).team.members.filter((member) => !member.until_at);
const assignmentOf = async (staff: Person) =>
  (await living()).find((member) => member.staff_id === staff.id)?.assignment_id ?? "";

describe("the care team", () => {
  test("shows Sora who is on it, since when, in which role and why", async () => {
    const { client, team } = await viewTeam(cast.sora, aram);
    expect(client.display_name).toBe("아람");
    expect(team.members).toMatchObject([
      { display_name: "sora", role: "primary", reason: "intake", until_at: null, shut_out: null },
    ]);
  });
  test("is shut to Minsu, who is not on it, as if the case did not exist", async () => {
    await expect(viewTeam(cast.minsu, aram)).rejects.toMatchObject({ status: 404 });
    await expect(viewTeam(cast.minsu, randomUUID())).rejects.toMatchObject({ status: 404 });
  });
  test("opens to Minsu once Sunyoung has assigned him", async () => {
    expect(await assign(cast.minsu)).toBeNull();
    const { team } = await viewTeam(cast.minsu, aram);
    expect(team.members.map((member) => member.display_name).sort()).toEqual(["minsu", "sora"]);
  });
});

describe("ending an assignment", () => {
  test("cuts Sora's access on her very next statement, also inside a page that is being read", async () => {
    await assign(cast.minsu);
    const seen = await asStaff(cast.sora, "client.view", { client: aram }, async (db) => {
      const before = await db.selectFrom("clients").select("id").execute();
      await endAssignment(cast.sunyoung, aram, await assignmentOf(cast.sora));
      return { before, after: await db.selectFrom("clients").select("id").execute() };
    });
    expect(seen).toEqual({ before: [{ id: aram }], after: [] });
    await expect(viewTeam(cast.sora, aram)).rejects.toMatchObject({ status: 404 });
  });
  test("twice is once, and of another case is a 404", async () => {
    const assignment = await assignmentOf(cast.sora);
    await endAssignment(cast.sunyoung, aram, assignment);
    await endAssignment(cast.sunyoung, aram, assignment);
    expect((await viewCase(cast.sunyoung, aram)).team.members).toHaveLength(1);
    const bora = await openCase(cast.minsu, { display_name: "보라" });
    await expect(endAssignment(cast.sunyoung, bora, assignment)).rejects.toMatchObject({ status: 404 });
  });
  test("leaves nothing unsigned lost: the team that stays reads what Sora did not sign", async () => {
    await assign(cast.minsu);
    const note = await leaveUnsigned(cast.sora, aram, 1);
    const readNotes = () =>
      asStaff(cast.minsu, "record.read", { client: aram }, (db) =>
        db.selectFrom("notes").select("id").execute(),
      );
    expect(await readNotes()).toEqual([]);
    await endAssignment(cast.sunyoung, aram, await assignmentOf(cast.sora));
    expect(await readNotes()).toEqual([{ id: note }]);
  });
});

describe("a manager who assigns", () => {
  test("sees code, team and colleagues of the site, and is handed no key that opens a name", async () => {
    const shown = await viewCase(cast.sunyoung, aram);
    expect(shown.client.code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(shown.colleagues.map((one) => one.display_name)).toEqual(["haneul", "jiwoo", "minsu", "sora"]);
    expect(JSON.stringify(shown)).not.toContain("아람");
    for (const deed of ["team.view", "team.assign", "team.exclude"] as const) {
      const keys = await asStaff(cast.sunyoung, deed, { client: aram }, (db) =>
        db.selectFrom("client_keys").select("class").execute(),
      );
      expect(keys).toEqual([]);
    }
  });
  test("makes a new primary without shutting the earlier one out", async () => {
    await assign(cast.minsu, "primary");
    expect((await living()).map(({ display_name, role }) => [display_name, role])).toEqual([
      ["minsu", "primary"],
      ["sora", "member"],
    ]);
  });
  test("cannot assign somebody of another site, a manager, or an unknown person", async () => {
    for (const staff_id of [cast.taeho.id, cast.sunyoung.id, randomUUID()]) {
      const fault = await assignColleague(cast.sunyoung, aram, {
        id: randomUUID(),
        staff_id,
        role: "member",
        reason: "other",
      });
      expect(fault).toEqual({ staff_id: "not_here" });
    }
  });
  test("of another site finds no such case, and the refusal stands in the log", async () => {
    await expect(viewCase(cast.taeho, aram)).rejects.toMatchObject({ status: 404 });
    await expect(assign(cast.minsu, "member", cast.taeho)).rejects.toMatchObject({ status: 404 });
    const { rows } = await cast.admin.query(
      "select deed::text, outcome::text from house.audit_log where staff_id = $1 and client_id = $2 order by at",
      [cast.taeho.id, aram],
    );
    expect(rows).toEqual([
      { deed: "team.view", outcome: "refused" },
      { deed: "team.assign", outcome: "refused" },
    ]);
  });
  test("at the same moment as another assigns Minsu once, and one primary", async () => {
    await Promise.all([
      assign(cast.minsu, "primary"),
      assign(cast.minsu, "primary"),
      assign(cast.haneul, "primary"),
    ]);
    const team = await living();
    expect(team.filter((member) => member.role === "primary")).toHaveLength(1);
    expect(team.map((member) => member.display_name).sort()).toEqual(["haneul", "minsu", "sora"]);
  });
  test("is not Sora: a counsellor assigns nobody", async () => {
    await expect(assign(cast.minsu, "member", cast.sora)).rejects.toMatchObject({ status: 404 });
    await expect(exclude(cast.minsu, cast.sora)).rejects.toMatchObject({ status: 404 });
  });
});

describe("an exclusion", () => {
  test("ends Minsu's assignment and beats one that is made later, even behind the page's back", async () => {
    await assign(cast.minsu);
    expect(await exclude(cast.minsu)).toBeNull();
    await expect(viewTeam(cast.minsu, aram)).rejects.toMatchObject({ status: 404 });
    expect(await assign(cast.minsu)).toEqual({ staff_id: "excluded" });
    await cast.admin.query(
      "insert into house.assignments (client_id, staff_id, role, reason) values ($1, $2, 'primary', 'other')",
      [aram, cast.minsu.id],
    );
    await expect(viewTeam(cast.minsu, aram)).rejects.toMatchObject({ status: 404 });
    expect((await listClients(cast.minsu)).map((client) => client.id)).not.toContain(aram);
    const seen = (await viewTeam(cast.sora, aram)).team;
    expect(seen.members.find((member) => member.staff_id === cast.minsu.id)?.shut_out).toBe("excluded");
  });
  test("lifted, gives nothing by itself and allows an assignment again", async () => {
    await exclude(cast.minsu);
    const { exclusions } = (await viewCase(cast.sunyoung, aram)).team;
    await liftExclusion(cast.sunyoung, aram, exclusions[0]?.id ?? "");
    await expect(viewTeam(cast.minsu, aram)).rejects.toMatchObject({ status: 404 });
    expect(await assign(cast.minsu)).toBeNull();
    await expect(viewTeam(cast.minsu, aram)).resolves.toBeTruthy();
  });
  test("binds a manager too, in the list as on the page, and nobody excludes oneself", async () => {
    expect(await exclude(cast.sunyoung)).toEqual({ excluded_id: "oneself" });
    await cast.admin.query(
      "insert into house.exclusions (id, client_id, staff_id, reason) values ($1, $2, $3, 'acquaintance')",
      [randomUUID(), aram, cast.sunyoung.id],
    );
    await expect(viewCase(cast.sunyoung, aram)).rejects.toMatchObject({ status: 404 });
    const shown = await asStaff(cast.sunyoung, "caseload.review", {}, (db) =>
      db.selectFrom("clients").select("id").where("id", "=", aram).execute(),
    );
    expect(shown).toEqual([]);
  });
});
