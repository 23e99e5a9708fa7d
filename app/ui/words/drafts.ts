import type { Phrase, Word } from "./word";

/** Words around what is being typed: drafts, the idle lock, and two versions of one text. */
export const draftWords = {
  refused_title: { ko: "이 글은 더 저장되지 않습니다", en: "This is not being saved any more" },
  refused_lead: {
    ko: "담당에서 빠졌거나 더 이상 쓸 수 없는 기록입니다. 필요한 글은 복사해 두고 관리자에게 확인하십시오.",
    en: "You may no longer be on the care team, or the record is closed to you. Copy what you need and ask your manager.",
  },
  signed_out_title: { ko: "로그인 시간이 끝났습니다", en: "Your sign-in has ended" },
  signed_out_lead: {
    ko: "적은 글은 이 창에 그대로 있습니다. 새 창에서 로그인하면 여기에서 이어서 저장합니다.",
    en: "What you wrote is still in this window. Sign in in another tab, and saving goes on here.",
  },
  sign_in_again: { ko: "새 창에서 로그인", en: "Sign in in a new tab" },
  conflict_title: { ko: "이 글을 다른 창에서도 이어 썼습니다", en: "This was continued in another window" },
  conflict_lead: {
    ko: "두 글이 모두 남아 있습니다. 어떻게 이어 쓸지 고르십시오.",
    en: "Both texts are safe. Choose how to go on.",
  },
  keep_both: { ko: "두 글을 함께 두기", en: "Keep both texts here" },
  keep_mine: { ko: "이 창의 글로 저장", en: "Save the text of this window" },
  take_theirs: { ko: "다른 창의 글로 바꾸기", en: "Take the other text" },
  other_text: { ko: "다른 창에서 저장한 글", en: "The text saved in the other window" },
  resident_number: {
    ko: "주민등록번호로 보이는 숫자는 저장하지 않습니다. 초안에는 ●로 가렸습니다. 숫자를 지우면 됩니다.",
    en: "Digits that look like a resident registration number are never saved; the draft has them as ●. Please remove them.",
  },
  begin_anew: { ko: "초안을 지우고 새로 쓰기", en: "Discard the draft and begin anew" },
  begin_anew_title: { ko: "쓰던 초안을 지웁니까", en: "Discard this draft?" },
  begin_anew_lead: {
    ko: "지운 초안은 되살릴 수 없습니다. 저장을 마친 기록에는 영향이 없습니다.",
    en: "A discarded draft cannot be brought back. Records already handed in are not touched.",
  },
  idle_title: { ko: "잠겨 있습니다", en: "Locked" },
  idle_saved: {
    ko: "쓰던 글은 저장되어 있습니다. 암호문을 넣으면 하던 곳으로 돌아갑니다.",
    en: "What you were writing is saved. Your passphrase takes you back to where you were.",
  },
  idle_kept: {
    ko: "마지막에 쓴 글은 아직 저장되지 않았고 이 창 안에 있습니다. 창을 닫지 마십시오. 잠금을 풀면 이어서 저장합니다.",
    en: "The last of what you wrote is not saved yet; it is kept in this window. Do not close it. Saving goes on once you unlock.",
  },
  idle_offline: {
    ko: "연결이 끊겨 잠금을 풀 수 없습니다. 연결되면 다시 해 보십시오.",
    en: "There is no connection, so it cannot be unlocked yet. Try again once it is back.",
  },
  edit_conflict_title: { ko: "그 사이에 내용이 바뀌었습니다", en: "It was changed in the meantime" },
  edit_conflict_lead: {
    ko: "두 글이 모두 아래에 있고, 아직 아무것도 덮어쓰지 않았습니다. 맞게 고친 뒤 저장하십시오.",
    en: "Both texts are below and nothing was overwritten. Put them right, then save.",
  },
  stored: { ko: "지금 저장되어 있는 내용", en: "What is saved now" },
  yours: { ko: "내가 쓴 내용", en: "What you wrote" },
  nothing_written: { ko: "(비어 있음)", en: "(empty)" },
  save_this: { ko: "이 내용으로 저장", en: "Save this" },
  leave_as_stored: { ko: "저장된 내용 그대로 두기", en: "Leave it as saved" },
} satisfies Record<string, Word>;

export const draftPhrases = {
  continued: {
    ko: ({ time }) => `초안을 이어 씁니다 (${time} 저장).`,
    en: ({ time }) => `You are going on with a draft saved ${time}.`,
  },
  stored_by: {
    ko: ({ time }) => `지금 저장되어 있는 내용 (${time})`,
    en: ({ time }) => `What is saved now (${time})`,
  },
} satisfies Record<string, Phrase<{ time: string }>>;
