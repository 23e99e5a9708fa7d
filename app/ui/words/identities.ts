import type { Identity, NameKind, Province } from "~/models/identities.server";
import type { Phrase, Word } from "./word";

/** What a name is to the person who bears it. */
export const nameKindWords: Record<NameKind, Word> = {
  legal: { ko: "법적 이름", en: "Legal name" },
  former: { ko: "이전 이름", en: "Former name" },
  northern: { ko: "북한식 표기", en: "Northern spelling" },
  alias: { ko: "가명", en: "Alias" },
  latin: { ko: "로마자", en: "Latin letters" },
  other: { ko: "그 밖의 이름", en: "Another name" },
};

export const sexWords: Record<NonNullable<Identity["sex"]>, Word> = {
  female: { ko: "여성", en: "Female" },
  male: { ko: "남성", en: "Male" },
  other: { ko: "그 밖", en: "Another" },
};

/** Provinces of the North (ISO 3166-2:KP) and the other places people come from. */
export const provinceWords: Record<Province, Word> = {
  "KP-01": { ko: "평양직할시", en: "Pyongyang" },
  "KP-02": { ko: "평안남도", en: "South Pyongan" },
  "KP-03": { ko: "평안북도", en: "North Pyongan" },
  "KP-04": { ko: "자강도", en: "Chagang" },
  "KP-05": { ko: "황해남도", en: "South Hwanghae" },
  "KP-06": { ko: "황해북도", en: "North Hwanghae" },
  "KP-07": { ko: "강원도(북)", en: "Kangwon (North)" },
  "KP-08": { ko: "함경남도", en: "South Hamgyong" },
  "KP-09": { ko: "함경북도", en: "North Hamgyong" },
  "KP-10": { ko: "량강도", en: "Ryanggang" },
  "KP-13": { ko: "라선특별시", en: "Rason" },
  "KP-14": { ko: "남포특별시", en: "Nampo" },
  "KP-15": { ko: "개성특별시", en: "Kaesong" },
  SOUTH: { ko: "남한 출신", en: "From the South" },
  CHN: { ko: "중국 출생", en: "Born in China" },
  OTH: { ko: "그 밖의 나라", en: "Another country" },
  UNK: { ko: "모름·밝히지 않음", en: "Not known or not told" },
};

export const identityWords = {
  identity: { ko: "인적 사항", en: "Identity" },
  display_name: { ko: "부르는 이름", en: "Name to be called by" },
  display_name_hint: {
    ko: "본인이 고른 이름입니다. 목록과 화면에는 이 이름만 보입니다. 가명도 됩니다.",
    en: "The name the person chose. Lists and pages show this one alone; an alias will do.",
  },
  nameless: { ko: "이름을 밝히지 않음", en: "Gives no name" },
  nameless_hint: { ko: "이름 대신 사례 번호를 씁니다.", en: "The case code stands in its place." },
  names: { ko: "다른 이름", en: "Other names" },
  names_hint: {
    ko: "찾을 때 쓰입니다. 목록에는 보이지 않습니다.",
    en: "Used for finding; never shown in a list.",
  },
  name: { ko: "이름", en: "Name" },
  name_kind: { ko: "이름 종류", en: "Kind of name" },
  add_row: { ko: "줄 더하기", en: "Add a line" },
  sex: { ko: "성별", en: "Sex" },
  birth: { ko: "태어난 날", en: "Born" },
  languages: { ko: "쓰는 말", en: "Languages" },
  languages_hint: { ko: "예: 조선말, 중국어 조금", en: "For example Korean of the North, some Chinese" },
  phones: { ko: "전화번호", en: "Telephone numbers" },
  phones_hint: {
    ko: "연락하기 전에 안전한 연락을 먼저 보십시오.",
    en: "Look at the safe contact before you use one.",
  },
  phone: { ko: "전화번호", en: "Telephone number" },
  phone_label: { ko: "누구의 번호", en: "Whose number" },
  shared: { ko: "다른 사람과 함께 씀", en: "Shared with others" },
  address: { ko: "사는 곳", en: "Address" },
  province: { ko: "출신 지역", en: "Province of origin" },
  origin_detail: { ko: "출신 지역 자세히", en: "Place of origin in more detail" },
  left_north: { ko: "북한을 떠난 때", en: "Left the North" },
  entered_south: { ko: "한국에 온 때", en: "Entered the South" },
  hanawon_class: { ko: "하나원 기수", en: "Hanawon class" },
  settled: { ko: "거주지로 나온 때", en: "Moved to a home of their own" },
  register_numbers: { ko: "이전 대장 번호", en: "Numbers in earlier registers" },
  who: { ko: "누구인지", en: "Who this is" },
  reach: { ko: "전화와 사는 곳", en: "Telephone and address" },
  way: { ko: "떠나온 길", en: "The way here" },
  save: { ko: "저장", en: "Save" },
  saved: { ko: "저장했습니다", en: "Saved" },
  version: { ko: "판", en: "Version" },
  yes: { ko: "예", en: "Yes" },
  no: { ko: "아니요", en: "No" },
  not_told: { ko: "적지 않음", en: "Not written down" },
} satisfies Record<string, Word>;

export const identityPhrases = {
  nth: { ko: ({ n }) => `${n}번째`, en: ({ n }) => `No. ${n}` },
} satisfies Record<string, Phrase<{ n: number }>>;
