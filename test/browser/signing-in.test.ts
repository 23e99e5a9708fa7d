import type { Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bringCookie, expectComplaint, failOnComplaints, openWindow, readCookie, visit } from "../browser";
import { type BuiltServer, startBuiltServer } from "../built-server";
import { openCase } from "../intakes";
import { givePassphrase, PASSPHRASE } from "../passphrases";
import { addPerson, type Cast, inviteCast, type Person } from "../people";

let cast: Cast;
/** Somebody of their own for tests that lock: whoever is locked can do nothing else meanwhile. */
let narae: Person;
let server: BuiltServer;
beforeAll(async () => {
  cast = await inviteCast();
  narae = await addPerson(cast, { name: "narae", role: "counsellor", site_id: cast.site_id });
  for (const person of [cast.sora, narae]) await givePassphrase(cast, person);
  server = await startBuiltServer(cast.url);
});
afterAll(() => server?.close());
failOnComplaints();

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name, exact: true });

async function signIn(page: Page, name: string, passphrase: string) {
  await visit(page, "/sign-in");
  await page.getByLabel("사용자 이름").fill(name);
  await page.getByRole("textbox", { name: "암호문" }).fill(passphrase);
  await press(page, "로그인");
}

test("a new colleague comes in by a link that works once, and from then on by passphrase", async () => {
  const office = await openWindow(server.origin, cast.yejin);
  await visit(office.page, "/staff");
  await office.page.getByRole("link", { name: "새 계정" }).click();
  await heading(office.page, "새 계정").waitFor();
  await office.page.getByRole("textbox", { name: "사용자 이름" }).fill("hansol");
  await office.page.getByRole("textbox", { name: /^이름/ }).fill("한솔");
  await office.page.getByText("상담사", { exact: true }).click();
  await office.page.getByRole("button", { name: /사무소/ }).click();
  await office.page.getByRole("option", { name: "서울" }).click();
  await press(office.page, "계정 만들기");
  await press(office.page, "새 링크 만들기");
  const link = await office.page.getByRole("textbox", { name: "초대 링크" }).inputValue();

  const home = await openWindow(server.origin, null);
  await visit(home.page, link);
  await heading(home.page, "계정 시작하기").waitFor();
  await home.page.getByRole("textbox", { name: /^새 암호문(?! 한)/ }).fill("너무 짧다");
  await home.page.getByRole("textbox", { name: /^새 암호문 한 번 더/ }).fill("너무 짧다");
  await press(home.page, "시작하기");
  await home.page.getByText("15자 이상으로 정하십시오.").first().waitFor();
  await home.page.getByRole("textbox", { name: /^새 암호문(?! 한)/ }).fill(PASSPHRASE);
  await home.page.getByRole("textbox", { name: /^새 암호문 한 번 더/ }).fill(PASSPHRASE);
  await press(home.page, "시작하기");
  await home.page.getByText("다른 한 사람이 확인하면 열립니다").waitFor();

  const manager = await openWindow(server.origin, cast.sunyoung);
  await visit(manager.page, "/caseload");
  await manager.page
    .getByRole("row")
    .filter({ hasText: "한솔" })
    .getByRole("button", { name: /본인이 맞습니다/ })
    .click();
  await manager.page.getByRole("button", { name: /본인이 맞습니다/ }).waitFor({ state: "detached" });
  await visit(home.page, "/clients");
  await home.page.getByText("아직 담당하는 대상자가 없습니다").waitFor();

  const second = await openWindow(server.origin, null);
  await visit(second.page, link);
  await heading(second.page, "이 링크는 쓸 수 없습니다").waitFor();
  await signIn(second.page, "hansol", PASSPHRASE);
  await second.page.getByRole("link", { name: "한솔" }).waitFor();
});

test("a wrong passphrase and an unknown name get the same answer, and the name typed stays", async () => {
  const { page } = await openWindow(server.origin, null);
  const answers: string[] = [];
  for (const name of ["sora", "nobody.here"]) {
    await signIn(page, name, "이 암호문은 맞지 않는 암호문");
    await page.getByText("사용자 이름과 암호문이 맞지 않거나").waitFor();
    expect(await page.getByLabel("사용자 이름").inputValue()).toBe(name);
    answers.push((await page.locator("main").ariaSnapshot()).replace(name, ""));
  }
  expect(answers[0]).toBe(answers[1]);
  expect(new URL(page.url()).pathname).toBe("/sign-in");
});

test("the cookie is bound to this host and to https, unread by scripts, sent by no other site, and new each time", async () => {
  const { page, context } = await openWindow(server.origin, null);
  await signIn(page, "sora", PASSPHRASE);
  await page.getByRole("link", { name: "sora" }).waitFor();
  const first = await readCookie(context);
  expect(first).toMatchObject({
    name: "__Host-gyeot",
    httpOnly: true,
    secure: true,
    sameSite: "Strict",
    path: "/",
    domain: "localhost",
  });
  expect(await page.evaluate(() => document.cookie)).not.toContain("gyeot");
  await press(page, "로그아웃");
  await heading(page, "로그인").waitFor();
  await signIn(page, "sora", PASSPHRASE);
  await page.getByRole("link", { name: "sora" }).waitFor();
  expect((await readCookie(context))?.value).not.toBe(first?.value);
});

test("whoever opens a page before signing in comes to that page afterwards", async () => {
  const id = await openCase(cast.sora, { display_name: "나루" });
  const { page } = await openWindow(server.origin, null);
  await visit(page, `/clients/${id}/record`);
  await heading(page, "로그인").waitFor();
  await page.getByLabel("사용자 이름").fill("sora");
  await page.getByRole("textbox", { name: "암호문" }).fill(PASSPHRASE);
  await press(page, "로그인");
  await page.waitForURL(`**/clients/${id}/record`);
  await page.getByText("나루").first().waitFor();
});

test("the lock takes the page away in every tab; until it is opened nothing answers but the unlocking", async () => {
  const id = await openCase(narae, { display_name: "다솜" });
  const { page, context } = await openWindow(server.origin, narae);
  const other = await context.newPage();
  await visit(page, `/clients/${id}`);
  await visit(other, "/clients");
  await other.getByRole("link", { name: "다솜" }).waitFor();
  await press(page, "잠금");
  for (const tab of [page, other]) {
    await heading(tab, "잠겨 있습니다").waitFor();
    expect(await tab.content()).not.toContain("다솜");
  }
  const statuses = await other.evaluate(async (client) => {
    const draft = new FormData();
    const fields = {
      draft_id: crypto.randomUUID(),
      draft_form: "session",
      draft_client: client,
      summary: "글",
    };
    for (const [name, value] of Object.entries(fields)) draft.set(name, value);
    const asked = [
      fetch(`/clients/${client}.data`),
      fetch("/clients.data"),
      fetch(`/clients/${client}`),
      fetch("/drafts", { method: "POST", body: draft }),
    ];
    return Promise.all(asked.map(async (one) => (await one).status));
  }, id);
  expect(statuses).toEqual([423, 423, 423, 423]);
  await expectComplaint(/423/);

  await page.getByRole("textbox", { name: "암호문" }).fill("이것은 맞지 않는 암호문입니다");
  await press(page, "잠금 풀기");
  await page.getByText("암호문이 맞지 않습니다.").waitFor();
  await page.getByRole("textbox", { name: "암호문" }).fill(PASSPHRASE);
  await press(page, "잠금 풀기");
  for (const tab of [page, other]) await tab.getByText("다솜").first().waitFor();
  expect(new URL(page.url()).pathname).toBe(`/clients/${id}`);
});

test("a page asked for while locked is the lock, and becomes that page when it is opened", async () => {
  const id = await openCase(narae, { display_name: "라온" });
  const { page, context } = await openWindow(server.origin, narae);
  await visit(page, "/clients");
  await press(page, "잠금");
  await heading(page, "잠겨 있습니다").waitFor();
  const other = await context.newPage();
  expect(await visit(other, `/clients/${id}`)).toBe(423);
  await expectComplaint(/423/);
  expect(await other.content()).not.toContain("라온");
  await other.getByRole("textbox", { name: "암호문" }).fill(PASSPHRASE);
  await press(other, "잠금 풀기");
  await other.getByText("라온").first().waitFor();
  expect(new URL(other.url()).pathname).toBe(`/clients/${id}`);
});

test("the language changes where one stands, and stays", async () => {
  const id = await openCase(cast.sora, { display_name: "마루" });
  const { page } = await openWindow(server.origin, cast.sora);
  await visit(page, `/clients/${id}/team`);
  await press(page, "English");
  await page.getByRole("button", { name: "Sign out" }).waitFor();
  expect(new URL(page.url()).pathname).toBe(`/clients/${id}/team`);
  expect(await page.getAttribute("html", "lang")).toBe("en");
  await visit(page, "/clients");
  await heading(page, "Clients").waitFor();
  await press(page, "한국어");
  await heading(page, "대상자").waitFor();
  expect(await page.getAttribute("html", "lang")).toBe("ko");
});

test("after signing out neither 'back', nor a page out of the browser's memory, nor a stolen cookie shows anything", async () => {
  await openCase(cast.sora, { display_name: "바다" });
  const { page, context } = await openWindow(server.origin, null);
  await signIn(page, "sora", PASSPHRASE);
  await page.getByRole("link", { name: "sora" }).waitFor();
  const stolen = String((await readCookie(context))?.value);
  await visit(page, "/clients");
  await page.getByRole("link", { name: "바다" }).waitFor();
  const left_open = await context.newPage();
  await visit(left_open, "/clients");
  await press(page, "로그아웃");
  await heading(page, "로그인").waitFor();
  await page.goBack();
  await heading(page, "로그인").waitFor();
  expect(await page.content()).not.toContain("바다");
  // What the browser tells a page that it brings back as it was.
  await left_open.evaluate(() => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
  await heading(left_open, "로그인").waitFor();
  expect(await left_open.content()).not.toContain("바다");

  const thief = await openWindow(server.origin, null);
  await bringCookie(thief.context, server.origin, stolen);
  await visit(thief.page, "/clients");
  await heading(thief.page, "로그인").waitFor();
  expect(await thief.page.content()).not.toContain("바다");
});
