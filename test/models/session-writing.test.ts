import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { asStaff } from "~/models/access.server";
import { openNoteVersions, signNote } from "~/models/note-pages.server";
import { readRecord } from "~/models/records.server";
import { openSession, openSessionForm } from "~/models/session-pages.server";
import { writeSession } from "~/models/session-writing.server";
import { openCase } from "../intakes";
import { type Cast, inviteCast, type Person } from "../people";
import { sessionWriting } from "../sessions";

let cast: Cast;
let aram: string;
let bora: string;
beforeAll(async () => {
  cast = await inviteCast();
  aram = await openCase(cast.sora);
  bora = await openCase(cast.minsu, { display_name: "보라" });
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
const texts = (notes: { class: string; sections: { text?: string } }[]) =>
  notes.map((note) => [note.class, note.sections.text]);

describe("writing a session", () => {
  test("Sora writes and signs; her colleague on the team reads the note and the summary, never the process note", async () => {
    const given = sessionWriting({
      note: "상담 글",
      summary: "요약 글",
      process: "내 생각",
      is_signed: true,
    });
    expect(await writeSession(cast.sora, aram, given)).toEqual({ outcome: "written" });
    const own = await openSession(cast.sora, aram, given.session_id);
    expect(own.session.details.place).toBe("상담실 2");
    expect(texts(own.notes)).toEqual([
      ["session_note", "상담 글"],
      ["summary", "요약 글"],
      ["process_note", "내 생각"],
    ]);
    await join(cast.minsu, aram);
    const colleague = await openSession(cast.minsu, aram, given.session_id);
    expect(texts(colleague.notes)).toEqual([
      ["session_note", "상담 글"],
      ["summary", "요약 글"],
    ]);
    await leave(cast.minsu, aram);
    await expect(openSession(cast.minsu, aram, given.session_id)).rejects.toMatchObject({ status: 404 });
    await expect(readRecord(cast.minsu, aram)).rejects.toMatchObject({ status: 404 });
  });

  test("a social worker reads summaries alone, and cannot write any other class", async () => {
    const client = await openCase(cast.sora);
    await join(cast.jiwoo, client);
    const given = sessionWriting({ note: "상담 글", summary: "요약 글", is_signed: true });
    await writeSession(cast.sora, client, given);
    const seen = await readRecord(cast.jiwoo, client);
    expect(seen.reads_session_notes).toBe(false);
    expect(seen.entries.flatMap((entry) => texts(entry.notes))).toEqual([["summary", "요약 글"]]);
    expect((await openSessionForm(cast.jiwoo, client, null)).classes).toEqual(["summary"]);
    for (const other of [{ note: "글" }, { process: "글" }])
      await expect(writeSession(cast.jiwoo, client, sessionWriting(other))).rejects.toThrow();
    const own = sessionWriting({ summary: "사회복지사의 요약", is_signed: true });
    await writeSession(cast.jiwoo, client, own);
    expect(texts((await openSession(cast.sora, client, own.session_id)).notes)).toEqual([
      ["summary", "사회복지사의 요약"],
    ]);
  });

  test("an unsigned text is its author's alone", async () => {
    const client = await openCase(cast.sora);
    await join(cast.minsu, client);
    const given = sessionWriting({ note: "아직 서명 전" });
    await writeSession(cast.sora, client, given);
    expect((await openSession(cast.minsu, client, given.session_id)).notes).toEqual([]);
    expect((await openSession(cast.sora, client, given.session_id)).notes).toHaveLength(1);
  });

  test("a session of somebody else's client is the 404 of one that does not exist", async () => {
    const given = sessionWriting({ note: "보라의 글", is_signed: true });
    await writeSession(cast.minsu, bora, given);
    await expect(openSession(cast.sora, bora, given.session_id)).rejects.toMatchObject({ status: 404 });
    await expect(openSession(cast.sora, aram, given.session_id)).rejects.toMatchObject({ status: 404 });
    await expect(writeSession(cast.sora, bora, sessionWriting({ note: "글" }))).rejects.toMatchObject({
      status: 404,
    });
  });

  test("handing in twice makes one session and one note", async () => {
    const given = sessionWriting({ note: "두 번 누름", is_signed: true });
    expect(await writeSession(cast.sora, aram, given)).toEqual({ outcome: "written" });
    expect(await writeSession(cast.sora, aram, given)).toEqual({ outcome: "written" });
    const other = sessionWriting({ note: "두 손으로 누름" });
    await Promise.all([writeSession(cast.sora, aram, other), writeSession(cast.sora, aram, other)]);
    const { rows } = await cast.admin.query("select id from house.notes where session_id = any ($1)", [
      [given.session_id, other.session_id],
    ]);
    expect(rows).toHaveLength(2);
  });

  test("on a conflict nothing is overwritten, and both texts are there", async () => {
    const given = sessionWriting({ note: "처음 글" });
    await writeSession(cast.sora, aram, given);
    const note = given.notes[0] as (typeof given.notes)[number];
    const session = { ...(given.session as NonNullable<typeof given.session>), version: 1 };
    const edit = (text: string, version: number) => ({
      ...given,
      session,
      notes: [{ ...note, version, sections: { text } }],
    });
    expect(await writeSession(cast.sora, aram, edit("책상에서 고친 글", 1))).toEqual({ outcome: "written" });
    const told = await writeSession(cast.sora, aram, edit("노트북에서 고친 글", 1));
    expect(told).toMatchObject({
      outcome: "conflict",
      notes: [{ version: 2, sections: { text: "책상에서 고친 글" } }],
    });
    await writeSession(cast.sora, aram, edit("둘을 합친 글", 2));
    const { note: present, versions } = await openNoteVersions(cast.sora, aram, note.id);
    expect(present.sections.text).toBe("둘을 합친 글");
    expect(versions.map((one) => one.sections.text)).toEqual(["책상에서 고친 글", "처음 글"]);
  });

  test("what was signed is not changed: not by the form, not by SQL of the application's role", async () => {
    const given = sessionWriting({ note: "서명한 글", is_signed: true });
    await writeSession(cast.sora, aram, given);
    const note = given.notes[0] as (typeof given.notes)[number];
    const session = { ...(given.session as NonNullable<typeof given.session>), version: 1 };
    const again = { ...given, session, notes: [{ ...note, version: 1, sections: { text: "바꾼 글" } }] };
    expect(await writeSession(cast.sora, aram, again)).toMatchObject({ outcome: "conflict" });
    for (const change of [{ body_sealed: Buffer.alloc(9) }, { version: 7 }, { held_at: new Date() }]) {
      const attack = asStaff(cast.sora, "session.write", { client: aram }, (db) =>
        db.updateTable("notes").set(change).where("id", "=", note.id).execute(),
      );
      await expect(attack).rejects.toThrow("this note is signed");
    }
    expect(texts((await openSession(cast.sora, aram, given.session_id)).notes)).toEqual([
      ["session_note", "서명한 글"],
    ]);
  });

  test("signing later goes by the version that was read", async () => {
    const given = sessionWriting({ note: "나중에 서명" });
    await writeSession(cast.sora, aram, given);
    const { id } = given.notes[0] as (typeof given.notes)[number];
    expect(await signNote(cast.sora, aram, id, 9)).toBe(false);
    expect(await signNote(cast.sora, aram, id, 1)).toBe(true);
    expect(await signNote(cast.sora, aram, id, 1)).toBe(true);
    await join(cast.haneul, aram);
    await expect(signNote(cast.haneul, aram, id, 1)).rejects.toMatchObject({ status: 404 });
  });

  test("writing and signing is one deed with one line", async () => {
    const given = sessionWriting({ note: "한 줄", summary: "요약", is_signed: true });
    await writeSession(cast.sora, aram, given);
    const { rows } = await cast.admin.query("select deed from house.audit_log where item_id = $1", [
      given.session_id,
    ]);
    expect(rows).toEqual([{ deed: "note.sign" }]);
  });

  test("a session for which nobody came can be kept without a note", async () => {
    const given = sessionWriting({});
    if (given.session) given.session.attendance = "no_show";
    await writeSession(cast.sora, aram, given);
    const { entries } = await readRecord(cast.sora, aram);
    expect(entries.find((entry) => entry.session?.id === given.session_id)).toMatchObject({ notes: [] });
  });

  test("any text comes back exactly as it was written", async () => {
    const letters = fc.oneof(
      fc.string({ unit: "binary", maxLength: 200 }),
      fc.constantFrom(
        "ㄱㅏ".repeat(2500),
        "\u1112\u1161\u11ab\u1100\u1173\u11af",
        "👩‍👩‍👧 🙂",
        "\ud800 홀로",
        "가".repeat(34_000),
      ),
    );
    await fc.assert(
      fc.asyncProperty(letters, async (text) => {
        fc.pre(text.trim() !== "");
        const given = sessionWriting({ note: text, is_signed: true });
        await writeSession(cast.sora, aram, given);
        const { notes } = await openSession(cast.sora, aram, given.session_id);
        expect(notes[0]?.sections.text).toBe(text);
      }),
      { numRuns: 30 },
    );
  });
});

describe("the record", () => {
  test("pages through everything once, newest first", async () => {
    const client = await openCase(cast.sora);
    const days = Array.from({ length: 45 }, (_, day) => new Date(Date.UTC(2026, 0, 1 + day, 5)));
    for (const starts_at of days)
      await writeSession(
        cast.sora,
        client,
        sessionWriting({ note: starts_at.toISOString(), is_signed: true, starts_at }),
      );
    const seen: (string | undefined)[] = [];
    let before: string | undefined;
    for (let page = 0; page < 4; page++) {
      const record = await readRecord(cast.sora, client, before);
      seen.push(...record.entries.flatMap((entry) => entry.notes.map((note) => note.sections.text)));
      if (!record.older) break;
      before = record.older;
    }
    expect(seen).toEqual(days.map((day) => day.toISOString()).reverse());
    await expect(readRecord(cast.sora, client, randomUUID())).rejects.toMatchObject({ status: 404 });
  });
});
