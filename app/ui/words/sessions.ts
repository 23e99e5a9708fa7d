import type { Attendance, SessionKind, SessionMode } from "../../../db/types";
import type { Word } from "./word";

/** Kinds of sessions, as the field names them. */
export const sessionKindWords: Record<SessionKind, Word> = {
  intake: { ko: "접수면접", en: "Intake interview" },
  individual: { ko: "개인상담", en: "Individual counselling" },
  couple_family: { ko: "부부·가족상담", en: "Couple or family counselling" },
  group: { ko: "집단상담", en: "Group counselling" },
  play_child: { ko: "놀이·아동상담", en: "Play or child counselling" },
  assessment: { ko: "심리검사·평가", en: "Psychological assessment" },
  interpretation: { ko: "검사 해석상담", en: "Assessment feedback" },
  crisis: { ko: "위기개입", en: "Crisis intervention" },
  phone: { ko: "전화상담", en: "Telephone counselling" },
  video: { ko: "화상상담", en: "Video counselling" },
  home_visit: { ko: "가정방문(찾아가는 상담)", en: "Home visit" },
  outreach_escort: { ko: "동행 지원", en: "Accompaniment (hospital, office, court)" },
  case_mgmt: { ko: "사례관리 면담", en: "Case-management contact" },
  case_conference: { ko: "사례회의", en: "Case conference" },
  integrated_conf: { ko: "통합사례회의", en: "Multi-agency case conference" },
  healing_camp: { ko: "힐링캠프", en: "Healing camp or retreat" },
  selfhelp: { ko: "자조모임", en: "Self-help meeting" },
  adaptation_edu: { ko: "사회적응교육", en: "Social adaptation education" },
  oral_history: { ko: "구술 면담", en: "Oral-history interview" },
  testimony_support: { ko: "증언·진정 지원 면담", en: "Support around testimony or petition" },
  supervision: { ko: "슈퍼비전", en: "Supervision" },
  followup: { ko: "사후관리", en: "Follow-up after closure" },
  contact_admin: { ko: "행정 연락", en: "Administrative contact" },
};

export const sessionModeWords: Record<SessionMode, Word> = {
  in_person: { ko: "대면", en: "In person" },
  phone: { ko: "전화", en: "Telephone" },
  video: { ko: "화상", en: "Video" },
  visit: { ko: "방문", en: "Visit" },
  message: { ko: "문자·메신저", en: "Messages" },
};

export const attendanceWords: Record<Attendance, Word> = {
  attended: { ko: "참석", en: "Attended" },
  late: { ko: "지각 참석", en: "Attended late" },
  left_early: { ko: "중도 퇴실", en: "Left early" },
  cancel_client: { ko: "내담자 취소(24시간 전)", en: "Cancelled by client (24h or more)" },
  cancel_late: { ko: "당일 취소", en: "Late cancellation by client" },
  no_show: { ko: "무단 불참(노쇼)", en: "Did not attend, no notice" },
  cancel_staff: { ko: "상담자·기관 취소", en: "Cancelled by counsellor or agency" },
  rescheduled: { ko: "일정 변경", en: "Rescheduled" },
  unable_reach: { ko: "방문·전화 부재", en: "Visited or called, not reached" },
  declined: { ko: "현장 거절", en: "Declined at the door" },
  hospital: { ko: "입원으로 미실시", en: "Not held: hospitalised" },
  holiday: { ko: "공휴일 미실시", en: "Not held: public holiday" },
};
