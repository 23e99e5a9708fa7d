import type { Phrase, Word } from "./word";

/** The words that belong to no noun: what controls, frames and notices say by themselves. */
export const kitWords = {
  required: { ko: "필수", en: "required" },
  skip_to_page: { ko: "본문으로 건너뛰기", en: "Skip to the page" },
  product: { ko: "곁", en: "Gyeot" },
  main_navigation: { ko: "주 메뉴", en: "Main" },
  account: { ko: "내 계정", en: "Account" },
  lock: { ko: "잠금", en: "Lock" },
  sign_out: { ko: "로그아웃", en: "Sign out" },
  other_language: { ko: "English", en: "한국어" },
  cover: { ko: "가리기", en: "Cover" },
  covered: { ko: "화면을 가렸습니다.", en: "The screen is covered." },
  covered_title: { ko: "곁", en: "Gyeot" },
  uncover: { ko: "화면 다시 보기", en: "Show the page again" },
  uncover_keys: { ko: "Esc를 두 번 눌러도 됩니다.", en: "Or press Esc twice." },
  back: { ko: "돌아가기", en: "Back" },
  choose: { ko: "고르십시오", en: "Choose" },
  none: { ko: "고르지 않음", en: "None" },
  none_found: { ko: "맞는 항목이 없습니다", en: "Nothing matches" },
  show_choices: { ko: "목록 보기", en: "Show the list" },
  show: { ko: "보기", en: "Show" },
  hide: { ko: "숨기기", en: "Hide" },
  show_password: { ko: "암호 보기", en: "Show the passphrase" },
  hide_password: { ko: "암호 숨기기", en: "Hide the passphrase" },
  choose_file: { ko: "파일 고르기", en: "Choose a file" },
  no_file: { ko: "여기에 끌어 놓아도 됩니다", en: "or drop it here" },
  working: { ko: "처리하는 중입니다", en: "Working" },
  errors_title: { ko: "확인이 필요한 곳이 있습니다", en: "Some answers need another look" },
  errors_lead: { ko: "적은 내용은 그대로 있습니다.", en: "What you wrote is still here." },
  error: { ko: "확인 필요", en: "Check" },
  day_hint: { ko: "예: 2026-11-21", en: "For example 2026-11-21" },
  time_hint: { ko: "24시간으로 적습니다. 예: 14:00", en: "24-hour clock, for example 14:00" },
  partial_hint: {
    ko: "아는 만큼만 적습니다. 예: 2019, 2019-03, 2019-03-05, 모름",
    en: "As much as is known: 2019, 2019-03, 2019-03-05, or unknown",
  },
  approximate: { ko: "대략", en: "Approximate" },
  calendar: { ko: "달력", en: "Calendar" },
  source: { ko: "출처", en: "Source" },
  close: { ko: "닫기", en: "Close" },
  leave_it: { ko: "그만두기", en: "Leave it as it is" },
  keys: { ko: "단축키", en: "Keys" },
  keys_go: { ko: "화면 이동", en: "Go to" },
  keys_here: { ko: "이 화면에서", en: "On this page" },
  key_then: { ko: "다음", en: "then" },
  key_search: { ko: "찾기", en: "Find" },
  key_new: { ko: "새로 만들기", en: "New" },
  key_primary: { ko: "이 화면의 주된 일", en: "The main act of the page" },
  key_help: { ko: "단축키 보기", en: "Show the keys" },
  key_cover: { ko: "화면 가리기 (두 번)", en: "Cover the screen (twice)" },
  saving: { ko: "저장하는 중", en: "Saving" },
  saved: { ko: "저장됨", en: "Saved" },
  unsaved: { ko: "곧 저장합니다", en: "Will be saved in a moment" },
  not_written: { ko: "적으면 저장됩니다", en: "Saved as you write" },
  offline: {
    ko: "연결이 끊겨 아직 저장되지 않았습니다. 이 창을 닫지 마십시오.",
    en: "Not saved yet: there is no connection. Do not close this window.",
  },
  save_locked: {
    ko: "화면이 잠겼습니다. 잠금을 풀면 이어서 저장합니다.",
    en: "The screen is locked. Saving goes on once it is unlocked.",
  },
  save_conflict: {
    ko: "다른 곳에서 먼저 저장했습니다. 적은 내용은 그대로 있습니다.",
    en: "It was saved elsewhere first. What you wrote is still here.",
  },
  save_refused: {
    ko: "여기에서는 더 저장할 수 없습니다. 적은 내용은 이 창에 그대로 있습니다.",
    en: "This can no longer be saved here. What you wrote is still in this window.",
  },
  saved_again: { ko: "다시 연결되어 저장했습니다.", en: "Connected again, and saved." },
  good: { ko: "완료", en: "Done" },
  note: { ko: "알림", en: "Note" },
  caution: { ko: "주의", en: "Take care" },
  danger: { ko: "중요", en: "Important" },
  printed_at: { ko: "출력", en: "Printed" },
  disclosure: { ko: "제공 번호", en: "Disclosure" },
} satisfies Record<string, Word>;

/** The kit's sentences with values in them. */
export const kitPhrases = {
  saved_at: { ko: ({ time }) => `저장됨 ${time}`, en: ({ time }) => `Saved ${time}` } as Phrase<{
    time: string;
  }>,
  rows: {
    ko: ({ count }) => `${count.toLocaleString("en-US")}건`,
    en: ({ count }) => `${count.toLocaleString("en-US")} ${count === 1 ? "row" : "rows"}`,
  } as Phrase<{ count: number }>,
  rows_of: {
    ko: ({ count, total }) => `${total.toLocaleString("en-US")}건 중 ${count.toLocaleString("en-US")}건`,
    en: ({ count, total }) => `${count.toLocaleString("en-US")} of ${total.toLocaleString("en-US")}`,
  } as Phrase<{ count: number; total: number }>,
};

/** The calendar a date was given in. */
export const calendarWords: Record<"solar" | "lunar", Word> = {
  solar: { ko: "양력", en: "Solar" },
  lunar: { ko: "음력", en: "Lunar" },
};

/** Who or what a date was learnt from. */
export const dateSourceWords: Record<"client" | "document" | "register" | "staff", Word> = {
  client: { ko: "본인의 말", en: "Told by the client" },
  document: { ko: "문서", en: "A document" },
  register: { ko: "이전 대장", en: "An earlier register" },
  staff: { ko: "담당자의 판단", en: "A judgement of staff" },
};
