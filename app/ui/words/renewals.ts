import type { RenewalCause } from "~/models/renewals.server";
import type { Phrase, Word } from "./word";

/** Words of accounts that wait until a second person has said whose hands they are in. */
export const renewalWords = {
  waiting: { ko: "본인 확인을 기다리는 계정", en: "Accounts to be confirmed" },
  lead: {
    ko: "시스템 관리 담당자가 새로 만들었거나 바꾼 계정입니다. 본인을 직접 만나거나 아는 번호로 전화해 확인한 뒤에만 누르십시오. 본인이 아니면 누르지 말고, 누가 한 일인지 접속 기록에서 살피게 하십시오.",
    en: "An administrator made or changed these. Confirm only after you met the person, or rang a number you know. If it was not them, leave it, and have the access log looked at.",
  },
  person: { ko: "사람", en: "Person" },
  role: { ko: "역할", en: "Role" },
  site: { ko: "사무소", en: "Site" },
  what: { ko: "바뀐 것", en: "What changed" },
  made_at: { ko: "바뀐 때", en: "When" },
  made_by: { ko: "바꾼 사람", en: "By" },
  act: { ko: "확인", en: "Confirm" },
  confirm: { ko: "본인이 맞습니다", en: "It is their own" },
  // To the person whose account it is
  own_title: { ko: "다른 한 사람이 확인하면 열립니다", en: "Open once a second person has confirmed" },
  own_lead: {
    ko: "이 계정은 초대 링크로 시작했거나 역할이나 사무소가 바뀌었습니다. 본인이 맞는지 다른 사람이 확인하기 전에는 아무것도 열리지 않습니다. 쓰던 글과 담당 사례는 그대로 있습니다.",
    en: "This account was begun with an invitation link, or its role or site changed. Until somebody else confirms that it is yours, nothing opens. Your drafts and cases are kept as they are.",
  },
  own_ask: { ko: "확인할 수 있는 사람", en: "These people can confirm it" },
  own_nobody: {
    ko: "지금은 확인할 수 있는 관리자(팀장)나 개인정보 보호책임자가 없습니다. 시스템 관리 담당자에게 알려 주십시오.",
    en: "No manager or privacy officer can confirm it at present. Tell your administrator.",
  },
  own_again: { ko: "다시 보기", en: "Look again" },
  // To the administrator
  account_title: {
    ko: "본인 확인 전이라 아무것도 열리지 않습니다",
    en: "Not confirmed yet: nothing opens for this account",
  },
  account_lead: {
    ko: "그 사무소의 관리자(팀장)나 개인정보 보호책임자가 본인이 맞는지 확인해야 합니다. 시스템 관리 담당자는 확인할 수 없습니다.",
    en: "A manager of its site or the privacy officer has to confirm whose it is. An administrator cannot.",
  },
} satisfies Record<string, Word>;

export const renewalCauseWords: Record<RenewalCause, Word> = {
  account: { ko: "새 계정", en: "New account" },
  passphrase: { ko: "새 암호문", en: "New passphrase" },
  role: { ko: "다른 역할", en: "Another role" },
  site: { ko: "다른 사무소", en: "Another site" },
};

export const renewalPhrases = {
  count: {
    ko: ({ count }) => `본인 확인을 기다리는 계정 ${count}개`,
    en: ({ count }) => (count === 1 ? "1 account to be confirmed" : `${count} accounts to be confirmed`),
  },
} satisfies Record<string, Phrase<{ count: number }>>;
