import type { ConsentGiver } from "~/models/consents.server";
import type { Language, Word } from "./word";

export const consentGiverWords: Record<ConsentGiver, Word> = {
  self: { ko: "본인", en: "The client" },
  guardian: { ko: "보호자", en: "A guardian" },
};

/** Names of the languages a consent text can be given in. */
export const languageWords: Record<Language, Word> = {
  ko: { ko: "한국어", en: "Korean" },
  en: { ko: "영어", en: "English" },
};

/**
 * The text of the consent to service, by version. A version that was once agreed to is never changed: a new text is a
 * new version.
 */
export const consentTexts: Record<string, Record<Language, string[]>> = {
  "2026-11": {
    ko: [
      "이 기관은 상담과 사례 지원을 위해 이름, 연락 방법, 살아온 이야기를 적어 둡니다. 말하고 싶지 않은 것은 말하지 않아도 되고, 그렇다고 도움이 줄지 않습니다.",
      "적은 것은 담당자만 봅니다. 누가 언제 보았는지 모두 남으며, 원하시면 보여 드립니다. 다른 기관에 알려야 할 때는 그때마다 따로 여쭙니다.",
      "다만 사람의 생명이 위험하거나 아동 학대처럼 법이 신고하라고 정한 일은 먼저 말씀드리고 알릴 수 있습니다.",
      "동의는 언제든지 거둘 수 있습니다. 적어 둔 것을 보거나 고치거나 지워 달라고 하실 수 있습니다.",
    ],
    en: [
      "To counsel and support you we write down your name, how to reach you, and what you tell us. You need not tell anything you do not wish to, and you will not be helped less for it.",
      "Only those who work with you read it. Who looked and when is always recorded, and we show you if you ask. Before anything is told to another office we ask you each time.",
      "Where a life is in danger, or the law obliges us to report (child abuse, for example), we may have to tell others; we say so to you first.",
      "You may take your consent back at any time, and ask to see, correct or remove what is written.",
    ],
  },
};

export const consentWords = {
  consent: { ko: "서비스 이용 동의", en: "Consent to service" },
  text: { ko: "동의서 글", en: "The text" },
  given: { ko: "글을 읽거나 듣고 동의했습니다", en: "Read or heard the text, and agreed" },
  given_hint: {
    ko: "위급할 때는 비워 두고 먼저 도울 수 있습니다. 72시간 안에 다시 여쭙니다.",
    en: "In an emergency leave this open and help first; ask again within 72 hours.",
  },
  language: { ko: "동의서의 언어", en: "Language of the text" },
  by: { ko: "동의한 사람", en: "Who agreed" },
  on: { ko: "동의한 날", en: "Agreed on" },
  version: { ko: "동의서 판", en: "Version of the text" },
  none: { ko: "아직 동의를 받지 않았습니다", en: "No consent recorded yet" },
} satisfies Record<string, Word>;
