import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PartialDate } from "~/models/partial-dates.server";
import * as dates from "~/ui/words/dates";

const partial = (value: string, more: Partial<PartialDate> = {}): PartialDate => ({
  value,
  precision: value === "" ? "unknown" : value.length > 7 ? "day" : value.length > 4 ? "month" : "year",
  calendar: "solar",
  approximate: false,
  raw: null,
  source: null,
  ...more,
});

describe("An instant", () => {
  it("is shown in the time of Seoul, also late in the evening of the day before in UTC", () => {
    expect(dates.dayOf("2026-11-20T15:30:00Z")).toBe("2026-11-21");
    expect(dates.timeOf("2026-11-20T15:30:00Z")).toBe("00:30");
    expect(dates.formatInstant("2026-11-21T05:03:00Z", "ko")).toBe("2026. 11. 21. (토) 14:03");
    expect(dates.formatInstant("2026-11-21T05:03:00Z", "en")).toBe("Sat 21 Nov 2026, 14:03");
  });

  it("reads the same as the machine's own calendar says for Seoul", () => {
    const seoul = new Intl.DateTimeFormat("sv-SE", {
      timeZone: "Asia/Seoul",
      dateStyle: "short",
      timeStyle: "short",
    });
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1990-01-01"), max: new Date("2100-01-01"), noInvalidDate: true }),
        (at) => {
          expect(`${dates.dayOf(at)} ${dates.timeOf(at)}`).toBe(seoul.format(at));
        },
      ),
    );
  });

  it("of today and yesterday is called so, by the day in Seoul and not by 24 hours", () => {
    const now = "2026-11-21T00:10:00+09:00";
    expect(dates.formatRecent("2026-11-20T23:50:00+09:00", now, "ko")).toBe("어제 23:50");
    expect(dates.formatRecent("2026-11-21T00:01:00+09:00", now, "en")).toBe("Today 00:01");
    expect(dates.formatRecent("2026-11-19T23:50:00+09:00", now, "ko")).toBe("2026. 11. 19. (목) 23:50");
  });

  it("with its end says the second day only when there is one", () => {
    expect(dates.formatSpan("2026-11-21T05:00:00Z", "2026-11-21T05:50:00Z", "ko")).toBe("14:00–14:50");
    expect(dates.formatSpan("2026-11-21T14:00:00Z", "2026-11-21T16:00:00Z", "ko")).toBe(
      "23:00 – 11. 22. (일) 01:00",
    );
  });
});

describe("A date of which only part is known", () => {
  it("never looks more exact than it is", () => {
    expect(dates.formatPartialDate(partial("2019"), "ko")).toBe("2019년");
    expect(dates.formatPartialDate(partial("2019-03", { approximate: true }), "ko")).toBe("2019년 3월경");
    expect(dates.formatPartialDate(partial("2019-03", { approximate: true }), "en")).toBe("about March 2019");
    expect(dates.formatPartialDate(partial(""), "ko")).toBe("모름");
    expect(dates.formatPartialDate(null, "en")).toBe("Not known");
  });

  it("keeps a lunar day that the solar calendar does not have", () => {
    expect(dates.formatPartialDate(partial("1960-02-30", { calendar: "lunar" }), "ko")).toBe(
      "1960. 2. 30. (음력)",
    );
  });
});

describe("What a counsellor types", () => {
  it.each(["2026-11-21", "2026.11.21", "2026. 11. 21.", "2026/11/21", "20261121", "2026년 11월 21일"])(
    "%s is the same day",
    (typed) => expect(dates.readDay(typed)).toBe("2026-11-21"),
  );

  it.each(["", "2026-02-30", "26-11-21", "11-21", "2026-13-01", "내일"])(
    "%s is no day, and none is guessed",
    (typed) => expect(dates.readDay(typed)).toBeNull(),
  );

  it.each([
    ["1400", "14:00"],
    ["930", "09:30"],
    ["9:05", "09:05"],
    ["14시", "14:00"],
    ["14시 5분", "14:05"],
    ["14", "14:00"],
  ])("%s is the time %s", (typed, time) => expect(dates.readTime(typed)).toBe(time));

  it.each(["", "24:00", "1260", "오후 2시"])("%s is no time", (typed) =>
    expect(dates.readTime(typed)).toBeNull(),
  );

  it("can be taken back to the same day after any number of steps", () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 40_000 }), (days) => {
        expect(dates.addDays(dates.addDays("2026-11-21", days), -days)).toBe("2026-11-21");
      }),
    );
  });
});

it("A length of time is told in hours and minutes", () => {
  expect(dates.formatDuration(90, "ko")).toBe("1시간 30분");
  expect(dates.formatDuration(60, "en")).toBe("1 h");
  expect(dates.formatDuration(0, "en")).toBe("0 min");
});
