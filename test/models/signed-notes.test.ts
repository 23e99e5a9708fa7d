import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { addAddendum } from "~/models/addenda.server";
import {
  answerCountersignRequest,
  askCountersignature,
  listCountersignRequests,
  openCountersignRequest,
} from "~/models/countersignatures.server";
import { openNote } from "~/models/note-pages.server";
import { searchNotes } from "~/models/note-search.server";
import { writeSession } from "~/models/session-writing.server";
import { voidNote } from "~/models/voids.server";
import { openCase } from "../intakes";
import { type Cast, inviteCast, type Person } from "../people";
import { sessionWriting } from "../sessions";

let cast: Cast;
let aram: string;
beforeAll(async () => {
  cast = await inviteCast();
  aram = await openCase(cast.sora);
  await join(cast.minsu, aram);
});

const join = (person: Person, client_id: string) =>
  cast.admin.query(
    "insert into house.assignments (client_id, staff_id, role, reason) values ($1, $2, 'member', 'other')",
    [client_id, person.id],
  );
const leave = (person: Person, client_id: string) =>
  cast.admin.query("update house.assignments set until_at = now() where client_id = $1 and staff_id = $2", [
    client_id,
    person.id,
  ]);

/** A session with these texts; the ids of its notes by class. */
async function write(author: Person, client_id: string, given: Parameters<typeof sessionWriting>[0]) {
  const writing = sessionWriting(given);
  await writeSession(author, client_id, writing);
  const of = (noteClass: string) => writing.notes.find((note) => note.class === noteClass)?.id ?? "";
  return { note: of("session_note"), summary: of("summary"), process: of("process_note") };
}
const addendum = (text: string) => ({
  id: randomUUID(),
  reason: "correction" as const,
  text,
  draft_id: null,
});

describe("an addendum", () => {
  test("by a colleague on the team stands under the signed text with name and reason", async () => {
    const { note } = await write(cast.sora, aram, { note: "서명한 글", is_signed: true });
    const given = addendum("날짜를 바로잡음");
    await addAddendum(cast.minsu, aram, note, given);
    await addAddendum(cast.minsu, aram, note, given);
    const read = await openNote(cast.sora, aram, note);
    expect(read.note.sections.text).toBe("서명한 글");
    expect(read.note.addenda).toMatchObject([
      { author: "minsu", reason: "correction", text: "날짜를 바로잡음" },
    ]);
  });
  test("needs a signed note, and one that its writer may read", async () => {
    const open = await write(cast.sora, aram, { note: "서명 전" });
    await expect(addAddendum(cast.sora, aram, open.note, addendum("글"))).rejects.toMatchObject({
      status: 404,
    });
    const { process } = await write(cast.sora, aram, { process: "내 생각", is_signed: true });
    await expect(addAddendum(cast.minsu, aram, process, addendum("글"))).rejects.toMatchObject({
      status: 404,
    });
    const { note } = await write(cast.sora, aram, { note: "상담 글", is_signed: true });
    await join(cast.jiwoo, aram);
    await expect(addAddendum(cast.jiwoo, aram, note, addendum("글"))).rejects.toMatchObject({ status: 404 });
    await leave(cast.jiwoo, aram);
  });
});

describe("a voided note", () => {
  test("stays readable, marked with the reason; only its author can void it", async () => {
    const { note } = await write(cast.sora, aram, { note: "다른 사람의 글", is_signed: true });
    const given = { reason: "wrong_client" as const, remark: "보라의 회기였음" };
    await expect(voidNote(cast.minsu, aram, note, given)).rejects.toMatchObject({ status: 404 });
    await voidNote(cast.sora, aram, note, given);
    await voidNote(cast.sora, aram, note, { reason: "other", remark: null });
    const read = await openNote(cast.minsu, aram, note);
    expect(read.note).toMatchObject({
      sections: { text: "다른 사람의 글" },
      voided: { reason: "wrong_client", remark: "보라의 회기였음" },
    });
  });
});

describe("countersigning", () => {
  test("a trainee's signature asks the supervisor, who reads that one note, without a name", async () => {
    const client = await openCase(cast.haneul, { display_name: "가람" });
    const { note, summary } = await write(cast.haneul, client, {
      note: "실습 글",
      summary: "요약",
      is_signed: true,
    });
    const [asked, ...more] = await listCountersignRequests(cast.sora);
    expect(more).toEqual([]);
    expect(asked).toMatchObject({ asked_by: "haneul", outcome: null });
    const id = asked?.id ?? "";
    const page = await openCountersignRequest(cast.sora, id);
    expect(page.note).toMatchObject({ id: note, sections: { text: "실습 글" } });
    expect(JSON.stringify(page)).not.toContain("가람");
    await expect(openCountersignRequest(cast.minsu, id)).rejects.toMatchObject({ status: 404 });
    await expect(openNote(cast.sora, client, note)).rejects.toMatchObject({ status: 404 });
    await expect(openNote(cast.sora, client, summary)).rejects.toMatchObject({ status: 404 });

    await answerCountersignRequest(cast.sora, id, { outcome: "returned", remark: "위험을 물었는지 적을 것" });
    expect((await openNote(cast.haneul, client, note)).note.countersigning).toMatchObject({
      supervisor: "sora",
      outcome: "returned",
      remark: "위험을 물었는지 적을 것",
    });
    await addAddendum(cast.haneul, client, note, addendum("위험을 물었음"));
    await askCountersignature(cast.haneul, client, note);
    await askCountersignature(cast.haneul, client, note);
    const waiting = (await listCountersignRequests(cast.sora)).filter((one) => !one.outcome);
    expect(waiting).toHaveLength(1);
    const again = waiting[0]?.id ?? "";
    expect((await openCountersignRequest(cast.sora, again)).note.addenda).toMatchObject([
      { text: "위험을 물었음" },
    ]);
    await answerCountersignRequest(cast.sora, again, { outcome: "countersigned", remark: null });
    expect((await openNote(cast.haneul, client, note)).note.countersigning).toMatchObject({
      outcome: "countersigned",
    });
  });
  test("nobody is asked about an experienced counsellor's notes", async () => {
    const { note } = await write(cast.minsu, aram, { note: "민수의 글", is_signed: true });
    expect((await openNote(cast.minsu, aram, note)).note.countersigning).toBeNull();
  });
});

describe("searching inside notes", () => {
  test("finds what one may read in one's own caseload, newest first, however the letters were typed", async () => {
    const own = await openCase(cast.sora, { display_name: "다솜" });
    const { note } = await write(cast.sora, own, { note: "두만강을 건넌 이야기. 두만강.", is_signed: true });
    await write(cast.sora, own, { process: "두만강에 대한 내 생각", is_signed: true });
    const foreign = await openCase(cast.minsu);
    await write(cast.minsu, foreign, { note: "두만강", is_signed: true });
    const hits = await searchNotes(cast.sora, "두만강을 이야기".normalize("NFD"));
    expect(hits).toMatchObject([{ note_id: note, display_name: "다솜", times: 2 }]);
    expect(JSON.stringify(hits)).not.toContain("건넌");
    expect(await searchNotes(cast.sora, "두만강")).toHaveLength(1);
    expect(await searchNotes(cast.minsu, "두만강을 이야기")).toEqual([]);
    expect(await searchNotes(cast.sora, "두")).toBeNull();
  });
  test("a social worker finds summaries alone, and nothing after leaving the team", async () => {
    const client = await openCase(cast.sora);
    await write(cast.sora, client, { note: "압록강 상담", summary: "압록강 요약", is_signed: true });
    await join(cast.jiwoo, client);
    expect(await searchNotes(cast.jiwoo, "압록강")).toMatchObject([{ class: "summary" }]);
    await leave(cast.jiwoo, client);
    expect(await searchNotes(cast.jiwoo, "압록강")).toEqual([]);
  });
  test("leaves a line with what was found, and nowhere the words", async () => {
    const { note } = await write(cast.sora, aram, { note: "청진 이야기", is_signed: true });
    await searchNotes(cast.sora, "청진");
    const { rows } = await cast.admin.query(
      "select l::text as line, hits from house.audit_log l where deed = 'note.search' order by at desc limit 1",
    );
    expect(rows[0].hits).toEqual([note]);
    expect(rows[0].line).not.toContain("청진");
  });
});
