/** One address of the server, and what the promise about it is. The secrecy and audit tests walk over all of them. */
export type RouteRow = {
  /** The route's file in app/routes, without its ending. */
  route: string;
  /** The address, with `:clientId`, `:sessionId` ... standing for ids that the test fills in. */
  path: string;
  method: "GET" | "POST";
  /** Form fields that make the request otherwise valid (POST). */
  fields?: Record<string, string>;
  /** about a client: a stranger to the case gets the 404 of an unknown id, and a refused line. own: needs only a sign-in. public: none. role: those roles alone. */
  kind: "client" | "own" | "public" | { roles: string[] };
  /** The deed that stands in the log afterwards; null for acts of signing in and out, which have lines of their own. */
  deed: string | null;
};
