import { readdirSync, readFileSync, statSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, relative, sep } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const TYPES: Record<string, string> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".txt": "text/plain; charset=utf-8",
};
const SQUEEZED = new Set([".js", ".css", ".svg", ".txt"]);
type File = { type: string; plain: Buffer; br?: Buffer; gzip?: Buffer; forever: boolean };

/**
 * The built client files, read once: names under /assets carry a hash and may be kept forever, the rest for an
 * hour. Returns a function that answers a request for one of them, or says false.
 */
export function serveFiles(folder: string): (request: IncomingMessage, response: ServerResponse) => boolean {
  const files = new Map<string, File>();
  for (const path of walk(folder)) {
    const type = TYPES[extname(path)];
    const name = `/${relative(folder, path).split(sep).join("/")}`;
    if (type) files.set(name, { type, plain: readFileSync(path), forever: name.startsWith("/assets/") });
  }
  return (request, response) => {
    const file = files.get((request.url ?? "").split("?")[0] as string);
    if (!file || (request.method !== "GET" && request.method !== "HEAD")) return false;
    const accepts = String(request.headers["accept-encoding"] ?? "");
    let body = file.plain;
    if (SQUEEZED.has(extname((request.url ?? "").split("?")[0] as string))) {
      response.setHeader("Vary", "Accept-Encoding");
      if (/\bbr\b/.test(accepts)) {
        file.br ??= brotliCompressSync(file.plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
        body = file.br;
        response.setHeader("Content-Encoding", "br");
      } else if (/\bgzip\b/.test(accepts)) {
        file.gzip ??= gzipSync(file.plain, { level: 9 });
        body = file.gzip;
        response.setHeader("Content-Encoding", "gzip");
      }
    }
    response.setHeader("Content-Type", file.type);
    response.setHeader("Content-Length", body.length);
    response.setHeader(
      "Cache-Control",
      file.forever ? "public, max-age=31536000, immutable" : "public, max-age=3600",
    );
    response.end(request.method === "HEAD" ? undefined : body);
    return true;
  };
}

function walk(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? walk(path) : [path];
  });
}
