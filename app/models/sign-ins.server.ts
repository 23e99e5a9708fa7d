import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import {
  type Adapter,
  type DatabaseSession,
  type DatabaseUser,
  Lucia,
  type RegisteredDatabaseUserAttributes,
  TimeSpan,
} from "lucia";
import type { Language, Role } from "../../db/types";
import { askGate, type Me, Refusal, signInFirst } from "./access.server";
import { keyedHash } from "./encryption.server";

/** The person behind a sign-in, as the page frame shows them. */
export type Staff = {
  id: string;
  display_name: string;
  sign_in_name: string;
  role: Role;
  language: Language;
  site_id: string;
  site_name: string;
  trainee: boolean;
  /** A second person has not confirmed yet whose hands this account is in: every deed is refused. */
  waits: boolean;
};

declare module "lucia" {
  interface Register {
    Lucia: typeof lucia;
    DatabaseUserAttributes: Omit<Staff, "id">;
    DatabaseSessionAttributes: { locked: boolean; origin: string | null };
  }
}

/** Shortest passphrase taken (characters); OWASP ASVS 5.0 6.2.1. */
const PASSPHRASE_MIN = 15;
const ARGON = { memoryCost: 19456, timeCost: 2, parallelism: 1 };
/** An absolute end; the idle lock (15 minutes) is the door's. */
const TEN_HOURS = new TimeSpan(10, "h");

/** Who asks, read from the request's cookie. Costs no query: the door decides whether it is worth anything. */
export function readMe(request: Request): Me {
  const token = lucia.readSessionCookie(request.headers.get("cookie") ?? "");
  const url = new URL(request.url);
  const path = url.pathname.replace(/\.data$/, "") + (url.search.includes("_routes") ? "" : url.search);
  return {
    sign_in: token ? hashToken(token) : null,
    origin: request.headers.get("x-gyeot-remote-address"),
    path,
  };
}

/** The person signed in and whether the sign-in is locked, or null. */
export async function findSignIn(me: Me): Promise<{ staff: Staff; locked: boolean } | null> {
  if (!me.sign_in) return null;
  const { session, user } = await lucia.validateSession(me.sign_in.toString("hex"));
  return session && user ? { staff: user, locked: session.locked } : null;
}

/** The person signed in. Throws the same refusals as the door: 302 to signing in, 423 while locked. */
export async function requireSignIn(me: Me): Promise<Staff> {
  const found = await findSignIn(me);
  if (!found) throw signInFirst(me);
  if (found.locked) throw new Refusal(null, { status: 423 });
  return found.staff;
}

/** What is wrong with a new passphrase typed twice, or null. */
export function newPassphraseFault(passphrase: string, again: string): "too_short" | "not_the_same" | null {
  if ([...passphrase].length < PASSPHRASE_MIN) return "too_short";
  return passphrase === again ? null : "not_the_same";
}

/**
 * Proves who sits there. Returns the cookie to set, or null for any failure: unknown name, wrong passphrase and
 * locked account are the same answer after the same work. Five failures close an account for 15 minutes.
 */
export async function signIn(me: Me, sign_in_name: string, passphrase: string): Promise<string | null> {
  const name = sign_in_name.trim().toLowerCase();
  const [row] = await askGate<PassphraseRow>("select * from door.find_passphrase($1)", [name]);
  const right = await verifyPassphrase(row, passphrase);
  if (!row || !right) {
    await askGate("select door.record_failure($1, $2, $3)", [
      row?.staff_id ?? null,
      keyedHash("sign-in name", name),
      me.origin,
    ]);
    return null;
  }
  if (me.sign_in) await lucia.invalidateSession(me.sign_in.toString("hex"));
  return makeSignIn(row.staff_id, me.origin);
}

/** Ends this browser's sign-in; returns the cookie that empties it. */
export async function signOut(me: Me): Promise<string> {
  if (me.sign_in) await lucia.invalidateSession(me.sign_in.toString("hex"));
  return lucia.createBlankSessionCookie().serialize();
}

/** Locks this browser's sign-in now: everything but unlocking answers 423 from here on. */
export async function lockSignIn(me: Me): Promise<void> {
  if (me.sign_in) await askGate("select door.lock_sign_in($1)", [me.sign_in]);
}

/** Unlocks with the same passphrase. False when it was wrong, the account is closed for now, or the sign-in is over. */
export async function unlockSignIn(me: Me, passphrase: string): Promise<boolean> {
  if (!me.sign_in) return false;
  const [row] = await askGate<PassphraseRow>("select * from door.find_own_passphrase($1)", [me.sign_in]);
  if (!(await verifyPassphrase(row, passphrase))) {
    if (row) await askGate("select door.record_failure($1, $2, $3)", [row.staff_id, null, me.origin]);
    return false;
  }
  await askGate("select door.unlock_sign_in($1)", [me.sign_in]);
  return true;
}

/** Sets one's own new passphrase and signs in anew; every other browser of this person is out. Null when the old one was wrong. */
export async function changePassphrase(me: Me, old: string, fresh: string): Promise<string | null> {
  if (!me.sign_in || newPassphraseFault(fresh, fresh)) return null;
  const [row] = await askGate<PassphraseRow>("select * from door.find_own_passphrase($1)", [me.sign_in]);
  if (!row || !(await verifyPassphrase(row, old))) return null;
  const [done] = await askGate<{ ok: boolean }>("select door.set_own_passphrase($1, $2) as ok", [
    me.sign_in,
    await hashPassphrase(fresh),
  ]);
  return done?.ok ? makeSignIn(row.staff_id, me.origin) : null;
}

/** Whose invitation this link is, or null when it was used, is too old, or never was. */
export async function findInvitation(
  token: string,
): Promise<{ display_name: string; sign_in_name: string; site_name: string } | null> {
  const [row] = await askGate<{ display_name: string; sign_in_name: string; site_name: string }>(
    "select * from door.find_invitation($1)",
    [hashToken(token)],
  );
  return row ?? null;
}

/** Uses the one-time link up: sets the passphrase and signs in. Null when the link is no longer good or the passphrase is too short. */
export async function acceptInvitation(me: Me, token: string, passphrase: string): Promise<string | null> {
  if (newPassphraseFault(passphrase, passphrase)) return null;
  const [row] = await askGate<{ staff_id: string | null }>(
    "select door.accept_invitation($1, $2) as staff_id",
    [hashToken(token), await hashPassphrase(passphrase)],
  );
  return row?.staff_id ? makeSignIn(row.staff_id, me.origin) : null;
}

/** What is kept of a passphrase: argon2id with the parameters of this office. */
export function hashPassphrase(passphrase: string): Promise<string> {
  return hash(passphrase, ARGON);
}

/** A token for a one-time link, and the hash that is kept of it. */
export function makeToken(): { token: string; token_hash: Buffer } {
  const token = randomBytes(32).toString("base64url");
  return { token, token_hash: hashToken(token) };
}

/** While nobody at all can sign in: the token of the link that makes the first administrator, else null. */
export async function inviteFirstAdministrator(): Promise<string | null> {
  const { token, token_hash } = makeToken();
  const ids = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
  const [row] = await askGate<{ ok: boolean }>(
    "select door.invite_first_administrator($1, $2, $3, $4) as ok",
    [token_hash, ...ids],
  );
  return row?.ok ? token : null;
}

type PassphraseRow = { staff_id: string; hash: string; refused_until: Date | null };

// The same argon2id work is done for a name that does not exist, so that time tells nothing.
const nobody = hash(randomBytes(24).toString("hex"), ARGON);
async function verifyPassphrase(row: PassphraseRow | undefined, passphrase: string): Promise<boolean> {
  const right = await verify(row?.hash ?? (await nobody), passphrase.slice(0, 1024));
  return Boolean(row) && right && !(row?.refused_until && row.refused_until > new Date());
}

async function makeSignIn(staff_id: string, origin: string | null): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const session = await lucia.createSession(
    staff_id,
    { locked: false, origin },
    { sessionId: hashToken(token).toString("hex") },
  );
  if (!timingSafeEqual(Buffer.from(session.id, "hex"), hashToken(token)))
    throw new Error("sign-in was not made");
  return lucia.createSessionCookie(token).serialize();
}

function hashToken(token: string): Buffer {
  return createHash("sha256").update(token, "utf8").digest();
}

/**
 * Lucia's seven calls, answered by the door's functions. Ids are SHA-256 hashes as hex, so a reader of the
 * database holds nothing that a browser would accept.
 */
const adapter: Adapter = {
  async getSessionAndUser(sessionId) {
    const [row] = await askGate<FoundSignIn>("select * from door.find_sign_in($1)", [
      Buffer.from(sessionId, "hex"),
    ]);
    if (!row) return [null, null];
    const { staff_id, expires_at, locked, ...attributes } = row;
    const session: DatabaseSession = {
      id: sessionId,
      userId: staff_id,
      expiresAt: expires_at,
      attributes: { locked, origin: null },
    };
    const user: DatabaseUser = { id: staff_id, attributes: attributes as RegisteredDatabaseUserAttributes };
    return [session, user];
  },
  async getUserSessions() {
    return []; // nothing here lists a person's browsers yet; ending them all needs no list
  },
  async setSession(session) {
    const [row] = await askGate<{ ok: boolean }>("select door.make_sign_in($1, $2, $3, $4) as ok", [
      Buffer.from(session.id, "hex"),
      session.userId,
      session.expiresAt,
      session.attributes.origin,
    ]);
    if (!row?.ok) throw new Error("this account has ended");
  },
  // The end of a sign-in is absolute: Lucia's sliding renewal is turned away here.
  async updateSessionExpiration() {},
  async deleteSession(sessionId) {
    await askGate("select door.end_sign_in($1)", [Buffer.from(sessionId, "hex")]);
  },
  async deleteUserSessions(userId) {
    await askGate("select door.end_sign_ins_of($1)", [userId]);
  },
  async deleteExpiredSessions() {},
};
type FoundSignIn = Omit<Staff, "id"> & { staff_id: string; expires_at: Date; locked: boolean };

const lucia = new Lucia(adapter, {
  sessionExpiresIn: TEN_HOURS,
  sessionCookie: { name: "__Host-gyeot", attributes: { secure: true, sameSite: "strict", path: "/" } },
  getSessionAttributes: ({ locked }) => ({ locked }),
  getUserAttributes: (staff) => staff,
});
