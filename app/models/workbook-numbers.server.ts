import { walkXml } from "./workbook-xml.server";

/** How a cell shows its number: as it is, as (part of) a date, as a time, or padded with zeros to a pattern. */
export type NumberFormat =
  | { kind: "plain" }
  | { kind: "day" | "day_time" | "month" | "year" | "time" }
  | { kind: "padded"; pattern: string };

/** The format of each cell style of a workbook, in the order in which cells refer to them. */
export function readNumberFormats(styles_xml: string): NumberFormat[] {
  const templates = new Map<number, string>();
  const formats: NumberFormat[] = [];
  let in_cell_styles = false;
  walkXml(styles_xml, {
    open: (name, a) => {
      if (name === "numFmt") templates.set(Number(a.get("numFmtId")), a.get("formatCode") ?? "");
      if (name === "cellXfs") in_cell_styles = true;
      if (name !== "xf" || !in_cell_styles) return;
      const id = Number(a.get("numFmtId") ?? 0);
      const template = templates.get(id);
      formats.push(template === undefined ? builtInFormat(id) : formatOf(template));
    },
    text: () => {},
    close: (name) => {
      if (name === "cellXfs") in_cell_styles = false;
    },
  });
  return formats;
}

/**
 * The text a person saw for a stored number. A date comes as "2019-03-05", or "2019-03" where the cell showed the
 * month only; it is reckoned in whole days without any time zone, so no day can shift.
 */
export function readNumber(value: string, format: NumberFormat | undefined, starts_1904: boolean): string {
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  if (format === undefined || format.kind === "plain")
    return Math.abs(number) < 1e15 ? String(number) : value;
  if (format.kind === "padded") return pad(number, format.pattern);
  const time = clock(number - Math.floor(number));
  if (format.kind === "time") return time;
  const day = dayOf(Math.floor(number), starts_1904);
  // Before 1900 and after 9999 Excel itself shows no date.
  if (day === null) return String(number);
  if (format.kind === "year") return day.slice(0, 4);
  if (format.kind === "month") return day.slice(0, 7);
  return format.kind === "day_time" && number % 1 !== 0 ? `${day} ${time}` : day;
}

// Formats that Excel knows by number only; 27-36 and 50-58 are those of East Asian editions.
function builtInFormat(id: number): NumberFormat {
  if (id === 17) return { kind: "month" };
  if (id === 22) return { kind: "day_time" };
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47) || id === 32 || id === 33) return { kind: "time" };
  if ((id >= 14 && id <= 16) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return { kind: "day" };
  return { kind: "plain" };
}

function formatOf(template: string): NumberFormat {
  const first = template.split(";")[0] as string;
  const plain = first.replace(/\\(.)/g, "$1").replace(/"/g, "");
  // 000000-0000000 and 00000000: the zeros that a number loses are part of what stood there.
  if (/^[0][0\- ]+$/.test(plain)) return { kind: "padded", pattern: plain };
  const marks = first
    .replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, "")
    .replace(/general/gi, "")
    .replace(/am\/pm|a\/p/gi, "h")
    .toLowerCase();
  const [y, d, h, s, m] = ["y", "d", "h", "s", "m"].map((mark) => marks.includes(mark));
  if (/[#0?]/.test(marks.replace(/\.0+/g, "")) || !(y || d || h || s || m)) return { kind: "plain" };
  if (h || s) return { kind: y || d ? "day_time" : "time" };
  if (d || !y) return { kind: "day" };
  return { kind: m ? "month" : "year" };
}

function pad(number: number, pattern: string): string {
  const zeros = pattern.replace(/[^0]/g, "").length;
  const digits = String(Math.round(number)).padStart(zeros, "0");
  let at = digits.length - zeros;
  const head = digits.slice(0, at);
  return head + pattern.replace(/0/g, () => digits[at++] as string);
}

// Excel believes that 1900 was a leap year: day 60 never was, and all days before it count one less.
function dayOf(serial: number, starts_1904: boolean): string | null {
  const first = starts_1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  if ((!starts_1904 && (serial < 1 || serial === 60)) || serial < 0 || serial > 2_958_465) return null;
  return new Date(first + serial * 86_400_000).toISOString().slice(0, 10);
}

function clock(fraction: number): string {
  const minutes = Math.round(fraction * 1440) % 1440;
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
