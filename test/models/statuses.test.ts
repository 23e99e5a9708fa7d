import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { addCategory } from "~/models/categories.server";
import { viewClient } from "~/models/overviews.server";
import { partialDateFrom } from "~/models/partial-dates.server";
import { addProtection } from "~/models/protections.server";
import { setRiskLevel, viewRisk } from "~/models/risk-reviews.server";
import { changeSafeContact, type SafeContact, viewSafeContact } from "~/models/safe-contacts.server";
import { openCase } from "../intakes";
import { type Cast, inviteCast } from "../people";

let cast: Cast;
beforeAll(async () => {
  cast = await inviteCast();
});
const date = (typed: string) => partialDateFrom(typed).date;

describe("a history of statuses", () => {
  test("goes on: refused protection ends when the Ministry decides again, and both stay", async () => {
    const id = await openCase(cast.sora, { protection: "unprotected_late_3y", protection_from: "2019" });
    const [refused] = (await viewClient(cast.sora, id)).protections;
    if (!refused) throw new Error("the intake's status is there");
    const { id: replaces, code, from, source } = refused;
    await addProtection(cast.sora, id, {
      id: randomUUID(),
      code,
      from,
      to: date("2026-03"),
      source,
      replaces,
    });
    const decision = {
      code: "protected_mou",
      from: date("2026-03-05"),
      to: null,
      source: "결정 통지서",
    } as const;
    await addProtection(cast.sora, id, { id: randomUUID(), ...decision });
    expect((await viewClient(cast.sora, id)).protections).toMatchObject([
      { code: "protected_mou", to: null, source: "결정 통지서" },
      { code: "unprotected_late_3y", from: { value: "2019" }, to: { value: "2026-03" } },
    ]);
    const { rows } = await cast.admin.query(
      "select count(*)::int from house.protection_statuses where client_id = $1",
      [id],
    );
    expect(rows[0].count).toBe(3);
  });
  test("is written by the care team alone", async () => {
    const id = await openCase(cast.sora);
    await expect(
      addCategory(cast.minsu, id, { id: randomUUID(), code: "other", from: null, to: null, source: null }),
    ).rejects.toMatchObject({ status: 404 });
  });
});

describe("a level of risk", () => {
  test("is set by a person, and every earlier one stays with who set it", async () => {
    const id = await openCase(cast.sora, { risk_level: "low" });
    await setRiskLevel(cast.sora, id, { id: randomUUID(), level: "high" });
    const { client, levels } = await viewRisk(cast.sora, id);
    expect(client.risk_level).toBe("high");
    expect(levels.map(({ level, set_by }) => [level, set_by])).toEqual([
      ["high", "sora"],
      ["low", "sora"],
    ]);
  });
});

describe("a safe contact", () => {
  const textOnly: SafeContact = {
    channels: [{ channel: "text", allowed: true, from: "19:00" }],
    cover_name: "꽃집",
    may_overhear: null,
    note: null,
  };
  test("is changed once for each version that was read", async () => {
    const id = await openCase(cast.sora);
    const { version } = await viewSafeContact(cast.sora, id);
    expect(await changeSafeContact(cast.sora, id, { version }, textOnly)).toBe("saved");
    expect(await changeSafeContact(cast.sora, id, { version }, { ...textOnly, cover_name: "약국" })).toBe(
      "conflict",
    );
    expect((await viewSafeContact(cast.sora, id)).safe_contact?.cover_name).toBe("꽃집");
    await expect(changeSafeContact(cast.minsu, id, { version: version + 1 }, textOnly)).rejects.toMatchObject(
      {
        status: 404,
      },
    );
  });
});
