import type { IncomingMessage, ServerResponse } from "node:http";

/** The largest request body (bytes): a register file and its form fields. All but imports are held to `FORM_BYTES`. */
export const FILE_BYTES = 21 * 1024 * 1024;
export const FORM_BYTES = 2 * 1024 * 1024;
const READS = new Set(["GET", "HEAD"]);
const METHODS = new Set([...READS, "POST"]);

/**
 * What stands before everything, Remix included: turns away writes that another site's page caused, speculative
 * reads, odd methods and bodies that are too large. Returns the status to answer with, or null to go on.
 * A write must say `Sec-Fetch-Site: same-origin`, and whatever Origin it carries must be ours to the letter; a
 * browser too old for the first must send the second. No forwarded header is believed (ASVS 5.0: 3.5.1, 4.1.3).
 */
export function turnAway(request: IncomingMessage, origin: string): number | null {
  const method = request.method ?? "";
  if (!METHODS.has(method)) return 405;
  const purpose = `${request.headers["sec-purpose"] ?? ""} ${request.headers.purpose ?? ""}`;
  if (/prefetch|prerender/i.test(purpose)) return 204; // a read nobody asked for would stand in the log as theirs
  if (!READS.has(method)) {
    const site = request.headers["sec-fetch-site"];
    const from = request.headers.origin;
    if (site !== undefined && site !== "same-origin") return 403;
    if (from !== undefined && from !== origin) return 403;
    if (site === undefined && from === undefined) return 403;
    const type = (request.headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase();
    if (!["application/x-www-form-urlencoded", "multipart/form-data"].includes(type ?? "")) return 415;
    // Every form of a browser says how long it is; what does not say could go on for ever.
    if (request.headers["content-length"] === undefined) return 411;
    const limit = (request.url ?? "").startsWith("/imports") ? FILE_BYTES : FORM_BYTES;
    if (Number(request.headers["content-length"]) > limit) return 413;
  }
  return null;
}

/**
 * Headers of every answer. The policy lets run only the scripts that carry this answer's nonce, loads nothing from
 * elsewhere, and lets no page be framed. Style attributes are allowed: react-aria positions with them.
 */
export function guardHeaders(response: ServerResponse, nonce: string, secure: boolean): void {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self' blob:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  response.setHeader("Content-Security-Policy", policy.join("; "));
  response.setHeader("Referrer-Policy", "same-origin");
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("X-Frame-Options", "DENY");
  response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), browsing-topics=()");
  response.setHeader("Cache-Control", "no-store");
  if (secure) response.setHeader("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
}
