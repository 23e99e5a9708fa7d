import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** Pairs of tokens that meet on a page: [what is drawn, what it lies on]. */
const texts = [
  ...["paper", "sheet", "board", "hover"].flatMap((ground) => [
    ["ink", ground],
    ["ink-soft", ground],
    ["ink-faint", ground],
    ["green", ground],
    ["green-deep", ground],
    ["red", ground],
    ["amber", ground],
  ]),
  ["ink", "green-wash"],
  ["ink-soft", "green-wash"],
  ["green", "green-wash"],
  ["ink", "amber-wash"],
  ["ink-soft", "amber-wash"],
  ["amber", "amber-wash"],
  ["ink", "red-wash"],
  ["ink-soft", "red-wash"],
  ["red", "red-wash"],
  ["on-green", "green"],
  ["on-green", "green-deep"],
] as [string, string][];

const shapes = [
  ["edge", "paper"],
  ["edge", "sheet"],
  ["focus", "paper"],
  ["focus", "sheet"],
  ["focus", "board"],
  ["focus", "green-wash"],
] as [string, string][];

describe.each(["light", "dark"] as const)("In %s", (mode) => {
  it.each(texts)("%s on %s can be read by tired eyes (4.5:1)", (above, below) => {
    expect(contrast(colour(above, mode), colour(below, mode))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(shapes)("%s on %s can be made out (3:1)", (above, below) => {
    expect(contrast(colour(above, mode), colour(below, mode))).toBeGreaterThanOrEqual(3);
  });
});

describe("The file of tokens", () => {
  it("is the only one of the kit that names a colour, so that light and dark cannot drift apart", () => {
    const kit = new URL("../../app/ui/kit/", import.meta.url);
    const sheets = readdirSync(kit).filter((file) => file.endsWith(".module.css"));
    expect(sheets.length).toBeGreaterThan(10);
    expect(
      sheets.filter((file) => /#[0-9a-f]{3,8}\b/i.test(readFileSync(new URL(file, kit), "utf8"))),
    ).toEqual([]);
  });
});

const tokens = readFileSync(new URL("../../app/ui/tokens.css", import.meta.url), "utf8");

function colour(name: string, mode: "light" | "dark"): string {
  const found = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(tokens);
  const value = found?.[mode === "light" ? 1 : 2];
  if (!value) throw new Error(`tokens.css has no light and dark value for --${name}`);
  return value;
}

/** WCAG 2.2, "contrast ratio" and "relative luminance". */
function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
