import fc from "fast-check";
import { expect, test } from "vitest";
import { nameKeys } from "../../app/models/name-keys.server";
import { matchName, readNameQuery, sameNameLikelihood } from "../../app/models/names.server";

const find = (typed: string, ...names: string[]) => matchName(readNameQuery(typed), names);

test("A counsellor finds 리영희 by typing 이영희, and 이영희 by typing 리영희", () => {
  expect(find("이영희", "리영희")).toBeGreaterThan(0);
  expect(find("리영희", "이영희")).toBeGreaterThan(0);
});

test("A name typed in full stands above its beginning, its part and its sound", () => {
  const scores = ["리영희", "리영희선", "박리영희", "이영희"].map((name) => find("리영희", name));
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  expect(new Set(scores).size).toBe(4);
  expect(find("리영희", "강철민", "이영희", "리영희")).toBe(100);
});

test("Spaces, middle dots, suffixes and the form of Hangul make no difference", () => {
  for (const name of [
    "김 철수",
    "김·철수",
    "김철수(가명)",
    "김철수 （가명）",
    "김철수".normalize("NFD"),
    "김\u200b철수 ",
  ]) {
    expect(find("김철수", name), name).toBe(100);
    expect(find(name, "김철수"), name).toBe(100);
  }
});

test("Consonants find a name, from its beginning, inside it, and beside whole syllables", () => {
  expect(find("ㄱㅊㅅ", "김철수")).toBe(70);
  expect(find("ㄱㅊ", "김철수")).toBe(60);
  expect(find("ㅊㅅ", "김철수")).toBe(45);
  expect(find("ㄳ", "강수진")).toBe(60);
  expect(find("김ㅊㅅ", "김철수")).toBeGreaterThan(0);
  expect(find("ㄹㅇㅎ", "리영희")).toBe(70);
  expect(find("ㅇㅇㅎ", "리영희")).toBe(70);
  expect(find("ㄱㅊㅅ", "강민수")).toBe(0);
  expect(find("\u1100\u110e\u1109", "김철수")).toBe(70);
});

test("A name is found while its last syllable is still being typed", () => {
  expect(find("김처", "김철수")).toBe(75);
  expect(find("김천", "김철수")).toBe(0);
});

test("Latin letters find a Hangul name in either order, by its beginning and by the given name", () => {
  for (const typed of [
    "Kim Cheol-su",
    "KIM CHEOLSU",
    "Chul-soo Kim",
    "gim chol su",
    "Kim Ch'ŏl-su",
    "kim, chul soo",
  ]) {
    expect(find(typed, "김철수"), typed).toBe(40);
  }
  expect(find("kim ch", "김철수")).toBe(30);
  expect(find("cheolsu", "김철수")).toBe(20);
  expect(find("park", "김철수")).toBe(0);
});

test("A Hangul term finds a name that the register has only in Latin letters", () => {
  expect(find("정순이", "Jung Sun-i")).toBe(40);
  expect(find("정", "Jung Sun-i")).toBe(30);
  expect(find("순이", "Jung Sun-i")).toBe(30);
  expect(find("강철민", "Jung Sun-i")).toBe(0);
});

test("An empty term, or one of signs alone, finds nobody", () => {
  for (const typed of ["", "  ", "-", "()", "\u200b"]) expect(find(typed, "김철수", "", "()"), typed).toBe(0);
});

// Invented names. The first list may be one person each time, the second may not.
// biome-ignore format: pairs are read in rows
const MAY_BE_ONE: [string, string][] = [
  ["김철수", "김 철수"], ["김철수", "Kim Cheol-su"], ["김철수", "KIM CHEOLSU"], ["김철수", "Chul Soo Kim"],
  ["김철수", "Gim Cheolsu"], ["김철수", "Kim Chol Su"], ["김철수", "Kim Ch'ŏl-su"], ["Kim Cheol-su", "Kim Chul-soo"],
  ["리옥순", "이옥순"], ["리영희", "이영희"], ["림철", "임철"], ["류경애", "유경애"], ["로성민", "노성민"],
  ["량미란", "양미란"], ["라미경", "나미경"], ["김련희", "김연희"], ["박녀정", "박여정"], ["정락원", "정낙원"],
  ["최렬", "최열"], ["이영희", "Lee Young-hee"], ["이영희", "Ri Yong Hui"], ["리영희", "Yi Yŏng-hŭi"],
  ["이영희", "Rhee Younghee"], ["Lee Young-hee", "Yi Yeong-hui"], ["박명철", "Park Myung-chul"],
  ["박명철", "Pak Myong Chol"], ["박명철", "Bak Myeongcheol"], ["Park Myung-chul", "Pak Myong Chol"],
  ["최영자", "Choi Young-ja"], ["최영자", "Choe Yong Ja"], ["정순이", "Jung Sun-i"], ["정순이", "Jeong Soon-yi"],
  ["정순이(가명)", "정순이"], ["정순이", "Chong Sun I"], ["조만식", "Cho Man-sik"], ["조만식", "Jo Man Sik"],
  ["강철민", "Kang Chol Min"], ["강철민", "Gang Cheol-min"], ["남궁현우", "Namgung Hyeon-u"],
  ["남궁현우", "Namkoong Hyun-woo"], ["황보라연", "황보나연"], ["선우진", "Sunwoo Jin"], ["제갈민", "Jegal Min"],
  ["황진수", "황진수\u200b"], ["황진수", "Hwang Jin-soo"], ["나 미 경", "나미경"], ["백두산", "Baek Du-san"],
  ["백두산", "Paek Tu San"], ["문성진", "Moon Sung-jin"], ["문성진", "Mun Song Jin"], ["노은혜", "Roh Eun-hye"],
  ["안은별", "Ahn Eun-byul"], ["서지훈", "Suh Ji-hoon"], ["허정", "Hur Jung"], ["윤정희", "Yoon Jeong-hee"],
  ["신금옥", "Shin Kum Ok"], ["권혁", "Kwon Hyuk"], ["유경애", "Ryu Kyong Ae"], ["임순복", "Rim Sun Bok"],
  ["한광호", "Han Kwang-ho"], ["김재희", "김제희"], ["우상욱", "Woo Sang-wook"], ["Jung Sun-i", "Sun-i JUNG"],
  ["전태빈", "Jeon Tae-bin"], ["곽외숙", "Kwak Oe-suk"],
];
// biome-ignore format: pairs are read in rows
const ARE_TWO: [string, string][] = [
  ["김철수", "김철민"], ["김철수", "김영수"], ["김철수", "박철수"], ["김철수", "Kim Cheol-min"],
  ["김철수", "Park Chul-soo"], ["김철수", "Kim Young-soo"], ["리영희", "리영수"], ["이영희", "임영희"],
  ["이영희", "Lee Young-ja"], ["이영희", "Kim Young-hee"], ["정순이", "정순희"], ["정순이", "Jung Sun-hee"],
  ["강철민", "강철"], ["남궁현우", "남현우"], ["황보라", "황보라연"], ["오하늘", "오미란"],
  ["Kim Cheol-su", "Kim Cheol-min"], ["Lee Young-hee", "Lee Young-ja"], ["Park Min", "Pak Jin"],
  ["노은혜", "오은혜"], ["나미경", "마미경"], ["김란영", "김안영"], ["최영자", "Cho Young-ja"], ["박명철", "Park"],
  ["한광호", "Han Kwang-su"], ["김지원", "김지은"], ["문성진", "문상진"], ["문성진", "Moon Sang-jin"],
  ["서지훈", "서지현"], ["안은별", "안은비"], ["정민", "정미"], ["권혁", "권혁수"], ["조만식", "Cho Man-su"],
  ["김영란", "김영안"], ["백두산", "Baek Du-sik"], ["", "김철수"], ["(가명)", "(본명)"], ["임철", "김철"],
  ["수미", "소미"], ["Kim", "김철수"],
];

test("Of the labelled pairs, every one that may be one person is proposed and few others are", () => {
  const missed = MAY_BE_ONE.filter(([a, b]) => sameNameLikelihood(a, b) === "different");
  const wrong = ARE_TWO.filter(([a, b]) => sameNameLikelihood(a, b) !== "different");
  const recall = 1 - missed.length / MAY_BE_ONE.length;
  const hits = MAY_BE_ONE.length - missed.length;
  const precision = hits / (hits + wrong.length);
  expect(MAY_BE_ONE.length + ARE_TWO.length).toBeGreaterThan(100);
  expect({ missed, wrong }).toEqual({ missed: [], wrong: [] });
  expect(recall).toBe(1);
  expect(precision).toBe(1);
});

test("Names that spelling alone cannot tell apart are proposed, and a person decides", () => {
  // Jung is 정 and 중, Yong is 용 and (in the North) 영: recall is worth more here than a shorter list.
  expect(sameNameLikelihood("중선이", "Jung Sun-i")).toBe("sounds_same");
  expect(sameNameLikelihood("이용희", "Ri Yong Hui")).toBe("sounds_same");
  expect(sameNameLikelihood("Park Su-mi", "Park So-mi")).toBe("sounds_same");
});

const hangulName = fc
  .array(fc.integer({ min: 0xac00, max: 0xd7a3 }), { minLength: 1, maxLength: 5 })
  .map((codes) => String.fromCharCode(...codes));
const anyName = fc.oneof(
  hangulName,
  fc.string(),
  fc.string({ unit: "binary" }),
  fc.constantFrom(...MAY_BE_ONE.flat()),
);

test("Comparing is the same in both directions", () => {
  fc.assert(
    fc.property(anyName, anyName, (a, b) => sameNameLikelihood(a, b) === sameNameLikelihood(b, a)),
    {
      numRuns: 2000,
    },
  );
});

test("A name from macOS (NFD) is the same as one from Windows (NFC)", () => {
  fc.assert(
    fc.property(hangulName, (name) => {
      expect(sameNameLikelihood(name.normalize("NFD"), name)).toBe("same");
      expect(find(name.normalize("NFD"), name)).toBe(100);
    }),
  );
});

test("Every Hangul name is found by its own consonants", () => {
  fc.assert(fc.property(hangulName, (name) => find(nameKeys(name).initials, name) >= 70));
});

test("No text whatever breaks the search", () => {
  fc.assert(
    fc.property(anyName, fc.array(anyName, { maxLength: 3 }), (typed, names) => {
      const score = find(typed, ...names);
      return score >= 0 && score <= 100 && score === matchName(readNameQuery(typed), names.map(nameKeys));
    }),
    { numRuns: 2000 },
  );
});

test("A text of any length is looked at as if it were a name, and no further", () => {
  const long = "가나다라kim ".repeat(50_000);
  expect(JSON.stringify(nameKeys(long)).length).toBeLessThan(20_000);
  expect(find(long, long, "김철수", "k".repeat(100_000))).toBeGreaterThanOrEqual(0);
  expect(sameNameLikelihood(long, "Kim Cheol-su")).toBe("different");
});
