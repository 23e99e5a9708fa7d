import AxeBuilder from "@axe-core/playwright";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright";
import { afterAll, afterEach, expect, inject } from "vitest";
import type { Person } from "./people";

const COOKIE = "__Host-gyeot";

let browser: Browser | null = null;
const windows: BrowserContext[] = [];
const complaints: string[] = [];
afterAll(() => browser?.close());

/** One browser for the file's tests; it ends with them. */
export async function openBrowser(): Promise<Browser> {
  if (browser) return browser;
  browser = await chromium.launch({
    executablePath: inject("browser_path"),
    chromiumSandbox: false,
  });
  return browser;
}

/** A window of somebody's own, signed in by their cookie (signing in by hand has a test of its own). */
export async function openWindow(
  origin: string,
  person: Person | null,
  {
    language = "ko",
    width = 1280,
    height = 900,
  }: { language?: "ko" | "en"; width?: number; height?: number } = {},
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await (await openBrowser()).newContext({
    viewport: { width, height },
    locale: "ko-KR",
    baseURL: origin,
  });
  context.setDefaultTimeout(10_000);
  windows.push(context);
  context.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  context.on("weberror", (error) => complaints.push(`uncaught: ${error.error().message}`));
  await context.addCookies([{ name: "language", value: language, url: origin }]);
  if (person) await bringCookie(context, origin, person.token);
  return { context, page: await context.newPage() };
}

/** Puts a sign-in's token into a browser, as if it had been given out there. */
export async function bringCookie(context: BrowserContext, origin: string, token: string): Promise<void> {
  const url = origin.replace("http:", "https:");
  await context.addCookies([
    { name: COOKIE, value: token, url, secure: true, httpOnly: true, sameSite: "Strict" },
  ]);
}

/** The sign-in's cookie as this browser holds it. */
export async function readCookie(context: BrowserContext) {
  return (await context.cookies()).find(({ name }) => name === COOKIE);
}

/** Goes to an address and waits until the page is alive: what is typed before that, the page may not hear. */
export async function visit(page: Page, path: string): Promise<number> {
  const response = await page.goto(path);
  await page.waitForFunction(() => {
    const main = document.querySelector("main");
    return main && Object.keys(main).some((name) => name.startsWith("__reactProps"));
  });
  // What the page sets up once it is there (listeners, mostly) comes a frame later.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  return response?.status() ?? 0;
}

/** axe finds nothing to mend on the page as it stands (WCAG 2.2 A and AA, and axe's own best practices). */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await findBarriers(page)).toEqual([]);
}

/** What axe finds on the page as it stands: the rule and where. `without`: rules that are not asked this time. */
export async function findBarriers(page: Page, without: string[] = []): Promise<string[]> {
  // Legacy mode: no second page is opened to gather what frames said; there are no frames here.
  const { violations } = await new AxeBuilder({ page }).disableRules(without).setLegacyMode().analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`,
  );
}

/** What the browser itself says of an answer that a test asked for on purpose (a 404, a 423, a lost connection). */
export async function expectComplaint(pattern: RegExp): Promise<void> {
  await expect.poll(() => complaints.some((text) => pattern.test(text)), { timeout: 3000 }).toBe(true);
  complaints.splice(0, complaints.length, ...complaints.filter((text) => !pattern.test(text)));
}

/** All that pages have said on console.error, and every uncaught error, since it was asked last. */
export function takeComplaints(): string[] {
  return complaints.splice(0);
}

/** Put into every browser test file: a complaint nobody expected fails the test that caused it; its windows are closed. */
export function failOnComplaints(): void {
  afterEach(async () => {
    await Promise.all(windows.splice(0).map((context) => context.close()));
    expect(takeComplaints(), "the browser complained").toEqual([]);
  });
}
