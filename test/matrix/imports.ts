import { randomUUID } from "node:crypto";
import type { RouteRow } from "./types";

const managers = { roles: ["manager"] };

/** The addresses of the import of registers and session logs. */
export const importRoutes: RouteRow[] = [
  { route: "imports._index", path: "/imports", method: "GET", kind: managers, deed: "import.list" },
  { route: "imports._index", path: "/imports?index", method: "POST", kind: managers, deed: "import.list" },
  {
    route: "imports.$importId._index",
    path: "/imports/:importId",
    method: "GET",
    kind: managers,
    deed: "import.view",
  },
  {
    route: "imports.$importId.mapping",
    path: "/imports/:importId/mapping",
    method: "GET",
    kind: managers,
    deed: "import.view",
  },
  {
    route: "imports.$importId.mapping",
    path: "/imports/:importId/mapping",
    method: "POST",
    fields: { version: "1", kind: "register", header_row: "1" },
    kind: managers,
    deed: "import.view",
  },
  {
    route: "imports.$importId.rows",
    path: "/imports/:importId/rows",
    method: "GET",
    kind: managers,
    deed: "import.view",
  },
  {
    route: "imports.$importId.rows",
    path: "/imports/:importId/rows",
    method: "POST",
    fields: { decision_1: "hold" },
    kind: managers,
    deed: "import.view",
  },
  {
    route: "imports.$importId.application",
    path: "/imports/:importId/application",
    method: "POST",
    fields: { application_id: randomUUID() },
    kind: managers,
    deed: "import.apply",
  },
  {
    route: "imports.$importId.undo",
    path: "/imports/:importId/undo",
    method: "GET",
    kind: managers,
    deed: "import.view",
  },
  {
    route: "imports.$importId.undo",
    path: "/imports/:importId/undo",
    method: "POST",
    fields: { undo_id: randomUUID() },
    kind: managers,
    deed: "import.undo",
  },
];
