import type { ContactChannel, SafeContactGlance } from "~/models/safe-contacts.server";
import type { Language, Word } from "./word";

/** The ways to reach somebody. */
export const channelWords: Record<ContactChannel, Word> = {
  call: { ko: "전화", en: "Call" },
  text: { ko: "문자", en: "Text" },
  kakao: { ko: "카카오톡", en: "KakaoTalk" },
  voicemail: { ko: "음성 메시지", en: "Voicemail" },
  letter: { ko: "우편", en: "Letter" },
  visit: { ko: "방문", en: "Visit" },
};

export const safeContactWords = {
  safe_contact: { ko: "안전한 연락", en: "Safe contact" },
  not_recorded: { ko: "연락 방법 확인 필요", en: "Ask how to reach" },
  no_contact: { ko: "연락하지 않음", en: "Do not contact" },
  lead: {
    ko: "이 방법과 시간 밖으로는 연락하지 않습니다. 기관 이름은 본인이 괜찮다고 한 곳에서만 밝힙니다.",
    en: "Nobody is contacted in other ways or at other hours. The organisation is named only where the client agreed.",
  },
  channels: { ko: "연락해도 되는 방법", en: "Ways that are safe" },
  channels_hint: { ko: "고르지 않은 방법은 쓰지 않습니다.", en: "A way that is not ticked is not used." },
  from: { ko: "시작", en: "From" },
  until: { ko: "끝", en: "Until" },
  cover_name: { ko: "전화할 때 쓰는 이름", en: "Name to give when calling" },
  cover_name_hint: {
    ko: "다른 사람이 받았을 때 말할 이름입니다. 기관 이름은 적지 않습니다.",
    en: "What to say when somebody else answers; not the organisation's name.",
  },
  may_overhear: { ko: "곁에서 들을 수 있는 사람", en: "Who may overhear" },
  contact_note: { ko: "덧붙일 것", en: "Anything else" },
  save: { ko: "저장", en: "Save" },
  not_used: { ko: "쓰지 않는 방법", en: "Not used" },
  yes: { ko: "가능", en: "Yes" },
  no: { ko: "하지 않음", en: "No" },
} satisfies Record<string, Word>;

/** "문자만 · 19시 이후", "Text only · after 19:00": the safe contact in two words, for the header of a case. */
export function glanceText(glance: SafeContactGlance | null, language: Language): string {
  if (!glance) return safeContactWords.not_recorded[language];
  const [first, second, third] = glance.allowed.map((channel) => channelWords[channel][language]);
  if (!first) return safeContactWords.no_contact[language];
  const only = { ko: `${first}만`, en: `${first} only` }[language];
  const more = third ? { ko: " 등", en: " and more" }[language] : "";
  const channels = second ? `${[first, second].join(language === "ko" ? "·" : ", ")}${more}` : only;
  const hours = hoursText(glance.from, glance.until, language);
  return hours ? `${channels} · ${hours}` : channels;
}

/** "19시 이후", "21시까지", "19–21시"; "" when any hour will do. */
export function hoursText(
  from: string | null | undefined,
  until: string | null | undefined,
  language: Language,
): string {
  if (language === "en") {
    if (from && until) return `${from}–${until}`;
    return from ? `after ${from}` : until ? `until ${until}` : "";
  }
  if (from && until) {
    return from.endsWith(":00") && until.endsWith(":00")
      ? `${Number(from.slice(0, 2))}–${korean(until)}`
      : `${korean(from)}–${korean(until)}`;
  }
  return from ? `${korean(from)} 이후` : until ? `${korean(until)}까지` : "";
}

function korean(time: string): string {
  const [hour, minute] = time.split(":").map(Number);
  return minute ? `${hour}시 ${minute}분` : `${hour}시`;
}
