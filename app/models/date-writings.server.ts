/** What a column or field holds: it decides which century two digits mean, and "typed" never guesses one. */
export type DateColumn = "birth" | "entry" | "event" | "typed";
export type DateProblem = "impossible_date" | "several_events" | "ambiguous" | "not_a_date";

/** Year, month and day as written; a month or day of 0 was written as a nought. Not yet known to be in the calendar. */
export type WrittenDate = { year: number; month: number | null; day: number | null };

/**
 * The numbers of one date in the ways people and spreadsheets write it (2019.3.5, 19/03/05, 780412, 2020년 3월,
 * Sep 2018, 43586 of Excel), stripped of approximations and clock times by the caller. Never throws.
 */
export function readWrittenDate(text: string, column: DateColumn): WrittenDate | DateProblem {
  const english = fromEnglish(text);
  if (english !== null) return english;
  const year_said = /^\d{2,4}\s*년/.test(text);
  const numbers = text
    .replace(/년생|년도|년|월|(?<=\d)\s*\.(?!\d)/g, ".")
    .replace(/(?<=\d)\s*일?생?\s*$/, "")
    .replace(/(?<=\d)\s*일/, "")
    .replace(/\.\s*생$/, ".");
  if (/^\d{5}\.\d+$/.test(numbers)) return fromSerial(Number(numbers));
  if (!/^\d[\d\s.\p{Pd}/]*$/u.test(numbers)) return "not_a_date";
  const parts = numbers.split(/[\s.\p{Pd}/]+/u).filter((part) => part !== "");
  if (parts.length > 3) return "not_a_date";
  const [first = "", second = "", third = ""] = parts;
  if (parts.length === 1) return year_said ? inCentury(first, column) : fromOneNumber(first, column);
  if (parts.slice(1, -1).some((part) => part.length > 2)) return "not_a_date";
  const last = parts.length === 3 ? third : second;
  if (last.length === 4 && first.length <= 2)
    return yearLast(first, parts.length === 3 ? second : null, Number(last));
  if (last.length > 2) return "not_a_date";
  // 1/15 and 09/10 may be a month and a day of some year; 18/09 and 00/05 can only be a year and a month.
  if (parts.length === 2 && first.length <= 2 && !year_said && Number(first) > 0 && Number(first) <= 12) {
    return "ambiguous";
  }
  const year = inCentury(first, column);
  if (typeof year === "string") return year;
  return { year: year.year, month: Number(second), day: parts.length === 3 ? Number(third) : null };
}

/** Whether month and day exist in that year; lunar months have up to 30 days, and which have 30 is not checked. */
export function fitsCalendar({ year, month, day }: WrittenDate, lunar = false): boolean {
  if (month === null) return true;
  if (month < 1 || month > 12) return false;
  return day === null || (day >= 1 && day <= (lunar ? 30 : new Date(Date.UTC(year, month, 0)).getUTCDate()));
}

const DAY = 86_400_000;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function fromOneNumber(digits: string, column: DateColumn): WrittenDate | DateProblem {
  if (digits.length === 4)
    return Number(digits) >= 1900 && Number(digits) <= 2100 ? inCentury(digits, column) : "not_a_date";
  if (digits.length === 5) return fromSerial(Number(digits));
  if (digits.length === 8) return inPieces(digits.slice(0, 4), digits.slice(4, 6), digits.slice(6), column);
  if (digits.length === 6) {
    const as_day = inPieces(digits.slice(0, 2), digits.slice(2, 4), digits.slice(4), column);
    const as_month = inPieces(digits.slice(0, 4), digits.slice(4), null, column);
    const month_fits =
      typeof as_month !== "string" &&
      as_month.year >= 1920 &&
      as_month.year <= 2100 &&
      fitsCalendar(as_month);
    if (!month_fits) return as_day;
    const month_of_day = Number(digits.slice(2, 4));
    return month_of_day >= 1 && month_of_day <= 12 && column !== "typed" ? "ambiguous" : as_month;
  }
  return digits.length <= 3 ? "ambiguous" : "not_a_date";
}

function inPieces(
  year: string,
  month: string,
  day: string | null,
  column: DateColumn,
): WrittenDate | DateProblem {
  const century = inCentury(year, column);
  if (typeof century === "string") return century;
  return { year: century.year, month: Number(month), day: day === null ? null : Number(day) };
}

function inCentury(digits: string, column: DateColumn): WrittenDate | DateProblem {
  const number = Number(digits);
  if (digits.length === 4) return { year: number, month: null, day: null };
  if (digits.length !== 2) return digits.length === 1 ? "ambiguous" : "not_a_date";
  if (column === "birth" && number >= 30) return { year: 1900 + number, month: null, day: null };
  if (column === "entry" || column === "event") {
    if (number < 30) return { year: 2000 + number, month: null, day: null };
    if (number >= 50) return { year: 1900 + number, month: null, day: null };
  }
  return "ambiguous";
}

/** Days of Excel's 1900 calendar. Only five digits are read (1927 to 2049), so its invented 29 February 1900 is past. */
function fromSerial(serial: number): WrittenDate | DateProblem {
  const days = Math.floor(serial);
  if (days < 10_000 || days > 54_788) return "not_a_date";
  const day = new Date(Date.UTC(1899, 11, 30) + days * DAY);
  return { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() };
}

/** 09/2018, and 25/12/2018 or 12/25/2018 where only one order is possible. */
function yearLast(first: string, second: string | null, year: number): WrittenDate | DateProblem {
  if (second === null) return { year, month: Number(first), day: null };
  const [a, b] = [Number(first), Number(second)];
  if (a <= 12 && b <= 12 && a !== b) return "ambiguous";
  return a > 12 ? { year, month: b, day: a } : { year, month: a, day: b };
}

function fromEnglish(text: string): WrittenDate | DateProblem | null {
  const words = text.match(/[a-z]+/gi) ?? [];
  const month = MONTHS.indexOf(words[0]?.slice(0, 3).toLowerCase() ?? "") + 1;
  if (month === 0 || !/^(?:[a-z]{3,9}|(?:st|nd|rd|th|of))$/i.test(words[0] ?? "")) return null;
  if (words.slice(1).some((word) => !/^(?:st|nd|rd|th|of)$/i.test(word))) return "not_a_date";
  const numbers = text.match(/\d+/g) ?? [];
  const years = numbers.filter((number) => number.length === 4);
  const days = numbers.filter((number) => number.length <= 2);
  if (years.length !== 1) return "ambiguous";
  if (days.length > 1 || days.length + 1 !== numbers.length) return "not_a_date";
  return { year: Number(years[0]), month, day: days.length === 1 ? Number(days[0]) : null };
}
