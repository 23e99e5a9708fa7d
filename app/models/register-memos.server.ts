import { type Finding, finding } from "./import-findings.server";

// Words for which a person must read the note before it is put away; not a measure of danger.
const RISK_WORDS =
  /자살|자해|죽고\s?싶|폭력|학대|성폭행|협박|위협|스토킹|살해|알코올|음주|약물|중독|마약|인신매매|고문|북송|교화소|수용소|납치|가출|쫓겨|쫒겨|노숙/g;
const CONTACT_WISH =
  /(연락|전화|방문|우편)\s?(금지|하지\s?말|불가|자제)|알리지|비밀로|(전화|연락)[^,.]{0,8}받[음는]/;
const NAMES_ANOTHER =
  /(\d{1,5})\s?번(?=[^\d]*(동일|중복|같음|같은|재등록))|(?:동일|중복|같음|같은|재등록)[^\d]*?(\d{1,5})\s?번/g;

/**
 * What stands in the free columns of a register and must not simply be put away: danger, a wish about contact that
 * may be about someone's safety, a row that calls itself a second one, a shelter's address. The note itself goes to
 * the care team only.
 */
export function readMemo(cells: { memo: string; address: string }): Finding[] {
  const findings: Finding[] = [];
  const { memo, address } = cells;
  if (/쉼터|보호시설/.test(address))
    findings.push(finding("free_memo", "address", "info", "shelter_address"));
  if (memo === "") return findings;
  const words = [...new Set(memo.match(RISK_WORDS) ?? [])];
  if (words.length > 0) {
    findings.push(finding("free_memo", "memo", "ask", "risk_words", memo, { words: words.join(",") }));
  }
  if (CONTACT_WISH.test(memo)) findings.push(finding("free_memo", "memo", "ask", "contact_wish", memo));
  const serials = namedSerials(memo);
  if (serials.length > 0) {
    findings.push(finding("dupes", "memo", "ask", "row_names_another", memo, { serials: serials.join(",") }));
  }
  return findings;
}

/** The serial numbers of rows that a note takes for the same person ("1번과 동일인?", "재등록됨(14번)"). */
export function namedSerials(memo: string): string[] {
  return [...memo.matchAll(NAMES_ANOTHER)].flatMap((match) => match[1] ?? match[3] ?? []);
}
