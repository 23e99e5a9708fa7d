import type { ClientCategory } from "~/models/categories.server";
import type { Word } from "./word";

/** What a client is to the law and to us, as the field and the acts name it. */
export const categoryWords: Record<ClientCategory, Word> = {
  escapee_protected: { ko: "북한이탈주민(보호대상자)", en: "North Korean escapee, protection decided" },
  escapee_unprotected: { ko: "비보호 북한이탈주민", en: "North Korean escapee, not under protection" },
  escapee_pending: { ko: "보호신청자(결정 대기)", en: "Applicant awaiting protection decision" },
  pow_returned: { ko: "귀환 국군포로", en: "Returned prisoner of war" },
  pow_registered: { ko: "등록포로", en: "Registered prisoner of war" },
  pow_detention_family: { ko: "억류지출신 포로가족", en: "Prisoner's family from the place of detention" },
  pow_unreturned_family: {
    ko: "미귀환 국군포로 가족(국내)",
    en: "Family of a prisoner of war who has not returned",
  },
  abductee_returned: { ko: "귀환 납북자", en: "Returned abductee" },
  abductee_postwar_family: { ko: "전후납북자 가족", en: "Family of a post-war abductee" },
  abductee_wartime_family: { ko: "전시납북자 가족", en: "Family of a wartime abductee" },
  detainee_family: { ko: "북한 억류자 가족", en: "Family of a national detained in the North" },
  child_third_country: { ko: "제3국 출생 자녀", en: "Child born in a third country" },
  child_rok_born: { ko: "국내 출생 자녀", en: "Child born in the South" },
  youth_unaccompanied: { ko: "무연고청소년", en: "Unaccompanied youth (24 or under)" },
  torture_survivor: { ko: "고문 피해자", en: "Survivor of torture" },
  trafficking_survivor: { ko: "인신매매 등 피해자", en: "Survivor of trafficking" },
  gbv_survivor: { ko: "성폭력·가정폭력 피해자", en: "Survivor of sexual or domestic violence" },
  repatriated: { ko: "강제북송 경험자", en: "Was forcibly repatriated" },
  detained_nk: { ko: "북한 구금시설 경험자", en: "Was detained in the North" },
  disability: { ko: "장애인", en: "Person with a disability" },
  family_overseas: { ko: "북한·제3국에 있는 가족", en: "Relative still in the North or a third country" },
  other: { ko: "기타", en: "Other" },
};
