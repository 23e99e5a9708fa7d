import type {
  AddendumCode,
  AttendanceCode,
  CategoryCode,
  ClosureCode,
  ExclusionCode,
  ProtectionCode,
  ProvinceCode,
  RelationCode,
  RiskCode,
  SessionKindCode,
} from "./codes";

/** What the invented office consists of. The shapes are those of the application, said again: this floor imports nothing of it. */
export type DemoOffice = {
  sites: DemoSite[];
  staff: DemoStaff[];
  clients: DemoClient[];
  drafts: DemoDraft[];
  transfers: DemoTransfer[];
};

export type DemoSite = { key: string; name: string };

export type DemoStaff = {
  key: string;
  sign_in_name: string;
  display_name: string;
  role: "counsellor" | "social_worker" | "manager" | "privacy_officer" | "administrator";
  site: string;
  trainee?: boolean;
  supervisor_key?: string;
  words?: string;
};

export type DemoClient = {
  key: string;
  site: string;
  /** Clients with the same word here live under one roof. */
  household?: string;
  identity: DemoIdentity;
  safe_contact: DemoSafeContact;
  categories: { code: CategoryCode; from: DemoPartialDate | null; to: DemoPartialDate | null }[];
  protection: { code: ProtectionCode; from: DemoPartialDate | null; source: string }[];
  relatives: DemoRelative[];
  risk_level: RiskCode;
  risk_set_on: string;
  consent: { text_version: string; language: "ko" | "en"; given_on: string; given_by: "self" | "guardian" };
  opened_on: string;
  team: DemoTeamMember[];
  exclusions: { staff: string; reason: ExclusionCode }[];
  closure: { reason: ClosureCode; note: string; closed_on: string } | null;
  /** With it the closure is history: the case was closed, and is open again since this day. */
  reopened_on?: string;
  sessions: DemoSession[];
};

/** The same shape as the partial dates of the application, said again because this floor imports nothing of it. */
export type DemoPartialDate = {
  value: string;
  precision: "day" | "month" | "year" | "unknown";
  calendar: "solar" | "lunar";
  approximate: boolean;
  raw: string | null;
  source: "client" | "document" | "register" | "staff" | null;
};

export type DemoIdentity = {
  display_name: string;
  names: { kind: "legal" | "former" | "northern" | "alias" | "latin" | "other"; value: string }[];
  sex: "female" | "male" | "other" | null;
  birth: DemoPartialDate | null;
  phones: { number: string; label: string | null; shared: boolean }[];
  address: string | null;
  origin: { province: ProvinceCode | null; detail: string | null };
  left_north: DemoPartialDate | null;
  entered_south: DemoPartialDate | null;
  hanawon_class: string | null;
  settled: DemoPartialDate | null;
  register_numbers: string[];
  languages: string | null;
};

export type DemoSafeContact = {
  channels: {
    channel: "call" | "text" | "kakao" | "voicemail" | "letter" | "visit";
    allowed: boolean;
    from?: string;
    until?: string;
  }[];
  cover_name: string | null;
  may_overhear: string | null;
  note: string | null;
};

export type DemoRelative = {
  relation: RelationCode;
  place: "south" | "north" | "third_country" | "unknown";
  text: string | null;
};

export type DemoTeamMember = {
  staff: string;
  role: "primary" | "member";
  from_on: string;
  until_on: string | null;
  reason: "intake" | "workload" | "leave_cover" | "specialty" | "client_wish" | "staff_left" | "other";
};

export type DemoSession = {
  key: string;
  held_on: string;
  starts: string;
  ends: string;
  kind: SessionKindCode;
  mode: "in_person" | "phone" | "video" | "visit" | "message";
  place: string | null;
  /** Null while the session is still ahead, or nobody has written down who came. */
  attendance: AttendanceCode | null;
  present: string | null;
  interpreter: string | null;
  /** Other clients who sat in the same session; it stands once, under the first of them. */
  together_with?: string[];
  author: string;
  notes: DemoNote[];
};

export type DemoNote = {
  class: "session_note" | "summary" | "process_note";
  format: "soap" | "dap" | "birp" | "free";
  sections: Record<string, string>;
  /** Null: written to its end, waiting for the signature. */
  signed_on: string | null;
  countersigned_by?: string;
  addenda?: { author: string; reason: AddendumCode; text: string; on: string }[];
  /** Whose record this is, in a session of several clients; without it, the client it stands under. */
  client?: string;
};

export type DemoDraft = {
  author: string;
  client: string;
  session: string;
  class: DemoNote["class"];
  format: DemoNote["format"];
  sections: Record<string, string>;
};

export type DemoTransfer = {
  client: string;
  from: string;
  to: string;
  reason: DemoTeamMember["reason"];
  asked_on: string;
  /** All that the receiver may read before accepting. */
  summary: string;
};
