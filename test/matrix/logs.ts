import type { RouteRow } from "./types";

export const rows: RouteRow[] = [
  {
    route: "clients.$clientId.log",
    path: "/clients/:clientId/log",
    method: "GET",
    kind: "client",
    deed: "client_log.view",
  },
  { route: "account.acts", path: "/account/acts", method: "GET", kind: "own", deed: "own_log.view" },
  {
    route: "log._index",
    path: "/log",
    method: "GET",
    kind: { roles: ["privacy_officer"] },
    deed: "log.view",
  },
  {
    route: "log.reviews",
    path: "/log/reviews",
    method: "GET",
    kind: { roles: ["privacy_officer"] },
    deed: "log.view",
  },
  {
    route: "log.reviews",
    path: "/log/reviews",
    method: "POST",
    fields: {
      id: "3f6c1c1e-8a55-4a35-9a86-0a6d0f0f4a11",
      from_on: "2026-10-01",
      until_on: "2026-10-31",
      remark: "",
    },
    kind: { roles: ["privacy_officer"] },
    deed: "log.review",
  },
];
