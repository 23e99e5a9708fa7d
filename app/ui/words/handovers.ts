import type { HandoverFault } from "~/models/handovers.server";
import type { Phrase, Word } from "./word";

/** Words of handing over what a leaver carried. */
export const handoverWords = {
  title: { ko: "인계", en: "Handover" },
  lead: {
    ko: "사례마다 맡을 사람을 고르거나, 위에서 한꺼번에 고르십시오. 사례와 함께 쓰다 만 글도 넘어갑니다. 고르지 않은 사례는 그대로 남습니다.",
    en: "Choose who takes each case, or choose one person for all. Half-written texts go along. Cases for which nobody is chosen stay.",
  },
  left: { ko: "계정이 끝났습니다", en: "The account has ended" },
  still_here: {
    ko: "아직 일하고 있는 사람입니다. 넘긴 사례는 바로 열 수 없게 됩니다.",
    en: "This person still works here, and loses access to what you hand over at once.",
  },
  all: { ko: "모두 맡을 사람", en: "Who takes all" },
  all_hint: {
    ko: "아래에서 따로 고르지 않은 사례에 적용합니다.",
    en: "For every case below for which nobody else is chosen.",
  },
  cases: { ko: "남은 사례", en: "Cases that are left" },
  code: { ko: "사례 번호", en: "Case code" },
  part: { ko: "담당 구분", en: "Part" },
  others: { ko: "다른 담당자", en: "Others on the team" },
  texts: { ko: "남은 글", en: "Texts left" },
  successor: { ko: "맡을 사람", en: "Successor" },
  nobody: { ko: "고르지 않음", en: "Nobody yet" },
  closed: { ko: "종결", en: "Closed" },
  only_drafts: { ko: "쓰다 만 글만", en: "Drafts only" },
  intakes: { ko: "쓰다 만 접수를 이어받을 사람", en: "Who goes on with the unfinished intakes" },
  make: { ko: "인계하기", en: "Hand over" },
  finished_title: { ko: "남은 것이 없습니다", en: "Nothing is left" },
  finished_lead: {
    ko: "이 사람에게 남은 사례와 쓰다 만 글이 없습니다.",
    en: "No case and no half-written text of this person is left.",
  },
  unsigned_hint: {
    ko: "서명하지 않은 기록은 쓴 사람 이름으로 남고, 새 담당자가 서명 없는 기록으로 읽습니다.",
    en: "Unsigned notes keep their author's name; the new team reads them as unsigned.",
  },
  no_colleagues: {
    ko: "이 사무소에 사례를 맡을 다른 사람이 없습니다.",
    en: "There is nobody else at this site who carries cases.",
  },
  choose_one: { ko: "맡을 사람을 한 명 이상 고르십시오", en: "Choose a successor for at least one case" },
} satisfies Record<string, Word>;

export const handoverPhrases = {
  title: { ko: ({ name }) => `${name} 님의 인계`, en: ({ name }) => `Handover from ${name}` },
} satisfies Record<string, Phrase<{ name: string }>>;

export const progressPhrase: Phrase<{ done: number; left: number }> = {
  ko: ({ done, left }) => `사례 ${done}건을 넘겼고, ${left}건이 남았습니다`,
  en: ({ done, left }) => `${done} handed over, ${left} left`,
};

export const textsPhrase: Phrase<{ drafts: number; unsigned: number }> = {
  ko: ({ drafts, unsigned }) =>
    [drafts > 0 && `쓰다 만 글 ${drafts}`, unsigned > 0 && `서명 없는 기록 ${unsigned}`]
      .filter(Boolean)
      .join(", "),
  en: ({ drafts, unsigned }) =>
    [drafts > 0 && (drafts === 1 ? "1 draft" : `${drafts} drafts`), unsigned > 0 && `${unsigned} unsigned`]
      .filter(Boolean)
      .join(", "),
};

export const intakesPhrase: Phrase<{ count: number }> = {
  ko: ({ count }) => `아직 사례가 되지 않은 접수 ${count}건이 있습니다.`,
  en: ({ count }) => (count === 1 ? "1 intake is no case yet." : `${count} intakes are no cases yet.`),
};

export const handoverFaultWords: Record<HandoverFault, Word> = {
  not_here: {
    ko: "이 사무소에서 사례를 맡는 사람이 아닙니다",
    en: "Not somebody of this site who carries cases",
  },
  excluded: {
    ko: "이 사례에서 제외된 사람입니다. 다른 사람을 고르십시오",
    en: "Excluded from this case; choose somebody else",
  },
  needs_counsellor: {
    ko: "쓰다 만 회기 기록이 있어 상담사만 이어받을 수 있습니다",
    en: "A half-written session note goes along, so only a counsellor can take it",
  },
};
