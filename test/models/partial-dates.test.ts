import fc from "fast-check";
import { expect, test } from "vitest";
import type { DateColumn } from "../../app/models/date-writings.server";
import {
  ageOn,
  boundsOf,
  comparePartialDates,
  datesCouldBeSame,
  type PartialDate,
  partialDateFrom,
  readPartialDate,
} from "../../app/models/partial-dates.server";

/** "2019-03-05", "2009-03~" if approximate, "unknown", the problem, or "" for nothing said. */
function said(raw: string, column: DateColumn): string {
  const { date, problem } = readPartialDate(raw, column);
  if (problem !== null) return problem;
  if (date === null) return "";
  return date.precision === "unknown" ? "unknown" : date.value + (date.approximate ? "~" : "");
}

const date = (raw: string, column: DateColumn = "entry"): PartialDate => {
  const read = readPartialDate(raw, column).date;
  if (read === null) throw new Error(`${raw} is no date`);
  return read;
};

// biome-ignore format: a table is read in rows
const CELLS: [string, DateColumn, string][] = [
  ["2019.3.5", "event", "2019-03-05"], ["19/03/05", "event", "2019-03-05"], ["2019년 3월 5일", "event", "2019-03-05"],
  ["2019. 4. 1.", "event", "2019-04-01"], ["２０１９．４．２", "event", "2019-04-02"], ["43586", "event", "2019-05-01"],
  ["2019-06-03", "event", "2019-06-03"], ["2019.6.31", "event", "impossible_date"], ["20200113", "event", "2020-01-13"],
  ["2020-2-3", "event", "2020-02-03"], ["'20.2.10", "event", "2020-02-10"], ["2020.3월", "event", "2020-03"],
  ["2020/03/09", "event", "2020-03-09"], ["22.2.2", "event", "2022-02-02"], ["21.12.31", "event", "2021-12-31"],
  ["2021.6", "event", "2021-06"], ["18/09", "event", "2018-09"], ["Sep 2018", "event", "2018-09"],
  ["2009년 3월초", "event", "2009-03~"], ["2010?", "event", "2010~"], ["2005", "event", "2005"],
  ["1998→북송→2011", "event", "several_events"], ["2001.5", "event", "2001-05"], ["2004.가을", "entry", "2004~"],
  ["2011.7", "entry", "2011-07"], ["19/01/10", "entry", "2019-01-10"], ["2020.2.30", "entry", "impossible_date"],
  ["780412", "birth", "1978-04-12"], ["1982.11.", "birth", "1982-11"], ["１９８２년생", "birth", "1982"],
  ["1931년생", "birth", "1931"], ["불상", "birth", "unknown"], ["00.00.00", "birth", "unknown"],
  ["1900-01-01", "birth", "unknown"], ["790332-2123456", "birth", "not_a_date"], ["1990.7.32", "birth", "impossible_date"],
  ["1949.3.3.", "birth", "1949-03-03"], ["1965. 5. 5", "birth", "1965-05-05"], ["1991-03", "birth", "1991-03"],
  ["1/15", "event", "ambiguous"], ["２０２６．２．３", "event", "2026-02-03"], ["26/01/12", "event", "2026-01-12"],
  ["2026년 1월 13일", "event", "2026-01-13"], ["2026.2.30", "event", "impossible_date"], ["", "event", ""], ["-", "entry", ""],
];

test("Every way of writing a date in the example registers is read, or handed to a person", () => {
  for (const [raw, column, expected] of CELLS)
    expect(said(raw, column), `${raw} in ${column}`).toBe(expected);
});

// biome-ignore format: a table is read in rows
const MORE: [string, DateColumn, string][] = [
  ["1978.4.00", "birth", "1978-04"], ["1960.00.00", "birth", "1960"], ["1978년 4월 12일생", "birth", "1978-04-12"],
  ["98년생", "birth", "1998"], ["05년생", "birth", "ambiguous"], ["13.9.1", "birth", "ambiguous"],
  ["05년 3월", "entry", "2005-03"], ["70.5.3", "event", "1970-05-03"], ["35.3.2", "event", "ambiguous"],
  ["March 5, 2019", "event", "2019-03-05"], ["5 Sep 2018", "event", "2018-09-05"], ["Sep 31 2018", "event", "impossible_date"],
  ["12/25/2018", "event", "2018-12-25"], ["25/12/2018", "event", "2018-12-25"], ["03/05/2019", "event", "ambiguous"],
  ["201913", "entry", "impossible_date"], ["200103", "entry", "ambiguous"], ["195006", "event", "1950-06"],
  ["2009~2011", "event", "several_events"], ["2019.3.5, 2020.1.1", "event", "several_events"],
  ["1990년대", "event", "ambiguous"], ["2010년 이전", "event", "ambiguous"], ["2010 또는 2011", "event", "ambiguous"],
  ["약 2010년", "event", "2010~"], ["2012년경", "event", "2012~"], ["2019.3.5(화)", "event", "2019-03-05"],
  ["2019년 3월 5일 (화) 14:00", "event", "2019-03-05"], ["2019-03-05T00:00:00.000Z", "entry", "2019-03-05"],
  ["2019-03-05T15:00:00.000Z", "entry", "ambiguous"], ["2019-03-05 00:00:00", "entry", "2019-03-05"],
  ["12월", "event", "ambiguous"], ["3월 5일", "event", "ambiguous"], ["2월", "event", "ambiguous"],
  ["2016.2.29", "event", "2016-02-29"], ["2015.2.29", "event", "impossible_date"], ["2019.13.1", "event", "impossible_date"],
  ["1850.1.1", "birth", "impossible_date"], ["1950.8 납북", "event", "not_a_date"], ["김철수", "birth", "not_a_date"],
  ["010-0000-1001", "birth", "not_a_date"], ["0", "entry", "unknown"], ["미상", "entry", "unknown"], ["?", "event", "unknown"],
  ["2019.3.5".normalize("NFD"), "event", "2019-03-05"], ["2019년 3월".normalize("NFD"), "event", "2019-03"],
];

test("Other habits of registers are read without guessing a century, an order or a day", () => {
  for (const [raw, column, expected] of MORE) expect(said(raw, column), `${raw} in ${column}`).toBe(expected);
});

test("What was written stays beside what was understood, and an unknown date says so", () => {
  expect(readPartialDate("2004.가을", "entry").date).toEqual({
    value: "2004",
    precision: "year",
    calendar: "solar",
    approximate: true,
    raw: "2004.가을",
    source: null,
  });
  expect(date("불상")).toMatchObject({ value: "", precision: "unknown", raw: "불상" });
  expect(date("2019-03-05").raw).toBeNull();
});

test("A lunar birthday is kept as a lunar one, even on a day that the solar calendar lacks", () => {
  for (const raw of ["음력 1960.1.15", "1960.1.15(음)", "음 1960.1.15", "(음력)1960-01-15"]) {
    expect(date(raw, "birth"), raw).toMatchObject({
      value: "1960-01-15",
      calendar: "lunar",
      precision: "day",
      raw,
    });
  }
  expect(date("음력 1961.2.30", "birth").value).toBe("1961-02-30");
  expect(date("양력 1960.1.15", "birth")).toMatchObject({ value: "1960-01-15", calendar: "solar" });
});

test("The days that a lunar date may mean hold the day it was, in every year from 1920 to 2050", () => {
  const korean = new Intl.DateTimeFormat("en-u-ca-dangi", {
    year: "numeric",
    month: "numeric",
    day: "numeric",
    timeZone: "UTC",
  });
  for (let time = Date.UTC(1920, 2, 1); time < Date.UTC(2050, 0, 1); time += 11 * 86_400_000) {
    const part = Object.fromEntries(korean.formatToParts(time).map(({ type, value }) => [type, value]));
    const lunar = `${part.relatedYear}-${part.month?.replace(/\D/g, "").padStart(2, "0")}-${part.day?.padStart(2, "0")}`;
    const day = new Date(time).toISOString().slice(0, 10);
    const bounds = boundsOf({ ...date("2000-01-01"), value: lunar, calendar: "lunar" });
    expect(bounds && bounds.from <= day && day <= bounds.to, `${day} is ${lunar}`).toBe(true);
  }
});

test("A date typed into a form needs a whole year, and carries who told it", () => {
  expect(partialDateFrom("1978. 4. 12", "client").date).toMatchObject({
    value: "1978-04-12",
    source: "client",
  });
  expect(partialDateFrom("1978-04").date).toMatchObject({ value: "1978-04", precision: "month" });
  expect(partialDateFrom("201903").date?.value).toBe("2019-03");
  for (const typed of ["78.4.12", "780412", "78"])
    expect(partialDateFrom(typed).problem, typed).toBe("ambiguous");
});

test("Dates stand in order of time, the more exact first and the unknown last", () => {
  const sorted = ["불상", "2019", "2018-12", "2019-01-01", "2019-01", "2020"]
    .map((raw) => date(raw))
    .sort(comparePartialDates);
  expect(sorted.map((one) => one.value)).toEqual(["2018-12", "2019-01-01", "2019-01", "2019", "2020", ""]);
});

test("Two dates may be one when the days they may mean overlap; an unknown one says nothing", () => {
  expect(datesCouldBeSame(date("1982.11.", "birth"), date("1982년생", "birth"))).toBe(true);
  expect(datesCouldBeSame(date("1978.4.12", "birth"), date("780412", "birth"))).toBe(true);
  expect(datesCouldBeSame(date("1978.4.12", "birth"), date("1978.4.13", "birth"))).toBe(false);
  expect(datesCouldBeSame(date("2010?"), date("2011.3"))).toBe(true);
  expect(datesCouldBeSame(date("2010"), date("2011.3"))).toBe(false);
  expect(datesCouldBeSame(date("음력 1960.1.15", "birth"), date("1960.2.11", "birth"))).toBe(true);
  expect(datesCouldBeSame(date("음력 1960.1.15", "birth"), date("1960.1.15", "birth"))).toBe(false);
  expect(datesCouldBeSame(date("불상"), date("1978"))).toBeNull();
});

test("An age has two bounds when only part of the birthday is known", () => {
  expect(ageOn(date("1931년생", "birth"), "2026-11-21")).toEqual({ at_least: 94, at_most: 95 });
  expect(ageOn(date("1995-12-25", "birth"), "2026-11-21")).toEqual({ at_least: 30, at_most: 30 });
  expect(ageOn(date("1995-11", "birth"), "2026-11-21")).toEqual({ at_least: 30, at_most: 31 });
  expect(ageOn(date("2004-02-29"), "2022-02-28")).toEqual({ at_least: 17, at_most: 17 });
  expect(ageOn(date("2004-02-29"), "2022-03-01")).toEqual({ at_least: 18, at_most: 18 });
  expect(ageOn(date("2019"), "2018-01-01")).toBeNull();
  expect(ageOn(date("불상"), "2026-11-21")).toBeNull();
  expect(ageOn(date("1980"), "today")).toBeNull();
});

const columns = fc.constantFrom<DateColumn>("birth", "entry", "event", "typed");
const dateLike = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.stringMatching(/^[-0-9./ 년월일초경?'~음]{0,14}$/),
  fc.constantFrom(...CELLS.map(([raw]) => raw)),
);

test("No month and no day is ever read that was not written", () => {
  fc.assert(
    fc.property(dateLike, columns, (raw, column) => {
      const { date: read, problem } = readPartialDate(raw, column);
      if (read === null) return true;
      const figures = raw.normalize("NFKC").match(/\d/g)?.length ?? 0;
      const worded = /[a-z]{3}/i.test(raw.normalize("NFKC")) ? 1 : 0;
      const needed = { day: 4, month: 3, year: 2, unknown: 0 }[read.precision];
      const shape = { day: /^\d{4}-\d\d-\d\d$/, month: /^\d{4}-\d\d$/, year: /^\d{4}$/, unknown: /^$/ }[
        read.precision
      ];
      return problem === null && figures + worded >= needed && shape.test(read.value);
    }),
    { numRuns: 5000 },
  );
});

const days = fc
  .date({ min: new Date("1901-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const values = fc.tuple(days, fc.constantFrom(4, 7, 10)).map(([day, length]) => day.slice(0, length));

test("A date that was read reads back as itself, with the same precision", () => {
  fc.assert(
    fc.property(values, columns, (value, column) => {
      const read = readPartialDate(value, column).date;
      const written = [
        value,
        value.replaceAll("-", "."),
        value.replaceAll("-", "/"),
        `${value.replaceAll("-", ". ")}.`,
      ];
      for (const raw of written)
        expect(readPartialDate(raw, column).date, raw).toEqual({ ...read, raw: raw === value ? null : raw });
      expect(read?.value).toBe(value);
      expect(read?.precision).toBe({ 4: "year", 7: "month", 10: "day" }[value.length]);
    }),
  );
});

test("No cell breaks the reading, and order and likeness are the same from both sides", () => {
  fc.assert(
    fc.property(dateLike, dateLike, columns, (one, other, column) => {
      const [a, b] = [readPartialDate(one, column).date, readPartialDate(other, column).date];
      if (a === null || b === null) return true;
      const mirrored =
        Math.sign(comparePartialDates(a, b)) === -Math.sign(comparePartialDates(b, a)) ||
        comparePartialDates(a, b) === 0;
      return (
        mirrored &&
        datesCouldBeSame(a, b) === datesCouldBeSame(b, a) &&
        (a.value === "" || datesCouldBeSame(a, a) === true)
      );
    }),
    { numRuns: 2000 },
  );
});
