import type { PlaceClass, Relationship, RevealReason } from "~/models/relatives.server";
import type { Word } from "./word";

/** What one person is to the client. */
export const relationWords: Record<Relationship, Word> = {
  self: { ko: "본인", en: "Self" },
  spouse: { ko: "배우자", en: "Spouse" },
  partner: { ko: "사실혼 배우자", en: "De facto spouse" },
  ex_spouse: { ko: "전 배우자", en: "Former spouse" },
  spouse_north: { ko: "북한에 있는 배우자", en: "Spouse in the North" },
  spouse_third: { ko: "제3국 배우자", en: "Spouse in a third country" },
  child: { ko: "자녀", en: "Child" },
  child_third: { ko: "제3국 출생 자녀", en: "Child born in a third country" },
  child_north: { ko: "북한에 있는 자녀", en: "Child in the North" },
  stepchild: { ko: "의붓자녀", en: "Stepchild" },
  parent: { ko: "부모", en: "Parent" },
  stepparent: { ko: "의붓부모", en: "Step-parent" },
  sibling: { ko: "형제자매", en: "Brother or sister" },
  grandparent: { ko: "조부모", en: "Grandparent" },
  grandchild: { ko: "손자녀", en: "Grandchild" },
  in_law: { ko: "인척", en: "In-law" },
  other_kin: { ko: "기타 친족", en: "Other relative" },
  household: { ko: "동거인", en: "Lives in the same household" },
  guardian: { ko: "후견인", en: "Guardian" },
  protector: { ko: "보호자(무연고청소년)", en: "Appointed protector (unaccompanied youth)" },
  emergency: { ko: "긴급연락처", en: "Emergency contact" },
  disappeared_relative: { ko: "실종 가족(진정 대상)", en: "Disappeared relative (petition)" },
  petition_source: { ko: "진정 제출자", en: "Source of the petition" },
  representative: { ko: "가족대표자", en: "Representative of the family" },
  fellow_detainee: { ko: "동료 수감자·목격자", en: "Fellow detainee or witness" },
  alleged_perpetrator: { ko: "가해 혐의자", en: "Alleged perpetrator" },
  broker: { ko: "브로커", en: "Broker" },
  friend: { ko: "지인", en: "Friend" },
  police_officer: { ko: "신변보호담당관", en: "Assigned police officer" },
  volunteer: { ko: "정착도우미", en: "Settlement helper" },
};

/** Where a relative lives, as roughly as safety allows. */
export const placeWords: Record<PlaceClass, Word> = {
  south: { ko: "국내", en: "In the South" },
  north: { ko: "북한", en: "In the North" },
  third_country: { ko: "제3국", en: "In a third country" },
  unknown: { ko: "알 수 없음", en: "Not known" },
};

/** Why somebody opens the relatives in the North. The code stands in the log. */
export const relativeRevealWords: Record<RevealReason, Word> = {
  safety_check: { ko: "신변 안전 확인", en: "Safety check" },
  client_asked: { ko: "본인의 요청", en: "The client asked" },
  urgent_help: { ko: "긴급 지원", en: "Urgent help" },
  petition: { ko: "진정·탐문 준비", en: "Preparing a petition or search" },
  other: { ko: "그 밖의 사유", en: "Another reason" },
};

export const relativeWords = {
  relatives: { ko: "가족과 동거인", en: "Family and household" },
  lead: {
    ko: "함께 사는 사람과 가까운 사람을 적습니다. 제3국에 있는 가족의 전화번호는 적지 않습니다.",
    en: "Those who live with the client or are close. Of relatives in a third country no telephone number is kept.",
  },
  relation: { ko: "관계", en: "Relation" },
  place: { ko: "사는 곳", en: "Lives" },
  text: { ko: "알아 둘 것", en: "Worth knowing" },
  none: { ko: "적어 둔 가족이 없습니다", en: "Nobody is written down yet" },
  none_lead: { ko: "아래에서 더할 수 있습니다.", en: "Somebody can be added below." },
  add: { ko: "더하기", en: "Add" },
  add_title: { ko: "가족·동거인 더하기", en: "Add somebody" },
  end: { ko: "더 이상 해당 없음", en: "No longer so" },
  end_lead: {
    ko: "목록에서 아래로 옮기고 오늘까지였다고 적습니다. 기록은 남습니다.",
    en: "It moves down the list, marked as ended today. The record stays.",
  },
  ended: { ko: "지난 관계", en: "Ended" },
  now: { ko: "현재", en: "Now" },
  since: { ko: "상태", en: "State" },
  act: { ko: "바꾸기", en: "Change" },
  north: { ko: "북한에 있는 가족", en: "Relatives in the North" },
  north_lead: {
    ko: "있더라도 여기에는 보이지 않습니다. 관계만 적어 두며, 사유를 남기고 열어야 보입니다.",
    en: "Not shown here, whether there are any or not. Only the relation is kept; it is opened with a reason.",
  },
  north_open: { ko: "사유를 남기고 열기", en: "Open with a reason" },
  north_shown: {
    ko: "지금 열려 있습니다. 이 열람은 기록되었습니다.",
    en: "Open now. This opening stands in the log.",
  },
  north_none: { ko: "적어 둔 사람이 없습니다", en: "Nobody is written down" },
  north_end_lead: {
    ko: "오늘까지였다고 적습니다. 기록은 남고, 적은 사유는 접속 기록에 남습니다.",
    en: "It is marked as ended today. The record stays; the reason stands in the log.",
  },
  north_end_reason: { ko: "적는 까닭", en: "Why it is marked" },
  reason: { ko: "여는 까닭", en: "Why it is opened" },
  reason_text: { ko: "덧붙일 말", en: "Anything to add" },
  reason_text_hint: {
    ko: "암호화되어 개인정보 보호책임자만 봅니다.",
    en: "Sealed; read by the privacy officer alone.",
  },
  back: { ko: "가족과 동거인으로", en: "To family and household" },
  north_only: {
    ko: "북한에 있는 사람은 관계만 적고 이 칸은 비웁니다.",
    en: "For somebody in the North leave this empty: only the relation is kept.",
  },
} satisfies Record<string, Word>;

export const relativeFaultWords: Record<string, Word> = {
  phone_abroad: {
    ko: "제3국에 있는 가족의 전화번호는 적지 않습니다",
    en: "No telephone number of a relative in a third country is kept",
  },
};
