import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isCaseCode, makeCaseCode, readCaseCode } from "../../app/models/case-codes.server";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXY";
const codes = Array.from({ length: 1000 }, () => makeCaseCode(randomBytes));

test("A new code has the shape K7QX-3M9T, is valid and is not given twice", () => {
  for (const code of codes) {
    expect(code).toMatch(/^[0-9A-HJKMNP-TVWXY]{4}-[0-9A-HJKMNP-TVWXY]{4}$/);
    expect(code).toMatch(/[A-Z]/);
    expect(isCaseCode(code), code).toBe(true);
  }
  expect(new Set(codes).size).toBe(codes.length);
});

test("One wrong character is noticed, whichever and wherever it is", () => {
  for (const code of codes.slice(0, 300)) {
    for (let at = 0; at < code.length; at++) {
      if (code[at] === "-") continue;
      for (const other of ALPHABET) {
        if (other === code[at]) continue;
        expect(isCaseCode(code.slice(0, at) + other + code.slice(at + 1)), `${code} ${at} ${other}`).toBe(
          false,
        );
      }
    }
  }
});

test("Two characters in each other's place are noticed, neighbours or not", () => {
  for (const code of codes) {
    const bare = code.replace("-", "");
    for (let a = 0; a < 8; a++) {
      for (let b = a + 1; b < 8; b++) {
        if (bare[a] === bare[b]) continue;
        const letters = [...bare];
        [letters[a], letters[b]] = [letters[b] ?? "", letters[a] ?? ""];
        expect(isCaseCode(letters.join("")), `${code} ${a} ${b}`).toBe(false);
      }
    }
  }
});

test("A code is understood in small letters, without or with another dash, and with O for 0, I for 1", () => {
  const spoken = codes.find((code) => /0/.test(code) && /1/.test(code)) ?? makeCaseCode(randomBytes);
  for (const typed of [
    spoken.toLowerCase(),
    spoken.replace("-", ""),
    spoken.replace("-", " – "),
    ` ${spoken} `,
    spoken.replaceAll("0", "O").replaceAll("1", "l"),
    spoken.replaceAll("2", "Z").replaceAll("V", "u"),
    [...spoken]
      .map((letter) => (letter === "-" ? "－" : String.fromCharCode(letter.charCodeAt(0) + 0xfee0)))
      .join(""),
  ]) {
    expect(readCaseCode(typed), typed).toBe(spoken);
  }
});

test("Dates, telephone and register numbers are no case codes", () => {
  for (const text of [
    "2019-0305",
    "20190305",
    "1577-0199",
    "2019-001",
    "",
    "K7QX",
    "K7QX-3M9T-K7QX",
    "가나다라-마바사아",
  ]) {
    expect(isCaseCode(text), text).toBe(false);
  }
});

test("A source of randomness that is stuck makes no code", () => {
  expect(() => makeCaseCode((n) => new Uint8Array(n).fill(255))).toThrow("randomness");
  expect(() => makeCaseCode((n) => new Uint8Array(n))).toThrow("randomness");
  expect(() => makeCaseCode(() => new Uint8Array(0))).toThrow("randomness");
});

test("Any text can be asked about", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => typeof isCaseCode(text) === "boolean"));
});
