import type { ExclusionReason, TeamReason, TeamRole } from "~/models/teams.server";
import type { Word } from "./word";

/** Words of the care team. */
export const teamWords = {
  team: { ko: "담당", en: "Care team" },
  team_lead: {
    ko: "지금 이 사례를 열 수 있는 사람들입니다. 배정과 제외는 관리자가 합니다.",
    en: "These people can open this case now. The manager assigns and excludes.",
  },
  members: { ko: "지금 담당하는 사람", en: "On the team now" },
  members_none: { ko: "지금 담당하는 사람이 없습니다", en: "Nobody is on the team now" },
  past: { ko: "지난 담당", en: "On the team before" },
  person: { ko: "사람", en: "Person" },
  role: { ko: "담당 구분", en: "Part" },
  reason: { ko: "사유", en: "Reason" },
  from: { ko: "부터", en: "From" },
  until: { ko: "까지", en: "Until" },
  by: { ko: "정한 사람", en: "By" },
  state: { ko: "상태", en: "State" },
  excluded: { ko: "제외됨", en: "Excluded" },
  left: { ko: "퇴사함", en: "Has left" },
  exclusions: { ko: "제외한 동료", en: "Excluded colleagues" },
  exclusions_lead: {
    ko: "이해 충돌 때문에 이 사례를 열 수 없는 동료입니다. 제외는 어떤 배정보다 앞섭니다.",
    en: "Colleagues who may not open this case because of a conflict of interest. An exclusion goes before any assignment.",
  },
  exclusions_none: { ko: "제외한 동료가 없습니다.", en: "Nobody is excluded." },
  lifted: { ko: "풀림", en: "Lifted" },
  offers: { ko: "이관 제안", en: "Offers of this case" },
  offer_to: { ko: "받는 사람", en: "To" },
  offer_from: { ko: "보낸 사람", en: "From" },
  offered_at: { ko: "제안한 때", en: "Offered" },
  answer: { ko: "답", en: "Answer" },
  waiting: { ko: "답을 기다림", en: "Waiting for an answer" },
  offer: { ko: "이 사례 넘기기", en: "Offer this case" },
  see_offer: { ko: "내 제안 보기", en: "See my offer" },
  closure: { ko: "종결·재개", en: "Close or reopen" },
  // The manager's page of one case
  back: { ko: "사례 현황", en: "Caseloads" },
  case_lead: {
    ko: "여기에는 이름과 기록이 보이지 않습니다.",
    en: "No name and no record is shown here.",
  },
  assign: { ko: "담당 배정", en: "Assign" },
  assign_who: { ko: "배정할 사람", en: "Who" },
  assign_act: { ko: "배정하기", en: "Assign" },
  assign_hint: {
    ko: "주 담당을 새로 정하면, 지금 주 담당은 함께 담당으로 남습니다.",
    en: "When you name a new lead, the present one stays on the team as a member.",
  },
  act: { ko: "할 일", en: "Act" },
  end: { ko: "배정 끝내기", en: "End" },
  end_title: { ko: "이 배정을 끝낼까요?", en: "End this assignment?" },
  end_lead: {
    ko: "끝내는 즉시 이 사람은 이 사례를 열 수 없습니다. 서명하지 않은 기록은 남은 담당자가 읽을 수 있고, 쓰다 만 글은 인계 화면에서 넘길 수 있습니다.",
    en: "From that moment this person cannot open the case. Unsigned notes can be read by those who stay; half-written texts are passed on from the handover page.",
  },
  end_last: {
    ko: "마지막 담당자입니다. 끝내면 이 사례를 여는 사람이 아무도 없습니다.",
    en: "This is the last person on the team. Afterwards nobody can open the case.",
  },
  exclude: { ko: "동료 제외", en: "Exclude a colleague" },
  exclude_who: { ko: "제외할 사람", en: "Who" },
  exclude_act: { ko: "제외하기", en: "Exclude" },
  exclude_hint: {
    ko: "지금 담당이면 배정도 함께 끝납니다. 나중에 누가 배정해도 열리지 않습니다.",
    en: "If this person is on the team, the assignment ends too. No later assignment opens the case.",
  },
  lift: { ko: "제외 풀기", en: "Lift" },
  lift_title: { ko: "제외를 풀까요?", en: "Lift this exclusion?" },
  lift_lead: {
    ko: "풀어도 저절로 담당이 되지는 않습니다. 다시 배정할 수 있게 될 뿐입니다.",
    en: "It puts nobody on the team; it only allows an assignment again.",
  },
  not_here: {
    ko: "이 사무소에서 사례를 맡는 사람 가운데 골라 주십시오",
    en: "Choose somebody of this site who carries cases",
  },
  is_excluded: {
    ko: "이 사례에서 제외된 사람입니다. 먼저 제외를 풀어야 합니다",
    en: "This person is excluded from the case; the exclusion must be lifted first",
  },
  oneself: {
    ko: "자신을 제외할 수는 없습니다. 다른 관리자에게 부탁하십시오",
    en: "You cannot exclude yourself; ask another manager",
  },
  trainee: { ko: "수련", en: "trainee" },
} satisfies Record<string, Word>;

export const teamRoleWords: Record<TeamRole, Word> = {
  primary: { ko: "주 담당", en: "Lead" },
  member: { ko: "함께 담당", en: "Member" },
};

export const teamReasonWords: Record<TeamReason, Word> = {
  intake: { ko: "접수", en: "Intake" },
  workload: { ko: "업무량 조정", en: "Workload" },
  leave_cover: { ko: "휴가·휴직 대신", en: "Cover during leave" },
  specialty: { ko: "전문 분야", en: "Special knowledge" },
  client_wish: { ko: "본인이 원함", en: "Client's wish" },
  staff_left: { ko: "담당자 퇴사·이동", en: "Colleague left or moved" },
  transfer: { ko: "이관", en: "Transfer" },
  import: { ko: "대장에서 옮김", en: "From the register" },
  other: { ko: "그 밖의 사유", en: "Another reason" },
};

export const exclusionReasonWords: Record<ExclusionReason, Word> = {
  relative: { ko: "가족·친척", en: "Family or relative" },
  acquaintance: { ko: "아는 사이", en: "They know each other" },
  same_hometown: { ko: "같은 고향", en: "Same home town" },
  client_wish: { ko: "본인이 원함", en: "Client's wish" },
  other: { ko: "그 밖의 사유", en: "Another reason" },
};
