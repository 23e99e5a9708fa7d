import type { PartialDate } from "./partial-dates.server";

/** What a name is to the person who bears it: one person has many, and chooses which one is shown. */
export type NameKind = "legal" | "former" | "northern" | "alias" | "latin" | "other";

/** Who a client is. The whole of it is sealed as one text under the client's identity key. */
export type Identity = {
  /** The name the client chose to be called by; the only one that lists and headers show. */
  display_name: string;
  names: { kind: NameKind; value: string }[];
  sex: "female" | "male" | "other" | null;
  birth: PartialDate | null;
  /** `shared`: more than one client is reached at this number, so it is no proof of who is meant. */
  phones: { number: string; label: string | null; shared: boolean }[];
  address: string | null;
  origin: { province: string | null; detail: string | null };
  left_north: PartialDate | null;
  entered_south: PartialDate | null;
  hanawon_class: string | null;
  settled: PartialDate | null;
  /** Numbers this person had in registers from before, kept when two rows turn out to be one person. */
  register_numbers: string[];
  languages: string | null;
};
