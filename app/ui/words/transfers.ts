import type { TransferAnswer } from "~/models/transfers.server";
import type { Phrase, Word } from "./word";

/** Words of offering a case to a colleague. */
export const transferWords = {
  offer: { ko: "사례 넘기기", en: "Offer this case" },
  offer_lead: {
    ko: "받는 사람이 수락해야 넘어갑니다. 그 전까지는 아무것도 바뀌지 않습니다.",
    en: "The case goes over when your colleague accepts. Until then nothing changes.",
  },
  to: { ko: "받는 사람", en: "To" },
  from: { ko: "보낸 사람", en: "From" },
  reason: { ko: "사유", en: "Reason" },
  offered_at: { ko: "제안한 때", en: "Offered" },
  code: { ko: "사례 번호", en: "Case code" },
  summary: { ko: "요약", en: "Summary" },
  summary_hint: {
    ko: "수락하기 전에 받는 사람이 보는 것은 사례 번호와 이 요약뿐입니다. 이름을 쓰지 말고, 맡을지 정하는 데 필요한 만큼만 적으십시오.",
    en: "Before accepting, your colleague sees the case code and this summary, nothing else. Write no name, and as much as is needed to decide.",
  },
  ends_title: { ko: "수락하면 내 열람이 끝납니다", en: "Your access ends when it is accepted" },
  ends: {
    ko: "받는 사람이 수락하는 그 순간부터 이 사례를 열 수 없고, 대상자 목록에서도 사라집니다. 수락하기 전에는 언제든지 거둘 수 있습니다.",
    en: "From the moment your colleague accepts, you can no longer open this case, and it leaves your list. Until then you can withdraw the offer at any time.",
  },
  confirm: {
    ko: "수락되면 내 열람이 끝나는 것을 알고 있습니다",
    en: "I know that my access ends when it is accepted",
  },
  confirm_needed: { ko: "읽고 표시해 주십시오", en: "Please read this and tick it" },
  unfinished_title: { ko: "먼저 마무리할 글이 있습니다", en: "Something is not finished yet" },
  unfinished_lead: {
    ko: "쓰다 만 글은 넘어가지 않습니다. 서명하지 않은 기록은 넘긴 뒤 내가 서명할 수 없고, 새 담당자가 서명 없는 기록으로 읽습니다.",
    en: "Half-written texts do not go along. You cannot sign a note any more once the case is handed on; the new team reads it as unsigned.",
  },
  send: { ko: "제안 보내기", en: "Send the offer" },
  back_team: { ko: "담당", en: "Care team" },
  pending_title: {
    ko: "이미 답을 기다리는 제안이 있습니다",
    en: "There is an offer that waits for an answer",
  },
  pending_lead: {
    ko: "새로 제안하려면 먼저 거두십시오.",
    en: "Withdraw it first if you want to offer the case to somebody else.",
  },
  see: { ko: "제안 보기", en: "See the offer" },
  no_colleagues: {
    ko: "넘겨받을 수 있는 동료가 없습니다. 관리자와 의논하십시오.",
    en: "There is no colleague who could take it. Talk to your manager.",
  },
  received: { ko: "맡아 달라는 사례", en: "A case offered to you" },
  received_lead: {
    ko: "지금은 사례 번호와 요약만 보입니다. 수락하면 이름과 기록을 열 수 있고, 담당자가 됩니다.",
    en: "You see the case code and the summary only. When you accept, you are on the care team and can open the rest.",
  },
  sent: { ko: "보낸 제안", en: "Your offer" },
  accept: { ko: "맡겠습니다", en: "Accept" },
  decline: { ko: "맡을 수 없습니다", en: "Decline" },
  withdraw: { ko: "제안 거두기", en: "Withdraw the offer" },
  decline_hint: {
    ko: "거절하면 보낸 사람이 계속 담당하고, 이 요약은 다시 열리지 않습니다.",
    en: "If you decline, your colleague keeps the case and this summary closes for you.",
  },
  over: { ko: "끝난 제안입니다", en: "This offer is over" },
  over_lead: {
    ko: "보낸 사람이 더 이상 이 사례의 담당이 아니어서 넘길 수 없습니다. 관리자에게 물어보십시오.",
    en: "Your colleague is no longer on the care team, so there is nothing to hand on. Ask your manager.",
  },
  not_here: {
    ko: "같은 사무소에서 사례를 맡는 동료 가운데 골라 주십시오",
    en: "Choose a colleague of your site who carries cases",
  },
  offered_already: {
    ko: "이미 답을 기다리는 제안이 있습니다",
    en: "There is already an offer that waits for an answer",
  },
} satisfies Record<string, Word>;

export const transferPhrases = {
  unfinished: {
    ko: ({ notes, drafts }) =>
      [notes > 0 && `서명하지 않은 기록 ${notes}건`, drafts > 0 && `쓰다 만 글 ${drafts}건`]
        .filter(Boolean)
        .join(", "),
    en: ({ notes, drafts }) =>
      [
        notes > 0 && (notes === 1 ? "1 unsigned note" : `${notes} unsigned notes`),
        drafts > 0 && (drafts === 1 ? "1 draft" : `${drafts} drafts`),
      ]
        .filter(Boolean)
        .join(", "),
  },
} satisfies Record<string, Phrase<{ notes: number; drafts: number }>>;

export const transferAnswerWords: Record<TransferAnswer, Word> = {
  accepted: { ko: "수락", en: "Accepted" },
  declined: { ko: "거절", en: "Declined" },
  withdrawn: { ko: "거둠", en: "Withdrawn" },
};
