import type { Phrase, Word } from "./word";

/** What a page says when it cannot be shown: what is safe, what to do. Never anything of a case. */
export const failureWords = {
  not_found: { ko: "여기에는 보여 드릴 것이 없습니다", en: "There is nothing to show here" },
  not_found_lead: {
    ko: "주소가 다르거나, 담당하지 않는 대상자이거나, 더 이상 없는 것입니다. 담당 사례라면 관리자에게 담당 배정을 확인하십시오.",
    en: "The address is different, the case is not one of yours, or it no longer exists. If it should be yours, ask your manager about the care team.",
  },
  home: { ko: "내 하루로", en: "To my day" },
  failed: { ko: "화면을 열지 못했습니다", en: "The page could not be opened" },
  failed_lead: {
    ko: "저장된 기록은 그대로 있습니다. 잠시 뒤에 다시 열어 보십시오.",
    en: "What was saved is safe. Please try again in a moment.",
  },
  again: { ko: "다시 열기", en: "Try again" },
  too_large: { ko: "보낸 것이 너무 큽니다", en: "That was too large to be sent" },
  too_large_lead: {
    ko: "파일은 20 MB까지 받을 수 있습니다. 아무것도 바뀌지 않았습니다.",
    en: "Files may be up to 20 MB. Nothing was changed.",
  },
} satisfies Record<string, Word>;

export const failurePhrases = {
  incident: {
    ko: ({ incident }) => `계속되면 관리 담당자에게 사고 번호 ${incident} 을(를) 알려 주십시오.`,
    en: ({ incident }) => `If it goes on, tell your administrator the incident code ${incident}.`,
  },
} satisfies Record<string, Phrase<{ incident: string }>>;
