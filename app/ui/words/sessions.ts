import type { Attendance, SessionKind, SessionMode } from "~/models/sessions.server";
import type { Phrase, Word } from "./word";

/** Words of a session: what it was, when and where, who came. */
export const sessionWords = {
  session: { ko: "회기", en: "Session" },
  sessions: { ko: "회기", en: "Sessions" },
  new_session: { ko: "회기 쓰기", en: "Write a session" },
  edit_session: { ko: "회기 고쳐 쓰기", en: "Edit the session" },
  kind: { ko: "유형", en: "Kind" },
  mode: { ko: "방식", en: "Mode" },
  attendance: { ko: "출석", en: "Attendance" },
  attendance_open: { ko: "아직 정하지 않음", en: "Not yet known" },
  held_on: { ko: "날짜", en: "Date" },
  starts: { ko: "시작", en: "Start" },
  ends: { ko: "끝", en: "End" },
  place: { ko: "장소", en: "Place" },
  present: { ko: "함께 있던 사람", en: "Who was there" },
  present_hint: {
    ko: "가족, 동행한 사람, 기관 담당자",
    en: "Relatives, companions, people of other agencies",
  },
  interpreter: { ko: "통역", en: "Interpreter" },
  about: { ko: "회기 정보", en: "About the session" },
  details: { ko: "장소와 함께한 사람", en: "Place and people" },
  time_unknown: { ko: "시각 모름", en: "time not known" },
  text: { ko: "기록", en: "Text" },
  sign_and_finish: { ko: "서명하고 마침", en: "Sign and finish" },
  sign_later: { ko: "서명은 나중에", en: "Save, sign later" },
  sign_explained: {
    ko: "서명하면 글이 잠기고 위에 적힌 사람들이 읽을 수 있습니다. 서명하지 않은 글은 나만 볼 수 있습니다.",
    en: "Signing locks the text and lets the people named above read it. Unsigned, it is yours alone.",
  },
  nothing_to_sign: { ko: "서명할 글이 아직 없습니다", en: "There is no text to sign yet" },
  last_note: { ko: "지난 기록", en: "The last note" },
  no_last_note: { ko: "이전 기록이 없습니다", en: "No earlier note" },
  not_own: {
    ko: "다른 담당자가 만든 회기입니다. 회기 정보는 그 사람만 고칠 수 있습니다.",
    en: "A colleague made this session; only they can change its details.",
  },
  session_locked: {
    ko: "서명한 기록이 있어 회기 정보는 잠겨 있습니다.",
    en: "There is a signed note, so the session's details are locked.",
  },
  together: { ko: "함께한 다른 대상자", en: "Other clients in the room" },
  together_lead: {
    ko: "한 자리에 여러 대상자가 있었다면 사람마다 따로 씁니다. 시간과 장소는 옮겨 오고, 서로의 기록에는 드러나지 않습니다.",
    en: "Where several clients sat together, each has a record of their own. Time and place are carried over; neither record tells of the other.",
  },
  write_for_other: { ko: "다른 대상자의 기록 이어 쓰기", en: "Write it for another client" },
  choose_other: { ko: "같은 자리에 있던 대상자를 고르십시오", en: "Choose who else was there" },
  no_other: { ko: "내 담당 사례에 다른 대상자가 없습니다", en: "There is nobody else in your caseload" },
  edit: { ko: "고쳐 쓰기", en: "Edit" },
  write_note: { ko: "기록 쓰기", en: "Write a note" },
  to_record: { ko: "기록", en: "Record" },
  signed_meanwhile: { ko: "그 사이에 서명한 기록입니다", en: "It was signed in the meantime" },
  signed_meanwhile_lead: {
    ko: "서명한 글은 그대로 있습니다. 아래는 방금 쓴 글이며 초안에도 남아 있습니다. 필요하면 추가 기록으로 붙이십시오.",
    en: "The signed text stands. Below is what you just wrote, which is also in your draft; add it as an addendum if it is needed.",
  },
  back_to_session: { ko: "회기로", en: "To the session" },
} satisfies Record<string, Word>;

export const sessionPhrases = {
  written_by: { ko: ({ name }) => `${name} 작성`, en: ({ name }) => `by ${name}` },
} satisfies Record<string, Phrase<{ name: string }>>;

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
  home_visit: { ko: "가정방문", en: "Home visit" },
  outreach_escort: { ko: "동행 지원", en: "Accompaniment" },
  case_mgmt: { ko: "사례관리 면담", en: "Case-management contact" },
  case_conference: { ko: "사례회의", en: "Case conference" },
  integrated_conf: { ko: "통합사례회의", en: "Multi-agency case conference" },
  healing_camp: { ko: "힐링캠프", en: "Healing camp" },
  selfhelp: { ko: "자조모임", en: "Self-help meeting" },
  adaptation_edu: { ko: "사회적응교육", en: "Social adaptation education" },
  oral_history: { ko: "구술 면담", en: "Oral-history interview" },
  testimony_support: { ko: "증언·진정 지원 면담", en: "Support around testimony" },
  supervision: { ko: "슈퍼비전", en: "Supervision" },
  followup: { ko: "사후관리", en: "Follow-up" },
  contact_admin: { ko: "행정 연락", en: "Administrative contact" },
};

export const sessionModeWords: Record<SessionMode, Word> = {
  in_person: { ko: "대면", en: "In person" },
  phone: { ko: "전화", en: "Telephone" },
  video: { ko: "화상", en: "Video" },
  visit: { ko: "방문", en: "Visit" },
  message: { ko: "문자", en: "Messages" },
};

export const attendanceWords: Record<Attendance, Word> = {
  attended: { ko: "참석", en: "Attended" },
  late: { ko: "지각 참석", en: "Attended late" },
  left_early: { ko: "중도 퇴실", en: "Left early" },
  cancel_client: { ko: "내담자 취소", en: "Cancelled by the client" },
  cancel_late: { ko: "당일 취소", en: "Cancelled the same day" },
  no_show: { ko: "연락 없이 오지 않음", en: "Did not come, no word" },
  cancel_staff: { ko: "상담자·기관 취소", en: "Cancelled by us" },
  rescheduled: { ko: "일정 변경", en: "Rescheduled" },
  unable_reach: { ko: "방문·전화 부재", en: "Not reached" },
  declined: { ko: "현장 거절", en: "Declined at the door" },
  hospital: { ko: "입원으로 미실시", en: "In hospital" },
  holiday: { ko: "공휴일 미실시", en: "Public holiday" },
};
