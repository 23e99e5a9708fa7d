import type { Language } from "../../db/types";

const COOKIE = "language";

/** The language to answer in: what this browser chose, else the person's own, else Korean. */
export function readLanguage(request: Request, own?: Language): Language {
  const chosen = /(?:^|;\s*)language=(ko|en)(?:;|$)/.exec(request.headers.get("cookie") ?? "")?.[1];
  return (chosen as Language | undefined) ?? own ?? "ko";
}

/** The cookie that remembers the choice; it says nothing about anybody. */
export function languageCookie(language: string): string {
  return `${COOKIE}=${language === "en" ? "en" : "ko"}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly`;
}

/** Where to go back to: a path of this server and nothing else (no scheme, no host, no backslash). */
export function safePath(to: FormDataEntryValue | string | null): string {
  const text = typeof to === "string" ? to : "";
  return /^\/(?![/\\])[^\\\s]*$/.test(text) && new URL(text, "http://here.invalid").host === "here.invalid"
    ? text
    : "/";
}
