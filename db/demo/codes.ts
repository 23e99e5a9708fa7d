/** The codes that the demo office uses, as types: a misspelt code does not compile. */

export type CategoryCode =
  | "escapee_protected"
  | "escapee_unprotected"
  | "escapee_pending"
  | "pow_returned"
  | "pow_registered"
  | "pow_detention_family"
  | "pow_unreturned_family"
  | "abductee_returned"
  | "abductee_postwar_family"
  | "abductee_wartime_family"
  | "detainee_family"
  | "child_third_country"
  | "child_rok_born"
  | "youth_unaccompanied"
  | "torture_survivor"
  | "trafficking_survivor"
  | "gbv_survivor"
  | "repatriated"
  | "detained_nk"
  | "disability"
  | "other";

export type ProtectionCode =
  | "applied"
  | "decision_pending"
  | "protected_mou"
  | "residence_protection"
  | "residence_extended"
  | "residence_ended"
  | "unprotected_late_3y"
  | "unprotected_decree"
  | "unprotected_unknown"
  | "unprotected_pre2021_10y"
  | "objection_pending"
  | "reapplied"
  | "not_applicable"
  | "unknown";

export type ProvinceCode =
  | "KP-01"
  | "KP-02"
  | "KP-03"
  | "KP-04"
  | "KP-05"
  | "KP-06"
  | "KP-07"
  | "KP-08"
  | "KP-09"
  | "KP-10"
  | "KP-13"
  | "UNK"
  | "KP-14"
  | "CHN"
  | "OTH"
  | "SOUTH";

export type RelationCode =
  | "spouse"
  | "partner"
  | "ex_spouse"
  | "spouse_north"
  | "spouse_third"
  | "child"
  | "child_third"
  | "child_north"
  | "parent"
  | "sibling"
  | "grandparent"
  | "grandchild"
  | "in_law"
  | "household"
  | "guardian"
  | "protector"
  | "emergency"
  | "disappeared_relative"
  | "friend"
  | "police_officer"
  | "volunteer";

export type RiskCode = "none" | "low" | "moderate" | "high" | "imminent" | "not_assessed";

export type ClosureCode =
  | "goals_met"
  | "partial"
  | "referred"
  | "moved"
  | "client_request"
  | "dropout"
  | "lost_contact"
  | "death";

export type SessionKindCode =
  | "intake"
  | "individual"
  | "couple_family"
  | "play_child"
  | "crisis"
  | "phone"
  | "video"
  | "home_visit"
  | "outreach_escort"
  | "case_mgmt"
  | "followup";

export type AttendanceCode =
  | "attended"
  | "late"
  | "left_early"
  | "cancel_client"
  | "cancel_late"
  | "no_show"
  | "cancel_staff"
  | "unable_reach"
  | "hospital";

export type AddendumCode = "correction" | "completion" | "client_request" | "supervision" | "other";

export type ExclusionCode = "relative" | "acquaintance" | "same_hometown" | "client_wish" | "other";
