import { createHash, randomBytes, randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import {
  type DraftAnswer,
  type DraftFields,
  dropDraft,
  openOfficeDraft,
  saveDraft,
} from "~/models/drafts.server";
import { openSessionForm } from "~/models/session-pages.server";
import { openCase } from "../intakes";
import { type Cast, inviteCast, type Person } from "../people";

let cast: Cast;
let aram: string;
beforeAll(async () => {
  cast = await inviteCast();
  aram = await openCase(cast.sora);
});

/** One window of one browser: it knows its version and counts its saves. */
function openWindow(me: Person, client_id: string | null, id: string = randomUUID(), version = 0) {
  const writer = randomUUID();
  let count = 0;
  return {
    id,
    async type(text: string, at = { version, count: ++count }): Promise<DraftAnswer> {
      const fields: DraftFields = { section_text: [text] };
      const form = client_id ? ("session" as const) : ("intake" as const);
      const answer = await saveDraft(me, { id, form, client_id, subject_id: null, writer, ...at, fields });
      if (answer.outcome === "saved") version = answer.version;
      return answer;
    },
  };
}

/** The same person at another machine. */
async function signInElsewhere(me: Person): Promise<Person> {
  const sign_in = createHash("sha256").update(randomBytes(16)).digest();
  await cast.admin.query(
    "insert into house.sign_ins (id, staff_id, expires_at) values ($1, $2, now() + interval '10 hours')",
    [sign_in, me.id],
  );
  return { ...me, sign_in };
}

const textOf = async (me: Person) => (await openSessionForm(me, aram, null)).draft.fields.section_text?.[0];

describe("a draft", () => {
  test("Sora begins a sentence at one machine and finds it at another", async () => {
    const window = openWindow(cast.sora, aram);
    expect(await window.type("오늘은 조금")).toMatchObject({ outcome: "saved", version: 1 });
    expect(await window.type("오늘은 조금 나아졌다고")).toMatchObject({ outcome: "saved", version: 2 });
    const elsewhere = await signInElsewhere(cast.sora);
    const { draft, values } = await openSessionForm(elsewhere, aram, null);
    expect(draft).toMatchObject({ id: window.id, version: 2 });
    expect(values.section_text).toBe("오늘은 조금 나아졌다고");
    const other = openWindow(elsewhere, aram, draft.id, draft.version);
    expect(await other.type("오늘은 조금 나아졌다고 함.")).toMatchObject({ outcome: "saved", version: 3 });
    await dropDraft(cast.sora, { id: window.id, client_id: aram });
  });

  test("two windows that write at once both keep their text, and the second is told", async () => {
    const first = openWindow(cast.sora, aram);
    await first.type("하나");
    const second = openWindow(cast.sora, aram, first.id, 1);
    await first.type("하나 둘");
    const told = await second.type("하나 셋");
    expect(told).toMatchObject({
      outcome: "conflict",
      draft: { id: first.id, version: 2, fields: { section_text: ["하나 둘"] } },
    });
    expect(await textOf(cast.sora)).toBe("하나 둘");
    await dropDraft(cast.sora, { id: first.id, client_id: aram });
  });

  test("a save whose answer was lost on the way is no conflict with oneself", async () => {
    const window = openWindow(cast.sora, aram);
    await window.type("하나", { version: 0, count: 1 });
    expect(await window.type("하나 둘", { version: 0, count: 2 })).toMatchObject({
      outcome: "saved",
      version: 2,
    });
    // What was sent first and arrives last changes nothing.
    expect(await window.type("하나", { version: 0, count: 1 })).toMatchObject({
      outcome: "saved",
      version: 2,
    });
    expect(await textOf(cast.sora)).toBe("하나 둘");
    await dropDraft(cast.sora, { id: window.id, client_id: aram });
  });

  test("is its author's alone: neither a colleague on the team nor one outside reaches it", async () => {
    const window = openWindow(cast.sora, aram);
    await window.type("나만 보는 글");
    await expect(openWindow(cast.minsu, aram, window.id, 1).type("덮어쓰기")).rejects.toMatchObject({
      status: 404,
    });
    await cast.admin.query(
      "insert into house.assignments (client_id, staff_id, role, reason) values ($1, $2, 'member', 'other')",
      [aram, cast.minsu.id],
    );
    await expect(openWindow(cast.minsu, aram, window.id, 1).type("덮어쓰기")).rejects.toMatchObject({
      status: 404,
    });
    expect(await textOf(cast.minsu)).toBeUndefined();
    expect(await textOf(cast.sora)).toBe("나만 보는 글");
    await dropDraft(cast.sora, { id: window.id, client_id: aram });
  });

  test("never holds a resident registration number, and keeps every other character", async () => {
    const window = openWindow(cast.sora, aram);
    const answer = await window.type("번호는 900101-1234567 이라고 하심");
    expect(answer).toMatchObject({ outcome: "saved", blackened: ["section_text"] });
    expect(await textOf(cast.sora)).toBe("번호는 ●●●●●●-●●●●●●● 이라고 하심");
    await dropDraft(cast.sora, { id: window.id, client_id: aram });
  });

  test("that was handed in takes no late save, and its text is gone", async () => {
    const window = openWindow(cast.sora, aram);
    await window.type("다 씀");
    await dropDraft(cast.sora, { id: window.id, client_id: aram });
    expect(await window.type("다 씀 그리고")).toEqual({ outcome: "finished" });
    const { rows } = await cast.admin.query("select fields_sealed from house.drafts where id = $1", [
      window.id,
    ]);
    expect(rows).toEqual([{ fields_sealed: null }]);
  });

  test("of an intake belongs to no client yet, and is found again all the same", async () => {
    const window = openWindow(cast.jiwoo, null);
    await window.type("가명 하늘");
    expect(await openOfficeDraft(cast.jiwoo, "intake")).toMatchObject({
      id: window.id,
      fields: { section_text: ["가명 하늘"] },
    });
    expect((await openOfficeDraft(cast.sora, "intake")).saved_at).toBeNull();
  });

  test("ten minutes of saves are one line in the log", async () => {
    const window = openWindow(cast.jiwoo, null);
    for (const text of ["가", "가나", "가나다"]) await window.type(text);
    const { rows } = await cast.admin.query(
      "select count(*)::int as lines from house.audit_log where deed = 'draft.write' and item_id = $1",
      [window.id],
    );
    expect(rows).toEqual([{ lines: 1 }]);
  });

  test("brings back exactly what was typed, whatever it was", async () => {
    const letters = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 80 }),
      fc.string({ unit: "binary", maxLength: 80 }),
      fc
        .array(fc.constantFrom("ㄱ", "가", "\u1100\u1161", "🙂", "\ud83d", "\n", "\t", "'", '"', "<", "\0"))
        .map((all) => all.join("")),
    );
    let at = { version: 0, count: 0 };
    const window = openWindow(cast.sora, aram);
    await fc.assert(
      fc.asyncProperty(letters, async (text) => {
        at = { ...at, count: at.count + 1 };
        const answer = await window.type(text, at);
        fc.pre(answer.outcome === "saved" && answer.blackened.length === 0);
        expect(await textOf(cast.sora)).toBe(text);
      }),
      { numRuns: 60 },
    );
    await dropDraft(cast.sora, { id: window.id, client_id: aram });
  });

  test("of 5,000 single letters or of 100 kB is no trouble", async () => {
    for (const text of ["ㄱㅏ".repeat(2500), "가나다라 마바사 ".repeat(3800)]) {
      const window = openWindow(cast.sora, aram);
      await window.type(text);
      expect(await textOf(cast.sora)).toBe(text);
      await dropDraft(cast.sora, { id: window.id, client_id: aram });
    }
  });
});
