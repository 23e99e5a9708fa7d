import type { Ago } from "./calendar";
import type { CategoryCode, ProvinceCode, RiskCode } from "./codes";
import { peopleTable } from "./people-table";
import { alone, childFar, language, oldAge } from "./phrases-ages";
import { memory, pain, sleep } from "./phrases-body";
import { guilt, school, violence, waiting } from "./phrases-family";
import { debt, fraud, housing, status, work } from "./phrases-living";
import type { Thread } from "./thread";

/** How the State stands to a person: protected, four ways of not being so, refused and then protected, or not concerned. */
export type Standing = "prot" | "late" | "decree" | "unkn" | "again" | "wait" | "pow" | "none";

/** A line of the table of people, read. */
export type Person = {
  key: string;
  shown: string;
  sex: "female" | "male";
  birth: Ago | null;
  province: ProvinceCode;
  left: Ago | null;
  entered: Ago | null;
  standing: Standing;
  categories: CategoryCode[];
  worries: Thread[];
  /** The worries' own names, the first one being why the person came. */
  worryNames: string[];
  counsellor: string | null;
  worker: string | null;
  /** Days from one meeting to the next. */
  every: number;
  count: number;
  risk: RiskCode;
};

const threads: Record<string, Thread> = {
  sleep,
  memory,
  pain,
  guilt,
  waiting,
  school,
  violence,
  work,
  housing,
  fraud,
  debt,
  status,
  oldAge,
  alone,
  language,
  childFar,
};

/** Everybody in the table, in its order. Throws when a line names a worry that nobody has written. */
export function readPeople(): Person[] {
  return peopleTable
    .trim()
    .split("\n")
    .map((line) => {
      const cells = line.split("|").map((cell) => cell.trim());
      const [
        key,
        shown,
        sex,
        birth,
        province,
        left,
        entered,
        standing,
        categories,
        worries,
        who,
        worker,
        rhythm,
        risk,
      ] = cells as [
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
      ];
      const [every, count] = rhythm.split("x").map(Number) as [number, number];
      const worryNames = worries.split(" ");
      return {
        key,
        shown,
        sex: sex === "f" ? "female" : "male",
        birth: readAgo(birth),
        province: province as ProvinceCode,
        left: readAgo(left),
        entered: readAgo(entered),
        standing: standing as Standing,
        categories: categories.split(" ").filter(Boolean) as CategoryCode[],
        worries: worryNames.map((name) => {
          const thread = threads[name];
          if (!thread) throw new Error(`no such worry: ${name}`);
          return thread;
        }),
        worryNames,
        counsellor: who === "nobody" ? null : who,
        worker: worker || null,
        every,
        count,
        risk: risk as RiskCode,
      };
    });
}

function readAgo(cell: string): Ago | null {
  if (cell === "-") return null;
  if (cell === "?") return { unknown: "말하지 않음" };
  const [years, month, day] = cell.replace("~", "").split("-").map(Number) as [number, number?, number?];
  return { years, month, day, ...(cell.endsWith("~") ? { about: true as const, raw: "{year}년쯤" } : {}) };
}
