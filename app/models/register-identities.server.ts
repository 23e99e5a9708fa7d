import type { Identity, NameKind } from "./identity.server";
import { finding } from "./import-findings.server";
import type { RegisterField } from "./import-mappings.server";
import type { SourceRow } from "./import-rows.server";
import { readPhones } from "./phones.server";
import { holdsResidentNumber } from "./resident-numbers.server";

const PHONE_DETAILS = {
  not_a_number: "phone_unreadable",
  none_stated: "phone_none_stated",
  see_other: "phone_see_other",
} as const;

/**
 * The names of a row, each with its kind: what stands in brackets says that the name is a pseudonym, or is another
 * name of the same person. Hangul names are joined (김 철수 is 김철수); nothing is translated or romanised.
 */
export function readIdentityNames(row: SourceRow<RegisterField>): Pick<Identity, "display_name" | "names"> {
  const names: Identity["names"] = [];
  const add = (kind: NameKind, value: string) => {
    const name = joined(value);
    if (name !== "" && !names.some((one) => one.value === name)) names.push({ kind, value: name });
  };
  const cell = row.text("name");
  const bracket = /\(([^)]*)\)/.exec(cell)?.[1]?.trim() ?? "";
  const outside = cell.replace(/\([^)]*\)?/g, " ").trim();
  const pseudonym = /^(가명|별칭|alias)$/i.test(bracket);
  const latin = /\p{Script=Latin}/u.test(outside) && !/\p{Script=Hangul}/u.test(outside);
  if (outside !== "") add(pseudonym ? "alias" : latin ? "latin" : "legal", outside);
  if (pseudonym) row.findings.push(finding("names", "name", "info", "name_pseudonym", row.raw("name")));
  else if (bracket !== "") addBracket(row, bracket, add);
  if (latin) row.findings.push(finding("names", "name", "info", "name_latin", row.raw("name")));
  if (joined(outside) !== outside) {
    row.findings.push(finding("names", "name", "info", "name_spaces_removed", row.raw("name")));
  }
  add("former", row.text("former_name"));
  add("alias", row.text("alias_name"));
  add("latin", row.text("latin_name"));
  if (names.length === 0) row.findings.push(finding("names", "name", "stop", "name_missing"));
  return { display_name: names[0]?.value ?? "", names };
}

function addBracket(
  row: SourceRow<RegisterField>,
  bracket: string,
  add: (kind: NameKind, value: string) => void,
): void {
  const former = /^(?:개명\s?전|구명|전)\s*[:.]?\s*(.+)$/.exec(bracket)?.[1];
  if (former) add("former", former);
  else if (/^[\p{Script=Latin}\s.'-]+$/u.test(bracket)) add("latin", bracket);
  else {
    add("other", bracket);
    row.findings.push(finding("names", "name", "ask", "value_ambiguous", row.raw("name")));
  }
}

function joined(name: string): string {
  return /^[\p{Script=Hangul}\s]+$/u.test(name) ? name.replace(/\s+/g, "") : name.replace(/\s+/g, " ").trim();
}

/** The phone numbers of a row. What is no number is reported as typed, never dropped and never dialled. */
export function readIdentityPhones(row: SourceRow<RegisterField>): Identity["phones"] {
  if (row.held("phone")) return [];
  const { phones, problem } = readPhones(row.text("phone"));
  // +86 and eleven digits have the shape of a resident number once written together: kept as typed, for a person.
  const sound = phones.filter((phone) => !holdsResidentNumber(phone.number));
  const unsound = sound.length < phones.length;
  if (problem !== null || unsound) {
    const detail = unsound ? "phone_unreadable" : PHONE_DETAILS[problem ?? "not_a_number"];
    const severity = detail === "phone_none_stated" ? "info" : "ask";
    row.findings.push(finding("phone", "phone", severity, detail, row.raw("phone")));
  }
  return sound.map((phone) => ({ ...phone, shared: false }));
}
