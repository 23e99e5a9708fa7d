import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanCell, initialSound, readSyllables, writeSyllable } from "../../app/models/korean-text.server";

test("A cell from macOS, from an old terminal or from a web page reads as it was meant", () => {
  expect(cleanCell("황진수".normalize("NFD"))).toBe("황진수");
  expect(cleanCell("２０１９．４．２")).toBe("2019.4.2");
  expect(cleanCell("Ｏ")).toBe("O");
  expect(cleanCell("황진수\u200b")).toBe("황진수");
  expect(cleanCell("\u00a0보호\u3000대상자\ufeff ")).toBe("보호 대상자");
  expect(cleanCell("\uf9e1")).toBe("李");
  expect(cleanCell("\uffa1\uffba\uffb5")).toBe("ㄱㅊㅅ");
});

test("What a cell says is not changed: consonants, circled digits, units, lines and an equals sign stay", () => {
  for (const text of [
    "ㄱㅊㅅ",
    "① 첫째",
    "㎏",
    "첫 줄\n둘째 줄",
    "=SUM(상담회기)",
    "두통 호소, 수면 문제",
    "½",
    "○",
  ]) {
    expect(cleanCell(text)).toBe(text);
  }
});

test("Cleaning twice changes nothing more, and no text breaks it", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: "binary" })), (text) => {
      expect(cleanCell(cleanCell(text))).toBe(cleanCell(text));
    }),
    { numRuns: 2000 },
  );
});

test("Every Hangul syllable can be taken apart and put together again", () => {
  for (let code = 0xac00; code <= 0xd7a3; code++) {
    const syllable = String.fromCharCode(code);
    const [letters] = readSyllables(syllable) ?? [];
    expect(letters && writeSyllable(letters)).toBe(syllable);
  }
  expect(readSyllables("김a")).toBeNull();
  expect(readSyllables("")).toBeNull();
});

test("Northern beginnings become Southern ones", () => {
  const southern = (text: string) =>
    (readSyllables(text) ?? [])
      .map((s) => writeSyllable({ ...s, onset: initialSound(s.onset, s.vowel) }))
      .join("");
  expect(["리", "림", "류", "로", "량", "녀", "렬", "라", "락", "련"].map(southern)).toEqual([
    "이",
    "임",
    "유",
    "노",
    "양",
    "여",
    "열",
    "나",
    "낙",
    "연",
  ]);
  expect(["나", "김", "이"].map(southern)).toEqual(["나", "김", "이"]);
});
