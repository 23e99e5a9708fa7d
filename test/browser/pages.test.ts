import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readFile } from "~/models/imports.server";
import { findBarriers, openWindow, takeComplaints, visit } from "../browser";
import { type BuiltServer, startBuiltServer } from "../built-server";
import { type FurnishedCase, furnishCase } from "../case";
import type { RouteRow } from "../matrix/types";
import { type Cast, inviteCast, type Person } from "../people";
import { readRouteRows } from "../route-rows";

/*
 * Every page there is, as somebody who may see it, in both languages and at two widths: nothing that axe would mend,
 * nothing on the console, a title, and not a word in the other language.
 */
let cast: Cast;
let server: BuiltServer;
let aram: FurnishedCase;
let ids: Record<string, string>;
const rows = (await readRouteRows()).filter(({ method }) => method === "GET");
const named = rows.map((row) => [row.path, row] as const);

beforeAll(async () => {
  cast = await inviteCast();
  aram = await furnishCase(cast, cast.sora, MARKER);
  const importId = randomUUID();
  await readFile(cast.sunyoung, {
    id: importId,
    file_name: "register.csv",
    bytes: readFileSync("test/files/register.csv"),
  });
  ids = {
    clientId: aram.id,
    sessionId: aram.rows.sessions as string,
    noteId: aram.rows.session_note as string,
    transferId: aram.rows.transfers as string,
    requestId: aram.rows.countersignature_requests as string,
    importId,
    staffId: cast.haneul.id,
    siteId: cast.site_id,
  };
  server = await startBuiltServer(cast.url);
});
afterAll(() => server?.close());

const MARKER = "Marker";
/** What people wrote and what places are called: it is in their language, not in the reader's. */
const DATA = /Marker [가-힣]+|서울|부산|한국어/g;
/** An import shows what is in the file. */
const REGISTER = new Set(readFileSync("test/files/register.csv", "utf8").match(/[가-힣]+/g));
REGISTER.add("나미경"); // 나 미 경 in the file

/** One window of each person and language: pages follow one another in it as they do on a desk. */
const pages = new Map<string, Promise<Page>>();
function windowOf(who: Person | null, size: { language: "ko" | "en"; width: number; height: number }) {
  const name = `${who?.name} ${size.language}`;
  const open = pages.get(name) ?? openWindow(server.origin, who, size).then(({ page }) => page);
  pages.set(name, open);
  return open;
}

function viewerOf({ kind }: RouteRow): Person | null {
  if (kind === "public") return null;
  if (kind === "client" || kind === "own") return cast.sora;
  const people: Record<string, Person> = {
    counsellor: cast.sora,
    social_worker: cast.jiwoo,
    manager: cast.sunyoung,
    privacy_officer: cast.dohyun,
    administrator: cast.yejin,
  };
  return people[kind.roles[0] as string] ?? null;
}

/** Everything wrong with a page as it stands, in sentences. */
async function faultsOf(page: Page, language: "ko" | "en"): Promise<string[]> {
  const isImport = new URL(page.url()).pathname.startsWith("/imports");
  // Contrast is most of axe's work, and the colours are the same in every language.
  const faults = await findBarriers(page, language === "en" ? ["color-contrast"] : []);
  const seen = await page.evaluate(() => ({
    language: document.documentElement.lang,
    title: document.title.trim(),
    headings: Array.from(document.querySelectorAll("h1"), (one) => (one.textContent ?? "").trim()),
    // Not the whole text: what stands in cells and paragraphs may be what people wrote.
    words: Array.from(
      document.querySelectorAll("h1, h2, h3, label, legend, button, summary, th, dt, nav a, [role=status]"),
    )
      .filter((one) => !one.closest("[lang=ko]:not(html)"))
      .map((one) => (one.textContent ?? "").trim()),
    heard: Array.from(
      document.querySelectorAll("[aria-label]"),
      (one) => one.getAttribute("aria-label") ?? "",
    ),
  }));
  if (seen.language !== language) faults.push(`<html lang> is ${seen.language}`);
  if (!seen.title) faults.push("no title");
  if (seen.headings.length !== 1 || !seen.headings[0]) faults.push(`headings: ${seen.headings.join(" | ")}`);
  if (language === "en")
    for (const word of [...seen.words, ...seen.heard])
      if (isKorean(word, isImport)) faults.push(`Korean: ${word.slice(0, 80)}`);
  const extra = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (extra > 0) faults.push(`${extra} px wider than the window`);
  return [...faults, ...takeComplaints().map((text) => `console: ${text}`)];
}

function isKorean(word: string, isImport: boolean): boolean {
  const left = word.replace(DATA, "").match(/[가-힣]+/g) ?? [];
  return left.some((one) => !isImport || !REGISTER.has(one));
}

const addressOf = (row: RouteRow) =>
  row.path.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? `no-${name}`);

describe("every page, in Korean at a desk", () => {
  test.each(named)("%s", async (_path, row) => {
    const page = await windowOf(viewerOf(row), { language: "ko", width: 1280, height: 900 });
    expect(await visit(page, addressOf(row))).toBe(200);
    expect(await faultsOf(page, "ko")).toEqual([]);
    await expectReachable(page);
  });
});

describe("every page, in English on a telephone", () => {
  test.each(named)("%s", async (_path, row) => {
    const page = await windowOf(viewerOf(row), { language: "en", width: 360, height: 740 });
    expect(await visit(page, addressOf(row))).toBe(200);
    expect(await faultsOf(page, "en")).toEqual([]);
  });
});

/** Tab after Tab leads to the page's primary act, and where one is can be seen. */
async function expectReachable(page: Page) {
  const primary = page.locator("main [data-primary]").first();
  if ((await primary.count()) === 0) return;
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (let step = 0; step < 150; step++) {
    await page.keyboard.press("Tab");
    const here = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused?.matches("main [data-primary]")) return null;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(focused);
      return (outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0) || boxShadow !== "none";
    });
    if (here === null) continue;
    expect(here, "the focus is seen").toBe(true);
    return;
  }
  expect.fail("Tab does not reach the primary act");
}
