import type { Role } from "~/models/access.server";
import type { Phrase, Word } from "./word";

/** Words of signing in, the lock, invitations and one's own account. */
export const signInWords = {
  sign_in: { ko: "로그인", en: "Sign in" },
  lead: {
    ko: "대상자 곁에 있는 사람들의 기록입니다.",
    en: "The records of people who stand beside survivors.",
  },
  sign_in_name: { ko: "사용자 이름", en: "User name" },
  passphrase: { ko: "암호문", en: "Passphrase" },
  wrong: {
    ko: "사용자 이름과 암호문이 맞지 않거나, 여러 번 틀려 15분 동안 잠겼습니다.",
    en: "The name and passphrase do not match, or the account is closed for 15 minutes after several tries.",
  },
  forgotten: {
    ko: "암호문을 잊었다면 관리 담당자에게 새 초대 링크를 부탁하십시오.",
    en: "If you have forgotten it, ask your administrator for a new invitation link.",
  },
  locked_title: { ko: "잠겨 있습니다", en: "Locked" },
  locked_lead: {
    ko: "쓰던 글은 저장되어 있습니다. 암호문을 넣으면 하던 곳으로 돌아갑니다.",
    en: "What you were writing is saved. Your passphrase takes you back to where you were.",
  },
  unlock: { ko: "잠금 풀기", en: "Unlock" },
  unlock_wrong: { ko: "암호문이 맞지 않습니다.", en: "That passphrase does not match." },
  someone_else: { ko: "다른 사람으로 로그인", en: "Sign in as someone else" },
  invitation_title: { ko: "계정 시작하기", en: "Start your account" },
  invitation_new: { ko: "새 암호문", en: "New passphrase" },
  invitation_again: { ko: "새 암호문 한 번 더", en: "New passphrase, once more" },
  passphrase_hint: {
    ko: "15자 이상. 서로 관계없는 낱말 네댓 개를 이어 쓰면 외우기 쉽습니다.",
    en: "At least 15 characters. Four or five unrelated words are easy to remember.",
  },
  too_short: { ko: "15자 이상으로 정하십시오.", en: "Use at least 15 characters." },
  not_the_same: { ko: "두 번 쓴 암호문이 서로 다릅니다.", en: "The two do not match." },
  begin: { ko: "시작하기", en: "Begin" },
  invitation_over: { ko: "이 링크는 쓸 수 없습니다", en: "This link can no longer be used" },
  invitation_over_lead: {
    ko: "이미 사용했거나 기한이 지났습니다. 관리 담당자에게 새 링크를 부탁하십시오.",
    en: "It was used already or is too old. Ask your administrator for a new one.",
  },
  own_account: { ko: "내 계정", en: "My account" },
  change_passphrase: { ko: "암호문 바꾸기", en: "Change the passphrase" },
  old_passphrase: { ko: "지금 암호문", en: "Present passphrase" },
  change: { ko: "바꾸기", en: "Change" },
  changed: {
    ko: "암호문을 바꾸었습니다. 다른 기기에서는 모두 로그아웃되었습니다.",
    en: "Your passphrase is changed. You are signed out everywhere else.",
  },
} satisfies Record<string, Word>;

export const signInPhrases = {
  invitation_lead: {
    ko: ({ display_name, site_name }) =>
      `${display_name} 님, ${site_name}의 계정입니다. 앞으로 쓸 암호문을 정하십시오.`,
    en: ({ display_name, site_name }) =>
      `${display_name}, this is your account at ${site_name}. Choose the passphrase you will use.`,
  },
} satisfies Record<string, Phrase<{ display_name: string; site_name: string }>>;

export const roleWords: Record<Role, Word> = {
  counsellor: { ko: "상담사", en: "Counsellor" },
  social_worker: { ko: "사회복지사", en: "Social worker" },
  manager: { ko: "관리자(팀장)", en: "Manager" },
  privacy_officer: { ko: "개인정보 보호책임자", en: "Privacy officer" },
  administrator: { ko: "시스템 관리 담당자", en: "Administrator" },
};
