import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { asStaff } from "~/models/access.server";
import { assignColleague, endAssignment, viewCase } from "~/models/assignments.server";
import { type ReviewShow, revealName, reviewCaseload } from "~/models/caseload-reviews.server";
import { closeCase } from "~/models/closures.server";
import { todayInSeoul } from "~/models/forms.server";
import { leaveUnsigned } from "../case-texts";
import { openCase } from "../intakes";
import { type Cast, inviteCast } from "../people";

let cast: Cast;
let aram: string;
let bora: string;
let chan: string;
beforeAll(async () => {
  cast = await inviteCast();
  const old = { opened_on: "2026-01-05" };
  aram = await openCase(cast.sora, { display_name: "아람", ...old });
  bora = await openCase(cast.minsu, { display_name: "보라", ...old });
  chan = await openCase(cast.minsu, { display_name: "찬", ...old });
  await leaveUnsigned(cast.sora, aram, 4);
  await leaveUnsigned(cast.minsu, bora, 2);
  await closeCase(cast.minsu, chan, {
    id: randomUUID(),
    reason: "moved",
    note: "이사.",
    closed_on: todayInSeoul(),
    draft_id: null,
  });
});
const review = (show: ReviewShow = "open", staff_id: string | null = null) =>
  reviewCaseload(cast.sunyoung, { show, staff_id, page: 0 });

describe("the caseload of a site", () => {
  test("shows Sunyoung codes, days and who carries what, and no name anywhere", async () => {
    const seen = await review();
    expect(seen.cases.map((one) => one.id).sort()).toEqual([aram, bora].sort());
    expect(seen.counts).toMatchObject({ open: 2, closed: 1 });
    expect(JSON.stringify(seen)).not.toMatch(/아람|보라|찬/);
  });
  test("hands out no key and no text of a note that could be opened", async () => {
    const keys = await asStaff(cast.sunyoung, "caseload.review", {}, (db) =>
      db.selectFrom("client_keys").select("class").execute(),
    );
    expect(keys).toEqual([]);
  });
  test("calls a note late after 72 hours without a signature, not before", async () => {
    const late = Object.fromEntries((await review()).cases.map((one) => [one.id, one.late]));
    expect(late[aram]).toContain("unsigned");
    expect(late[bora]).not.toContain("unsigned");
  });
  test("calls a case late when the client came to no session in 30 days, and unassigned when nobody carries it", async () => {
    const dana = await openCase(cast.haneul, { display_name: "다나", opened_on: "2026-01-05" });
    const { team } = await viewCase(cast.sunyoung, dana);
    await endAssignment(cast.sunyoung, dana, team.members[0]?.assignment_id ?? "");
    const { cases } = await review("unassigned");
    expect(cases.map((one) => one.id)).toEqual([dana]);
    expect(cases[0]?.late).toEqual(["unassigned", "not_seen"]);
  });
  test("says what everybody carries, closed cases left out", async () => {
    await assignColleague(cast.sunyoung, bora, {
      id: randomUUID(),
      staff_id: cast.sora.id,
      role: "member",
      reason: "specialty",
    });
    const people = Object.fromEntries((await review()).people.map((one) => [one.display_name, one]));
    expect(people.sora).toMatchObject({ primary_cases: 1, member_cases: 1, late_notes: 1, leaving: false });
    expect(people.minsu).toMatchObject({ primary_cases: 1, member_cases: 0, late_notes: 0 });
    expect(people.sunyoung).toBeUndefined();
    expect((await review("open", cast.minsu.id)).cases.map((one) => one.id)).toEqual([bora]);
  });
  test("of another site is not there for Taeho, and no caseload at all for the others", async () => {
    const seen = await reviewCaseload(cast.taeho, { show: "open", staff_id: null, page: 0 });
    expect([seen.cases, seen.people]).toEqual([[], []]);
    for (const person of [cast.sora, cast.jiwoo, cast.dohyun, cast.yejin])
      await expect(reviewCaseload(person, { show: "open", staff_id: null, page: 0 })).rejects.toMatchObject({
        status: 404,
      });
  });
});

describe("a name", () => {
  const reason = { reason: "emergency", text: "쉼터에서 급히 연락이 왔습니다" } as const;
  test("opens to Sunyoung with a reason, which stands in the log before the name is read", async () => {
    expect(await revealName(cast.sunyoung, aram, reason)).toEqual({ display_name: "아람" });
    const { rows } = await cast.admin.query(
      "select reason_code, reason_sealed, outcome::text from house.audit_log where deed = 'client.reveal' and client_id = $1",
      [aram],
    );
    expect(rows).toMatchObject([{ reason_code: "emergency", outcome: "opened" }]);
    expect(rows[0].reason_sealed.includes(Buffer.from("쉼터"))).toBe(false);
  });
  test("opens by no deed without a reason in words", async () => {
    await expect(revealName(cast.sunyoung, aram, { reason: "other", text: "급함" })).rejects.toThrow();
    await expect(
      asStaff(cast.sunyoung, "client.reveal", { client: aram }, async () => "opened"),
    ).rejects.toMatchObject({ status: 404 });
  });
  test("is not Taeho's to open, nor Sora's by this way; and reveals no note to Sunyoung", async () => {
    for (const person of [cast.taeho, cast.sora, cast.yejin])
      await expect(revealName(person, aram, reason)).rejects.toMatchObject({ status: 404 });
    const classes = await asStaff(
      cast.sunyoung,
      "client.reveal",
      { client: aram, reason: { code: "emergency", text: reason.text } },
      (db) => db.selectFrom("client_keys").select("class").execute(),
    );
    expect(classes).toEqual([{ class: "header" }]);
  });
});
