import type { CaseDesk } from "~/models/desks.server";

/** The page on which a draft is continued. */
export function draftTo(draft: CaseDesk["drafts"][number]): string {
  const { client, form, subject_id } = draft;
  if (!client) return "/clients/new/intake";
  const at = `/clients/${client.id}`;
  switch (form) {
    case "session":
      return subject_id ? `${at}/sessions/${subject_id}/edit` : `${at}/sessions/new`;
    case "addendum":
      return `${at}/notes/${subject_id}/addenda`;
    case "closure":
      return `${at}/closure`;
    case "transfer":
      return `${at}/transfers/new`;
    case "identity":
      return `${at}/identity`;
    case "safe_contact":
      return `${at}/safe-contact`;
    default:
      return `${at}/record`;
  }
}
