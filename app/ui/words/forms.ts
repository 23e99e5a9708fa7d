import type { FormFault } from "~/models/forms.server";
import type { FieldErrors } from "~/ui/kit/form";
import type { Word } from "./word";

/** What a field says when it needs another look: what was not understood, and what would be. */
export const formFaultWords: Record<FormFault, Word> = {
  required: { ko: "적거나 골라 주십시오", en: "This is needed" },
  too_long: { ko: "너무 깁니다. 줄여 주십시오", en: "This is too long; please shorten it" },
  resident_number: {
    ko: "주민등록번호로 보이는 숫자가 있어 저장하지 않았습니다. 그 숫자를 지워 주십시오. 이 번호는 어디에도 보관하지 않습니다",
    en: "There is something like a resident registration number, so this was not saved. Please take it out; such numbers are kept nowhere",
  },
  not_text: { ko: "읽을 수 없는 문자가 들어 있습니다", en: "It holds characters that cannot be read" },
  not_a_day: {
    ko: "달력에 없는 날입니다. 예: 2026-11-21",
    en: "This is no day of the calendar; for example 2026-11-21",
  },
  not_a_time: {
    ko: "시각을 24시간으로 적어 주십시오. 예: 14:00",
    en: "Write the time on the 24-hour clock, for example 14:00",
  },
  not_a_date: {
    ko: "날짜로 읽을 수 없습니다. 예: 2019, 2019-03, 2019-03-05, 모름",
    en: "This could not be read as a date; for example 2019, 2019-03, 2019-03-05, or unknown",
  },
  impossible_date: { ko: "달력에 없는 날짜입니다", en: "There is no such date" },
  ambiguous: {
    ko: "어느 날짜인지 분명하지 않습니다. 연도를 네 자리로 적어 주십시오",
    en: "It could be more than one date; write the year with four digits",
  },
  several_events: { ko: "날짜를 하나만 적어 주십시오", en: "Write one date only" },
  not_one_of: { ko: "목록에서 골라 주십시오", en: "Choose one of the list" },
  not_a_phone: {
    ko: "전화번호로 읽을 수 없습니다. 예: 010-1234-5678",
    en: "This could not be read as a telephone number",
  },
  not_valid: { ko: "다시 확인해 주십시오", en: "Please look at this again" },
  in_future: { ko: "아직 오지 않은 날입니다", en: "This day has not come yet" },
  end_before_start: { ko: "끝이 시작보다 앞섭니다", en: "The end is before the beginning" },
  north_relation_only: {
    ko: "북한에 있는 가족은 관계만 적습니다. 이름, 전화번호, 사는 곳은 적지 않습니다",
    en: "Of relatives in the North only the relation is kept: no name, no telephone number, no place",
  },
};

/**
 * The errors of a form by the code of each field; `more` has the words of codes that one form alone knows, `labels` what
 * a field is called, for forms so long that the summary on top must say which field it means.
 */
export function formErrors(
  errors: Record<string, string> | null | undefined,
  more: Record<string, Word> = {},
  labels: Record<string, Word> = {},
): FieldErrors | undefined {
  if (!errors) return undefined;
  const words: Record<string, Word> = { ...formFaultWords, ...more };
  return Object.fromEntries(
    Object.entries(errors).map(([name, code]) => {
      const word = words[code] ?? formFaultWords.not_valid;
      const label = labels[name];
      return [name, label ? { ko: `${label.ko}: ${word.ko}`, en: `${label.en}: ${word.en}` } : word];
    }),
  );
}
