import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import { createReadableStreamFromReadable, createRequestHandler, type ServerBuild } from "@remix-run/node";
import { serveFiles } from "./files";
import { guardHeaders, turnAway } from "./guard";
import { makeRouting } from "./routing";
import type { Settings } from "./settings";

/**
 * A small node:http server in front of Remix: guard first, then the built files, then the routes. Resolves once it
 * listens. The nonce of an answer travels in the load context, never through a loader.
 */
export async function listen(
  build: ServerBuild,
  settings: Pick<Settings, "origin" | "host" | "port">,
): Promise<Server> {
  const route = makeRouting(build, (part) => createRequestHandler(part, "production"));
  const sendFile = serveFiles(join(import.meta.dirname, "..", "client"));
  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      console.error(`answer failed: ${(error as Error).name}`); // the message may hold what somebody wrote
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  server.requestTimeout = 60_000;
  server.headersTimeout = 15_000;
  await new Promise<void>((done, fail) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      fail(
        error.code === "EADDRINUSE"
          ? new Error(`Port ${settings.port} is taken. Stop what uses it, or set PORT to another.`)
          : error,
      ),
    );
    server.listen(settings.port, settings.host, done);
  });
  return server;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const nonce = randomBytes(16).toString("base64");
    guardHeaders(response, nonce, settings.origin.startsWith("https:"));
    const status = turnAway(request, settings.origin);
    if (status !== null) {
      // The rest of a large body is read and thrown away, so that the browser gets to see the answer.
      request.resume();
      response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" });
      response.end(status === 413 ? TOO_LARGE : undefined);
      return;
    }
    if (sendFile(request, response)) return;
    const asked = toRequest(request, response, settings.origin);
    const handle = route(new URL(asked.url).pathname);
    const answered = await handle(asked, { nonce, incident: incidentCode() });
    response.statusCode = answered.status;
    for (const [name, value] of answered.headers) {
      if (name === "set-cookie") response.appendHeader(name, value);
      else if (name !== "cache-control") response.setHeader(name, value);
    }
    // Pages are rendered whole before they leave: one write, one length, instead of a piece at a time.
    const body = answered.body ? Buffer.from(await answered.arrayBuffer()) : Buffer.alloc(0);
    response.setHeader("Content-Length", body.length);
    response.end(request.method === "HEAD" ? undefined : body);
  }
}

const TOO_LARGE =
  "보낸 것이 너무 큽니다. 아무것도 바뀌지 않았습니다.\nThat was too large to be sent. Nothing was changed.\n";

/** The address is built from the configured origin: no header of the request says where it was sent. */
function toRequest(request: IncomingMessage, response: ServerResponse, origin: string): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (
      name.startsWith(":") ||
      name.startsWith("x-forwarded") ||
      name === "x-gyeot-remote-address" ||
      value === undefined
    )
      continue;
    headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  headers.set("host", new URL(origin).host);
  // An address may carry a zone ("fe80::1%eth0"), which the database's type does not know.
  const address = request.socket.remoteAddress?.split("%")[0];
  if (address) headers.set("x-gyeot-remote-address", address);
  const stop = new AbortController();
  response.on("close", () => stop.abort());
  const init: RequestInit & { duplex?: "half" } = { method: request.method, headers, signal: stop.signal };
  if (request.method === "POST") {
    init.body = createReadableStreamFromReadable(request) as unknown as BodyInit;
    init.duplex = "half";
  }
  return new Request(new URL(request.url ?? "/", origin), init);
}

/** Short enough to be read out on the telephone; letters and digits that are not taken for one another. */
function incidentCode(): string {
  const letters = "ACDEFGHJKLMNPQRTUVWXY34679";
  return Array.from(randomBytes(6), (byte) => letters[byte % letters.length]).join("");
}
