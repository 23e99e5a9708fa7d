import type { DemoSite, DemoStaff } from "./shapes";

/** Two invented places: the office itself, and a centre in a district that is on no map. */
export const sites: DemoSite[] = [
  { key: "seoul", name: "곁 서울 사무소" },
  { key: "hana", name: "가상 하나센터" },
];

/** The people who work there. */
export const staff: DemoStaff[] = [
  { key: "sora", sign_in_name: "sora", display_name: "한소라", role: "counsellor", site: "seoul" },
  { key: "minsu", sign_in_name: "minsu", display_name: "정민수", role: "counsellor", site: "seoul" },
  { key: "eunbyul", sign_in_name: "eunbyul", display_name: "문은별", role: "counsellor", site: "seoul" },
  { key: "dohyun", sign_in_name: "dohyun", display_name: "서도현", role: "counsellor", site: "hana" },
  {
    key: "yeji",
    sign_in_name: "yeji",
    display_name: "임예지",
    role: "counsellor",
    site: "seoul",
    trainee: true,
    supervisor_key: "sora",
  },
  { key: "jiwoo", sign_in_name: "jiwoo", display_name: "백지우", role: "social_worker", site: "seoul" },
  { key: "taeo", sign_in_name: "taeo", display_name: "남태오", role: "social_worker", site: "seoul" },
  { key: "haerim", sign_in_name: "haerim", display_name: "구해림", role: "social_worker", site: "hana" },
  { key: "sunyoung", sign_in_name: "sunyoung", display_name: "윤선영", role: "manager", site: "seoul" },
  { key: "kihoon", sign_in_name: "kihoon", display_name: "조기훈", role: "manager", site: "hana" },
  { key: "dajung", sign_in_name: "dajung", display_name: "표다정", role: "privacy_officer", site: "seoul" },
  { key: "woojin", sign_in_name: "woojin", display_name: "맹우진", role: "administrator", site: "seoul" },
];
