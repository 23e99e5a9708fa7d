import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { isCaseCode } from "~/models/case-codes.server";
import { listClients } from "~/models/clients.server";
import { viewIdentity } from "~/models/identities.server";
import { findLikelySame, intakeFaults, openClient } from "~/models/intakes.server";
import { viewClient } from "~/models/overviews.server";
import { intakeValues, openCase } from "../intakes";
import { type Cast, inviteCast } from "../people";

let cast: Cast;
beforeAll(async () => {
  cast = await inviteCast();
});

const aram = {
  display_name: "아람",
  names_0_kind: "legal",
  names_0_value: "리아람",
  names_1_kind: "latin",
  names_1_value: "Lee Aram",
  sex: "female",
  birth: "1988-03",
  birth_source: "client",
  phones_0_number: "010-0000-2001",
  phones_0_shared: "on",
  province: "KP-09",
  text_allowed: "on",
  text_from: "19:00",
  categories: ["escapee_protected", "torture_survivor"],
  protection: "protected_mou",
  protection_from: "2019",
  relatives_0_relation: "child_north",
  relatives_1_relation: "spouse",
  relatives_1_place: "south",
  relatives_1_text: "같이 삶",
  consent_given: "on",
  consent_language: "ko",
  consent_by: "self",
  consent_on: "2026-11-02",
  risk_level: "moderate",
};

describe("Sora opens a case", () => {
  test("and finds in it all that the intake said, on the care team from that moment", async () => {
    const id = await openCase(cast.sora, aram);
    const view = await viewClient(cast.sora, id);
    expect(isCaseCode(view.client.code)).toBe(true);
    expect(view.client).toMatchObject({ display_name: "아람", risk_level: "moderate", closed_on: null });
    expect(view.identity.phones).toEqual([{ number: "010-0000-2001", label: null, shared: true }]);
    expect(view.identity.birth).toMatchObject({ value: "1988-03", precision: "month", source: "client" });
    expect(view.safe_contact?.channels).toContainEqual({ channel: "text", allowed: true, from: "19:00" });
    expect(view.categories.map(({ code }) => code).sort()).toEqual(["escapee_protected", "torture_survivor"]);
    expect(view.protections).toMatchObject([{ code: "protected_mou", from: { value: "2019" }, to: null }]);
    expect(view.consents).toMatchObject([{ given_by: "self", language: "ko", text_version: "2026-11" }]);
    expect(view.team).toMatchObject([{ staff_id: cast.sora.id, role: "primary" }]);
    expect(view.course.map(({ what }) => what).sort()).toEqual(["joined", "opened"]);
  });
  test("for somebody who gives no name: the case code stands in its place", async () => {
    const id = await openCase(cast.sora, { display_name: "", nameless: "on" });
    const { client } = await viewClient(cast.sora, id);
    expect(client.display_name).toBe(client.code);
  });
  test("by pressing twice, and it is one case", async () => {
    const values = intakeValues({ display_name: "두 번" });
    const ids = await Promise.all([
      openClient(cast.sora, cast.site_id, values),
      openClient(cast.sora, cast.site_id, values),
    ]);
    expect(ids).toEqual([values.id, values.id]);
    expect(await openClient(cast.sora, cast.site_id, values)).toBe(values.id);
    expect((await listClients(cast.sora)).filter((client) => client.display_name === "두 번")).toHaveLength(
      1,
    );
  });
  test("and Minsu is told nothing: not of the case, and not when he sends the same id", async () => {
    const values = intakeValues();
    const id = await openClient(cast.sora, cast.site_id, values);
    await expect(viewClient(cast.minsu, id)).rejects.toMatchObject({ status: 404 });
    await expect(viewIdentity(cast.minsu, id)).rejects.toMatchObject({ status: 404 });
    await expect(openClient(cast.minsu, cast.site_id, values)).rejects.toMatchObject({ status: 404 });
    await expect(viewClient(cast.minsu, randomUUID())).rejects.toMatchObject({ status: 404 });
    await expect(viewClient(cast.sunyoung, id)).rejects.toMatchObject({ status: 404 });
    const { rows } = await cast.admin.query(
      "select deed, outcome from house.audit_log where client_id = $1 and staff_id = $2 order by at",
      [id, cast.minsu.id],
    );
    expect(rows.every(({ outcome }) => outcome === "refused")).toBe(true);
    expect(rows).toHaveLength(4);
  });
  test("and nothing that names her stands in the database as it was typed", async () => {
    const id = await openCase(cast.sora, aram);
    const { rows } = await cast.admin.query(
      `select c::text || coalesce((select string_agg(k::text, '') from house.client_categories k where k.client_id = c.id), '')
         || coalesce((select string_agg(r::text, '') from house.relatives r where r.client_id = c.id), '') as all_of_it
       from house.clients c where id = $1`,
      [id],
    );
    for (const word of ["아람", "Aram", "2001", "torture", "child_north", "1988"]) {
      expect(rows[0].all_of_it).not.toContain(word);
      expect(rows[0].all_of_it).not.toContain(Buffer.from(word).toString("hex"));
    }
  });
});

describe("looking before opening", () => {
  test("Sora typing 이아람 is shown her own 리아람 as maybe the same person; Minsu is shown nobody", async () => {
    const id = await openCase(cast.sora, aram);
    const found = await findLikelySame(cast.sora, "이아람");
    expect(found.find(({ client }) => client.id === id)?.likelihood).toBe("sounds_same");
    expect(await findLikelySame(cast.minsu, "이아람")).toEqual([]);
    const { rows } = await cast.admin.query(
      "select term_hmac, hits from house.audit_log where deed = 'client.search' and staff_id = $1",
      [cast.sora.id],
    );
    expect(rows[0].hits).toContain(id);
    expect(rows[0].term_hmac.toString("utf8")).not.toContain("아람");
  });
});

describe("an intake that needs another look", () => {
  test("has no name to be called by, comes tomorrow, or has a consent without its day", () => {
    const faults = intakeFaults(
      intakeValues({ display_name: "", opened_on: "2026-11-22", consent_given: "on" }),
      new Date("2026-11-21T10:00:00Z"),
    );
    expect(faults).toEqual({
      display_name: "required",
      opened_on: "in_future",
      consent_language: "required",
      consent_by: "required",
      consent_on: "required",
    });
  });
  test("says more than the relation of somebody in the North", () => {
    const faults = intakeFaults(
      intakeValues({
        relatives_0_relation: "parent",
        relatives_0_place: "north",
        relatives_0_text: "김순이, 혜산",
      }),
    );
    expect(faults).toEqual({ relatives_0_text: "north_relation_only" });
  });
});
