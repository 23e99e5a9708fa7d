import type { Phrase, Word } from "./word";

/** Words of the intake. */
export const intakeWords = {
  intake: { ko: "새 대상자", en: "New client" },
  search_lead: {
    ko: "먼저 이미 아는 분인지 찾아봅니다. 내가 담당하는 사례 안에서만, 소리가 비슷한 이름과 로마자까지 찾습니다.",
    en: "First see whether the person is known already. Only your own caseload is searched, similar sounds and Latin spellings included.",
  },
  name: { ko: "들은 이름", en: "The name you were given" },
  birth_year: { ko: "태어난 해", en: "Year of birth" },
  search: { ko: "찾아보기", en: "Look" },
  skip: { ko: "찾지 않고 접수서 쓰기", en: "Write the intake without looking" },
  likely: { ko: "같은 분일 수 있습니다", en: "These may be the same person" },
  results: { ko: "내 담당 사례", en: "In your caseload" },
  likely_lead: {
    ko: "이름이 같은 사람은 많습니다. 사례를 열어 확인하고 정하십시오.",
    en: "Many people share a name. Open the case and decide.",
  },
  none_likely: { ko: "내 담당 사례에는 없습니다", en: "Nobody in your caseload" },
  likelihood: { ko: "이름 비교", en: "The name is" },
  same: { ko: "같음", en: "the same" },
  sounds_same: { ko: "소리가 비슷함", en: "similar in sound" },
  begin: { ko: "새로 접수하기", en: "Begin the intake" },
  continue: { ko: "쓰던 접수서 이어 쓰기", en: "Go on with the intake" },
  draft_there: { ko: "쓰다 만 접수서가 있습니다", en: "There is an unfinished intake" },
  ask_title: { ko: "다른 담당자가 아는 분인지 묻기", en: "Ask whether a colleague knows the person" },
  ask_lead: {
    ko: "담당 밖은 찾을 수 없습니다. 관리자에게 물으면 ‘등록됨’ 또는 ‘등록되지 않음’으로만 답합니다. 하루 10번까지 물을 수 있습니다.",
    en: "Beyond your caseload nothing can be searched. The manager answers with ‘known’ or ‘not known’ and no more; ten questions a day.",
  },
  opened_on: { ko: "접수일", en: "Day of the intake" },
  who: { ko: "부르는 이름", en: "What to call the person" },
  names: { ko: "이름과 태어난 날", en: "Names and birth" },
  standing: { ko: "구분과 보호", en: "Category and protection" },
  categories: { ko: "대상자 구분", en: "Categories" },
  categories_hint: {
    ko: "해당하는 것을 모두 고릅니다. 담당자만 봅니다.",
    en: "All that apply. Seen by the care team alone.",
  },
  protection: { ko: "보호 상태", en: "Protection status" },
  from: { ko: "언제부터", en: "Since" },
  source: { ko: "근거", en: "Source" },
  source_hint: {
    ko: "예: 결정 통지서, 본인의 말",
    en: "For example the notice of decision, or the client's word",
  },
  risk: { ko: "위험 수준", en: "Risk" },
  risk_hint: {
    ko: "판단이 서지 않으면 비워 둡니다. 점수가 아니라 사람이 정합니다.",
    en: "Leave it open if you cannot judge yet. A person sets it, never a score.",
  },
  open: { ko: "사례 열기", en: "Open the case" },
  open_lead: {
    ko: "여는 사람이 첫 담당자가 됩니다. 부르는 이름 말고는 나중에 채워도 됩니다.",
    en: "Whoever opens it is the first care team. All but the name to be called by can wait.",
  },
  site: { ko: "사무소", en: "Site" },
} satisfies Record<string, Word>;

export const intakePhrases = {
  found: {
    ko: ({ count }) => `내 담당 사례에서 ${count}명이 비슷합니다`,
    en: ({ count }) =>
      count === 1 ? "One in your caseload is similar" : `${count} in your caseload are similar`,
  },
} satisfies Record<string, Phrase<{ count: number }>>;
