import type { IncomingMessage } from "node:http";
import { describe, expect, test } from "vitest";
import { turnAway } from "../../server/guard";

const OURS = "https://gyeot.example.org";
const form = { "content-type": "application/x-www-form-urlencoded", "content-length": "10" };
const ask = (method: string, headers: Record<string, string>, url = "/clients") =>
  turnAway({ method, url, headers } as unknown as IncomingMessage, OURS);

describe("a write that another site's page caused is turned away (S-11)", () => {
  test.each([
    ["says nothing of where it comes from", {}],
    ["comes from nowhere", { origin: "null" }],
    ["comes from another site", { origin: "https://evil.example" }],
    ["comes from our name without encryption", { origin: "http://gyeot.example.org" }],
    ["comes from our name on another port", { origin: "https://gyeot.example.org:8443" }],
    ["comes from a sub-domain", { origin: "https://x.gyeot.example.org" }],
    ["is cross-site by the browser's own word", { origin: OURS, "sec-fetch-site": "cross-site" }],
    ["is same-site but not ours", { origin: OURS, "sec-fetch-site": "same-site" }],
    ["was typed into the address bar", { "sec-fetch-site": "none" }],
    [
      "carries a forwarded host",
      { origin: "https://evil.example", "x-forwarded-host": "evil.example", host: "evil.example" },
    ],
  ])("%s", (_, headers) => {
    for (const url of [
      "/clients",
      "/clients?_data=routes/clients",
      "/clients.data",
      "/drafts",
      "/unlock",
      "/anything",
    ]) {
      expect(ask("POST", { ...form, ...headers }, url)).toBe(403);
    }
  });
  test("our own page's form goes through, and so does an old browser's that says only Origin", () => {
    expect(ask("POST", { ...form, origin: OURS, "sec-fetch-site": "same-origin" })).toBeNull();
    expect(ask("POST", { ...form, "sec-fetch-site": "same-origin" })).toBeNull();
    expect(ask("POST", { ...form, origin: OURS })).toBeNull();
  });
  test("a method that hides another, or a body a form cannot send, is turned away", () => {
    for (const method of ["PUT", "DELETE", "PATCH", "TRACE", "CONNECT", "OPTIONS"])
      expect(ask(method, { origin: OURS, ...form })).toBe(405);
    expect(ask("POST", { origin: OURS, "content-type": "text/plain" })).toBe(415);
    expect(ask("POST", { origin: OURS, "content-type": "application/json" })).toBe(415);
  });
});

describe("reads and sizes", () => {
  test("a page that a browser fetches ahead of its reader is not read: it would stand in the log as theirs", () => {
    expect(ask("GET", { "sec-purpose": "prefetch" })).toBe(204);
    expect(ask("GET", { "sec-purpose": "prefetch;prerender" })).toBe(204);
    expect(ask("GET", { purpose: "prefetch" })).toBe(204);
    expect(ask("GET", {})).toBeNull();
  });
  test("a form may be 2 MB, a register file 20 MB, and no more", () => {
    const sized = (bytes: number, url: string) =>
      ask("POST", { ...form, origin: OURS, "content-length": String(bytes) }, url);
    expect(sized(2_000_000, "/drafts")).toBeNull();
    expect(sized(3_000_000, "/drafts")).toBe(413);
    expect(sized(20_000_000, "/imports")).toBeNull();
    expect(sized(200_000_000, "/imports")).toBe(413);
    expect(
      ask("POST", { "content-type": form["content-type"], origin: OURS }),
      "a body that does not say its length",
    ).toBe(411);
  });
});
