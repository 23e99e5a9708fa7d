import { randomUUID } from "node:crypto";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeSession } from "~/models/session-writing.server";
import { expectAccessible, expectComplaint, failOnComplaints, openWindow, visit } from "../browser";
import { type BuiltServer, startBuiltServer } from "../built-server";
import { openCase } from "../intakes";
import { type Cast, inviteCast } from "../people";
import { sessionWriting } from "../sessions";

let cast: Cast;
let server: BuiltServer;
beforeAll(async () => {
  cast = await inviteCast();
  server = await startBuiltServer(cast.url);
});
afterAll(() => server?.close());
failOnComplaints();

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const field = (page: Page, name: string) => page.getByRole("textbox", { name });
const saved = (page: Page) => page.getByText(/^저장됨 \d\d:\d\d/).waitFor({ timeout: 3000 });
const countOf = async (table: string, client: string) =>
  Number(
    (await cast.admin.query(`select count(*) from house.${table} where client_id = $1`, [client])).rows[0]
      .count,
  );
const atSession = /\/sessions\/[0-9a-f-]{36}$/;

describe("opening a case", () => {
  test("Sora looks whether the person is known, then opens a case with a name alone", async () => {
    await openCase(cast.sora, { display_name: "이영희" });
    const { page } = await openWindow(server.origin, cast.sora);
    await visit(page, "/clients");
    await page.getByRole("link", { name: "새 대상자" }).click();
    await field(page, "들은 이름").fill("리영희");
    await press(page, "찾아보기");
    await page.getByRole("heading", { name: "같은 분일 수 있습니다" }).waitFor();
    await page.getByRole("link", { name: "이영희" }).waitFor();
    await field(page, "들은 이름").fill("한결");
    await press(page, "찾아보기");
    await page.getByText("내 담당 사례에는 없습니다").waitFor();
    await page.getByRole("link", { name: "새로 접수하기" }).click();
    await field(page, "부르는 이름").fill("한결");
    await press(page, "사례 열기");
    await page.waitForURL(/\/clients\/[0-9a-f-]{36}$/);
    await page.getByText("한결").first().waitFor();
    await expectAccessible(page);
    await page.getByRole("link", { name: "기록", exact: true }).click();
    await page.getByRole("link", { name: "회기 쓰기" }).first().click();
    await page.getByRole("heading", { level: 1, name: "회기 쓰기" }).waitFor();
  });

  test("a resident registration number is refused at its field, with the reason, and stays out of base and log", async () => {
    const { page } = await openWindow(server.origin, cast.sora);
    await visit(page, "/clients/new/intake");
    await field(page, "부르는 이름").fill("단비 900101-2234567");
    await press(page, "사례 열기");
    await page.getByText("이 번호는 어디에도 보관하지 않습니다").first().waitFor();
    await expectComplaint(/422/);
    expect(await field(page, "부르는 이름").getAttribute("aria-invalid")).toBe("true");
    await expectAccessible(page);
    await field(page, "부르는 이름").fill("단비");
    await press(page, "사례 열기");
    await page.waitForURL(/\/clients\/[0-9a-f-]{36}$/);
    expect(server.log()).not.toContain("2234567");
  });
});

describe("writing a session", () => {
  test("is saved within three seconds, survives a killed tab on another machine to the letter, and is locked by signing", async () => {
    const client = await openCase(cast.sora, { display_name: "아람" });
    const office = await openWindow(server.origin, cast.sora);
    await visit(office.page, `/clients/${client}/sessions/new`);
    const text = "밤마다 두만강 꿈을 꾼다고 함. “물소리가 들린다.”\n— 세 번째 주";
    await field(office.page, "주관적 호소 (S)").pressSequentially(text);
    await saved(office.page);
    await office.context.close();

    const home = await openWindow(server.origin, cast.sora);
    await visit(home.page, `/clients/${client}/sessions/new`);
    await home.page.getByText("초안을 이어 씁니다").waitFor();
    expect(await field(home.page, "주관적 호소 (S)").inputValue()).toBe(text);
    await field(home.page, "계획 (P)").fill("수면 일지");
    await home.page.getByRole("button", { name: "서명하고 마침" }).dblclick();
    await home.page.waitForURL(atSession);
    const note = home.page.getByRole("article");
    await note.getByText("sora 서명").waitFor();
    await note.getByText("물소리가 들린다").waitFor();
    for (const table of ["sessions", "notes", "signatures"]) expect(await countOf(table, client)).toBe(1);
    const signed_at = home.page.url();
    await visit(home.page, `${signed_at}/edit`);
    await home.page.getByText("서명한 기록이 있어 회기 정보는 잠겨 있습니다.").waitFor();
    expect(await field(home.page, "주관적 호소 (S)").count()).toBe(0);

    await visit(home.page, signed_at);
    await note.getByRole("link", { name: "추가 기록 쓰기" }).click();
    await home.page.getByText("바로잡음", { exact: true }).click();
    await field(home.page, "덧붙일 글").fill("꿈은 압록강이었음");
    await press(home.page, "붙이기");
    await home.page.waitForURL((url) => !url.pathname.endsWith("/addenda"));
    await note.getByText("꿈은 압록강이었음").waitFor();
    await note.getByText("바로잡음").waitFor();
    await note.getByText("물소리가 들린다").waitFor();
    await expectAccessible(home.page);
  });

  test("without a line it says 'not saved', and saves by itself once the line is back", async () => {
    const client = await openCase(cast.sora);
    const { page, context } = await openWindow(server.origin, cast.sora);
    await visit(page, `/clients/${client}/sessions/new`);
    await context.setOffline(true);
    await field(page, "계획 (P)").fill("끊긴 동안 쓴 글");
    await page.getByText("연결이 끊겨 아직 저장되지 않았습니다").first().waitFor();
    await expectComplaint(/ERR_INTERNET_DISCONNECTED|Failed to fetch/);
    expect(await countOf("drafts", client)).toBe(0);
    await context.setOffline(false);
    await saved(page);
    await visit(page, `/clients/${client}/sessions/new`);
    expect(await field(page, "계획 (P)").inputValue()).toBe("끊긴 동안 쓴 글");
  });

  test("in two windows: whoever comes second sees both texts, and neither is lost", async () => {
    const client = await openCase(cast.sora);
    const writing = sessionWriting({ note: "처음 글" });
    await writeSession(cast.sora, client, writing);
    const first = await openWindow(server.origin, cast.sora);
    const second = await openWindow(server.origin, cast.sora);
    for (const { page } of [first, second])
      await visit(page, `/clients/${client}/sessions/${writing.session_id}/edit`);
    await field(first.page, "글").fill("첫 창에서 고친 글");
    await press(first.page, "서명은 나중에");
    await first.page.waitForURL(atSession);
    await field(second.page, "글").fill("둘째 창에서 고친 글");
    await press(second.page, "서명은 나중에");
    await second.page.getByRole("heading", { name: "그 사이에 내용이 바뀌었습니다" }).waitFor();
    await expectComplaint(/409/);
    expect(await field(second.page, "글").inputValue()).toBe("둘째 창에서 고친 글");
    await second.page.getByText("첫 창에서 고친 글").waitFor();
    await expectAccessible(second.page);
    await press(second.page, "이 내용으로 저장");
    await second.page.waitForURL(atSession);
    await second.page.getByRole("article").getByText("둘째 창에서 고친 글").waitFor();
    await second.page.getByRole("link", { name: /이전에 쓴 글/ }).click();
    await second.page.getByText("첫 창에서 고친 글").waitFor();
  });
});

describe("who reads what", () => {
  test("a colleague who is not on the care team sees what stands at an address of no case at all", async () => {
    const client = await openCase(cast.sora, { display_name: "비밀" });
    const writing = sessionWriting({ note: "비밀 글", is_signed: true });
    await writeSession(cast.sora, client, writing);
    const { page } = await openWindow(server.origin, cast.minsu);
    for (const [known, unknown] of [
      [`/clients/${client}`, `/clients/${randomUUID()}`],
      [
        `/clients/${client}/sessions/${writing.session_id}`,
        `/clients/${randomUUID()}/sessions/${randomUUID()}`,
      ],
    ] as const) {
      const answers: { status: number; seen: string }[] = [];
      for (const path of [known, unknown])
        answers.push({ status: await visit(page, path), seen: await page.locator("body").ariaSnapshot() });
      expect(answers[0]).toEqual(answers[1]);
      expect(answers[0]?.status).toBe(404);
      expect(answers[0]?.seen).toContain("여기에는 보여 드릴 것이 없습니다");
      expect(await page.content()).not.toContain("비밀");
    }
    await expectComplaint(/404/);
  });

  test("the social worker of the team reads the summary, is told why there is no more, and is sent no more", async () => {
    const client = await openCase(cast.sora, { display_name: "다온" });
    const writing = sessionWriting({
      note: "상담사만 읽는 글",
      summary: "주거 상담을 원함",
      is_signed: true,
    });
    await writeSession(cast.sora, client, writing);
    await cast.admin.query(
      "insert into house.assignments (id, client_id, staff_id, role, reason) values ($1, $2, $3, 'member', 'workload')",
      [randomUUID(), client, cast.jiwoo.id],
    );
    const { page } = await openWindow(server.origin, cast.jiwoo);
    await visit(page, `/clients/${client}/sessions/${writing.session_id}`);
    await page.getByText("주거 상담을 원함").waitFor();
    await page.getByText("상담 기록은 상담사만 볼 수 있습니다.").waitFor();
    expect(await page.content()).not.toContain("상담사만 읽는 글");
    await visit(page, `/clients/${client}/record`);
    await page.getByText("주거 상담을 원함").waitFor();
    expect(await page.content()).not.toContain("상담사만 읽는 글");
  });
});
