import type { Answer } from "~/models/coordinator-questions.server";
import type { Word } from "./word";

export const answerWords: Record<Answer, Word> = {
  known: { ko: "등록됨", en: "Known" },
  unknown: { ko: "등록되지 않음", en: "Not known" },
};

/** Words of the questions to the coordinator. */
export const questionWords = {
  questions: { ko: "문의", en: "Questions" },
  manager_lead: {
    ko: "접수 중인 분이 이미 등록되어 있는지 묻는 문의입니다. 이름이 비슷한 사례의 번호와 담당자만 보입니다.",
    en: "Colleagues at intake ask whether a person is known here. You see case codes and care teams of similar names, and no name.",
  },
  own_lead: {
    ko: "관리자에게 물은 것과 답입니다. 등록된 분이면 관리자에게 담당 배정을 부탁하십시오.",
    en: "What you asked the manager, and the answers. If a person is known, ask the manager to assign you.",
  },
  none: { ko: "문의가 없습니다", en: "No questions" },
  none_manager: {
    ko: "상담사가 접수할 때 묻는 것이 여기에 모입니다.",
    en: "What counsellors ask at intake gathers here.",
  },
  none_own: {
    ko: "새 대상자를 접수할 때 여기에서 관리자에게 물을 수 있습니다.",
    en: "At an intake you can ask the manager whether the person is known.",
  },
  name: { ko: "물은 이름", en: "Name asked about" },
  birth_year: { ko: "태어난 해", en: "Born" },
  remark: { ko: "덧붙인 말", en: "Remark" },
  remark_hint: { ko: "사정은 적지 않습니다.", en: "Nothing of the person's story." },
  asked_at: { ko: "물은 때", en: "Asked" },
  answer: { ko: "답", en: "Answer" },
  answers: { ko: "답한 문의", en: "Answered" },
  team: { ko: "담당", en: "Care team" },
  waiting: { ko: "기다리는 중", en: "Waiting" },
  matches: { ko: "이름이 비슷한 사례", en: "Cases of similar name" },
  no_match: { ko: "비슷한 사례가 없습니다", en: "No case of a similar name" },
  no_team: { ko: "담당자 없음", en: "nobody assigned" },
  ask: { ko: "관리자에게 묻기", en: "Ask the manager" },
  limit: {
    ko: "오늘은 10번을 모두 물었습니다. 급하면 관리자에게 직접 연락하고, 접수는 먼저 시작해도 됩니다. 내일 다시 물을 수 있습니다.",
    en: "You have asked ten times today. If it is urgent call the manager; the intake can begin meanwhile. You can ask again tomorrow.",
  },
  new_intake: { ko: "새 대상자", en: "New client" },
} satisfies Record<string, Word>;
