import {
  type ClientCategory,
  type ProtectionStatus,
  type Province,
  secret_category_codes,
} from "./code-lists.server";
import {
  ambiguous_categories,
  category_synonyms,
  protection_synonyms,
  province_names,
  province_towns,
  south_places,
  synonymKey,
} from "./code-synonyms.server";
import { type Finding, finding } from "./import-findings.server";
import { type PartialDate, readPartialDate } from "./partial-dates.server";

/** A category or status, and since when where the register says it. */
export type Dated<Code> = { code: Code; from: PartialDate | null };

/** The cells that together say what a person is to the office. */
export type CategoryCells = {
  category: string;
  protection: string;
  household: string;
  memo: string;
  left_north: string;
};

export type CategoryReading = {
  categories: Dated<ClientCategory>[];
  protection: Dated<ProtectionStatus>[];
  findings: Finding[];
};

/**
 * Reads 구분 and 보호여부 together: only with the second does "북한이탈주민" become a category. "비보호→보호" makes
 * two rows of history. A word that fits two categories stays open, with the candidates named, the likelier first.
 */
export function readCategories(cells: CategoryCells): CategoryReading {
  const findings: Finding[] = [];
  const { statuses, displaced } = readProtection(cells, findings);
  const categories = new Map<ClientCategory, Dated<ClientCategory>>();
  const add = (code: ClientCategory, from: PartialDate | null = null) => {
    if (!categories.has(code)) categories.set(code, { code, from });
  };
  let plain_escapee = false;
  for (const part of splitWords(cells.category)) {
    const code = category_synonyms.get(synonymKey(part));
    const candidates = ambiguous_categories.get(synonymKey(part));
    if (code === "escapee") plain_escapee = true;
    else if (code) add(code);
    else if (candidates) {
      const ordered = likelierFirst(candidates, cells).join(",");
      findings.push(finding("codes", "category", "ask", "value_ambiguous", part, { candidates: ordered }));
    } else findings.push(finding("codes", "category", "ask", "value_unknown", part));
  }
  for (const code of displaced) add(code);
  const by_status = statuses.flatMap((status) => {
    const code = escapeeCategory(status.code);
    return code ? [{ code, from: status.from }] : [];
  });
  for (const one of by_status) add(one.code, one.from);
  if (plain_escapee && by_status.length === 0) {
    findings.push(finding("codes", "category", "ask", "category_needs_protection", cells.category));
  }
  if (!plain_escapee && by_status.length > 0 && cells.category !== "") {
    const codes = { code: by_status.map((one) => one.code).join(",") };
    findings.push(finding("codes", "category", "info", "category_from_protection", cells.protection, codes));
  }
  const secret = [...categories.keys()].filter((code) => secret_category_codes.includes(code));
  if (secret.length > 0) {
    findings.push(finding("codes", "category", "info", "secret_category", null, { code: secret.join(",") }));
  }
  findings.push(...markersOf(cells, categories));
  return { categories: [...categories.values()], protection: statuses, findings };
}

function readProtection(
  cells: CategoryCells,
  findings: Finding[],
): { statuses: Dated<ProtectionStatus>[]; displaced: ClientCategory[] } {
  const statuses: Dated<ProtectionStatus>[] = [];
  const displaced: ClientCategory[] = [];
  const steps = cells.protection.split(/\s*(?:→|⇒|->|=>|>)\s*/).filter((step) => step !== "");
  for (const step of steps) {
    const [word, said] = [step.replace(/\([^)]*\)/g, ""), /\(([^)]*)\)/.exec(step)?.[1]];
    const code = protection_synonyms.get(synonymKey(word)) ?? protection_synonyms.get(synonymKey(step));
    const category = category_synonyms.get(synonymKey(step));
    if (code) statuses.push({ code, from: said ? readPartialDate(said, "event").date : null });
    else if (category && category !== "escapee") {
      displaced.push(category);
      findings.push(
        finding("codes", "protection", "info", "value_of_another_column", step, { code: category }),
      );
    } else findings.push(finding("codes", "protection", "ask", "value_unknown", step));
  }
  if (steps.length > 1) {
    const last = statuses.at(-1);
    const said = /전환[^()\d]{0,6}\(?\s*(\d{4}(?:[.\-/년]\s*\d{1,2}){0,2})/.exec(cells.memo)?.[1];
    if (last && !last.from && said) last.from = fromRegister(readPartialDate(said, "event").date);
    const order = { codes: statuses.map((one) => one.code).join(","), from: last?.from?.value ?? "" };
    findings.push(finding("codes", "protection", "ask", "status_changed", cells.protection, order));
  }
  return { statuses: statuses.map((one) => ({ ...one, from: fromRegister(one.from) })), displaced };
}

function fromRegister(date: PartialDate | null): PartialDate | null {
  return date && { ...date, source: "register" };
}

function escapeeCategory(status: ProtectionStatus): ClientCategory | null {
  if (status.startsWith("unprotected_")) return "escapee_unprotected";
  if (
    ["applied", "decision_pending", "nis_investigation", "objection_pending", "reapplied"].includes(status)
  ) {
    return "escapee_pending";
  }
  return status === "not_applicable" || status === "unknown" ? null : "escapee_protected";
}

// What else the row says decides the order of the candidates, and only the order.
function likelierFirst(candidates: ClientCategory[], cells: CategoryCells): ClientCategory[] {
  const around = `${cells.household} ${cells.memo}`;
  const taken_in = Number(/(19\d\d)[^,;]{0,12}납북/.exec(around)?.[1] ?? 0);
  const scores = new Map<ClientCategory, number>();
  if (/억류지/.test(around) || cells.left_north !== "") scores.set("pow_detention_family", 1);
  if (taken_in >= 1950 && taken_in <= 1953) scores.set("abductee_wartime_family", 1);
  if (taken_in > 1953) scores.set("abductee_postwar_family", 1);
  return [...candidates].sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0));
}

const MARKERS: [ClientCategory, RegExp][] = [
  ["torture_survivor", /고문|torture/i],
  ["trafficking_survivor", /인신매매|매매혼|팔려|traffick/i],
  ["gbv_survivor", /가정\s?폭력|성폭력|성폭행|강간/],
  ["repatriated", /북송/],
  ["detained_nk", /교화소|수용소|관리소|단련대|구금/],
];

// A word in a note is no finding of fact: the category is proposed to a person and not given.
function markersOf(cells: CategoryCells, given: ReadonlyMap<ClientCategory, unknown>): Finding[] {
  return (["left_north", "memo"] as const).flatMap((field) => {
    const codes = MARKERS.filter(([code, words]) => !given.has(code) && words.test(cells[field])).map(
      ([code]) => code,
    );
    if (codes.length === 0) return [];
    return [
      finding("free_memo", field, "ask", "secret_marker", cells[field], { candidates: codes.join(",") }),
    ];
  });
}

function splitWords(text: string): string[] {
  return text.split(/\s*[,/;+]\s*/).filter((part) => part !== "");
}

/**
 * Reads where a person comes from: the province by its name, or by a town that lies in one province only. The detail
 * is what the register says beyond the province. `강원도` and `순천` lie on both sides of the line and are asked about.
 */
export function readOrigin(text: string): {
  province: Province | null;
  detail: string | null;
  findings: Finding[];
} {
  if (text === "") return { province: null, detail: null, findings: [] };
  const said_south = /\(?남한\)?/.test(text);
  if (said_south || (south_places.test(text) && !/북/.test(text))) {
    const rest = text.replace(/\(?남한\)?/, "").trim();
    return { province: "SOUTH", detail: rest === "" ? null : rest, findings: [] };
  }
  const words = text.split(/\s+/);
  for (const count of [2, 1]) {
    const province = province_names.get(synonymKey(words.slice(0, count).join("")));
    if (province && words.length >= count) {
      const rest = words.slice(count).join(" ");
      return { province, detail: rest === "" ? null : rest, findings: [] };
    }
  }
  const towns = words.map((word) => province_towns.get(synonymKey(word).replace(/(?<=..)[시군구역]$/, "")));
  const town = towns.find((found) => found !== undefined);
  if (town) {
    return {
      province: town,
      detail: text,
      findings: [finding("codes", "origin", "info", "province_from_place", text, { code: town })],
    };
  }
  return {
    province: null,
    detail: text,
    findings: [finding("codes", "origin", "ask", "value_unknown", text)],
  };
}
