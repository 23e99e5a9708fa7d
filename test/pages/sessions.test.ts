import { hash } from "@node-rs/argon2";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeSession } from "~/models/session-writing.server";
import { expectAccessible, openWindow } from "../browser";
import { type BuiltServer, startBuiltServer } from "../built-server";
import { openCase } from "../intakes";
import { addPerson, type Cast, inviteCast, type Person } from "../people";
import { sessionWriting } from "../sessions";

const PASSPHRASE = "곁에 서 있는 사람들의 이야기";
let cast: Cast;
let server: BuiltServer;
/** Counsellors of their own for tests that lock somebody out. */
let narae: Person;
beforeAll(async () => {
  cast = await inviteCast();
  narae = await addPerson(cast, { name: "narae", role: "counsellor", site_id: cast.site_id });
  await cast.admin.query("insert into house.passphrases (staff_id, hash) values ($1, $2)", [
    narae.id,
    await hash(PASSPHRASE, { memoryCost: 19456, timeCost: 2, parallelism: 1 }),
  ]);
  server = await startBuiltServer(cast.url);
});
afterAll(() => server?.close());

const area = (name: string) => `textarea[name="${name}"]`;
const saved = (page: Page) => page.waitForSelector('[data-save-state="saved"]');
const typeIn = (page: Page, name: string, text: string) => page.locator(area(name)).pressSequentially(text);
async function openNew(page: Page, client_id: string) {
  await page.goto(`/clients/${client_id}/sessions/new`);
  await page.waitForLoadState("networkidle");
}

describe("writing a session in the browser", () => {
  test("every letter is kept, from the first, and a killed tab continues where it was", async () => {
    const client = await openCase(cast.sora);
    const { page, context } = await openWindow(server.origin, cast.sora);
    await openNew(page, client);
    expect((await cast.admin.query("select from house.drafts where client_id = $1", [client])).rowCount).toBe(
      0,
    );
    await typeIn(page, "section_subjective", "잠이 조금 나아졌다");
    expect(await page.inputValue(area("section_subjective"))).toBe("잠이 조금 나아졌다");
    await saved(page);
    await page.close({ runBeforeUnload: false });
    const again = await context.newPage();
    await openNew(again, client);
    expect(await again.inputValue(area("section_subjective"))).toBe("잠이 조금 나아졌다");
    await again.getByRole("button", { name: "서명하고 마침" }).click();
    await again.waitForURL(/sessions\/[0-9a-f-]{36}$/);
    expect(await again.textContent("article")).toContain("잠이 조금 나아졌다");
    await expectAccessible(again);
    const { rows } = await cast.admin.query(
      "select fields_sealed is null as emptied, finished_at is not null as finished from house.drafts where client_id = $1",
      [client],
    );
    expect(rows).toEqual([{ emptied: true, finished: true }]);
  });

  test("changing the format keeps every text in sight", async () => {
    const client = await openCase(cast.sora);
    const { page } = await openWindow(server.origin, cast.sora);
    await openNew(page, client);
    await expectAccessible(page);
    await typeIn(page, "section_objective", "눈을 마주침");
    for (const format of ["DAP", "BIRP", "자유 형식"]) {
      await page.getByText(format, { exact: true }).click();
      expect(await page.inputValue(area("section_objective"))).toBe("눈을 마주침");
      expect(await page.isVisible(area("section_objective"))).toBe(true);
    }
  });

  test("without a line it says so, keeps the text, and saves it once the line is back", async () => {
    const client = await openCase(cast.sora);
    const { page, context } = await openWindow(server.origin, cast.sora);
    await openNew(page, client);
    await context.route("**/drafts", (route) => route.abort());
    await typeIn(page, "section_plan", "다음 주 화요일");
    await page.waitForSelector('[data-save-state="offline"]');
    await page.getByRole("button", { name: "서명은 나중에" }).click();
    expect(await page.inputValue(area("section_plan"))).toBe("다음 주 화요일");
    expect(page.url()).toContain("/sessions/new");
    await context.unroute("**/drafts");
    await saved(page);
  });

  test("the lock takes the page away in mid-sentence and gives it back to the letter", async () => {
    const client = await openCase(narae);
    const { page } = await openWindow(server.origin, narae);
    await openNew(page, client);
    await typeIn(page, "section_subjective", "어머니 이야기를 하다가");
    await page.evaluate(() => {
      document.documentElement.dataset.idleAfter = "1200";
    });
    await page.waitForSelector("form[data-unlock]");
    expect(await page.locator("textarea").count()).toBe(0);
    await expectAccessible(page);
    const { rows } = await cast.admin.query(
      "select locked_at is not null as locked from house.sign_ins where staff_id = $1",
      [narae.id],
    );
    expect(rows).toEqual([{ locked: true }]);
    await page.evaluate(() => {
      delete document.documentElement.dataset.idleAfter;
    });
    await page.fill('input[name="passphrase"]', "틀린 암호문은 열지 못한다");
    await page.getByRole("button", { name: "잠금 풀기" }).click();
    await page.getByText("암호문이 맞지 않습니다").waitFor();
    await page.fill('input[name="passphrase"]', PASSPHRASE);
    await page.getByRole("button", { name: "잠금 풀기" }).click();
    await page.waitForSelector(area("section_subjective"));
    expect(await page.inputValue(area("section_subjective"))).toBe("어머니 이야기를 하다가");
  });

  test("a lock that came from elsewhere covers at the next save, keeps what was typed, and sends it after unlocking", async () => {
    const client = await openCase(narae);
    const { page } = await openWindow(server.origin, narae);
    await openNew(page, client);
    await typeIn(page, "section_plan", "먼저 쓴 글");
    await saved(page);
    await cast.admin.query("update house.sign_ins set locked_at = now() where staff_id = $1", [narae.id]);
    await typeIn(page, "section_plan", " 나중에 쓴 글");
    await page.waitForSelector("form[data-unlock]");
    expect(await page.locator("textarea").count()).toBe(0);
    await page.getByText("아직 저장되지 않았고").waitFor();
    await page.fill('input[name="passphrase"]', PASSPHRASE);
    await page.getByRole("button", { name: "잠금 풀기" }).click();
    await page.waitForSelector(area("section_plan"));
    expect(await page.inputValue(area("section_plan"))).toBe("먼저 쓴 글 나중에 쓴 글");
    await saved(page);
    await page.reload();
    expect(await page.inputValue(area("section_plan"))).toBe("먼저 쓴 글 나중에 쓴 글");
  });

  test("the same draft in two windows: the second is told, and both texts can stay", async () => {
    const client = await openCase(cast.sora);
    const first = await openWindow(server.origin, cast.sora);
    await openNew(first.page, client);
    await typeIn(first.page, "summary", "첫 창");
    await saved(first.page);
    const second = await openWindow(server.origin, cast.sora);
    await openNew(second.page, client);
    await typeIn(first.page, "summary", "에서 더 씀");
    await saved(first.page);
    await first.page.waitForTimeout(1500);
    await second.page.fill(area("summary"), "둘째 창에서 씀");
    await second.page.waitForSelector('[data-save-state="conflict"]');
    await second.page.getByRole("button", { name: "두 글을 함께 두기" }).click();
    await saved(second.page);
    expect(await second.page.inputValue(area("summary"))).toBe("둘째 창에서 씀\n\n첫 창에서 더 씀");
  });

  test("an edit that somebody overtook shows both texts, and saving keeps the older one among the versions", async () => {
    const client = await openCase(cast.sora);
    const given = sessionWriting({ summary: "처음 요약" });
    await writeSession(cast.sora, client, given);
    const { page } = await openWindow(server.origin, cast.sora);
    await page.goto(`/clients/${client}/sessions/${given.session_id}/edit`);
    await page.waitForLoadState("networkidle");
    await page.fill(area("summary"), "내가 고친 요약");
    await saved(page);
    const note = given.notes[0] as (typeof given.notes)[number];
    await writeSession(cast.sora, client, {
      ...given,
      session: null,
      notes: [{ ...note, version: 1, sections: { text: "다른 곳에서 고친 요약" } }],
    });
    await page.getByRole("button", { name: "서명은 나중에" }).click();
    await page.getByText("그 사이에 내용이 바뀌었습니다").waitFor();
    expect(await page.inputValue(area("summary"))).toBe("내가 고친 요약");
    expect(await page.getByText("다른 곳에서 고친 요약").count()).toBe(1);
    await expectAccessible(page);
    await page.getByRole("button", { name: "이 내용으로 저장" }).click();
    await page.waitForURL(/sessions\/[0-9a-f-]{36}$/);
    await page.getByText("이전에 쓴 글 2개").click();
    await page.getByText("다른 곳에서 고친 요약").waitFor();
  });

  test("a resident registration number is refused at the field, and the sentence around it is kept", async () => {
    const client = await openCase(cast.sora);
    const { page } = await openWindow(server.origin, cast.sora);
    await openNew(page, client);
    await typeIn(page, "section_subjective", "번호 900101-1234567 을 적음");
    await page.getByText("초안에는 ●로 가렸습니다").waitFor();
    await page.getByRole("button", { name: "서명하고 마침" }).click();
    await page.getByText("확인이 필요한 곳이 있습니다").waitFor();
    expect(await page.inputValue(area("section_subjective"))).toBe("번호 900101-1234567 을 적음");
    expect(server.log()).not.toContain("1234567");
  });

  test("pressing twice makes one note", async () => {
    const client = await openCase(cast.sora);
    const { page } = await openWindow(server.origin, cast.sora);
    await openNew(page, client);
    await typeIn(page, "section_plan", "한 번만");
    await page.getByRole("button", { name: "서명하고 마침" }).dblclick();
    await page.waitForURL(/sessions\/[0-9a-f-]{36}$/);
    expect((await cast.admin.query("select from house.notes where client_id = $1", [client])).rowCount).toBe(
      1,
    );
  });
});
