import type { Page } from "playwright";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { expectAccessible, expectComplaint, failOnComplaints, openWindow, visit } from "../browser";
import { type BuiltServer, startBuiltServer } from "../built-server";
import { openCase } from "../intakes";
import { givePassphrase, PASSPHRASE } from "../passphrases";
import { addPerson, type Cast, inviteCast, type Person } from "../people";

let cast: Cast;
let server: BuiltServer;
let client: string;
/** Somebody new for each test, since a lock is a sign-in's. */
let narae: Person;
beforeAll(async () => {
  cast = await inviteCast();
  server = await startBuiltServer(cast.url);
});
afterAll(() => server?.close());
let count = 0;
beforeEach(async () => {
  count += 1;
  narae = await addPerson(cast, { name: `narae${count}`, role: "counsellor", site_id: cast.site_id });
  await givePassphrase(cast, narae);
  client = await openCase(narae, { display_name: "가람" });
});
failOnComplaints();

const plan = (page: Page) => page.getByRole("textbox", { name: "계획 (P)" });
const isLocked = async () =>
  (
    await cast.admin.query(
      "select locked_at is not null as locked from house.sign_ins where staff_id = $1 order by expires_at desc",
      [narae.id],
    )
  ).rows[0].locked;

async function expectNothingOfTheCase(page: Page, ...secrets: string[]) {
  await page.getByRole("heading", { level: 1, name: "잠겨 있습니다" }).waitFor();
  const html = await page.content();
  for (const secret of ["가람", ...secrets]) expect(html).not.toContain(secret);
}

async function unlock(page: Page) {
  await page.getByRole("textbox", { name: "암호문" }).fill(PASSPHRASE);
  await page.getByRole("button", { name: "잠금 풀기" }).click();
}

test("fifteen minutes of silence take the page away in mid-sentence, and not a letter is lost", async () => {
  const { page } = await openWindow(server.origin, narae);
  await page.clock.install();
  await visit(page, `/clients/${client}/sessions/new`);
  await plan(page).pressSequentially("다음 주에는 ");
  await page.clock.fastForward("14:00");
  expect(await plan(page).isVisible()).toBe(true);
  await plan(page).pressSequentially("어머니께 쓴 편지를 ");
  // The last letters have reached the page, and are younger than any autosave, when the silence begins.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  await page.clock.fastForward("15:00");
  await expectNothingOfTheCase(page, "다음 주에는", "어머니께");
  await expectAccessible(page);
  expect(await isLocked()).toBe(true);
  await unlock(page);
  await plan(page).waitFor();
  expect(await plan(page).inputValue()).toBe("다음 주에는 어머니께 쓴 편지를 ");
  await plan(page).press("End");
  await plan(page).pressSequentially("함께 읽기로 함");
  await page.getByText(/^저장됨 \d\d:\d\d/).waitFor();
  await page.reload();
  expect(await plan(page).inputValue()).toBe("다음 주에는 어머니께 쓴 편지를 함께 읽기로 함");
});

test("a lock that the server found first covers the page at the next save; what was typed meanwhile is kept and sent", async () => {
  const { page } = await openWindow(server.origin, narae);
  await visit(page, `/clients/${client}/sessions/new`);
  await plan(page).pressSequentially("잠들기 전에 ");
  await page.getByText(/^저장됨 \d\d:\d\d/).waitFor();
  await cast.admin.query(
    "update house.sign_ins set last_seen_at = now() - interval '16 minutes' where staff_id = $1",
    [narae.id],
  );
  await plan(page).pressSequentially("창문을 여는 연습");
  await expectNothingOfTheCase(page, "잠들기", "창문을");
  await expectComplaint(/423/);
  await page.getByText("아직 저장되지 않았고 이 창 안에 있습니다").waitFor();
  await unlock(page);
  await plan(page).waitFor();
  expect(await plan(page).inputValue()).toBe("잠들기 전에 창문을 여는 연습");
  await page.getByText(/^저장됨 \d\d:\d\d/).waitFor();
  await page.reload();
  expect(await plan(page).inputValue()).toBe("잠들기 전에 창문을 여는 연습");
});

test("what is shared by two windows is locked in both, and opened in both by one passphrase", async () => {
  const { page, context } = await openWindow(server.origin, narae);
  const other = await context.newPage();
  await visit(page, `/clients/${client}/sessions/new`);
  await visit(other, `/clients/${client}`);
  await plan(page).pressSequentially("두 창에서");
  await page.getByText(/^저장됨 \d\d:\d\d/).waitFor();
  await other.getByRole("button", { name: "잠금", exact: true }).click();
  for (const tab of [page, other]) await expectNothingOfTheCase(tab, "두 창에서");
  await unlock(other);
  await other.getByText("가람").first().waitFor();
  await plan(page).waitFor();
  expect(await plan(page).inputValue()).toBe("두 창에서");
});

test("Esc twice covers the page at once and brings it back, the half sentence and the caret where they were", async () => {
  const { page } = await openWindow(server.origin, narae);
  await visit(page, `/clients/${client}/sessions/new`);
  await plan(page).pressSequentially("처음과 끝");
  for (let n = 0; n < 3; n++) await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  const cover = page.getByRole("dialog", { name: "화면을 가렸습니다." });
  await cover.waitFor();
  const [sheet, view] = [await cover.boundingBox(), page.viewportSize()];
  expect(sheet).toMatchObject({ x: 0, y: 0, width: view?.width, height: view?.height });
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await cover.waitFor({ state: "hidden" });
  await page.keyboard.type(" 사이");
  expect(await plan(page).inputValue()).toBe("처음 사이과 끝");
  await page.getByRole("button", { name: "가리기" }).click();
  await cover.waitFor();
  await page.getByRole("button", { name: "화면 다시 보기" }).click();
  await plan(page).waitFor();
  await page.getByText(/^저장됨 \d\d:\d\d/).waitFor();
});
