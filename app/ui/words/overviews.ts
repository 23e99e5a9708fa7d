import type { TeamReason, TeamRole } from "~/models/overviews.server";
import type { Phrase, Word } from "./word";

/** Words of the overview of a case. */
export const overviewWords = {
  overview: { ko: "개요", en: "Overview" },
  write_session: { ko: "회기 쓰기", en: "Write a session" },
  facts: { ko: "알아 둘 것", en: "What to know" },
  show_phones: { ko: "전화번호 보기", en: "Show telephone numbers" },
  no_phone: { ko: "적어 둔 번호가 없습니다", en: "No number written down" },
  shared: { ko: "함께 쓰는 번호", en: "shared" },
  standing: { ko: "구분과 보호", en: "Category and protection" },
  team: { ko: "담당", en: "Care team" },
  consents: { ko: "동의", en: "Consents" },
  course: { ko: "지나온 길", en: "Course of the case" },
  course_none: { ko: "아직 회기가 없습니다", en: "No session yet" },
  course_none_lead: {
    ko: "첫 회기를 쓰면 여기에 날짜와 종류가 쌓입니다. 글은 보이지 않습니다.",
    en: "With the first session, days and kinds gather here; never a line of a note.",
  },
  opened: { ko: "사례를 열었습니다", en: "Case opened" },
  closed: { ko: "종결했습니다", en: "Closed" },
  reopened: { ko: "다시 열었습니다", en: "Taken up again" },
  joined: { ko: "담당 시작", en: "Joined the care team" },
  left: { ko: "담당 끝", en: "Left the care team" },
  ahead: { ko: "예정", en: "Ahead" },
  attendance_open: { ko: "참석 여부를 아직 적지 않음", en: "Attendance not written yet" },
  to_identity: { ko: "인적 사항 고치기", en: "Change the identity" },
  to_safe_contact: { ko: "안전한 연락 고치기", en: "Change the safe contact" },
  to_statuses: { ko: "구분과 보호", en: "Category and protection" },
  history: { ko: "지금까지의 변화", en: "History" },
  to_team: { ko: "담당 바꾸기", en: "Change the care team" },
  to_relatives: { ko: "가족과 동거인", en: "Family and household" },
  to_risk: { ko: "위험 수준", en: "Risk" },
  record_for_counsellors: {
    ko: "회기 기록의 글은 담당 상담사만 볼 수 있습니다. 요약은 담당자 모두가 봅니다.",
    en: "The text of session notes is for counsellors on the care team; summaries are for all of it.",
  },
  protection_none: { ko: "적어 둔 것이 없습니다", en: "Nothing written down" },
} satisfies Record<string, Word>;

export const overviewPhrases = {
  more: {
    ko: ({ count, total }) => `회기 ${total}건 중 최근 ${count}건입니다. 나머지는 기록에서 봅니다.`,
    en: ({ count, total }) => `The newest ${count} of ${total} sessions; the others are in the record.`,
  },
} satisfies Record<string, Phrase<{ count: number; total: number }>>;

export const teamRoleWords: Record<TeamRole, Word> = {
  primary: { ko: "주 담당", en: "Primary" },
  member: { ko: "함께 담당", en: "Member" },
};

export const teamReasonWords: Record<TeamReason, Word> = {
  intake: { ko: "접수", en: "Intake" },
  workload: { ko: "업무 분담", en: "Workload" },
  leave_cover: { ko: "휴가 대신", en: "Leave cover" },
  specialty: { ko: "전문 분야", en: "Specialty" },
  client_wish: { ko: "본인의 뜻", en: "The client's wish" },
  staff_left: { ko: "담당자 퇴직", en: "A colleague left" },
  transfer: { ko: "인계", en: "Transfer" },
  import: { ko: "대장에서 가져옴", en: "Imported" },
  other: { ko: "그 밖", en: "Other" },
};
