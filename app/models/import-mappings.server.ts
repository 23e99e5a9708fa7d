import { synonymKey } from "./code-synonyms.server";
import { cleanCell } from "./korean-text.server";
import { maskPassportNumbers, maskResidentNumbers } from "./resident-numbers.server";

/** The fields of a register, in the order in which a page offers them. */
export const register_field_codes = [
  "serial",
  "register_number",
  "opened",
  "name",
  "former_name",
  "alias_name",
  "latin_name",
  "sex",
  "birth",
  "phone",
  "category",
  "protection",
  "origin",
  "left_north",
  "entered_south",
  "hanawon_class",
  "settled",
  "address",
  "household",
  "medical_aid",
  "counsellor",
  "social_worker",
  "status",
  "closed",
  "closure_reason",
  "memo",
] as const;
export type RegisterField = (typeof register_field_codes)[number];

/** The fields of a session log. */
export const session_log_field_codes = [
  "held_on",
  "time",
  "register_number",
  "name",
  "kind",
  "number",
  "mode",
  "place",
  "staff",
  "attendance",
  "presenting",
  "content",
  "intervention",
  "next_plan",
  "risk_level",
  "scores",
  "memo",
] as const;
export type SessionLogField = (typeof session_log_field_codes)[number];

export type MappedColumn<Field> = {
  /** Place in the row, from 0. */
  index: number;
  heading: string;
  /** null: the column is not imported; what stands in it is reported. */
  field: Field | null;
  /** Up to three filled cells, for a person to recognise the column by. */
  sample: string[];
};

/** Which column holds what, proposed here and confirmed by a person. Row numbers count from 1, as Excel shows them. */
export type Mapping<Field = RegisterField | SessionLogField> = {
  kind: "register" | "session_log" | null;
  /** The first row of the headings; 0 when none was found. */
  header_row: number;
  /** 2 when the headings stand in two rows, a group above and its parts below. */
  header_rows: 1 | 2;
  columns: MappedColumn<Field>[];
};

const HEADINGS_NEEDED = 3;
const ROWS_LOOKED_AT = 50;

/**
 * Finds the headings below whatever title stands above them: the first row with three or more known ones. Says what
 * kind of table it is by which fields fit better. Proposes nothing for a heading that it does not know, nor for the
 * second column with the same meaning.
 */
export function proposeMapping(rows: string[][]): Mapping {
  for (const [at, row] of rows.slice(0, ROWS_LOOKED_AT).entries()) {
    const fits = {
      register: knownFields(row, register_headings),
      session_log: knownFields(row, log_headings),
    };
    const kind = fits.session_log > fits.register ? "session_log" : "register";
    if (fits[kind] < HEADINGS_NEEDED) continue;
    return kind === "register"
      ? mapColumns(rows, topRow(rows, at, register_headings), kind, register_headings)
      : mapColumns(rows, topRow(rows, at, log_headings), kind, log_headings);
  }
  return { kind: null, header_row: 0, header_rows: 1, columns: [] };
}

/**
 * The same for a heading row that a person named, and the kind of table they said it is. `header_row` counts from 1;
 * 0 (there is none) gives a mapping without columns.
 */
export function proposeMappingAt(
  rows: string[][],
  header_row: number,
  kind: "register" | "session_log",
): Mapping {
  if (header_row < 1 || header_row > rows.length) return { kind, header_row: 0, header_rows: 1, columns: [] };
  return kind === "register"
    ? mapColumns(rows, header_row - 1, kind, register_headings)
    : mapColumns(rows, header_row - 1, kind, log_headings);
}

/** Whether a row repeats the headings, as printed registers do on every page. */
export function isHeadingRow(row: string[], kind: "register" | "session_log"): boolean {
  return knownFields(row, kind === "register" ? register_headings : log_headings) >= HEADINGS_NEEDED;
}

function knownFields(row: string[], headings: ReadonlyMap<string, unknown>): number {
  return new Set(row.map((cell) => headings.get(headingKey(cell))).filter((field) => field !== undefined))
    .size;
}

// Of headings in two rows the lower one often has more known words; what it leaves empty stands above it.
function topRow(rows: string[][], at: number, headings: ReadonlyMap<string, unknown>): number {
  const above = rows[at - 1] ?? [];
  const found = rows[at] ?? [];
  const adds = above.some(
    (cell, index) => cleanCell(found[index] ?? "") === "" && headings.has(headingKey(cell)),
  );
  return adds ? at - 1 : at;
}

function mapColumns<Field>(
  rows: string[][],
  at: number,
  kind: "register" | "session_log",
  headings: ReadonlyMap<string, Field>,
): Mapping<Field> {
  const top = rows[at] ?? [];
  const below = rows[at + 1] ?? [];
  const two_rows = knownFields(below, headings) >= 2;
  const header_rows = two_rows ? 2 : 1;
  const body = rows.slice(at + header_rows);
  const width = Math.max(top.length, two_rows ? below.length : 0);
  const taken = new Set<Field>();
  const columns = Array.from({ length: width }, (_, index) => {
    const parts = [top[index] ?? "", two_rows ? (below[index] ?? "") : ""].map((part) => cleanCell(part));
    const field = [...parts]
      .reverse()
      .reduce<Field | undefined>((hit, part) => hit ?? headings.get(headingKey(part)), undefined);
    const free = field !== undefined && !taken.has(field);
    if (free) taken.add(field);
    return {
      index,
      heading: shown(parts.filter((part) => part !== "").join(" ")),
      field: free ? field : null,
      sample: sampleOf(body, index),
    };
  });
  return { kind, header_row: at + 1, header_rows, columns };
}

function sampleOf(body: string[][], index: number): string[] {
  const sample: string[] = [];
  for (const row of body) {
    const cell = shown(cleanCell(row[index] ?? ""));
    if (cell !== "") sample.push(cell);
    if (sample.length === 3) break;
  }
  return sample;
}

function shown(text: string): string {
  return maskPassportNumbers(maskResidentNumbers(text));
}

// "성 명*", "전화번호(본인)" and "Name" are the headings 성명, 전화번호 and name.
function headingKey(cell: string): string {
  return synonymKey(cleanCell(cell).replace(/\([^)]*\)|[*※_]/g, ""));
}

const register_headings = headings<RegisterField>({
  serial: "연번 순번 번호 no 일련번호 #",
  register_number: "등록번호 관리번호 사례번호 대상자번호 registernumber registrationno caseno",
  opened: "접수일 접수일자 등록일 등록일자 의뢰일 intakedate opened",
  name: "성명 이름 대상자명 내담자명 대상자 name fullname",
  former_name: "개명전이름 개명전 구명 개명전성명 formername",
  alias_name: "가명 별칭 별명 alias",
  latin_name: "영문명 영문이름 영문성명 englishname latinname",
  sex: "성별 sex gender",
  birth: "생년월일 생일 출생일 생년 birth birthdate dateofbirth dob",
  phone: "연락처 전화번호 전화 휴대폰 휴대전화 핸드폰 phone tel mobile",
  category: "구분 대상자구분 대상구분 유형 category type",
  protection: "보호여부 보호구분 보호상태 보호 protection protectionstatus",
  origin: "고향 출신지 출신지역 출신 재북주소 origin hometown province",
  left_north: "탈북일 탈북일자 탈북시기 탈북년도 leftnorth dateofescape",
  entered_south: "입국일 입국일자 입국시기 입국년도 entered dateofentry enteredsouth",
  hanawon_class: "하나원기수 하나원 기수 hanawon hanawonclass",
  settled: "전입일 전입일자 거주지전입일 settled movein",
  address: "주소 거주지 현주소 address",
  household: "가족사항 가족 가족관계 세대 가족세대 동거가족 family household",
  medical_aid: "의료급여 의료급여종별 의료보장 medicalaid",
  counsellor: "담당상담사 상담사 담당상담자 담당 담당자 counsellor counselor",
  social_worker: "담당복지사 사회복지사 담당사회복지사 복지사 socialworker",
  status: "상태 진행상태 사례상태 status",
  closed: "종결일 종결일자 closed closingdate",
  closure_reason: "종결사유 종결이유 closurereason reason",
  memo: "비고 메모 특이사항 참고 참고사항 memo note notes remarks",
});

const log_headings = headings<SessionLogField>({
  held_on: "일자 날짜 상담일 상담일자 일시 date",
  time: "시간 상담시간 time",
  register_number: "등록번호 관리번호 사례번호 대상자번호 registernumber caseno",
  name: "성명 이름 대상자명 내담자명 내담자 대상자 name client",
  kind: "상담구분 상담유형 상담종류 구분 유형 kind type",
  number: "회기 회차 session sessionno number",
  mode: "방법 상담방법 방식 mode",
  place: "장소 상담장소 place",
  staff: "상담자 상담사 담당자 담당 담당상담사 staff counsellor counselor",
  attendance: "출석 출결 출석여부 참석여부 attendance",
  presenting: "주호소 주호소문제 호소문제 presentingproblem",
  content: "상담내용 내용 content",
  intervention: "개입 개입내용 조치 조치사항 intervention",
  next_plan: "차기계획 다음계획 향후계획 계획 nextplan plan",
  risk_level: "위험도 위험수준 위험 risk risklevel",
  scores: "검사 심리검사 척도 검사결과 scores tests",
  memo: "비고 메모 특이사항 memo note notes remarks",
});

function headings<Field extends string>(words: Record<Field, string>): ReadonlyMap<string, Field> {
  const map = new Map<string, Field>();
  for (const [field, list] of Object.entries(words) as [Field, string][]) {
    for (const word of list.split(" ")) map.set(synonymKey(word), field);
  }
  return map;
}
