import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright";
import { afterAll, afterEach, expect } from "vitest";
import type { Person } from "./people";

/** Where Debian and others put a Chromium; without one, the package @sparticuz/chromium brings its own. */
const INSTALLED = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

let browser: Browser | null = null;
const complaints: string[] = [];

/** One browser for the file's tests. Anything that a page says on console.error, and any uncaught error, fails the test. */
export async function openBrowser(): Promise<Browser> {
  if (browser) return browser;
  const installed = INSTALLED.find((path) => existsSync(path));
  browser = await chromium.launch({
    executablePath: installed ?? (await unpackBrowser()),
    chromiumSandbox: false,
  });
  afterAll(() => browser?.close());
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
  const cookies = [{ name: "language", value: language, url: origin }];
  if (person)
    await context.addCookies([
      {
        name: "__Host-gyeot",
        value: person.token,
        url: origin.replace("http:", "https:"),
        secure: true,
        httpOnly: true,
        sameSite: "Strict",
      },
    ]);
  await context.addCookies(cookies);
  const page = await context.newPage();
  listen(page);
  context.on("page", listen);
  return { context, page };
}

/** axe finds nothing to mend on the page as it stands (WCAG 2.2 A and AA, and axe's own best practices). */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`),
  ).toEqual([]);
}

/** What the browser itself says of an answer that a test asked for on purpose (a 404, a 423, a lost connection). */
export function expectComplaint(pattern: RegExp): void {
  const left = complaints.filter((text) => !pattern.test(text));
  expect(left.length, `no complaint like ${pattern}`).toBeLessThan(complaints.length);
  complaints.splice(0, complaints.length, ...left);
}

function listen(page: Page): void {
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
}

/** Put into every browser test file: a complaint nobody expected fails the test that caused it. */
export function failOnComplaints(): void {
  afterEach(() => {
    const said = complaints.splice(0);
    expect(said, "the browser complained").toEqual([]);
  });
}

async function unpackBrowser(): Promise<string> {
  // It unpacks into the temporary folder with rights for one user alone; a folder of ours keeps users apart.
  const folder = join(process.cwd(), ".tmp", "chromium");
  mkdirSync(folder, { recursive: true });
  process.env.TMPDIR = folder;
  const { default: packed } = await import("@sparticuz/chromium");
  return packed.executablePath();
}
