import type { Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectAccessible, expectComplaint, failOnComplaints, openWindow, visit } from "../browser";
import { type BuiltServer, startBuiltServer } from "../built-server";
import { type Cast, inviteCast } from "../people";

let cast: Cast;
let server: BuiltServer;
beforeAll(async () => {
  cast = await inviteCast();
  server = await startBuiltServer(cast.url);
});
afterAll(() => server?.close());
failOnComplaints();

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const saying = (page: Page, text: string | RegExp) =>
  page.getByText(text).filter({ visible: true }).first().waitFor();

async function choose(page: Page, label: string, option: string) {
  await page.getByRole("button", { name: new RegExp(label) }).click();
  await page.getByRole("option", { name: option, exact: true }).click();
}

async function decide(page: Page, row: number, decision: string) {
  const article = page.getByRole("article", { name: new RegExp(`^${row}행`) });
  await article.getByText(decision, { exact: true }).click();
}

test("an office's register comes in through the browser, is worked on, and is taken back but for that work", async () => {
  const { page } = await openWindow(server.origin, cast.sunyoung);
  await visit(page, "/imports");
  await page.getByLabel("대장 또는 상담일지").setInputFiles("test/files/register.csv");
  await press(page, "읽기");

  // The columns as they were guessed, and whose cases they become.
  await page.waitForURL(/\/mapping$/);
  await page.getByRole("heading", { name: "파일에 있는 담당자 이름" }).waitFor();
  for (const heading of ["성명", "생년월일", "담당상담사"])
    await page.getByRole("button", { name: new RegExp(`${heading} 무엇입니까`) }).waitFor();
  for (const [name, account] of [
    ["박상담", "sora"],
    ["김상담", "minsu"],
    ["최복지", "jiwoo"],
    ["이복지", "jiwoo"],
  ] as const)
    await choose(page, name, account);
  await press(page, "이대로 읽기");

  await page.waitForURL(/\/imports\/[0-9a-f-]{36}$/);
  const at = new URL(page.url()).pathname;
  await saying(page, "30줄을 읽었고");
  await saying(page, "아직 정하지 않은 줄이 22개 있습니다");
  await expectAccessible(page);

  // The doubtful rows: some decided by hand, the others left where they are.
  await page.getByRole("link", { name: "검토할 줄 보기" }).click();
  await page.waitForURL(/\/rows$/);
  await decide(page, 5, "다른 행과 같은 사람");
  expect(await page.getByRole("textbox", { name: "같은 사람인 행 번호" }).inputValue()).toBe("4");
  await decide(page, 13, "가져옴");
  await decide(page, 11, "가져오지 않음");
  await press(page, "이 쪽 저장");
  await saying(page, "저장했습니다");
  await saying(page, "아직 정하지 않은 줄이 19개 있습니다");

  await visit(page, at);
  await press(page, "가져오기");
  const dialog = page.getByRole("dialog");
  await dialog.getByText("10줄이 대상자로 들어갑니다").waitFor();
  await dialog.getByRole("button", { name: "가져오기" }).click();
  await saying(page, /가져옴: 대상자 9명/);
  await page.getByRole("link", { name: "되돌리기" }).first().waitFor();

  // Sora finds one of hers by first consonants, and writes about another.
  const sora = await openWindow(server.origin, cast.sora);
  await visit(sora.page, "/clients");
  for (const name of ["김철수", "리옥순", "강철민", "리영희", "안은별", "오미란"])
    await sora.page.getByRole("link", { name, exact: true }).waitFor();
  const worked_on = sora.page.getByRole("row").filter({ hasText: "리옥순" });
  const code = String(/[0-9A-Z]{4}-[0-9A-Z]{4,5}/.exec(String(await worked_on.textContent()))?.[0]);
  await sora.page.getByRole("searchbox", { name: "이름 또는 사례 번호" }).fill("ㄱㅊㅅ");
  await press(sora.page, "찾기");
  await saying(sora.page, "내 담당 사례에서 1명을 찾았습니다");
  await sora.page.getByRole("link", { name: "김철수", exact: true }).click();
  await sora.page.waitForURL(/\/clients\/[0-9a-f-]{36}$/);
  await saying(sora.page, "김철수");
  await visit(sora.page, "/clients");
  await sora.page.getByRole("link", { name: "리옥순", exact: true }).click();
  await sora.page.waitForURL(/\/clients\/[0-9a-f-]{36}$/);
  await visit(sora.page, `${new URL(sora.page.url()).pathname}/sessions/new`);
  await sora.page.getByRole("textbox", { name: "요약" }).fill("옮겨 온 뒤 첫 만남");
  await press(sora.page, "서명은 나중에");
  await sora.page.waitForURL(/\/sessions\/[0-9a-f-]{36}$/);

  // The undo says beforehand what goes and what stays.
  await visit(page, `${at}/undo`);
  await saying(page, "이 파일로 만든 대상자 8명과, 함께 들어온 모든 것");
  await page.getByRole("listitem").filter({ hasText: code }).waitFor();
  await expectAccessible(page);
  expect(await page.content()).not.toContain("리옥순");
  await press(page, "되돌리기");
  await saying(page, /되돌림: 대상자 8명, 회기 0건 없앰, 사례 1건 남음/);

  await visit(sora.page, "/clients");
  await sora.page.getByRole("link", { name: "리옥순", exact: true }).waitFor();
  expect(await sora.page.getByRole("row").count()).toBe(2);
});

test("a photograph named .csv, and no file at all, are told plainly, and nothing has come in", async () => {
  const { page } = await openWindow(server.origin, cast.sunyoung);
  await visit(page, "/imports");
  const before = await page.getByRole("row").count();
  const jpeg = Buffer.concat([
    Buffer.from("ffd8ffe000104a46494600010100000100010000", "hex"),
    Buffer.alloc(5000, 0x9c),
  ]);
  await page
    .getByLabel("대장 또는 상담일지")
    .setInputFiles({ name: "register.csv", mimeType: "text/csv", buffer: jpeg });
  await press(page, "읽기");
  await saying(page, "표로 읽을 수 없는 파일입니다");
  await expectComplaint(/422/);
  await expectAccessible(page);
  await visit(page, "/imports");
  await press(page, "읽기");
  await saying(page, "파일을 골라 주십시오");
  await expectComplaint(/422/);
  await visit(page, "/imports");
  expect(await page.getByRole("row").count()).toBe(before);
});
