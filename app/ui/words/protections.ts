import type { ProtectionStatus } from "~/models/protections.server";
import type { Word } from "./word";

/** Where somebody stands in the protection procedure of the settlement-support Act. */
export const protectionWords: Record<ProtectionStatus, Word> = {
  applied: { ko: "보호신청", en: "Protection applied for" },
  nis_investigation: { ko: "조사·임시보호 중", en: "Inquiry and temporary protection" },
  decision_pending: { ko: "보호결정 심의 중", en: "Decision pending" },
  protected_mou: { ko: "보호결정(통일부)", en: "Protected (Ministry of Unification)" },
  protected_nis: { ko: "보호결정(국가정보원)", en: "Protected (National Intelligence Service)" },
  in_facility: { ko: "정착지원시설(하나원)", en: "In the settlement facility (Hanawon)" },
  residence_protection: { ko: "거주지 보호기간 중", en: "Residence protection" },
  residence_extended: { ko: "거주지 보호기간 연장", en: "Residence protection extended" },
  residence_ended: { ko: "거주지 보호기간 종료", en: "Residence protection ended" },
  unprotected_intl_crime: { ko: "비보호(국제형사범죄)", en: "Not protected: international crime" },
  unprotected_serious_crime: {
    ko: "비보호(중대한 비정치적 범죄)",
    en: "Not protected: serious non-political crime",
  },
  unprotected_feigned: { ko: "비보호(위장탈출 혐의)", en: "Not protected: suspected of feigned escape" },
  unprotected_late_3y: { ko: "비보호(입국 3년 경과)", en: "Not protected: applied after three years" },
  unprotected_decree: { ko: "비보호(시행령 사유)", en: "Not protected: ground of the Decree" },
  unprotected_unknown: { ko: "비보호(사유 미상)", en: "Not protected: ground not known" },
  unprotected_pre2021_10y: {
    ko: "비보호(체류국 10년, 2020. 12. 8. 삭제된 사유)",
    en: "Not protected: ten years abroad (ground deleted 2020-12-08)",
  },
  objection_pending: { ko: "이의신청 중", en: "Objection pending" },
  reapplied: { ko: "보호 재신청", en: "Re-applied for protection" },
  suspended: { ko: "보호 중지", en: "Protection suspended" },
  terminated: { ko: "보호 종료", en: "Protection terminated" },
  not_applicable: { ko: "해당 없음", en: "Does not apply" },
  unknown: { ko: "알 수 없음", en: "Not known" },
};
