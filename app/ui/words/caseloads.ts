import type { Lateness, RevealReason, ReviewShow } from "~/models/caseload-reviews.server";
import type { Phrase, Word } from "./word";

/** Words of the manager's view of a site's cases. */
export const caseloadWords = {
  caseloads: { ko: "사례 현황", en: "Caseloads" },
  lead: {
    ko: "이름과 기록은 보이지 않습니다. 사례 번호와 날짜, 담당, 늦어진 일만 보입니다.",
    en: "No names and no records: case codes, dates, assignments and what is late.",
  },
  cases: { ko: "사례", en: "Cases" },
  show: { ko: "보기", en: "Show" },
  code: { ko: "사례 번호", en: "Case code" },
  opened_on: { ko: "시작일", en: "Opened" },
  closed_on: { ko: "종결일", en: "Closed" },
  last_session: { ko: "최근 출석 회기", en: "Last attended" },
  team: { ko: "담당", en: "Team" },
  late: { ko: "늦어진 일", en: "Late" },
  never: { ko: "아직 없음", en: "None yet" },
  none_title: { ko: "해당하는 사례가 없습니다", en: "No such cases" },
  none_open: {
    ko: "이 사무소에서 사례를 열거나 대장을 가져오면 여기에 보입니다.",
    en: "Cases that are opened at your site, or imported, are shown here.",
  },
  people: { ko: "사람별 업무량", en: "What everybody carries" },
  people_none: {
    ko: "이 사무소에는 사례를 맡는 사람이 아직 없습니다",
    en: "Nobody at this site carries cases yet",
  },
  person: { ko: "사람", en: "Person" },
  role: { ko: "역할", en: "Role" },
  primary_cases: { ko: "주 담당", en: "As lead" },
  member_cases: { ko: "함께 담당", en: "As member" },
  late_notes: { ko: "늦은 서명", en: "Late notes" },
  leaving: { ko: "인계 필요", en: "To hand over" },
  hand_over: { ko: "인계", en: "Hand over" },
  leaving_title: {
    ko: "떠났거나 사례를 맡지 않게 된 사람에게 사례가 남아 있습니다",
    en: "Somebody who left, or carries cases no more, still has some",
  },
  definition: {
    ko: "늦은 서명: 회기 뒤 72시간 동안 서명하지 않은 기록. 오래 못 만남: 30일 동안 출석한 회기가 없는 진행 사례. 담당 없음: 열 수 있는 사람이 없는 진행 사례.",
    en: "Late notes: not signed within 72 hours of the session. Not seen: an open case without an attended session in 30 days. Unassigned: an open case that nobody can open.",
  },
  all_people: { ko: "모두 보기", en: "Show everybody" },
  earlier: { ko: "앞쪽", en: "Previous" },
  later: { ko: "다음 쪽", en: "Next" },
  // Revealing a name
  reveal: { ko: "이름 열기", en: "Open the name" },
  reveal_lead: {
    ko: "이름은 한 번만 보입니다. 누가, 언제, 어떤 사유로 열었는지 접속 기록에 남고, 담당자와 개인정보 보호책임자가 볼 수 있습니다.",
    en: "The name is shown once. Who opened it, when and why stands in the access log, where the care team and the privacy officer can see it.",
  },
  reveal_reason: { ko: "사유", en: "Reason" },
  reveal_text: { ko: "왜 이름이 필요합니까", en: "Why do you need the name" },
  reveal_text_hint: {
    ko: "10자 이상. 이름은 적지 마십시오.",
    en: "At least 10 characters, without any name.",
  },
  too_short: { ko: "10자 이상 적어 주십시오", en: "Write at least 10 characters" },
  revealed: { ko: "이 사례의 이름", en: "The name of this case" },
  revealed_lead: {
    ko: "이 화면을 떠나면 다시 보이지 않습니다. 이번 열람은 접속 기록에 남았습니다.",
    en: "It is gone when you leave this page. This opening stands in the access log.",
  },
} satisfies Record<string, Word>;

export const caseloadPhrases = {
  of_person: {
    ko: ({ name }) => `${name} 님이 담당하는 사례`,
    en: ({ name }) => `Cases of ${name}`,
  },
} satisfies Record<string, Phrase<{ name: string }>>;

export const latenessWords: Record<Lateness, Word> = {
  unsigned: { ko: "늦은 서명", en: "Late note" },
  not_seen: { ko: "오래 못 만남", en: "Not seen" },
  unassigned: { ko: "담당 없음", en: "Unassigned" },
};

export const reviewShowWords: Record<ReviewShow, Word> = {
  open: { ko: "진행", en: "Open" },
  late: { ko: "늦어진 일 있음", en: "Something late" },
  unassigned: { ko: "담당 없음", en: "Unassigned" },
  closed: { ko: "종결", en: "Closed" },
};

/** Why a manager opened a name; the code stands in the log. */
export const revealReasonWords: Record<RevealReason, Word> = {
  emergency: { ko: "생명·안전의 위급", en: "Danger to life or safety" },
  complaint: { ko: "민원·고충 처리", en: "A complaint" },
  legal_request: { ko: "법에 따른 요청", en: "A request by law" },
  client_request: { ko: "본인 요청", en: "The client asks" },
  duplicate: { ko: "중복 등록 확인", en: "Possible duplicate" },
  staff_matter: { ko: "담당 조정", en: "Arranging who carries it" },
  other: { ko: "그 밖의 사유", en: "Another reason" },
};
