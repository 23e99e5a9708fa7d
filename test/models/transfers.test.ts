import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { asStaff } from "~/models/access.server";
import { endAssignment, viewCase } from "~/models/assignments.server";
import { excludeColleague } from "~/models/exclusions.server";
import { viewTeam } from "~/models/teams.server";
import { answerTransfer, offerTransfer, openTransferForm, viewTransfer } from "~/models/transfers.server";
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

const summary = "직장 문제로 격주 만남. 다음 만남은 12월 첫 주.";
async function offer(to: Person, id: string = randomUUID()): Promise<string> {
  const fault = await offerTransfer(cast.sora, aram, {
    id,
    to_staff_id: to.id,
    reason: "workload",
    summary,
    draft_id: null,
  });
  expect(fault).toBeNull();
  return id;
}
const removeSora = async () => {
  const { team } = await viewCase(cast.sunyoung, aram);
  const own = team.members.find((member) => member.staff_id === cast.sora.id && !member.until_at);
  await endAssignment(cast.sunyoung, aram, own?.assignment_id ?? "");
};
const isOpenTo = (person: Person) =>
  viewTeam(person, aram).then(
    () => true,
    (refusal) => {
      expect(refusal).toMatchObject({ status: 404 });
      return false;
    },
  );

describe("an offered case", () => {
  test("shows Minsu its code and the summary, and nothing else of it", async () => {
    const id = await offer(cast.minsu);
    const { code } = (await viewCase(cast.sunyoung, aram)).client;
    const seen = await viewTransfer(cast.minsu, id);
    expect(seen).toMatchObject({ from: "sora", to: "minsu", is_mine: false, answer: null });
    expect(seen.summary).toEqual({ code, text: summary });
    expect(await isOpenTo(cast.minsu)).toBe(false);
    const read = await asStaff(cast.minsu, "transfer.view", { item: id }, async (db) => ({
      clients: await db.selectFrom("clients").select("id").execute(),
      notes: await db.selectFrom("notes").select("id").execute(),
      contacts: await db.selectFrom("safe_contacts").select("client_id").execute(),
      keys: await db.selectFrom("client_keys").select("class").execute(),
    }));
    expect(read).toEqual({ clients: [], notes: [], contacts: [], keys: [{ class: "summary" }] });
  });
  test("is nobody else's to look at or to answer", async () => {
    const id = await offer(cast.minsu);
    for (const person of [cast.haneul, cast.sunyoung, cast.yejin]) {
      await expect(viewTransfer(person, id)).rejects.toMatchObject({ status: 404 });
      await expect(answerTransfer(person, id, "accepted")).rejects.toMatchObject({ status: 404 });
    }
  });
  test("goes over when Minsu accepts: he opens the case, and Sora gets the 404 of a case that is not there", async () => {
    const id = await offer(cast.minsu);
    expect(await answerTransfer(cast.minsu, id, "accepted")).toEqual({ client_id: aram, answer: "accepted" });
    expect(await isOpenTo(cast.sora)).toBe(false);
    const { team, client } = await viewTeam(cast.minsu, aram);
    expect(client.display_name).toBe("아람");
    expect(team.members[0]).toMatchObject({ display_name: "minsu", role: "primary", reason: "transfer" });
    await expect(viewTransfer(cast.sora, id)).rejects.toMatchObject({ status: 404 });
  });
  test.each([
    ["declined by Minsu", "declined", "minsu"],
    ["withdrawn by Sora", "withdrawn", "sora"],
  ] as const)("%s leaves everything as it was, and the summary shut", async (_, answer, who) => {
    const id = await offer(cast.minsu);
    expect((await answerTransfer(cast[who], id, answer)).answer).toBe(answer);
    expect([await isOpenTo(cast.sora), await isOpenTo(cast.minsu)]).toEqual([true, false]);
    await expect(viewTransfer(cast.minsu, id)).rejects.toMatchObject({ status: 404 });
    expect((await viewTransfer(cast.sora, id)).answer).toBe(answer);
    expect((await openTransferForm(cast.sora, aram)).pending).toBeNull();
  });
  test("cannot be accepted by its sender nor withdrawn by its receiver", async () => {
    const id = await offer(cast.minsu);
    await expect(answerTransfer(cast.sora, id, "accepted")).rejects.toMatchObject({ status: 404 });
    await expect(answerTransfer(cast.minsu, id, "withdrawn")).rejects.toMatchObject({ status: 404 });
    expect((await viewTransfer(cast.minsu, id)).answer).toBeNull();
  });
  test("answered twice has one answer, the first", async () => {
    const id = await offer(cast.minsu);
    const both = await Promise.all([
      answerTransfer(cast.minsu, id, "accepted"),
      answerTransfer(cast.minsu, id, "accepted"),
    ]);
    expect(both.map((one) => one.answer)).toEqual(["accepted", "accepted"]);
    const { rows } = await cast.admin.query(
      "select count(*)::int as n from house.assignments where client_id = $1 and staff_id = $2",
      [aram, cast.minsu.id],
    );
    expect(rows).toEqual([{ n: 1 }]);
  });
  test("accepted while it is withdrawn ends one way, never both", async () => {
    const id = await offer(cast.minsu);
    await Promise.allSettled([
      answerTransfer(cast.minsu, id, "accepted"),
      answerTransfer(cast.sora, id, "withdrawn"),
    ]);
    expect([await isOpenTo(cast.sora), await isOpenTo(cast.minsu)].filter(Boolean)).toHaveLength(1);
  });
});

describe("offering", () => {
  test("twice by one form is one offer, and a second offer waits for the first", async () => {
    const id = await offer(cast.minsu);
    await offer(cast.minsu, id);
    expect((await openTransferForm(cast.sora, aram)).pending).toBe(id);
    const fault = await offerTransfer(cast.sora, aram, {
      id: randomUUID(),
      to_staff_id: cast.haneul.id,
      reason: "other",
      summary,
      draft_id: null,
    });
    expect(fault).toEqual({ to_staff_id: "offered_already" });
  });
  test("reaches colleagues of the site alone, and nobody who is excluded", async () => {
    await excludeColleague(cast.sunyoung, aram, {
      id: randomUUID(),
      staff_id: cast.minsu.id,
      reason: "same_hometown",
    });
    const { colleagues } = await openTransferForm(cast.sora, aram);
    expect(colleagues.map((one) => one.display_name)).toEqual(["haneul", "jiwoo"]);
    for (const to_staff_id of [cast.minsu.id, cast.taeho.id, cast.sora.id]) {
      const given = { id: randomUUID(), to_staff_id, reason: "other" as const, summary, draft_id: null };
      expect(await offerTransfer(cast.sora, aram, given)).toEqual({ to_staff_id: "not_here" });
    }
  });
  test("is for the care team: Minsu cannot offer Sora's case", async () => {
    await expect(openTransferForm(cast.minsu, aram)).rejects.toMatchObject({ status: 404 });
    const given = {
      id: randomUUID(),
      to_staff_id: cast.haneul.id,
      reason: "other" as const,
      summary,
      draft_id: null,
    };
    await expect(offerTransfer(cast.minsu, aram, given)).rejects.toMatchObject({ status: 404 });
  });
});

describe("an open offer ends by itself", () => {
  test("when Sora is taken off the team: she has no case to give any more", async () => {
    const id = await offer(cast.minsu);
    await removeSora();
    await expect(answerTransfer(cast.minsu, id, "accepted")).rejects.toMatchObject({ status: 404 });
    expect([await isOpenTo(cast.sora), await isOpenTo(cast.minsu)]).toEqual([false, false]);
  });
  test("when Minsu is excluded: he sees the summary no more", async () => {
    const id = await offer(cast.minsu);
    await excludeColleague(cast.sunyoung, aram, {
      id: randomUUID(),
      staff_id: cast.minsu.id,
      reason: "relative",
    });
    await expect(viewTransfer(cast.minsu, id)).rejects.toMatchObject({ status: 404 });
    expect((await openTransferForm(cast.sora, aram)).pending).toBeNull();
  });
  test("whichever comes first, when Minsu accepts while Sunyoung removes Sora: Sora is out and nobody is in twice", async () => {
    for (let round = 0; round < 5; round++) {
      aram = await openCase(cast.sora, { display_name: `아람 ${round}` });
      const id = await offer(cast.minsu);
      const [accepted] = await Promise.allSettled([answerTransfer(cast.minsu, id, "accepted"), removeSora()]);
      const won = accepted.status === "fulfilled" && accepted.value.answer === "accepted";
      expect(await isOpenTo(cast.sora)).toBe(false);
      expect(await isOpenTo(cast.minsu)).toBe(won);
    }
  });
});
