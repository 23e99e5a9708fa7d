import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import {
  addRelative,
  endNorthRelative,
  endRelative,
  relativeFault,
  revealRelatives,
  viewRelatives,
} from "~/models/relatives.server";
import { openCase } from "../intakes";
import { type Cast, inviteCast } from "../people";

let cast: Cast;
beforeAll(async () => {
  cast = await inviteCast();
});

describe("relatives in the North", () => {
  test("are hidden until somebody opens them with a reason, and the reason stands in the log", async () => {
    const id = await openCase(cast.sora, { relatives_0_relation: "child_north" });
    await addRelative(cast.sora, id, {
      id: randomUUID(),
      relation: "spouse",
      place: "south",
      text: "같이 삶",
    });
    const hidden = await viewRelatives(cast.sora, id);
    expect(hidden.relatives.map(({ relation }) => relation)).toEqual(["spouse"]);
    const shown = await revealRelatives(cast.sora, id, { code: "safety_check", text: "소식이 와서" });
    expect(shown.relatives.map(({ relation }) => relation).sort()).toEqual(["child_north", "spouse"]);
    const { rows } = await cast.admin.query(
      "select reason_code, reason_sealed from house.audit_log where deed = 'relative.reveal' and client_id = $1",
      [id],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0].reason_code).toBe("safety_check");
    expect(rows[0].reason_sealed.toString("utf8")).not.toContain("소식");
  });
  test("end as any relation does, with a reason in the log and by that deed alone", async () => {
    const id = await openCase(cast.sora, { relatives_0_relation: "child_north" });
    const [child] = (await revealRelatives(cast.sora, id, { code: "client_asked" })).relatives;
    const relative_id = child?.id as string;
    await expect(endRelative(cast.sora, id, relative_id)).rejects.toMatchObject({ status: 404 });
    const reason = { code: "client_asked", text: "오늘 전해 들음" } as const;
    await expect(endNorthRelative(cast.minsu, id, relative_id, reason)).rejects.toMatchObject({
      status: 404,
    });
    await endNorthRelative(cast.sora, id, relative_id, reason);
    const { relatives } = await revealRelatives(cast.sora, id, { code: "client_asked" });
    expect(relatives).toMatchObject([{ relation: "child_north", ended_at: expect.any(Date) }]);
    const { rows } = await cast.admin.query(
      "select outcome::text, reason_code from house.audit_log where deed = 'relative.end' and client_id = $1 order by at",
      [id],
    );
    expect(rows).toEqual([
      { outcome: "refused", reason_code: "client_asked" },
      { outcome: "opened", reason_code: "client_asked" },
    ]);
  });
  test("are closed to everybody off the team, with whatever reason", async () => {
    const id = await openCase(cast.sora, { relatives_0_relation: "child_north" });
    await expect(revealRelatives(cast.minsu, id, { code: "safety_check" })).rejects.toMatchObject({
      status: 404,
    });
    await expect(viewRelatives(cast.minsu, id)).rejects.toMatchObject({ status: 404 });
  });
  test("have no name, telephone or place, and the model itself refuses one", async () => {
    const text = "김순이, 혜산";
    expect(relativeFault({ relation: "parent", place: "north", text })).toBe("north_relation_only");
    expect(relativeFault({ relation: "spouse_north", place: "unknown", text })).toBe("north_relation_only");
    expect(relativeFault({ relation: "parent", place: "north", text: null })).toBeNull();
    const id = await openCase(cast.sora);
    await expect(
      addRelative(cast.sora, id, { id: randomUUID(), relation: "parent", place: "north", text }),
    ).rejects.toThrow("north_relation_only");
  });
});

describe("a household", () => {
  test("changes: somebody moves out and stays in the history", async () => {
    const id = await openCase(cast.sora);
    const relative_id = randomUUID();
    const husband = { id: relative_id, relation: "spouse", place: "south", text: null } as const;
    await addRelative(cast.sora, id, husband);
    await addRelative(cast.sora, id, husband);
    await endRelative(cast.sora, id, relative_id);
    const { relatives } = await viewRelatives(cast.sora, id);
    expect(relatives).toHaveLength(1);
    expect(relatives[0]?.ended_at).toBeInstanceOf(Date);
    await expect(endRelative(cast.minsu, id, relative_id)).rejects.toMatchObject({ status: 404 });
  });
  test("holds no telephone number of somebody in a third country", () => {
    expect(relativeFault({ relation: "child", place: "third_country", text: "+86 138 0000 0000" })).toBe(
      "phone_abroad",
    );
  });
});
