import type { Word } from "./word";

/** Words of the dated histories: categories and protection. */
export const statusWords = {
  statuses: { ko: "구분과 보호", en: "Category and protection" },
  lead: {
    ko: "바뀐 것은 덮어쓰지 않고 이어 적습니다. 비보호였다가 보호가 된 일도 그대로 남습니다.",
    en: "What changes is added, never overwritten: that somebody was refused and later protected stays to be read.",
  },
  categories: { ko: "대상자 구분", en: "Categories" },
  protections: { ko: "보호 상태", en: "Protection status" },
  add_category: { ko: "구분 더하기", en: "Add a category" },
  add_protection: { ko: "보호 상태 더하기", en: "Add a protection status" },
  end_category: { ko: "구분 끝내기", en: "End a category" },
  end_protection: { ko: "보호 상태 끝내기", en: "End a protection status" },
  status: { ko: "상태", en: "Status" },
  from: { ko: "언제부터", en: "From" },
  to: { ko: "언제까지", en: "Until" },
  to_hint: { ko: "모르면 ‘모름’이라고 적습니다.", en: "Write ‘unknown’ if nobody knows." },
  source: { ko: "근거", en: "Source" },
  source_hint: {
    ko: "예: 결정 통지서, 본인의 말",
    en: "For example the notice of decision, or the client's word",
  },
  now: { ko: "지금까지", en: "until now" },
  end: { ko: "끝내기", en: "End" },
  none: { ko: "적어 둔 것이 없습니다", en: "Nothing written down yet" },
  none_lead: { ko: "알게 된 것부터 더하십시오.", en: "Add what you have learnt." },
  save: { ko: "저장", en: "Save" },
  back: { ko: "구분과 보호로", en: "To category and protection" },
  act: { ko: "바꾸기", en: "Change" },
} satisfies Record<string, Word>;
