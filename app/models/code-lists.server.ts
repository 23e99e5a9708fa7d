/**
 * The code lists of the register: what a client, a relative, a closing or a session can be. Codes only: every word a
 * person reads for them stands in ui/words, where a code without a word does not compile. Sources of the lists: the
 * North Korean Refugees Protection and Settlement Support Act and its Decree, the acts on prisoners of war and on
 * abductees, ISO 3166-2:KP, and the practice of Hana Centres.
 */

/** What a person is to the office, or has lived through; several at once, each with its dates. */
export const client_category_codes = [
  "escapee_protected",
  "escapee_unprotected",
  "escapee_pending",
  "pow_returned",
  "pow_registered",
  "pow_detention_family",
  "pow_unreturned_family",
  "abductee_returned",
  "abductee_postwar_family",
  "abductee_wartime_family",
  "detainee_family",
  "child_third_country",
  "child_rok_born",
  "youth_unaccompanied",
  "torture_survivor",
  "trafficking_survivor",
  "gbv_survivor",
  "repatriated",
  "detained_nk",
  "disability",
  "family_overseas",
  "other",
] as const;
export type ClientCategory = (typeof client_category_codes)[number];

/** So few people, or so hurt, that the category itself tells who it is: for the care team alone. */
export const secret_category_codes: readonly ClientCategory[] = [
  "pow_returned",
  "pow_registered",
  "abductee_returned",
  "torture_survivor",
  "trafficking_survivor",
  "gbv_survivor",
  "repatriated",
  "detained_nk",
  "family_overseas",
];

/** Where a person stands in the protection procedure; one at a time, each with its dates. */
export const protection_status_codes = [
  "applied",
  "nis_investigation",
  "decision_pending",
  "protected_mou",
  "protected_nis",
  "in_facility",
  "residence_protection",
  "residence_extended",
  "residence_ended",
  "unprotected_intl_crime",
  "unprotected_serious_crime",
  "unprotected_feigned",
  "unprotected_late_3y",
  "unprotected_decree",
  "unprotected_unknown",
  "unprotected_pre2021_10y",
  "objection_pending",
  "reapplied",
  "suspended",
  "terminated",
  "not_applicable",
  "unknown",
] as const;
export type ProtectionStatus = (typeof protection_status_codes)[number];

/** Where a person comes from: provinces of the North (ISO 3166-2:KP), or the South, China, elsewhere. */
export const province_codes = [
  "KP-01",
  "KP-02",
  "KP-03",
  "KP-04",
  "KP-05",
  "KP-06",
  "KP-07",
  "KP-08",
  "KP-09",
  "KP-10",
  "KP-13",
  "KP-14",
  "KP-15",
  "SOUTH",
  "CHN",
  "OTH",
  "UNK",
] as const;
export type Province = (typeof province_codes)[number];

/** What one person is to the client. */
export const relationship_codes = [
  "self",
  "spouse",
  "partner",
  "ex_spouse",
  "spouse_north",
  "spouse_third",
  "child",
  "child_third",
  "child_north",
  "stepchild",
  "parent",
  "stepparent",
  "sibling",
  "grandparent",
  "grandchild",
  "in_law",
  "other_kin",
  "household",
  "guardian",
  "protector",
  "emergency",
  "disappeared_relative",
  "petition_source",
  "representative",
  "fellow_detainee",
  "alleged_perpetrator",
  "broker",
  "friend",
  "police_officer",
  "volunteer",
] as const;
export type Relationship = (typeof relationship_codes)[number];

/** Relatives in the North: the relation only, hidden at first, in no list and no export. */
export const north_relationship_codes: readonly Relationship[] = ["spouse_north", "child_north"];

/** Where a relative lives, as roughly as safety allows. */
export const place_class_codes = ["south", "north", "third_country", "unknown"] as const;
export type PlaceClass = (typeof place_class_codes)[number];

/** Why a case was closed. */
export const closure_reason_codes = [
  "goals_met",
  "partial",
  "sessions_used",
  "referred",
  "moved",
  "abroad",
  "client_request",
  "dropout",
  "lost_contact",
  "ineligible",
  "safety",
  "counsellor_left",
  "hospital",
  "detained",
  "death",
  "funding_end",
  "duplicate",
  "data_request",
  "other",
] as const;
export type ClosureReason = (typeof closure_reason_codes)[number];

/** What was done in a session. */
export const session_kind_codes = [
  "intake",
  "individual",
  "couple_family",
  "group",
  "play_child",
  "assessment",
  "interpretation",
  "crisis",
  "phone",
  "video",
  "home_visit",
  "outreach_escort",
  "case_mgmt",
  "case_conference",
  "integrated_conf",
  "healing_camp",
  "selfhelp",
  "adaptation_edu",
  "oral_history",
  "testimony_support",
  "supervision",
  "followup",
  "contact_admin",
] as const;
export type SessionKind = (typeof session_kind_codes)[number];

/** How a session was held. */
export const session_mode_codes = ["in_person", "phone", "video", "visit"] as const;
export type SessionMode = (typeof session_mode_codes)[number];

/** Whether the client came. */
export const attendance_codes = [
  "attended",
  "late",
  "left_early",
  "cancel_client",
  "cancel_late",
  "no_show",
  "cancel_staff",
  "rescheduled",
  "unable_reach",
  "declined",
  "hospital",
  "holiday",
] as const;
export type Attendance = (typeof attendance_codes)[number];

/** How great the danger is, set by a person and never by a score alone. */
export const risk_level_codes = ["none", "low", "moderate", "high", "imminent", "not_assessed"] as const;
export type RiskLevel = (typeof risk_level_codes)[number];

/** How a case stands in a register from before; `paused` is 중단: stopped, and nobody wrote whether for good. */
export const register_status_codes = ["open", "paused", "closed", "unknown"] as const;
export type RegisterStatus = (typeof register_status_codes)[number];

/** Questionnaires whose scores can stand in an old log. */
export const instrument_codes = [
  "phq9",
  "phq2",
  "gad7",
  "pcl5",
  "itq",
  "who5",
  "k10",
  "k6",
  "core10",
  "audit",
  "auditc",
  "gas",
  "isi",
  "cssrs",
  "wsas",
  "ptgi",
  "htq",
  "hscl25",
  "iesr",
  "ors_srs",
] as const;
export type Instrument = (typeof instrument_codes)[number];
