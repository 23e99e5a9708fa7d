import type { Phrase, Word } from "./word";

/** Words of the page on which a person judges the risk. */
export const riskPageWords = {
  risk: { ko: "위험 수준", en: "Risk" },
  lead: {
    ko: "점수가 아니라 만난 사람이 판단합니다. 이전 판단은 그대로 남습니다.",
    en: "The person who met the client judges, never a score. Earlier judgements stay.",
  },
  level: { ko: "지금의 판단", en: "The judgement now" },
  set: { ko: "판단 저장", en: "Save the judgement" },
  history: { ko: "지금까지의 판단", en: "Judgements so far" },
  none: { ko: "아직 판단한 적이 없습니다", en: "Nobody has judged it yet" },
  set_at: { ko: "언제", en: "When" },
  set_by: { ko: "누가", en: "By" },
  imported: { ko: "대장에서", en: "From a register" },
} satisfies Record<string, Word>;

export const riskPagePhrases = {
  review: {
    ko: ({ days }) => (days === 0 ? "바로 다시 봅니다" : `${days}일 안에 다시 봅니다`),
    en: ({ days }) => (days === 0 ? "Review at once" : `Review within ${days} days`),
  },
} satisfies Record<string, Phrase<{ days: number }>>;
