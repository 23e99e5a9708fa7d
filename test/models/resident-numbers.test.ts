import fc from "fast-check";
import { expect, test } from "vitest";
import { makeCaseCode } from "../../app/models/case-codes.server";
import {
  findPassportNumbers,
  findResidentNumbers,
  holdsResidentNumber,
  maskPassportNumbers,
  maskResidentNumbers,
} from "../../app/models/resident-numbers.server";

// Day 32 or month 13: the shape is right, and the number can be nobody's.
const SHAPES = [
  "790332-2123456",
  "7903322123456",
  "790332 2123456",
  "790332.2123456",
  "790332 - 2123456",
  "790332–2123456",
  "790332—2123456",
  "790332−2123456",
  "７９０３３２－２１２３４５６",
  "790332ㅡ2123456",
  "790332-\u200b2123456",
  "7\u200b90332-2123456",
  "790332-\n2123456",
  "7 9 0 3 3 2 - 2 1 2 3 4 5 6",
  "791332-5123456",
  "000000-0000000",
  "790332\u00a02123456",
  "⑦⑨⓪③③②-②①②③④⑤⑥",
  "790332~2123456",
  "790332_2123456",
  "790332--2123456",
];
const OTHERS = [
  "010-0000-1004",
  "01000001001",
  "+82 10 0000 1001",
  "+821000001015",
  "010-0000-1007 / 딸 010-0000-1008",
  "02-000-0000",
  "2026-01-12T14:00:00.000Z",
  "2026-01-12 14:00:00",
  "20260112 140000",
  "20260112140000",
  "K7QX-3M9T",
  "2019-001",
  "79033221234567",
  "1790332-2123456",
  "790332-21234567",
  "790332-212345",
  "790332-2******",
  "1978.4.12",
  "43586",
  "790332",
  "110-123-456789",
  "김철수",
  "",
  "2019.3.5 2020.1.20 2021.4.4",
  "5e2f9a10-1d2c-4b3a-9f8e-123456789012",
];

test("Anything of the shape of a resident number is caught, whatever stands between its digits", () => {
  for (const shape of SHAPES) {
    for (const text of [
      shape,
      `비고: ${shape} 확인`,
      `주민${shape}번`,
      `가족관계`.normalize("NFD") + shape,
    ]) {
      expect(holdsResidentNumber(text), text).toBe(true);
    }
  }
});

test("Telephone numbers, dates, case codes and longer numbers are let through", () => {
  for (const text of OTHERS) expect(holdsResidentNumber(text), text).toBe(false);
});

test("The place that is found is the place in the text as it was given", () => {
  const memo = "가명 ".normalize("NFD");
  for (const shape of SHAPES) {
    const text = `${memo}👪 ${shape}, 끝`;
    expect(findResidentNumbers(text).map(({ start, end }) => text.slice(start, end))).toEqual([shape]);
  }
  expect(findResidentNumbers("790332-2123456, 791332-1123456")).toEqual([
    { start: 0, end: 14 },
    { start: 16, end: 30 },
  ]);
});

test("A masked text holds no digit of the number and keeps the words around it", () => {
  expect(maskResidentNumbers("번호 790332-2123456 확인")).toBe("번호 ●●●●●●-●●●●●●● 확인");
  for (const shape of SHAPES) {
    expect(maskResidentNumbers(shape), shape).not.toMatch(/\p{N}/u);
    expect(holdsResidentNumber(maskResidentNumbers(`a ${shape} b`))).toBe(false);
  }
});

const digit = fc.integer({ min: 0, max: 9 }).map(String);
const digits = (length: number) =>
  fc.array(digit, { minLength: length, maxLength: length }).map((all) => all.join(""));

test("Every number of the shape is found among words, and none survives masking", () => {
  const between = fc.constantFrom("", "-", " ", ".", " - ", "–", "－", "\u2011");
  const words = fc.constantFrom("", "비고 ", "(", "연락 없음\n", "x");
  fc.assert(
    fc.property(words, digits(6), between, digits(7), words, (before, front, dash, back, after) => {
      const text = before + front + dash + back + after;
      expect(holdsResidentNumber(text)).toBe(true);
      expect(maskResidentNumbers(text)).not.toMatch(/\d/);
    }),
  );
});

test("Masked once, nothing is left to find in any text, and a text without such a number is untouched", () => {
  const pieces = fc.array(fc.oneof(digit, fc.constantFrom("-", " ", "가", "\n", "①", "⑩", "\u200b", "M")), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary" }),
        pieces.map((all) => all.join("")),
      ),
      (text) => {
        const masked = maskResidentNumbers(text);
        expect(holdsResidentNumber(masked)).toBe(false);
        if (!holdsResidentNumber(text)) expect(masked).toBe(text);
      },
    ),
    { numRuns: 5000 },
  );
});

test("Case codes never look like a resident or passport number", () => {
  fc.assert(
    fc.property(
      fc.array(fc.uint8Array({ minLength: 16, maxLength: 16 }), { minLength: 100, maxLength: 100 }),
      (draws) => {
        let at = 0;
        const seeded = () => draws[at++] ?? new Uint8Array(16).fill(17);
        const code = makeCaseCode((n) =>
          at < 90 ? seeded() : Uint8Array.from({ length: n }, (_, i) => i * 7),
        );
        return !holdsResidentNumber(code) && findPassportNumbers(code).length === 0;
      },
    ),
  );
});

test("A long note is read in a moment, also one made to be slow", () => {
  const started = performance.now();
  for (const piece of [
    "상담 내용 1234 ",
    "1",
    "1 ",
    "-",
    "123456 ",
    "123456------",
    "123456- - -\n",
    " - ",
  ]) {
    expect(holdsResidentNumber(piece.repeat(20_000)), piece).toBe(false);
  }
  expect(performance.now() - started).toBeLessThan(3000);
});

test("The answers to a questionnaire of twenty questions are no resident number", () => {
  expect(holdsResidentNumber("PCL-5: 2 3 1 0 4 2 2 1 0 3 2 1 1 0 2 3 4 2 1 0")).toBe(false);
});

test("Passport numbers are shown to be asked about; telephone numbers and words are not", () => {
  for (const text of [
    "M12345678",
    "여권 m12345678",
    "M123A4567",
    "Ｍ１２３４５６７８",
    "M 12345678",
    "SC1234567",
  ]) {
    expect(findPassportNumbers(text), text).toHaveLength(1);
  }
  expect(maskPassportNumbers("여권 M12345678.")).toBe("여권 ●●●●●●●●●.");
  for (const text of [...OTHERS, "PHQ-9 14", "M1234567", "AM12345678", "M123456789"]) {
    expect(findPassportNumbers(text), text).toHaveLength(0);
  }
});
