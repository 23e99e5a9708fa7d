import type { ServerBuild } from "@remix-run/node";
import { describe, expect, test } from "vitest";
import { makeRouting } from "../../server/routing";

const paths: Record<string, { path?: string; index?: boolean }> = {
  "routes/_index": { index: true },
  "routes/clients._index": { path: "clients", index: true },
  "routes/clients.new": { path: "clients/new" },
  "routes/clients.$clientId._index": { path: "clients/:clientId", index: true },
  "routes/clients.$clientId.record": { path: "clients/:clientId/record" },
  "routes/clients.$clientId.sessions.new": { path: "clients/:clientId/sessions/new" },
  "routes/clients.$clientId.sessions.$sessionId._index": {
    path: "clients/:clientId/sessions/:sessionId",
    index: true,
  },
  "routes/clients.$clientId.sessions.$sessionId.edit": { path: "clients/:clientId/sessions/:sessionId/edit" },
};
const routes = Object.fromEntries([
  ["root", { id: "root", path: "" }],
  ...Object.entries(paths).map(([id, route]) => [id, { id, parentId: "root", ...route }]),
]);
const build = { routes } as unknown as ServerBuild;

/** Which branch answers an address. */
function answererOf(pathname: string): string {
  let knows = "";
  makeRouting(build, (part) => (() => (knows = Object.keys(part.routes).join(" > "))) as never)(pathname)(
    new Request("http://here.invalid"),
  );
  return knows;
}

describe("the route of an address", () => {
  test.each([
    ["/", "routes/_index"],
    ["/_root.data", "routes/_index"],
    ["/clients", "routes/clients._index"],
    ["/clients/", "routes/clients._index"],
    ["/clients.data", "routes/clients._index"],
    ["/clients/new", "routes/clients.new"],
    ["/clients/0b6f", "routes/clients.$clientId._index"],
    ["/clients/0b6f.data", "routes/clients.$clientId._index"],
    ["/clients/0b6f/record", "routes/clients.$clientId.record"],
    ["/clients/0b6f/sessions/new", "routes/clients.$clientId.sessions.new"],
    ["/clients/0b6f/sessions/9a", "routes/clients.$clientId.sessions.$sessionId._index"],
    ["/clients/0b6f/sessions/9a/edit.data", "routes/clients.$clientId.sessions.$sessionId.edit"],
  ])("%s is answered by %s and its parents, which know the first page and nobody else", (pathname, id) => {
    expect(new Set(answererOf(pathname).split(" > "))).toEqual(new Set(["root", id, "routes/_index"]));
  });
  test.each(["/nothing", "/clients/0b6f/nothing", "/__manifest", "/clients/0b6f/sessions", "/%2e%2e/etc"])(
    "%s goes to the handler that knows everything",
    (pathname) => {
      expect(answererOf(pathname)).toBe(Object.keys(routes).join(" > "));
    },
  );
});
