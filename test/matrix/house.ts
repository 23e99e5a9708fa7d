import type { RouteRow } from "./types";

/** Coming in, the lock, one's own account, my day, and the caseload. */
export const rows: RouteRow[] = [
  { route: "_index", path: "/", method: "GET", kind: "own", deed: "desk.view" },
  { route: "account._index", path: "/account", method: "GET", kind: "own", deed: null },
  {
    route: "clients._index",
    path: "/clients",
    method: "GET",
    kind: { roles: ["counsellor", "social_worker"] },
    deed: "client.list",
  },
  {
    route: "clients._index",
    path: "/clients?index",
    method: "POST",
    fields: { term: "가나다" },
    kind: { roles: ["counsellor", "social_worker"] },
    deed: "client.search",
  },
  {
    route: "invitations.$token",
    path: "/invitations/no-such-link",
    method: "GET",
    kind: "public",
    deed: null,
  },
  { route: "language", path: "/language", method: "GET", kind: "public", deed: null },
  { route: "lock", path: "/lock", method: "GET", kind: "public", deed: null },
  { route: "sign-in", path: "/sign-in", method: "GET", kind: "public", deed: null },
  { route: "sign-out", path: "/sign-out", method: "GET", kind: "public", deed: null },
  { route: "unlock", path: "/unlock", method: "GET", kind: "public", deed: null },
];
