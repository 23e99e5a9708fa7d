import { beforeAll, describe, expect, test } from "vitest";
import { listClients } from "~/models/clients.server";
import { stranger } from "../office";
import { type Cast, inviteCast } from "../people";

let cast: Cast;
beforeAll(async () => {
  cast = await inviteCast();
});

describe("knocking", () => {
  test("a counsellor's empty caseload is an empty list, and stands in the log", async () => {
    expect(await listClients(cast.sora)).toEqual([]);
    const { rows } = await cast.admin.query("select deed, outcome, staff_id from house.audit_log");
    expect(rows).toEqual([{ deed: "client.list", outcome: "opened", staff_id: cast.sora.id }]);
  });
  test("somebody who is not signed in is sent to sign in", async () => {
    await expect(listClients(stranger)).rejects.toMatchObject({ status: 302 });
  });
  test("a manager has no caseload: refused, and the refusal stands in the log", async () => {
    await expect(listClients(cast.sunyoung)).rejects.toMatchObject({ status: 404 });
    const { rows } = await cast.admin.query("select outcome from house.audit_log where staff_id = $1", [
      cast.sunyoung.id,
    ]);
    expect(rows).toEqual([{ outcome: "refused" }]);
  });
});
