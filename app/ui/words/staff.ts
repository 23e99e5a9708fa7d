import type { Invitation } from "~/models/invitations.server";
import type { AccountFaultCode } from "~/models/staff.server";
import type { Language, Phrase, Word } from "./word";

/** Words of accounts. */
export const staffWords = {
  staff: { ko: "직원", en: "Staff" },
  lead: {
    ko: "계정과 역할을 돌봅니다. 여기서 사례는 열리지 않습니다.",
    en: "Accounts and roles. No case opens from here.",
  },
  new: { ko: "새 계정", en: "New account" },
  new_lead: {
    ko: "계정을 만들면 한 번 쓰는 초대 링크를 만들 수 있습니다. 암호문은 본인이 정합니다.",
    en: "Once the account is there you can make a one-time link. The person chooses the passphrase.",
  },
  empty: { ko: "아직 직원이 없습니다", en: "No staff yet" },
  display_name: { ko: "이름", en: "Name" },
  sign_in_name: { ko: "사용자 이름", en: "User name" },
  sign_in_name_hint: {
    ko: "영문 소문자, 숫자, 점, 줄표로 2–40자. 나중에 바꿀 수 없습니다.",
    en: "2 to 40 small letters, digits, dots or dashes. It cannot be changed later.",
  },
  role: { ko: "역할", en: "Role" },
  role_hint: {
    ko: "역할을 바꾸면 이 사람은 모든 기기에서 바로 로그아웃되고, 관리자(팀장)나 개인정보 보호책임자가 확인해야 다시 열립니다.",
    en: "Another role signs this person out everywhere at once; a manager or the privacy officer then has to confirm it.",
  },
  trainee: { ko: "수련 중", en: "Trainee" },
  trainee_hint: {
    ko: "서명한 기록에 수퍼바이저의 확인 서명이 필요합니다.",
    en: "Signed notes need a supervisor's countersignature.",
  },
  language: { ko: "언어", en: "Language" },
  site: { ko: "사무소", en: "Site" },
  site_hint: {
    ko: "사무소를 옮겨도 지금 담당하는 사례는 그대로입니다. 그 사무소의 관리자가 인계합니다.",
    en: "Moving to another site leaves present assignments as they are; the manager there hands them over.",
  },
  state: { ko: "상태", en: "State" },
  active: { ko: "사용 중", en: "Active" },
  left: { ko: "끝남", en: "Ended" },
  not_invited: { ko: "초대 전", en: "Not invited" },
  invited: { ko: "초대 중", en: "Invited" },
  invitation_over: { ko: "초대 기한 지남", en: "Invitation expired" },
  add: { ko: "계정 만들기", en: "Open the account" },
  save: { ko: "저장", en: "Save" },
  account: { ko: "계정", en: "Account" },
  grants: { ko: "역할 이력", en: "Roles so far" },
  granted_at: { ko: "받은 때", en: "Granted" },
  granted_by: { ko: "준 사람", en: "By" },
  revoked_at: { ko: "끝난 때", en: "Ended" },
  // Invitations
  invitation: { ko: "초대 링크", en: "Invitation link" },
  invitation_lead: {
    ko: "링크는 72시간 동안, 한 번만 쓸 수 있습니다. 새로 만들면 먼저 만든 링크는 쓸 수 없습니다. 이미 암호문이 있는 사람에게는 새 암호문을 정하는 링크가 됩니다. 링크로 들어온 계정은 관리자(팀장)나 개인정보 보호책임자가 본인 확인을 해야 열립니다.",
    en: "A link works once, within 72 hours. A new one puts an end to earlier ones. For somebody who has a passphrase it sets a new one. The account opens once a manager or the privacy officer has confirmed the person.",
  },
  invite: { ko: "새 링크 만들기", en: "Make a new link" },
  link: { ko: "이 링크를 본인에게 직접 전하십시오", en: "Give this link to the person yourself" },
  link_once: {
    ko: "지금만 보입니다. 이 화면을 떠나면 다시 볼 수 없고, 새로 만들어야 합니다.",
    en: "It is shown now and never again. If it gets lost, make a new one.",
  },
  made_at: { ko: "만든 때", en: "Made" },
  expires_at: { ko: "기한", en: "Good until" },
  no_invitations: { ko: "아직 만든 링크가 없습니다.", en: "No link was made yet." },
  // Supervision
  supervision: { ko: "수퍼비전", en: "Supervision" },
  supervision_lead: {
    ko: "수퍼바이저는 확인 서명을 부탁받은 기록만 봅니다. 사례는 열리지 않습니다.",
    en: "A supervisor sees the notes that are sent for a countersignature, and nothing else.",
  },
  supervisor: { ko: "수퍼바이저", en: "Supervisor" },
  supervised: { ko: "수퍼비전 받는 사람", en: "Supervised" },
  supervision_add: { ko: "수퍼바이저 정하기", en: "Name the supervisor" },
  supervision_end: { ko: "끝내기", en: "End" },
  supervision_none: { ko: "수퍼비전 관계가 없습니다.", en: "No supervision." },
  from: { ko: "부터", en: "From" },
  until: { ko: "까지", en: "Until" },
  // Leaving
  leaving: { ko: "계정 끝내기", en: "End the account" },
  leaving_lead: {
    ko: "끝내는 즉시 모든 기기에서 로그아웃되고, 초대 링크도 쓸 수 없습니다. 기록과 서명은 이름과 함께 남습니다. 담당하던 사례와 쓰다 만 글은 관리자의 사례 현황에 인계할 것으로 나타납니다.",
    en: "The person is signed out everywhere at once, and links stop working. Notes and signatures stay with their name. Cases and half-written texts show up for the manager to hand over.",
  },
  leaving_act: { ko: "계정 끝내기", en: "End the account" },
  leaving_title: { ko: "이 계정을 끝낼까요?", en: "End this account?" },
  left_title: { ko: "끝난 계정입니다", en: "This account has ended" },
  oneself: {
    ko: "자신의 계정은 다른 시스템 관리 담당자가 끝낼 수 있습니다.",
    en: "Another administrator can end your own account.",
  },
  already: { ko: "이미 이 사람의 수퍼바이저입니다", en: "Already this person's supervisor" },
  self_supervision: { ko: "자신을 수퍼비전할 수 없습니다", en: "Nobody supervises oneself" },
  not_supervisor: {
    ko: "수련 중이 아닌 상담사 가운데 골라 주십시오",
    en: "Choose a counsellor who is not a trainee",
  },
} satisfies Record<string, Word>;

export const accountFaultWords: Record<AccountFaultCode, Word> = {
  name_taken: { ko: "이미 쓰고 있는 사용자 이름입니다", en: "This user name is taken" },
  bad_name: {
    ko: "영문 소문자, 숫자, 점, 줄표, 밑줄로 2–40자를 적어 주십시오",
    en: "Use 2 to 40 small letters, digits, dots, dashes or underscores",
  },
  no_site: { ko: "사무소를 골라 주십시오", en: "Choose a site" },
  last_administrator: {
    ko: "마지막 시스템 관리 담당자입니다. 먼저 다른 사람에게 이 역할을 주십시오",
    en: "This is the last administrator. Give somebody else the role first",
  },
  only_counsellors: { ko: "수련 중 표시는 상담사에게만 씁니다", en: "Only counsellors can be trainees" },
  has_left: { ko: "끝난 계정은 바꿀 수 없습니다", en: "An account that has ended is not changed" },
};

export const invitationStateWords: Record<Invitation["state"], Word> = {
  open: { ko: "쓸 수 있음", en: "Good" },
  used: { ko: "사용함", en: "Used" },
  over: { ko: "쓸 수 없음", en: "Over" },
};

export const languageWords: Record<Language, Word> = {
  ko: { ko: "한국어", en: "한국어" },
  en: { ko: "English", en: "English" },
};

export const staffPhrases = {
  good_until: {
    ko: ({ when }) => `${when}까지 쓸 수 있습니다.`,
    en: ({ when }) => `Good until ${when}.`,
  },
} satisfies Record<string, Phrase<{ when: string }>>;
