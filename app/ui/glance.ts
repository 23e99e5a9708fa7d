import type { SafeContact, SafeContactGlance } from "~/models/safe-contacts.server";

/** The channels allowed and the hours all of them share, for the header of a case; null when nothing was recorded. */
export function glanceOf(safe_contact: SafeContact | null): SafeContactGlance | null {
  if (!safe_contact) return null;
  const allowed = safe_contact.channels.filter((channel) => channel.allowed);
  const [first] = allowed;
  const isShared = allowed.every((one) => one.from === first?.from && one.until === first?.until);
  return {
    allowed: allowed.map(({ channel }) => channel),
    from: (isShared && first?.from) || null,
    until: (isShared && first?.until) || null,
  };
}
