import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { asStaff } from "~/models/access.server";
import { listClients } from "~/models/clients.server";
import { closeCase, reopenCase, viewClosures } from "~/models/closures.server";
import { todayInSeoul } from "~/models/forms.server";
import { openCase } from "../intakes";
import { type Cast, inviteCast } from "../people";

let cast: Cast;
let aram: string;
beforeAll(async () => {
  cast = await inviteCast();
});
beforeEach(async () => {
  aram = await openCase(cast.sora, { display_name: "아람", opened_on: "2026-01-05" });
});

const close = (given: Partial<Parameters<typeof closeCase>[2]> = {}, by = cast.sora) =>
  closeCase(by, aram, {
    id: randomUUID(),
    reason: "goals_met",
    note: "합의하여 마침.",
    closed_on: todayInSeoul(),
    draft_id: null,
    ...given,
  });

describe("closing a case", () => {
  test("keeps reason, note and day for the care team, and marks the caseload", async () => {
    expect(await close()).toBeNull();
    const { client, closures } = await viewClosures(cast.sora, aram);
    expect(client.closed_on).toBe(todayInSeoul());
    expect(closures).toMatchObject([
      { reason: "goals_met", note: "합의하여 마침.", closed_by: "sora", reopened_on: null },
    ]);
    expect((await listClients(cast.sora)).find((one) => one.id === aram)?.closed_on).toBe(todayInSeoul());
  });
  test("stores neither reason nor note in the clear", async () => {
    await close({ note: "아무도 읽지 못할 말" });
    const { rows } = await cast.admin.query(
      "select closure_sealed from house.closures where client_id = $1",
      [aram],
    );
    expect(rows[0].closure_sealed.includes(Buffer.from("아무도 읽지 못할 말"))).toBe(false);
    expect(rows[0].closure_sealed.includes(Buffer.from("goals_met"))).toBe(false);
  });
  test("takes no day before the opening and none that has not come", async () => {
    expect(await close({ closed_on: "2026-01-04" })).toEqual({ closed_on: "before_opening" });
    expect(await close({ closed_on: "2099-01-01" })).toEqual({ closed_on: "in_future" });
    expect((await viewClosures(cast.sora, aram)).closures).toEqual([]);
  });
  test("twice by one form closes once; by two people at once, one of them hears that it is closed", async () => {
    const id = randomUUID();
    expect(await close({ id })).toBeNull();
    expect(await close({ id })).toBeNull();
    await reopenCase(cast.sora, aram);
    const both = await Promise.all([close(), close()]);
    expect(both.filter((fault) => fault === null)).toHaveLength(1);
    expect(both).toContainEqual({ "": "closed_already" });
    expect((await viewClosures(cast.sora, aram)).closures).toHaveLength(2);
  });
  test("is for the care team alone: Minsu and Sunyoung get a 404", async () => {
    for (const person of [cast.minsu, cast.sunyoung]) {
      await expect(viewClosures(person, aram)).rejects.toMatchObject({ status: 404 });
      await expect(close({}, person)).rejects.toMatchObject({ status: 404 });
      await expect(reopenCase(person, aram)).rejects.toMatchObject({ status: 404 });
    }
  });
});

describe("reopening", () => {
  test("keeps the closing in the history, with who reopened it and when", async () => {
    await close();
    await reopenCase(cast.sora, aram);
    await reopenCase(cast.sora, aram);
    const { client, closures } = await viewClosures(cast.sora, aram);
    expect(client.closed_on).toBeNull();
    expect(closures).toMatchObject([
      { note: "합의하여 마침.", reopened_on: todayInSeoul(), reopened_by: "sora" },
    ]);
  });
});

test("lost contact can be weighed: tries since the client last came, and by how many ways", async () => {
  const meet = (
    daysAgo: number,
    attendance: "attended" | "unable_reach" | "no_show",
    mode: "phone" | "visit",
  ) =>
    asStaff(cast.sora, "session.write", { client: aram }, (db) =>
      db
        .insertInto("sessions")
        .values({
          id: randomUUID(),
          meeting_id: randomUUID(),
          client_id: aram,
          kind: "contact_admin",
          mode,
          attendance,
          starts_at: new Date(Date.now() - daysAgo * 86_400_000),
          author_id: cast.sora.id,
        })
        .execute(),
    );
  await meet(40, "unable_reach", "phone");
  await meet(30, "attended", "phone");
  await meet(20, "unable_reach", "phone");
  await meet(10, "no_show", "visit");
  expect((await viewClosures(cast.sora, aram)).attempts).toEqual({ tries: 2, ways: 2 });
});
