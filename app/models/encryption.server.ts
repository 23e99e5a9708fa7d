import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from "node:crypto";
import type { KeyClass } from "../../db/types";

/** Where a sealed text stands. Bound into the seal, so that a text moved to another place no longer opens. */
export type Place = { table: string; column: string; row: string; client: string | null; version: number };
/** A key that seals texts of one class of one client (or of the office). Never leaves this process. */
export type DataKey = KeyObject;
/** A data key as it is stored: wrapped by the key-encryption key that `key_id` names. */
export type WrappedKey = { key_id: string; wrapped: Buffer };

export const key_classes = [
  "header",
  "identity",
  "summary",
  "narrative",
  "process",
] as const satisfies readonly KeyClass[];

const ALGORITHM = "aes-256-gcm";
const TAG = 16;
const NONCE = 12;
const FORMAT = 1;
/** Texts are padded up to whole steps of this many bytes, so that a length tells little. */
const STEP = { short: 128, narrative: 1024 } as const;

let office: { key_id: string; kek: KeyObject; secret: Buffer } | null = null;
const opened = new Map<string, DataKey>();
const OPENED_AT_MOST = 4000;

/** Takes the office's key-encryption key (32 bytes) into use, for the life of the process. */
export function takeKey(secret: Buffer): { key_id: string } {
  if (secret.length !== 32) throw new Error("The key file must hold 32 bytes.");
  const key_id = createHash("sha256").update("gyeot key id").update(secret).digest("hex").slice(0, 16);
  office = {
    key_id,
    secret,
    kek: createSecretKey(Buffer.from(hkdfSync("sha256", secret, "", "wrap data keys", 32))),
  };
  opened.clear();
  return { key_id };
}

/**
 * Seals any JSON value with AES-256-GCM for one place. `step` is how coarsely its length is hidden.
 * Layout: format 1 byte, nonce 12, ciphertext, tag 16. The plaintext is a 4-byte length, the JSON, and zeros.
 */
export function seal(key: DataKey, place: Place, value: unknown, step: keyof typeof STEP = "short"): Buffer {
  const text = Buffer.from(JSON.stringify(value), "utf8");
  const plain = Buffer.alloc(Math.ceil((text.length + 4) / STEP[step]) * STEP[step]);
  plain.writeUInt32BE(text.length, 0);
  text.copy(plain, 4);
  return sealBytes(key, placeText(place), plain);
}

/** Opens what `seal` made for this very place. Throws when the text, the key or the place is another. */
export function unseal<T>(key: DataKey, place: Place, sealed: Buffer): T {
  const plain = unsealBytes(key, placeText(place), sealed);
  return JSON.parse(plain.toString("utf8", 4, 4 + plain.readUInt32BE(0))) as T;
}

/** A new data key for one class of one client, with its wrapped form to store in `client_keys`. */
export function makeClientKey(client_id: string, keyClass: KeyClass): { key: DataKey } & WrappedKey {
  return makeKey(`client|${client_id}|${keyClass}`);
}

/** Opens a row of `client_keys`. Throws when it was wrapped by another key-encryption key, or for another client or class. */
export function openClientKey(row: { client_id: string; class: KeyClass } & WrappedKey): DataKey {
  return openKey(`client|${row.client_id}|${row.class}`, row);
}

/** A new data key for the rows of one import. */
export function makeImportKey(import_id: string): { key: DataKey } & WrappedKey {
  return makeKey(`import|${import_id}`);
}

/** Opens the key of an import. */
export function openImportKey(row: { id: string } & WrappedKey): DataKey {
  return openKey(`import|${row.id}`, row);
}

/** The key for what belongs to no client: an intake before it is a case, a question, the reason of a deed. */
export function officeKey(): DataKey {
  return derive("office texts");
}

/** A keyed hash that stands for a value in the clear without telling it; `purpose` keeps uses apart. */
export function keyedHash(purpose: string, value: string): Buffer {
  return createHmac("sha256", derive(`hash ${purpose}`))
    .update(value, "utf8")
    .digest();
}

/** The text by which a key file is known to be the right one; see `key_checks`. */
export function sealKeyCheck(): { key_id: string; check_sealed: Buffer } {
  const { key_id } = inUse();
  return { key_id, check_sealed: sealBytes(derive("key check"), `key check|${key_id}`, Buffer.from("곁")) };
}

/** Is this the check that the key in use sealed? */
export function holdsKeyCheck(row: { key_id: string; check_sealed: Buffer }): boolean {
  try {
    return (
      unsealBytes(derive("key check"), `key check|${row.key_id}`, row.check_sealed).toString("utf8") === "곁"
    );
  } catch {
    return false;
  }
}

function makeKey(owner: string): { key: DataKey } & WrappedKey {
  const { kek, key_id } = inUse();
  const bytes = randomBytes(32);
  const wrapped = sealBytes(kek, `${owner}|${key_id}`, bytes);
  const key = createSecretKey(bytes);
  bytes.fill(0);
  return { key, key_id, wrapped };
}

// Unwrapping costs as much as opening a text; the keys that were opened last stay open, in this process alone.
function openKey(owner: string, row: WrappedKey): DataKey {
  const { kek, key_id } = inUse();
  if (row.key_id !== key_id) throw new Error("This was sealed under another key-encryption key.");
  const name = `${owner}|${row.wrapped.toString("latin1")}`;
  const known = opened.get(name);
  if (known) return known;
  const bytes = unsealBytes(kek, `${owner}|${key_id}`, row.wrapped);
  const key = createSecretKey(bytes);
  bytes.fill(0);
  if (opened.size >= OPENED_AT_MOST) opened.delete(opened.keys().next().value as string);
  opened.set(name, key);
  return key;
}

const derived = new Map<string, KeyObject>();
function derive(purpose: string): KeyObject {
  const { secret, key_id } = inUse();
  const name = `${key_id}|${purpose}`;
  let key = derived.get(name);
  if (!key) {
    key = createSecretKey(Buffer.from(hkdfSync("sha256", secret, "", purpose, 32)));
    derived.set(name, key);
  }
  return key;
}

function inUse() {
  if (!office) throw new Error("No key-encryption key is in use.");
  return office;
}

function placeText({ table, column, row, client, version }: Place): string {
  return `${table}|${column}|${row}|${client ?? ""}|${version}`;
}

function sealBytes(key: KeyObject, place: string, plain: Buffer): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG });
  cipher.setAAD(Buffer.from(place, "utf8"));
  return Buffer.concat([
    Buffer.from([FORMAT]),
    nonce,
    cipher.update(plain),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
}

function unsealBytes(key: KeyObject, place: string, sealed: Buffer): Buffer {
  if (sealed.length < 1 + NONCE + TAG || sealed[0] !== FORMAT) throw new Error("This is not a sealed text.");
  const decipher = createDecipheriv(ALGORITHM, key, sealed.subarray(1, 1 + NONCE), { authTagLength: TAG });
  decipher.setAAD(Buffer.from(place, "utf8"));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
  const head = decipher.update(sealed.subarray(1 + NONCE, sealed.length - TAG));
  const tail = decipher.final();
  return tail.length > 0 ? Buffer.concat([head, tail]) : head;
}
