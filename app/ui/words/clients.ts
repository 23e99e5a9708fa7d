import type { RiskLevel } from "~/models/risk-levels.server";
import type { Phrase, Word } from "./word";

/** Words of the caseload and of a client's header. */
export const clientWords = {
  clients: { ko: "대상자", en: "Clients" },
  caseload: { ko: "내 담당 사례", en: "My caseload" },
  new_client: { ko: "새 대상자", en: "New client" },
  name: { ko: "이름", en: "Name" },
  code: { ko: "사례 번호", en: "Case code" },
  last_session: { ko: "최근 회기", en: "Last session" },
  risk: { ko: "위험 수준", en: "Risk" },
  opened_on: { ko: "시작일", en: "Opened" },
  closed: { ko: "종결", en: "Closed" },
  state: { ko: "상태", en: "State" },
  open: { ko: "진행", en: "Open" },
  find: { ko: "이름 또는 사례 번호", en: "Name or case code" },
  find_act: { ko: "찾기", en: "Find" },
  find_hint: {
    ko: "초성(ㄱㅊㅅ)이나 로마자로도 찾습니다",
    en: "Initial consonants (ㄱㅊㅅ) and Latin spellings work too",
  },
  no_session: { ko: "아직 없음", en: "None yet" },
  empty_title: { ko: "아직 담당하는 대상자가 없습니다", en: "You are on no care team yet" },
  empty_lead: {
    ko: "접수를 시작하거나, 관리자에게 담당 배정을 부탁하십시오. 여기에는 지금 담당하는 대상자만 보입니다.",
    en: "Begin an intake, or ask your manager to assign you. Only clients whose care team you are on now are shown here.",
  },
  parts: { ko: "사례", en: "Case" },
  overview: { ko: "개요", en: "Overview" },
  record: { ko: "기록", en: "Record" },
  identity: { ko: "인적 사항", en: "Identity" },
  team: { ko: "담당", en: "Care team" },
  log: { ko: "열람 기록", en: "Who opened it" },
  none_found: { ko: "내 담당 사례 안에는 맞는 사람이 없습니다", en: "Nobody in your caseload matches" },
} satisfies Record<string, Word>;

export const clientPhrases = {
  found: {
    ko: ({ count }) => `내 담당 사례에서 ${count}명을 찾았습니다`,
    en: ({ count }) => `${count} found in your caseload`,
  },
  count: {
    ko: ({ count }) => `${count}명`,
    en: ({ count }) => (count === 1 ? "1 client" : `${count} clients`),
  },
} satisfies Record<string, Phrase<{ count: number }>>;

export const riskWords: Record<RiskLevel, Word> = {
  not_assessed: { ko: "미평가", en: "Not assessed" },
  none: { ko: "현재 우려 없음", en: "No present concern" },
  low: { ko: "낮음", en: "Low" },
  moderate: { ko: "중간", en: "Moderate" },
  high: { ko: "높음", en: "High" },
  imminent: { ko: "임박", en: "Imminent" },
};
