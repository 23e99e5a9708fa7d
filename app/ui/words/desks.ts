import type { DraftForm } from "~/models/desks.server";
import type { Phrase, Word } from "./word";

/** Words of "my day". */
export const deskWords = {
  my_day: { ko: "내 하루", en: "My day" },
  today: { ko: "오늘 회기", en: "Today's sessions" },
  today_none: { ko: "오늘 잡힌 회기가 없습니다", en: "No sessions today" },
  today_none_lead: {
    ko: "예정에 없던 만남도 기록할 수 있습니다. 대상자를 고르고 회기를 적으십시오.",
    en: "A meeting that was not planned can be written down too: choose the client and write the session.",
  },
  time: { ko: "시각", en: "Time" },
  client: { ko: "대상자", en: "Client" },
  kind: { ko: "유형", en: "Kind" },
  note: { ko: "기록", en: "Note" },
  write: { ko: "기록하기", en: "Write" },
  begun: { ko: "기록 있음", en: "Written" },
  drafts: { ko: "쓰던 글", en: "Drafts to finish" },
  drafts_none: { ko: "쓰다 만 글이 없습니다", en: "Nothing is left half written" },
  saved: { ko: "저장", en: "Saved" },
  go_on: { ko: "이어 쓰기", en: "Go on" },
  to_sign: { ko: "서명할 기록", en: "Notes to sign" },
  to_sign_none: { ko: "서명을 기다리는 기록이 없습니다", en: "No note waits for your signature" },
  held: { ko: "회기", en: "Held" },
  late: { ko: "72시간 지남", en: "Over 72 hours" },
  overdue: { ko: "때가 지난 일", en: "Overdue" },
  overdue_none: { ko: "때가 지난 일이 없습니다", en: "Nothing is overdue" },
  since: { ko: "기한", en: "Was due" },
  what: { ko: "할 일", en: "What" },
  risk_review: { ko: "위험 수준 다시 보기", en: "Look at the risk level again" },
  not_seen: { ko: "오래 만나지 못함", en: "Not seen for a while" },
  look: { ko: "보러 가기", en: "Have a look" },
  caseload: { ko: "사례 현황 보기", en: "See the caseloads" },
  imports: { ko: "대장 가져오기", en: "Import a register" },
  questions: { ko: "문의에 답하기", en: "Answer questions" },
  log: { ko: "접속 기록 보기", en: "See the access log" },
  staff: { ko: "직원 계정", en: "Staff accounts" },
  sites: { ko: "사무소", en: "Sites" },
  log_review: { ko: "월간 점검", en: "Monthly review" },
  log_never: {
    ko: "아직 접속 기록을 점검한 적이 없습니다. 매달 한 번 이상 살펴보아야 합니다.",
    en: "The access log has not been reviewed yet. It is due at least once a month.",
  },
  manager_lead: {
    ko: "여기에는 이름이 보이지 않습니다. 사례 번호와 날짜, 담당, 늦어진 일만 보입니다.",
    en: "No names are shown here: case codes, dates, assignments and what is late.",
  },
  administrator_lead: {
    ko: "계정과 사무소를 돌봅니다. 사례는 열 수 없습니다.",
    en: "You look after accounts and sites. Cases stay closed to you.",
  },
  officer_lead: {
    ko: "누가 무엇을 열고 바꾸었는지 살핍니다. 사례는 열 수 없습니다.",
    en: "You look at who opened and changed what. Cases stay closed to you.",
  },
} satisfies Record<string, Word>;

export const deskPhrases = {
  questions_open: {
    ko: ({ count }) => (count === 0 ? "기다리는 문의가 없습니다" : `답을 기다리는 문의 ${count}건`),
    en: ({ count }) =>
      count === 0 ? "No question waits" : count === 1 ? "1 question waits" : `${count} questions wait`,
  },
} satisfies Record<string, Phrase<{ count: number }>>;

export const deskNames = {
  offered_by: {
    ko: ({ name }) => `${name} 님이 사례를 맡아 달라고 했습니다`,
    en: ({ name }) => `${name} offers you a case`,
  },
  asked_by: {
    ko: ({ name }) => `${name} 님이 확인 서명을 부탁했습니다`,
    en: ({ name }) => `${name} asks you to countersign`,
  },
  last_review: { ko: ({ name }) => `마지막 점검: ${name}`, en: ({ name }) => `Last review: ${name}` },
} satisfies Record<string, Phrase<{ name: string }>>;

export const draftFormWords: Record<DraftForm, Word> = {
  intake: { ko: "접수", en: "Intake" },
  session: { ko: "회기 기록", en: "Session" },
  note: { ko: "기록", en: "Note" },
  addendum: { ko: "덧붙임", en: "Addendum" },
  closure: { ko: "종결", en: "Closure" },
  transfer: { ko: "이관 요약", en: "Transfer summary" },
  identity: { ko: "인적 사항", en: "Identity" },
  safe_contact: { ko: "안전 연락", en: "Safe contact" },
};
