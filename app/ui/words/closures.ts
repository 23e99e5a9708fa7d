import type { ClosureReason } from "~/models/closures.server";
import type { Phrase, Word } from "./word";

/** Words of closing a case and taking it up again. */
export const closureWords = {
  title_close: { ko: "사례 종결", en: "Close the case" },
  title_closed: { ko: "종결된 사례", en: "A closed case" },
  lead: {
    ko: "사유, 날짜, 종결 기록이 모두 있어야 합니다. 종결해도 기록은 그대로 남고, 언제든지 다시 열 수 있습니다.",
    en: "It takes a reason, a day and a closing note. The record stays as it is, and the case can be taken up again.",
  },
  reason: { ko: "종결 사유", en: "Reason" },
  closed_on: { ko: "종결일", en: "Closed on" },
  note: { ko: "종결 기록", en: "Closing note" },
  note_hint: {
    ko: "무엇이 이루어졌고 무엇이 남았는지, 다시 찾아올 때 알아야 할 것을 적으십시오. 담당자 모두가 읽습니다.",
    en: "What was reached, what is left, and what should be known if the client comes back. The whole care team reads it.",
  },
  close: { ko: "종결하기", en: "Close the case" },
  reopen: { ko: "다시 열기", en: "Take it up again" },
  reopen_lead: {
    ko: "오늘부터 다시 진행 중인 사례가 됩니다. 종결 기록은 지워지지 않습니다.",
    en: "From today the case is open again. The closing stays in the history.",
  },
  reopen_late: {
    ko: "종결한 지 90일이 지났습니다. 원칙은 새 사례로 접수하는 것입니다. 이어서 보는 것이 본인에게 나은 때에만 다시 여십시오.",
    en: "It was closed more than 90 days ago. The rule is a new intake; take this one up only if that is better for the client.",
  },
  history: { ko: "종결 이력", en: "Closings so far" },
  history_none: { ko: "종결한 적이 없습니다.", en: "This case was never closed." },
  reopened: { ko: "다시 연 날", en: "Taken up again" },
  by: { ko: "종결한 사람", en: "Closed by" },
  unsigned_title: { ko: "서명하지 않은 내 기록이 있습니다", en: "You have unsigned notes" },
  unsigned_lead: {
    ko: "종결하기 전에 서명하는 것이 좋습니다. 종결한 뒤에도 서명할 수 있습니다.",
    en: "Sign them before closing if you can; it is possible afterwards too.",
  },
  see_record: { ko: "기록 보기", en: "See the record" },
  transfer_instead: { ko: "동료에게 넘기기", en: "Offer it to a colleague" },
  needs: { ko: "이 사유에 필요한 것", en: "What this reason needs" },
  before_opening: { ko: "사례를 시작한 날보다 앞섭니다", en: "This is before the case was opened" },
  in_future: { ko: "아직 오지 않은 날입니다", en: "This day has not come yet" },
  closed_already: {
    ko: "그 사이 다른 사람이 이 사례를 종결했습니다. 적은 내용은 아래에 그대로 있습니다.",
    en: "Somebody closed this case in the meantime. What you wrote is still here.",
  },
} satisfies Record<string, Word>;

export const closurePhrases = {
  attempts: {
    ko: ({ tries, ways }) => `마지막으로 만난 뒤 기록된 연락 시도는 ${tries}번, 방법은 ${ways}가지입니다.`,
    en: ({ tries, ways }) =>
      `On record since the last meeting: ${tries === 1 ? "1 try" : `${tries} tries`} by ${ways === 1 ? "1 way" : `${ways} ways`}.`,
  },
} satisfies Record<string, Phrase<{ tries: number; ways: number }>>;

export const unsignedPhrase: Phrase<{ count: number }> = {
  ko: ({ count }) => `서명하지 않은 내 기록 ${count}건`,
  en: ({ count }) => (count === 1 ? "1 note of yours is unsigned" : `${count} notes of yours are unsigned`),
};

export const closureReasonWords: Record<ClosureReason, Word> = {
  goals_met: { ko: "목표 달성", en: "Goals met" },
  partial: { ko: "부분 달성·합의 종결", en: "Goals partly met, agreed end" },
  sessions_used: { ko: "회기 종료", en: "Agreed number of sessions used" },
  referred: { ko: "타 기관 의뢰", en: "Referred to another agency" },
  moved: { ko: "이주·전출", en: "Moved away" },
  abroad: { ko: "해외 출국", en: "Left the country" },
  client_request: { ko: "본인 요청", en: "Client's wish" },
  dropout: { ko: "중도 탈락", en: "Stopped coming" },
  lost_contact: { ko: "연락 두절", en: "Lost contact" },
  ineligible: { ko: "대상 부적합", en: "Not eligible" },
  safety: { ko: "안전상 사유", en: "Unsafe for staff" },
  counsellor_left: { ko: "상담자 퇴사·교체", en: "Counsellor left" },
  hospital: { ko: "장기 입원", en: "Long admission" },
  detained: { ko: "수감", en: "Imprisoned" },
  death: { ko: "사망", en: "Death" },
  funding_end: { ko: "사업 종료", en: "Programme ended" },
  duplicate: { ko: "중복 등록(병합)", en: "Duplicate record" },
  data_request: { ko: "삭제·처리정지 요청", en: "Erasure or restriction asked" },
  other: { ko: "기타", en: "Other" },
};

/** What some reasons ask for before they are right; shown when the reason is chosen, not enforced by the form. */
export const closureNeedWords: Partial<Record<ClosureReason, Word>> = {
  lost_contact: {
    ko: "세 번 이상, 두 가지 이상의 방법으로 연락해 보았어야 합니다. 위험 수준이 중간 이상이면 안부 확인을 먼저 요청하십시오.",
    en: "Three tries by two ways at least. If the risk is moderate or higher, ask for a welfare check first.",
  },
  safety: {
    ko: "관리자의 승인이 필요합니다. 누가 언제 승인했는지 종결 기록에 적으십시오.",
    en: "The manager must approve. Write into the note who approved it and when.",
  },
  counsellor_left: {
    ko: "종결보다 이관이 먼저입니다. 맡을 동료가 정말 없을 때에만 고르십시오.",
    en: "Hand the case on rather than close it. Choose this only if nobody can take it.",
  },
  death: {
    ko: "유족과 동료를 돌보는 일, 사건 검토가 뒤따릅니다. 관리자에게 바로 알리십시오. 사망의 경위는 확인된 것만 적으십시오.",
    en: "Care for the bereaved and for colleagues, and a review, come next. Tell your manager now. Write only what is confirmed.",
  },
  referred: {
    ko: "받는 기관이 실제로 연결되었는지 확인한 날을 적으십시오.",
    en: "Write when you made sure that the other agency has taken over.",
  },
  data_request: {
    ko: "요청을 받은 날과 방법을 적고, 개인정보 보호책임자에게 알리십시오. 종결이 곧 삭제는 아닙니다.",
    en: "Write when and how the request came, and tell the privacy officer. Closing is not erasing.",
  },
  duplicate: {
    ko: "남기는 사례의 번호를 적으십시오. 이름은 적지 마십시오.",
    en: "Write the code of the case that stays, and no name.",
  },
  ineligible: {
    ko: "다른 곳을 안내했다면 어디인지 적으십시오.",
    en: "If you pointed to another place, write which.",
  },
};
