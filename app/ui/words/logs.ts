import type { Change, Outcome, TableName } from "~/models/log-lines.server";
import type { Phrase, Word } from "./word";

/** Words of the log: who opened a case, one's own acts, and what the privacy officer sees. */
export const logWords = {
  log: { ko: "접속 기록", en: "Access log" },
  client_log: { ko: "누가 이 사례를 열었는지", en: "Who opened this case" },
  client_log_lead: {
    ko: "이 사례를 열거나 고친 사람과 시각, 사유입니다. 거절된 시도도 남습니다. 담당 목록이나 검색 결과에 이름이 나온 것은 여기에 보이지 않고 개인정보 보호책임자가 봅니다.",
    en: "Who opened or changed this case, when and why. Tries that were refused stand here too. Appearing in somebody's list or search is not shown here; the privacy officer sees that.",
  },
  own_acts: { ko: "내가 한 일", en: "What I did" },
  own_acts_lead: {
    ko: "내 이름으로 남은 기록입니다. 내가 하지 않은 일이 보이면 개인정보 보호책임자에게 알려 주십시오.",
    en: "Everything that stands in the log under your name. If something here was not you, tell the privacy officer.",
  },
  log_lead: {
    ko: "누가 언제 무엇을 했는지입니다. 대상자는 이름 대신 짧은 기호로만 보입니다. 이 화면을 본 것도 기록됩니다.",
    en: "Who did what, and when. Clients appear as a short sign, never by name. Looking here is recorded as well.",
  },
  when: { ko: "시각", en: "When" },
  who: { ko: "사람", en: "Who" },
  what: { ko: "한 일", en: "What" },
  client: { ko: "대상자", en: "Client" },
  why: { ko: "사유", en: "Why" },
  wrote: { ko: "바뀐 것", en: "Changed" },
  nobody: { ko: "알 수 없음", en: "Not known" },
  lines: { ko: "기록", en: "Lines" },
  older: { ko: "이전 기록 보기", en: "Older lines" },
  newest: { ko: "최근 기록으로", en: "Back to the newest" },
  none_title: { ko: "아직 기록이 없습니다", en: "Nothing stands here yet" },
  none_found: { ko: "조건에 맞는 기록이 없습니다", en: "No line matches" },
  none_found_lead: { ko: "조건을 줄이거나 기간을 넓혀 보십시오.", en: "Ask for less, or for more days." },
  filter: { ko: "골라 보기", en: "Narrow down" },
  show: { ko: "보기", en: "Show" },
  all: { ko: "전체", en: "All" },
  outcome: { ko: "결과", en: "Outcome" },
  from_on: { ko: "시작일", en: "From" },
  until_on: { ko: "마지막 날", en: "Until" },
  client_sign: { ko: "대상자 기호", en: "Sign of the client" },
  client_sign_hint: { ko: "기록에 보이는 여덟 글자", en: "The eight characters that a line shows" },
  clear: { ko: "조건 지우기", en: "Clear" },
  left: { ko: "퇴직", en: "left" },
  reviews: { ko: "기록 점검", en: "Reviews of the log" },
  reviews_lead: {
    ko: "접속 기록은 달마다 한 번 이상 점검합니다(개인정보의 안전성 확보조치 기준 제8조). 점검한 사람, 날짜, 기간을 남깁니다.",
    en: "The log is gone through at least once a month (Safety-Measures standard, Art. 8). Who did it, when, and for which days stands here.",
  },
  add_review: { ko: "점검 남기기", en: "Enter a review" },
  remark: { ko: "살펴본 것과 알게 된 것", en: "What was looked at and found" },
  remark_hint: {
    ko: "대상자의 이름은 적지 마십시오. 거절, 사유 열람, 검색이 많은 사람부터 보면 빠릅니다.",
    en: "Write no client's name. Refusals, reveals and searches are the quickest way in.",
  },
  reviewed_days: { ko: "점검한 기간", en: "Days covered" },
  reviewed_at: { ko: "점검일", en: "Reviewed" },
  no_reviews: { ko: "아직 점검한 적이 없습니다", en: "There was no review yet" },
  review_due: { ko: "접속 기록을 점검할 때입니다", en: "A review of the log is due" },
} satisfies Record<string, Word>;

export const logPhrases = {
  reviewed_until: {
    ko: ({ day }) => `${day}까지 점검했습니다.`,
    en: ({ day }) => `Reviewed up to ${day}.`,
  } as Phrase<{ day: string }>,
  shown: {
    ko: ({ count }) => `${count}명 표시`,
    en: ({ count }) => (count === 1 ? "1 client shown" : `${count} clients shown`),
  } as Phrase<{ count: number }>,
  hits: {
    ko: ({ count }) => `${count}명 찾음`,
    en: ({ count }) => `${count} found`,
  } as Phrase<{ count: number }>,
};

export const outcomeWords: Record<Outcome, Word> = {
  opened: { ko: "열림", en: "Opened" },
  refused: { ko: "거절됨", en: "Refused" },
};

export const actWords: Record<Change["act"], Word> = {
  insert: { ko: "추가", en: "added" },
  update: { ko: "수정", en: "changed" },
  delete: { ko: "삭제", en: "removed" },
};

/** Why a deed was done that asks for a reason, by its code. */
export const reasonWords: Record<string, Word> = {
  safety_check: { ko: "안전 확인", en: "Safety check" },
  client_asked: { ko: "본인 요청", en: "The client asked" },
  urgent_help: { ko: "긴급 지원", en: "Urgent help" },
  petition: { ko: "청원, 신고", en: "Petition" },
  urgent_contact: { ko: "긴급 연락", en: "Urgent contact" },
  complaint: { ko: "민원", en: "Complaint" },
  legal_request: { ko: "법에 따른 요청", en: "Legal request" },
  audit: { ko: "점검", en: "Audit" },
  other: { ko: "그 밖의 사유", en: "Another reason" },
  waits_for_second: { ko: "본인 확인 전인 계정", en: "The account is not confirmed yet" },
  nobody_to_ask: { ko: "확인할 사람이 아직 없어 바로 열림", en: "Open at once: nobody could confirm it yet" },
};

/** The tables as the log names them. A new table without a word does not compile. */
export const tableWords: Record<TableName, Word> = {
  addenda: { ko: "추가 기재", en: "addendum" },
  assignments: { ko: "담당 배정", en: "assignment" },
  client_categories: { ko: "대상자 구분", en: "category" },
  client_keys: { ko: "암호 열쇠", en: "keys" },
  clients: { ko: "대상자", en: "client" },
  closures: { ko: "종결", en: "closure" },
  consents: { ko: "동의", en: "consent" },
  coordinator_questions: { ko: "문의", en: "question" },
  countersignature_requests: { ko: "확인 서명 부탁", en: "request to countersign" },
  countersignatures: { ko: "확인 서명", en: "countersignature" },
  drafts: { ko: "초안", en: "draft" },
  exclusions: { ko: "담당 제외", en: "exclusion" },
  import_applications: { ko: "가져오기 실행", en: "import carried out" },
  import_rows: { ko: "가져온 줄", en: "imported row" },
  import_undos: { ko: "가져오기 되돌림", en: "import taken back" },
  imports: { ko: "가져오기", en: "import" },
  invitations: { ko: "초대 링크", en: "invitation" },
  key_checks: { ko: "열쇠 확인", en: "key check" },
  log_reviews: { ko: "기록 점검", en: "log review" },
  note_versions: { ko: "이전 기록", en: "earlier text" },
  note_voids: { ko: "무효 처리", en: "voided note" },
  notes: { ko: "기록", en: "note" },
  passphrases: { ko: "암호문", en: "passphrase" },
  protection_statuses: { ko: "보호 상태", en: "protection status" },
  register_keys: { ko: "대장 번호", en: "register number" },
  relatives: { ko: "가족", en: "relative" },
  renewals: { ko: "계정 본인 확인", en: "confirmation of an account" },
  reopenings: { ko: "재개", en: "reopening" },
  risk_levels: { ko: "위험 수준", en: "risk level" },
  role_grants: { ko: "역할", en: "role" },
  safe_contacts: { ko: "안전한 연락", en: "safe contact" },
  sessions: { ko: "회기", en: "session" },
  sign_ins: { ko: "로그인", en: "sign-in" },
  signatures: { ko: "서명", en: "signature" },
  sites: { ko: "사무소", en: "site" },
  staff: { ko: "직원", en: "staff" },
  supervisions: { ko: "수련 감독", en: "supervision" },
  transfer_answers: { ko: "인계 답", en: "answer to a transfer" },
  transfers: { ko: "인계", en: "transfer" },
};
