import { createHash, randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectAccessible, expectComplaint, failOnComplaints, openWindow, visit } from "../browser";
import { type BuiltServer, startBuiltServer } from "../built-server";
import { openCase } from "../intakes";
import { addPerson, type Cast, inviteCast, type Person } from "../people";

let cast: Cast;
let server: BuiltServer;
let dami: Person;
beforeAll(async () => {
  cast = await inviteCast();
  dami = await addPerson(cast, { name: "dami", role: "counsellor", site_id: cast.site_id });
  await cast.admin.query("insert into house.passphrases (staff_id, hash) values ($1, 'x')", [dami.id]);
  server = await startBuiltServer(cast.url);
});
afterAll(() => server?.close());
failOnComplaints();

/** A browser that somebody signed in with after what happened to their account. */
async function signInAnew(person: Person): Promise<Person> {
  const token = randomBytes(32).toString("base64url");
  await cast.admin.query(
    "insert into house.sign_ins (id, staff_id, expires_at) values ($1, $2, now() + interval '9 hours')",
    [createHash("sha256").update(token).digest(), person.id],
  );
  return { ...person, token };
}

const passphrase = "마른 잎 세 장과 푸른 종이배 하나";
const look = async (page: { screenshot: (o: object) => Promise<unknown> }, name: string) => {
  if (!process.env.LOOK) return;
  mkdirSync(process.env.LOOK, { recursive: true });
  await page.screenshot({ path: `${process.env.LOOK}/${name}.png`, fullPage: true });
};

describe("a link that sets a new passphrase", () => {
  test("leads to a page that says whom to ask, and to one's own day once the manager has confirmed", async () => {
    const office = await openWindow(server.origin, cast.yejin);
    await visit(office.page, `/staff/${dami.id}`);
    await office.page.getByRole("button", { name: "새 링크 만들기" }).click();
    const link = await office.page.locator('input[name="invitation_link"]').inputValue();

    const { page } = await openWindow(server.origin, null);
    await visit(page, link);
    await page.locator('input[name="passphrase"]').fill(passphrase);
    await page.locator('input[name="again"]').fill(passphrase);
    await page.getByRole("button", { name: "시작하기" }).click();
    await page.getByText("다른 한 사람이 확인하면 열립니다").waitFor();
    expect(await page.textContent("main")).toContain("sunyoung");
    expect(await page.getByRole("link", { name: "대상자" }).count()).toBe(0);
    await expectAccessible(page);
    await look(page, "waiting");
    await visit(page, "/account");
    await page.getByText("다른 한 사람이 확인하면 열립니다").waitFor();

    await visit(office.page, `/staff/${dami.id}`);
    await office.page.getByText("본인 확인 전이라 아무것도 열리지 않습니다").waitFor();
    await expectAccessible(office.page);
    await look(office.page, "account");

    const officer = await openWindow(server.origin, cast.dohyun, { language: "en" });
    await visit(officer.page, "/log");
    await officer.page.getByRole("button", { name: "dami: It is their own" }).waitFor();
    await expectAccessible(officer.page);
    await look(officer.page, "log-en");

    const manager = await openWindow(server.origin, cast.sunyoung, { width: 360 });
    await visit(manager.page, "/");
    await manager.page.getByText("본인 확인을 기다리는 계정 1개").waitFor();
    await visit(manager.page, "/caseload");
    await expectAccessible(manager.page);
    await look(manager.page, "caseload-360");
    await manager.page.getByRole("button", { name: "dami: 본인이 맞습니다" }).click();
    await manager.page.getByText("본인 확인을 기다리는 계정").first().waitFor({ state: "detached" });
    expect(new URL(manager.page.url()).pathname).toBe("/caseload");

    await visit(page, "/");
    await page.getByRole("link", { name: "대상자" }).first().waitFor();
    await page.getByText("오늘 회기").first().waitFor();
  });
});

describe("a relative in the North", () => {
  test("is opened with a reason, marked as past with a reason, and shown as past the next time", async () => {
    const sora = await signInAnew(cast.sora);
    const id = await openCase(cast.sora, { relatives_0_relation: "child_north" });
    const { page } = await openWindow(server.origin, sora);
    const open = async () => {
      await visit(page, `/clients/${id}/relatives/north`);
      await page.getByText("신변 안전 확인").click();
      await page.getByRole("button", { name: "사유를 남기고 열기" }).click();
      await page.getByText("지금 열려 있습니다").waitFor();
    };
    await open();
    await page.getByRole("button", { name: "더 이상 해당 없음" }).click();
    await page.getByRole("dialog").waitFor();
    await expectAccessible(page);
    await look(page, "north");
    await page.getByRole("dialog").getByRole("button", { name: "더 이상 해당 없음" }).click();
    await page.waitForURL(/\/relatives$/);
    await open();
    await page.getByText("지난 관계").waitFor();
    expect(await page.getByRole("button", { name: "더 이상 해당 없음" }).count()).toBe(0);
  });
});

describe("a form", () => {
  test("lets a choice be taken away again, and names the field that is missing", async () => {
    const sora = await signInAnew(cast.sora);
    const id = await openCase(cast.sora);
    const { page } = await openWindow(server.origin, sora);
    await visit(page, `/clients/${id}/relatives`);
    const place = page.locator("#field-place");
    const choose = async (choice: string) => {
      await place.getByRole("button").click();
      await page.getByRole("option", { name: choice, exact: true }).click();
    };
    const posted = () => place.locator("select").inputValue();
    await choose("제3국");
    expect(await posted()).toBe("third_country");
    await choose("고르지 않음");
    expect(await posted()).toBe("");
    await page.getByRole("button", { name: "더하기", exact: true }).click();
    await page.getByRole("alert").getByRole("link", { name: "관계: 적거나 골라 주십시오" }).waitFor();
    await expectComplaint(/422/);
    await expectAccessible(page);
    await look(page, "errors");
  });
});
