import { randomBytes, randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import {
  holdsKeyCheck,
  keyedHash,
  makeClientKey,
  makeImportKey,
  officeKey,
  openClientKey,
  openImportKey,
  type Place,
  seal,
  sealKeyCheck,
  takeKey,
  unseal,
} from "~/models/encryption.server";

const secret = Buffer.alloc(32, 7);
const place: Place = {
  table: "notes",
  column: "body_sealed",
  row: randomUUID(),
  client: randomUUID(),
  version: 3,
};
beforeAll(() => void takeKey(secret));
const key = () => makeClientKey(place.client as string, "narrative").key;

describe("what is sealed", () => {
  test("comes back as it went in, whatever it was", () => {
    const one = key();
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom("short" as const, "narrative" as const), (value, step) => {
        const plain = JSON.parse(JSON.stringify(value));
        expect(unseal(one, place, seal(one, place, plain, step))).toEqual(plain);
      }),
      { numRuns: 500 },
    );
  });
  test("keeps Korean, old jamo, emoji and a text of a megabyte to the letter", () => {
    const one = key();
    for (const text of ["리아람", "리아람".normalize("NFD"), "ᄒᆞᆫ글", "🙏🏽", "", " ", "a".repeat(1_000_000)])
      expect(unseal(one, place, seal(one, place, text, "narrative"))).toBe(text);
  });
  test("does not open at any other place: table, column, row, client and version are part of the seal", () => {
    const one = key();
    const sealed = seal(one, place, "어떤 글");
    const elsewhere: Place[] = [
      { ...place, table: "addenda" },
      { ...place, column: "details_sealed" },
      { ...place, row: randomUUID() },
      { ...place, client: randomUUID() },
      { ...place, client: null },
      { ...place, version: 2 },
    ];
    for (const other of elsewhere) expect(() => unseal(one, other, sealed), JSON.stringify(other)).toThrow();
    expect(unseal(one, { ...place }, sealed)).toBe("어떤 글");
  });
  test("does not open with another key: of another client, another class, or the office", () => {
    const sealed = seal(key(), place, "어떤 글");
    for (const other of [
      key(),
      makeClientKey(randomUUID(), "narrative").key,
      makeClientKey(place.client as string, "identity").key,
      officeKey(),
    ])
      expect(() => unseal(other, place, sealed)).toThrow();
  });
  test("is refused when a single bit of it was turned, wherever it stands", () => {
    const one = key();
    const sealed = seal(one, place, "어떤 글");
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const turned = Buffer.from(sealed);
      turned[bit >> 3] = (turned[bit >> 3] as number) ^ (1 << (bit & 7));
      expect(() => unseal(one, place, turned), `bit ${bit}`).toThrow();
    }
  });
  test("is refused when it was cut short, so a tag of 4 to 15 bytes is none", () => {
    const one = key();
    const sealed = seal(one, place, "어떤 글");
    for (let length = 0; length < sealed.length; length++)
      expect(() => unseal(one, place, sealed.subarray(0, length)), `${length} bytes`).toThrow();
    expect(() => unseal(one, place, Buffer.concat([sealed, Buffer.alloc(1)]))).toThrow();
  });
  test("tells of its length only which step of 128 or 1,024 bytes it is in", () => {
    const one = key();
    const sizes = (step: "short" | "narrative", lengths: number[]) =>
      new Set(lengths.map((length) => seal(one, place, "x".repeat(length), step).length));
    expect(sizes("short", [0, 1, 60, 122])).toEqual(new Set([128 + 29]));
    expect(sizes("narrative", [0, 1, 500, 1018])).toEqual(new Set([1024 + 29]));
    expect(sizes("narrative", [1019, 2042])).toEqual(new Set([2048 + 29]));
  });
  test("never uses a nonce twice: 100,000 seals under one key", () => {
    const one = key();
    const nonces = new Set<string>();
    for (let n = 0; n < 100_000; n++) nonces.add(seal(one, place, n).toString("latin1", 1, 13));
    expect(nonces.size).toBe(100_000);
  });
  test("shows nothing of the text, nor that two texts are the same", () => {
    const one = key();
    const [first, second] = [seal(one, place, "secret-secret"), seal(one, place, "secret-secret")];
    expect(first.includes("secret")).toBe(false);
    expect(first.subarray(13).equals(second.subarray(13))).toBe(false);
  });
});

describe("the keys themselves", () => {
  test("a wrapped key opens for its own client and class, and for no other", () => {
    const client_id = randomUUID();
    const made = makeClientKey(client_id, "identity");
    const sealed = seal(made.key, place, "글");
    const row = { client_id, class: "identity" as const, key_id: made.key_id, wrapped: made.wrapped };
    expect(unseal(openClientKey(row), place, sealed)).toBe("글");
    expect(() => openClientKey({ ...row, client_id: randomUUID() })).toThrow();
    expect(() => openClientKey({ ...row, class: "narrative" })).toThrow();
    expect(() => openImportKey({ id: client_id, key_id: made.key_id, wrapped: made.wrapped })).toThrow();
    const id = randomUUID();
    const ofImport = makeImportKey(id);
    expect(() => openImportKey({ ...ofImport, id })).not.toThrow();
    expect(() => openImportKey({ ...ofImport, id: randomUUID() })).toThrow();
  });
  test("another office's key file opens nothing, and is told from the right one before anything else", () => {
    const made = makeClientKey("c", "header");
    const check = sealKeyCheck();
    const hash = keyedHash("search term", "리아람");
    takeKey(randomBytes(32));
    expect(() => openClientKey({ client_id: "c", class: "header", ...made })).toThrow();
    expect(holdsKeyCheck(check)).toBe(false);
    expect(keyedHash("search term", "리아람").equals(hash)).toBe(false);
    takeKey(secret);
    expect(holdsKeyCheck(check)).toBe(true);
    expect(keyedHash("search term", "리아람").equals(hash)).toBe(true);
    expect(keyedHash("sign-in name", "리아람").equals(hash)).toBe(false);
  });
  test("a key of any other length than 32 bytes is refused", () => {
    for (const length of [0, 16, 31, 33]) expect(() => takeKey(Buffer.alloc(length))).toThrow();
    takeKey(secret);
  });
});
