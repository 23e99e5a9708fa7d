import type { Word } from "./word";

/** Words of the sites of the organisation. */
export const siteWords = {
  sites: { ko: "사무소", en: "Sites" },
  lead: {
    ko: "사무소나 하나센터입니다. 직원과 사례는 한 사무소에 속하고, 관리자는 자기 사무소만 봅니다.",
    en: "Offices and Hana Centres. Staff and cases belong to one; a manager sees her own.",
  },
  name: { ko: "이름", en: "Name" },
  staff: { ko: "직원 수", en: "Staff" },
  add: { ko: "사무소 더하기", en: "Add a site" },
  add_act: { ko: "더하기", en: "Add" },
  rename: { ko: "이름 바꾸기", en: "Rename" },
  empty: { ko: "아직 사무소가 없습니다", en: "No sites yet" },
} satisfies Record<string, Word>;
