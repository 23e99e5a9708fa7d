import type { DemoClient, DemoIdentity, DemoRelative } from "./shapes";
import type { OwnWords } from "./thread";

/** What is peculiar to one person; everything left out is made from the table. */
export type Details = {
  names?: DemoIdentity["names"];
  relatives?: DemoRelative[];
  household?: string;
  /** Which way of being reached is safe; the quiet ones leave no trace. */
  contact?: "open" | "quiet" | "text_only" | "guardian" | "loud" | "none";
  coverName?: string;
  overhear?: string;
  languages?: string;
  /** The birthday is known by the moon. */
  lunarBirth?: true;
  ownWords?: Partial<OwnWords>;
  exclusions?: DemoClient["exclusions"];
  /** Another counsellor was there for the first part of the course, and left the team then. */
  before?: { staff: string; share: number; reason: DemoClient["team"][number]["reason"] };
  /** Came onto the team for a while, and is on it no longer. */
  removed?: { staff: string; reason: DemoClient["team"][number]["reason"] };
  closure?: { reason: NonNullable<DemoClient["closure"]>["reason"]; note: string; weeksAgo: number };
  /** Closed half-way, and open again after so many weeks. */
  reopenedAfterWeeks?: number;
  interpreter?: string;
  guardianConsent?: true;
  /** Has a review of the whole course in the record, longer than any screen. */
  longReview?: true;
};

const north = (relation: DemoRelative["relation"], text: string | null = null): DemoRelative => ({
  relation,
  place: "north",
  text,
});
const south = (relation: DemoRelative["relation"], text: string): DemoRelative => ({
  relation,
  place: "south",
  text,
});
const third = (relation: DemoRelative["relation"]): DemoRelative => ({
  relation,
  place: "third_country",
  text: null,
});

/** By the person's key. */
export const details: Record<string, Details> = {
  aram: {
    names: [
      { kind: "legal", value: "류아람" },
      { kind: "northern", value: "류아람" },
      { kind: "former", value: "유은심" },
      { kind: "latin", value: "Ryu A-ram" },
    ],
    relatives: [north("parent"), north("sibling"), south("friend", "하나원 동기, 가까운 동네")],
    contact: "text_only",
    ownWords: { job: "식당 주방 일", food: "두부밥" },
  },
  okhwa: {
    names: [
      { kind: "northern", value: "리옥화" },
      { kind: "legal", value: "이옥화" },
      { kind: "latin", value: "Ri Ok-hwa" },
    ],
    relatives: [third("child_third"), third("spouse_third"), north("parent")],
    contact: "quiet",
    coverName: "가상문화센터 수강 안내",
    ownWords: { job: "요양보호사 일" },
    longReview: true,
  },
  kwangil: {
    relatives: [north("spouse_north"), north("child_north")],
    exclusions: [{ staff: "minsu", reason: "acquaintance" }],
    ownWords: { job: "물류창고 일", quiet: "강가 의자" },
  },
  malsoon: {
    lunarBirth: true,
    contact: "loud",
    overhear: "같이 사는 며느리",
    relatives: [
      { relation: "disappeared_relative", place: "unknown", text: "남편. 조업 중 돌아오지 못함." },
      south("child", "딸, 가까이 삶"),
      south("grandchild", "손자"),
    ],
    ownWords: { child: "딸", food: "미역국" },
  },
  yeonok: {
    contact: "quiet",
    coverName: "동네 반찬가게",
    overhear: "배우자가 전화기를 살핌",
    household: "yeonok",
    relatives: [south("spouse", "같은 집"), south("child", "초등학생 아들")],
    ownWords: { child: "아들", job: "봉제 공장 일" },
  },
  hayan: {
    contact: "guardian",
    household: "misook",
    guardianConsent: true,
    languages: "중국어(일상), 한국어(배우는 중)",
    interpreter: "중국어 통역사 1인(비밀유지 서약)",
    relatives: [south("parent", "어머니"), third("grandparent")],
    names: [
      { kind: "legal", value: "곽하얀" },
      { kind: "other", value: "白" },
    ],
  },
  misook: {
    household: "misook",
    contact: "text_only",
    relatives: [south("child_third", "딸 하얀, 같은 집"), north("parent")],
    ownWords: { child: "딸", job: "마트 진열 일" },
  },
  cheol: {
    relatives: [north("grandparent"), south("protector", "그룹홈 선생님")],
    contact: "open",
    names: [
      { kind: "legal", value: "나진철" },
      { kind: "alias", value: "진철이" },
    ],
  },
  kname: { names: [{ kind: "alias", value: "K" }], contact: "none" },
  boksil: {
    names: [
      { kind: "northern", value: "류복실" },
      { kind: "legal", value: "유복실" },
    ],
    relatives: [north("child_north"), south("partner", "함께 삶")],
  },
  geumhee: {
    contact: "quiet",
    coverName: "가상여행사",
    relatives: [north("parent"), north("sibling")],
    ownWords: { job: "세차장 일" },
  },
  seonhwa: {
    before: { staff: "eunbyul", share: 0.4, reason: "leave_cover" },
    closure: {
      reason: "goals_met",
      note: "정한 목표 세 가지를 이루었고 본인이 혼자 해 보겠다고 함. 석 달 뒤 안부 연락에 동의함.",
      weeksAgo: 10,
    },
  },
  bora: {
    names: [
      { kind: "legal", value: "노보라" },
      { kind: "northern", value: "로보라" },
      { kind: "latin", value: "Ro Bo-ra" },
    ],
    contact: "quiet",
    coverName: "가상도서관",
    overhear: "시어머니",
    relatives: [south("ex_spouse", "연락하지 않음"), south("child", "딸, 같은 집"), north("sibling")],
    ownWords: { child: "딸" },
    removed: { staff: "eunbyul", reason: "client_wish" },
  },
  daeseok: {
    lunarBirth: true,
    contact: "loud",
    relatives: [north("spouse_north"), north("child_north"), south("sibling", "여동생, 왕래 있음")],
    ownWords: { food: "메밀국수", child: "조카" },
  },
  inchae: {
    names: [
      { kind: "northern", value: "라인채" },
      { kind: "legal", value: "나인채" },
    ],
    contact: "loud",
    relatives: [north("child_north"), south("volunteer", "정착도우미, 주 1회")],
    exclusions: [{ staff: "dohyun", reason: "relative" }],
  },
  hyuk: { relatives: [north("parent")], ownWords: { job: "배달 일" } },
  sunnyeo: { relatives: [third("child_third"), north("child_north")], contact: "text_only" },
  gapsoo: {
    relatives: [
      {
        relation: "disappeared_relative",
        place: "north",
        text: "아버지. 전쟁 때 포로가 되어 돌아오지 못함.",
      },
    ],
    contact: "open",
  },
  jinju: {
    household: "jinju",
    relatives: [south("child", "아들 서호"), south("spouse", "같은 집")],
    ownWords: { child: "아들" },
  },
  seoho: {
    household: "jinju",
    contact: "guardian",
    guardianConsent: true,
    relatives: [south("parent", "어머니")],
  },
  myungok: {
    names: [
      { kind: "northern", value: "림명옥" },
      { kind: "legal", value: "임명옥" },
    ],
    relatives: [north("sibling")],
  },
  taejin: { relatives: [north("parent")], ownWords: { job: "전기 기술 일" } },
  bunhee: {
    contact: "loud",
    relatives: [
      { relation: "disappeared_relative", place: "unknown", text: "오빠. 고등학생 때 바닷가에서 사라짐." },
    ],
  },
  suji: {
    closure: {
      reason: "lost_contact",
      note: "전화 두 번, 문자 한 번에 답이 없음. 위험 신호는 없었으며 언제든 다시 올 수 있음을 문자로 남김.",
      weeksAgo: 14,
    },
  },
  okryun: {
    names: [
      { kind: "northern", value: "량옥련" },
      { kind: "legal", value: "양옥련" },
      { kind: "latin", value: "Yang Ok-ryon" },
    ],
    reopenedAfterWeeks: 8,
    closure: { reason: "partial", note: "급한 일이 정리되어 합의하여 마침.", weeksAgo: 0 },
  },
  jeonga: { relatives: [south("child", "막내, 중학생")], ownWords: { child: "막내" } },
  cheolho: { relatives: [north("parent"), south("spouse", "같은 집")], ownWords: { job: "건설 현장 일" } },
  soonbok: {
    names: [
      { kind: "northern", value: "류순복" },
      { kind: "legal", value: "유순복" },
    ],
  },
  gilnam: { relatives: [south("spouse", "같은 집")], contact: "open" },
  miran: {
    household: "miran",
    relatives: [south("child_third", "딸 산월, 같은 집")],
    contact: "text_only",
    ownWords: { child: "딸" },
  },
  sanwol: {
    household: "miran",
    contact: "guardian",
    guardianConsent: true,
    languages: "중국어, 한국어",
    relatives: [south("parent", "어머니")],
    ownWords: { child: "본인" },
  },
  kyungmi: {
    contact: "quiet",
    coverName: "가상미용실",
    closure: {
      reason: "moved",
      note: "안전한 곳으로 이사함. 새 지역의 상담소를 알리고 본인의 뜻에 따라 기록은 보내지 않음.",
      weeksAgo: 6,
    },
  },
  sungjun: {
    closure: {
      reason: "client_request",
      note: "취업으로 다른 도시에 가며 스스로 마무리를 바람.",
      weeksAgo: 20,
    },
  },
  hwaja: { relatives: [{ relation: "sibling", place: "north", text: null }] },
  ilsoo: {
    reopenedAfterWeeks: 11,
    closure: {
      reason: "client_request",
      note: "일이 바빠 쉬고 싶다고 하여 마침. 다시 오는 길을 알림.",
      weeksAgo: 0,
    },
  },
  hongmae: {
    names: [
      { kind: "alias", value: "홍매" },
      { kind: "latin", value: "Hong Mei" },
    ],
    relatives: [third("child_third"), third("spouse_third")],
    contact: "text_only",
    languages: "한국어, 중국어",
  },
  rina: {
    contact: "guardian",
    guardianConsent: true,
    languages: "중국어(일상), 한국어(배우는 중)",
    interpreter: "중국어 통역사 1인(비밀유지 서약)",
    relatives: [south("parent", "어머니")],
  },
  jongchun: {
    contact: "loud",
    relatives: [
      {
        relation: "disappeared_relative",
        place: "north",
        text: "아버지. 억류지에서 돌아가신 것으로 전해 들음.",
      },
    ],
  },
  mihyang: {
    closure: {
      reason: "dropout",
      note: "세 번 오지 않았고 안부는 확인됨. 지금은 쉬고 싶다고 함.",
      weeksAgo: 9,
    },
  },
  longname: {
    names: [
      { kind: "latin", value: "Alexandra Mikhailovna Ri" },
      { kind: "northern", value: "리알렉산드라" },
    ],
    languages: "한국어, 러시아어",
    relatives: [third("child_third")],
  },
  gaeun: { contact: "text_only", relatives: [north("parent")] },
  johns: {
    names: [
      { kind: "latin", value: "John" },
      { kind: "alias", value: "존" },
    ],
    contact: "none",
    languages: "한국어, 영어 조금",
  },
  deoksoo: {
    closure: {
      reason: "referred",
      note: "주거 문제가 중심이 되어 본인의 동의로 지역 주거복지센터에 이음.",
      weeksAgo: 5,
    },
  },
  ryongguk: {
    names: [
      { kind: "northern", value: "리룡국" },
      { kind: "legal", value: "이용국" },
      { kind: "latin", value: "Ri Ryong Guk" },
    ],
    relatives: [north("spouse_north"), north("child_north")],
  },
  danbi: { relatives: [north("parent"), north("sibling")], contact: "open" },
};
