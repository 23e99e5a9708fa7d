import type { Word } from "./word";

/** The places of the office, as the rail names them. */
export const officeWords = {
  my_day: { ko: "내 하루", en: "My day" },
  clients: { ko: "대상자", en: "Clients" },
  search_notes: { ko: "기록 찾기", en: "Search notes" },
  countersignatures: { ko: "확인 서명", en: "Countersign" },
  caseload: { ko: "사례 현황", en: "Caseloads" },
  questions: { ko: "문의", en: "Questions" },
  imports: { ko: "가져오기", en: "Import" },
  log: { ko: "접속 기록", en: "Access log" },
  staff: { ko: "직원", en: "Staff" },
  sites: { ko: "사무소", en: "Sites" },
  own_acts: { ko: "내가 한 일", en: "What I did" },
} satisfies Record<string, Word>;
