import type {
  Attendance,
  ClientCategory,
  ClosureReason,
  Instrument,
  ProtectionStatus,
  Province,
  RegisterStatus,
  Relationship,
  RiskLevel,
  SessionKind,
  SessionMode,
} from "./code-lists.server";

/**
 * What offices write in their registers, per column: the same sign means different things in different columns. Keys
 * are compared without spaces, dots and case (`synonymKey`). A value in no table is asked about, never guessed.
 */
type Synonyms<Code> = ReadonlyMap<string, Code>;

/** How a written value is compared with the tables. */
export function synonymKey(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s.·,'"‘’]/g, "")
    .replace(/[○〇◯●]/g, "o");
}

export const sex_synonyms = table<"female" | "male" | "other">({
  female: "여 여성 여자 f female w 女",
  male: "남 남성 남자 m male 男",
  other: "기타 other x",
});

/** `escapee` is the plain word, which only the protection column turns into a category. */
export const category_synonyms = table<ClientCategory | "escapee">({
  escapee: "북한이탈주민 탈북민 탈북자 북향민 이탈주민 새터민 nk nkdefector defector escapee 북한이탈",
  escapee_protected: "보호대상자 북한이탈주민(보호대상자) 보호북한이탈주민",
  escapee_unprotected: "비보호 비보호북한이탈주민 비보호탈북민",
  escapee_pending: "보호신청자 보호신청자(결정대기)",
  pow_returned: "국포 국군포로 귀환포로 귀환국군포로 귀환국군포로(귀환포로) pow returnedpow",
  pow_registered: "등록포로 registeredpow",
  pow_detention_family: "억류지출신포로가족 억류지가족",
  pow_unreturned_family: "미귀환국군포로가족 미귀환포로가족 미귀환국군포로가족(국내)",
  abductee_returned: "귀환납북자 납북귀환자",
  abductee_postwar_family: "전후납북자가족 전후납북가족",
  abductee_wartime_family: "전시납북자가족 전시납북가족 전쟁납북자가족",
  detainee_family: "억류자가족 북한억류자가족",
  child_third_country: "제3국출생자녀 제삼국출생자녀 3국출생자녀 제3국출생 중국출생자녀",
  child_rok_born: "국내출생자녀 남한출생자녀 한국출생자녀",
  youth_unaccompanied: "무연고청소년 무연고 무연고탈북청소년",
  torture_survivor: "고문 고문피해 고문피해자 torture torturesurvivor",
  trafficking_survivor: "인신매매 인신매매피해 인신매매피해자 인신매매등피해자 trafficking trafficked",
  gbv_survivor: "성폭력 가정폭력 성폭력피해 가정폭력피해 성폭력피해자 가정폭력피해자 gbv",
  repatriated: "강제북송 강제북송경험자 북송",
  detained_nk: "수감 구금 북한구금시설경험자",
  disability: "장애 장애인",
  other: "기타 other",
});

/** Words that fit two categories; a person says which. */
export const ambiguous_categories: ReadonlyMap<string, ClientCategory[]> = new Map([
  ["국군포로가족", ["pow_detention_family", "pow_unreturned_family"]],
  ["포로가족", ["pow_detention_family", "pow_unreturned_family"]],
  ["국포가족", ["pow_detention_family", "pow_unreturned_family"]],
  ["납북자가족", ["abductee_postwar_family", "abductee_wartime_family"]],
  ["납북가족", ["abductee_postwar_family", "abductee_wartime_family"]],
  ["납북", ["abductee_returned", "abductee_postwar_family", "abductee_wartime_family"]],
  ["납북자", ["abductee_returned", "abductee_postwar_family", "abductee_wartime_family"]],
]);

export const protection_synonyms = table<ProtectionStatus>({
  protected_mou: "보호 보호대상 보호대상자 보호결정 y yes o 예 protected",
  unprotected_unknown: "비보호 비보호대상 비보호대상자 n no x 아니오 unprotected",
  applied: "신청중 신청 보호신청 보호신청중 applied",
  decision_pending: "심의중 결정대기 보호결정대기 심사중 pending",
  nis_investigation: "조사중 임시보호 임시보호중",
  in_facility: "하나원 하나원교육중 시설보호",
  residence_protection: "거주지보호 거주지보호중 거주지보호기간",
  residence_extended: "거주지보호연장 보호연장 연장",
  residence_ended: "거주지보호종료 보호기간종료 기간종료",
  objection_pending: "이의신청 이의신청중",
  reapplied: "재신청 보호재신청",
  suspended: "보호중지",
  terminated: "보호종료",
  not_applicable: "해당없음 비해당 해당무 na n/a",
  unknown: "미상 불명 unknown 모름",
});

/** A cell that says that nothing stands in it. */
export const blank_values: ReadonlySet<string> = new Set(["", "-", "--", "―", "—", "–", "·", "/"]);

export const status_synonyms = table<RegisterStatus>({
  open: "진행 진행중 개입 개입중 상담중 open active 접수",
  paused: "중단 보류 일시중단 휴면 paused",
  closed: "종결 종료 사망 closed 완료",
});

export const closure_synonyms = table<ClosureReason>({
  goals_met: "목표달성 목표달성종결",
  partial: "부분달성 합의종결 부분달성합의종결",
  sessions_used: "회기종료 회기만료",
  referred: "타기관의뢰 의뢰 타기관연계 연계",
  moved: "이사 이주 전출 이주전출",
  abroad: "해외출국 출국 이민",
  client_request: "본인요청 본인희망 본인거부",
  dropout: "중도탈락 탈락",
  lost_contact: "연락두절 연락불가 연락안됨",
  ineligible: "대상부적합 부적합",
  safety: "안전상사유",
  counsellor_left: "상담자퇴사 상담사퇴사 상담자교체",
  hospital: "장기입원 입원",
  detained: "수감 구속",
  death: "사망",
  funding_end: "사업종료",
  duplicate: "중복 중복등록 병합",
  data_request: "삭제요청 처리정지요청",
  other: "기타",
});

/** Provinces by name, short name and romanised name; and towns that lie in one province and have no namesake in the South. */
export const province_names = table<Province>({
  "KP-01": "평양직할시 평양시 평양 pyongyang",
  "KP-02": "평안남도 평남 southpyongan",
  "KP-03": "평안북도 평북 northpyongan",
  "KP-04": "자강도 자강 chagang jagang",
  "KP-05": "황해남도 황남 southhwanghae",
  "KP-06": "황해북도 황북 northhwanghae",
  "KP-07": "강원도(북) 강원(북) 북강원도 kangwon",
  "KP-08": "함경남도 함남 southhamgyong",
  "KP-09": "함경북도 함북 northhamgyong",
  "KP-10": "량강도 양강도 량강 양강 ryanggang yanggang",
  "KP-13": "라선특별시 나선특별시 라선시 나선시 라선 나선 라진선봉 rason",
  "KP-14": "남포특별시 남포시 남포 nampo",
  "KP-15": "개성특별시 개성시 개성 kaesong",
  CHN: "중국 china 연변 길림성 요녕성 흑룡강성",
  OTH: "제3국 러시아 베트남 태국 라오스 몽골 캄보디아 thirdcountry",
  UNK: "미상 불상 비공개 모름 unknown",
});

export const province_towns = table<Province>({
  "KP-02": "평성 개천 덕천 안주 숙천 북창",
  "KP-03": "신의주 의주 정주 구성 룡천 용천 삭주 sinuiju",
  "KP-04": "강계 만포 희천 중강 kanggye",
  "KP-05": "해주 옹진 은율 haeju",
  "KP-06": "사리원 황주 송림 sariwon",
  "KP-07": "원산 문천 통천 wonsan",
  "KP-08": "함흥 단천 신포 흥남 허천 hamhung",
  "KP-09": "회령 청진 무산 온성 김책 길주 경원 새별 은덕 명천 hoeryong chongjin musan onsong",
  "KP-10": "혜산 백암 삼지연 보천 갑산 김형직 hyesan",
});

/** Names of the South: a person from there is a prisoner of war, an abductee or a child of one. */
export const south_places =
  /^(서울|부산|대구|인천|광주|대전|울산|세종|경기|충북|충남|충청|전북|전남|전라|경북|경남|경상|제주|남한|한국|국내)/;

/** Relations by the word that a household cell begins with. */
export const relation_synonyms = table<Relationship>({
  spouse: "처 아내 남편 배우자 부인 wife husband spouse",
  partner: "동거남 동거녀 사실혼 사실혼배우자",
  ex_spouse: "전처 전남편 전배우자 이혼한남편",
  child: "자 자녀 아들 딸 장남 장녀 차남 차녀 son daughter child children",
  child_third: "제3국출생자녀 중국출생자녀 3국출생자녀",
  stepchild: "의붓자녀 의붓아들 의붓딸",
  parent: "부 모 부모 아버지 어머니 아빠 엄마 부친 모친 father mother parents",
  stepparent: "계부 계모 의붓아버지 의붓어머니",
  sibling: "형제 자매 형제자매 남매 형 누나 오빠 언니 동생 남동생 여동생 brother sister",
  grandparent: "조부 조모 조부모 할아버지 할머니 외조모 외조부",
  grandchild: "손자 손녀 손자녀",
  in_law: "시부모 시모 시부 장인 장모 사위 며느리 형수 처제",
  other_kin: "삼촌 이모 고모 숙부 조카 사촌 친척",
  household: "동거인",
  guardian: "후견인",
  friend: "지인 친구",
});

export const kind_synonyms = table<SessionKind>({
  intake: "접수 접수면접 초기상담 초기면접 intake",
  individual: "개인 개인상담 individual",
  couple_family: "가족 가족상담 부부 부부상담 부부가족상담 family couple",
  group: "집단 집단상담 group",
  play_child: "놀이 놀이치료 놀이상담 아동 아동상담 놀이아동상담 play",
  assessment: "검사 심리검사 평가 심리검사평가",
  interpretation: "해석 해석상담 검사해석 검사해석상담",
  crisis: "위기 위기개입 위기상담 crisis",
  phone: "전화 전화상담 phone",
  video: "화상 화상상담 video",
  home_visit: "방문 가정방문 방문상담 찾아가는상담 가정방문(찾아가는상담)",
  outreach_escort: "동행 동행지원",
  case_mgmt: "사례관리 사례관리면담",
  case_conference: "사례회의",
  integrated_conf: "통합사례회의",
  healing_camp: "힐링캠프 캠프",
  selfhelp: "자조모임 자조",
  adaptation_edu: "교육 사회적응교육",
  oral_history: "구술 구술면담 구술채록 구술사 oralhistory",
  testimony_support: "진정 진정지원 증언 증언지원 증언진정지원면담",
  supervision: "슈퍼비전",
  followup: "사후관리 사후",
  contact_admin: "행정연락 행정",
});

export const mode_synonyms = table<SessionMode>({
  in_person: "대면 내방 내소 면담 inperson",
  phone: "전화 유선 phone",
  video: "화상 zoom 줌 비대면 온라인 video",
  visit: "방문 가정방문 visit",
});

export const attendance_synonyms = table<Attendance>({
  attended: "o 0 참석 출석 y yes v 정상",
  late: "지각 지각참석",
  left_early: "조퇴 중도퇴실",
  cancel_client: "취소(본인) 본인취소 내담자취소 취소(내담자)",
  cancel_late: "당일취소 취소(당일)",
  no_show: "노쇼 무단불참 불참 결석 x noshow 무단불참(노쇼)",
  cancel_staff: "취소(상담자) 상담자취소 취소(기관) 기관취소",
  rescheduled: "변경 일정변경 연기",
  unable_reach: "부재 방문부재 전화부재 연락안됨",
  declined: "거절 현장거절",
  hospital: "입원",
  holiday: "공휴일",
});

export const risk_synonyms = table<RiskLevel>({
  none: "없음 무 none",
  low: "하 낮음 저 저위험 low",
  moderate: "중 중간 보통 중위험 moderate medium",
  high: "상 높음 고 고위험 high",
  imminent: "임박 최상 즉시 imminent",
  not_assessed: "미평가 미실시",
});

export const instrument_synonyms = table<Instrument>({
  phq9: "phq9",
  phq2: "phq2",
  gad7: "gad7",
  pcl5: "pcl5",
  itq: "itq",
  who5: "who5",
  k10: "k10",
  k6: "k6",
  core10: "core10",
  audit: "audit",
  auditc: "auditc",
  gas: "gas",
  isi: "isi",
  cssrs: "cssrs",
  wsas: "wsas",
  ptgi: "ptgi ptgix",
  htq: "htq",
  hscl25: "hscl25",
  iesr: "iesr",
  ors_srs: "ors srs orssrs",
});

/** Lowest and highest total of an instrument; who5 as the percentage. Others have no single total or none verified here. */
export const instrument_ranges: Partial<Record<Instrument, readonly [number, number]>> = {
  phq9: [0, 27],
  phq2: [0, 6],
  gad7: [0, 21],
  pcl5: [0, 80],
  who5: [0, 100],
  k10: [10, 50],
  k6: [0, 24],
  core10: [0, 40],
  audit: [0, 40],
  auditc: [0, 12],
  isi: [0, 28],
  cssrs: [0, 6],
  wsas: [0, 40],
  ptgi: [0, 105],
  iesr: [0, 88],
};

function table<Code extends string>(words: Partial<Record<Code, string>>): Synonyms<Code> {
  const map = new Map<string, Code>();
  for (const [code, list] of Object.entries(words) as [Code, string][]) {
    for (const word of list.split(" ")) map.set(synonymKey(word), code);
  }
  return map;
}
