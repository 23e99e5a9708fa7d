import { describe, expect, test } from "vitest";
import { glanceAt } from "~/models/safe-contacts.server";
import { fromTyped, givenRows } from "~/ui/given";
import { glanceText } from "~/ui/words/safe-contacts";

describe("the header of a case says in two words how to reach somebody", () => {
  test.each([
    [{ allowed: ["text"], from: "19:00", until: null }, "문자만 · 19시 이후", "Text only · after 19:00"],
    [
      { allowed: ["call", "text"], from: "09:00", until: "19:30" },
      "전화·문자 · 9시–19시 30분",
      "Call, Text · 09:00–19:30",
    ],
    [{ allowed: [], from: null, until: null }, "연락하지 않음", "Do not contact"],
    [null, "연락 방법 확인 필요", "Ask how to reach"],
  ] as const)("%j", (glance, ko, en) => {
    const given = glance && { ...glance, allowed: [...glance.allowed] };
    expect(glanceText(given, "ko")).toBe(ko);
    expect(glanceText(given, "en")).toBe(en);
  });
  test("and names no hour that does not hold for every way allowed", () => {
    const channels = [
      { channel: "call" as const, allowed: true, from: "09:00" },
      { channel: "text" as const, allowed: true },
      { channel: "visit" as const, allowed: false },
    ];
    const glance = glanceAt({ channels, cover_name: null, may_overhear: null, note: null });
    expect(glance).toEqual({ allowed: ["call", "text"], from: null, until: null });
  });
});

test("a form shown again has its rows and its ticked boxes, and a sentence with a comma stays one", () => {
  const given = fromTyped({
    names_0_value: "리아람",
    names_2_value: "Aram",
    categories: "other,disability",
    note: "네, 그래요",
  });
  expect(givenRows(given, "names")).toBe(3);
  expect(given.categories).toEqual(["other", "disability"]);
  expect(given.note).toEqual(["네, 그래요"]);
});
