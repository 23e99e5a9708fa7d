import type { Draft, DraftAnswer, DraftForm } from "~/models/drafts.server";

/** How a draft stands with the server. refused and signed_out, like the rest, keep the text in this window. */
export type OutboxState =
  | "empty"
  | "unsaved"
  | "saved"
  | "offline"
  | "locked"
  | "signed_out"
  | "conflict"
  | "refused";
export type OutboxView = {
  state: OutboxState;
  saved_at: Date | string | null;
  /** Names of fields in which digits of a resident number were blackened. */
  blackened: readonly string[];
  /** What another window saved first. */
  conflict: Draft | null;
};
/** Which draft: its id and the form it belongs to. */
export type OutboxLine = {
  id: string;
  form: DraftForm;
  client_id: string | null;
  subject_id: string | null;
};
/** The fields of a form, as FormData lists them. */
export type Fields = [name: string, value: string][];

type Entry = {
  line: OutboxLine;
  version: number;
  count: number;
  unsent: Fields | null;
  sending: Promise<void> | null;
  /** When the oldest unsent key was struck, in ms since 1970; 0 when there is none. */
  since: number;
  timer: number;
  wait: number;
  view: OutboxView;
  listeners: Set<() => void>;
};

/** Milliseconds after the last key, and at most after the first unsaved one while somebody types on and on. */
const AFTER_LAST_KEY = 1000;
const AFTER_FIRST_KEY = 4000;
const RETRY_FIRST = 1000;
const RETRY_AT_MOST = 15_000;
const ASK_AGAIN = 5000;
/** Browsers send no more than 64 kB after a page is gone; what is larger goes as an ordinary request and hopes. */
const KEEPALIVE_BYTES = 60_000;

// The outbox outlives the forms: what a page could not send goes on trying after one has walked on to another page.
// It is the memory of this window and nothing else: no store of the browser ever holds a line of it.
const entries = new Map<string, Entry>();
const lockListeners = new Set<() => void>();
let writer = "";

/** Takes a form's draft into the outbox. One that waits there with unsent text keeps its state. */
export function openOutbox(line: OutboxLine, version: number, saved_at: Date | string | null): void {
  const there = entries.get(line.id);
  if (there) {
    if (there.unsent || there.sending || there.version > version) return;
    there.version = version;
    if (saved_at) show(there, { state: "saved", saved_at, conflict: null });
    return;
  }
  writer ||= crypto.randomUUID();
  const state = saved_at ? "saved" : "empty";
  entries.set(line.id, {
    line,
    version,
    count: 0,
    unsent: null,
    sending: null,
    since: 0,
    timer: 0,
    wait: RETRY_FIRST,
    view: { state, saved_at, blackened: [], conflict: null },
    listeners: new Set(),
  });
}

/** How that draft stands; the same object until something changes. */
export function viewOutbox(id: string): OutboxView | undefined {
  return entries.get(id)?.view;
}

export function watchOutbox(id: string, listener: () => void): () => void {
  const entry = entries.get(id);
  entry?.listeners.add(listener);
  return () => entry?.listeners.delete(listener);
}

/** Something was typed: it is sent a second after the last key. */
export function putInOutbox(id: string, fields: Fields): void {
  const entry = entries.get(id);
  if (!entry) return;
  entry.unsent = fields;
  entry.since ||= Date.now();
  if (entry.view.state === "empty" || entry.view.state === "saved") show(entry, { state: "unsaved" });
  if (isStuck(entry)) return;
  const latest = entry.since + AFTER_FIRST_KEY - Date.now();
  schedule(entry, Math.max(0, Math.min(AFTER_LAST_KEY, latest)));
}

/** Sends now what is unsent, of one draft or of all. True when nothing is left; false when some stayed in this window. */
export async function flushOutbox(id?: string): Promise<boolean> {
  const some = id ? [entries.get(id)] : [...entries.values()];
  await Promise.all(
    some.map(async (entry) => {
      if (!entry) return;
      await entry.sending;
      if (entry.unsent && !isStuck(entry)) await send(entry, false);
    }),
  );
  return some.every((entry) => !entry?.unsent);
}

/** The page is going away: what can still be sent is sent behind its back. */
export function flushLeavingOutbox(): void {
  for (const entry of entries.values()) if (entry.unsent && !isStuck(entry)) void send(entry, true);
}

/** Is there anything that the server has not taken? */
export function holdsUnsent(): boolean {
  return [...entries.values()].some((entry) => entry.unsent !== null);
}

/** After unlocking or signing in again: everything that waited is sent. */
export async function resumeOutbox(): Promise<boolean> {
  for (const entry of entries.values()) {
    if (entry.view.state === "locked" || entry.view.state === "signed_out") show(entry, { state: "unsaved" });
  }
  return flushOutbox();
}

/** After a conflict: what this window holds is saved over what the other one saved. */
export function keepOwn(id: string, fields: Fields): void {
  const entry = entries.get(id);
  if (!entry?.view.conflict) return;
  entry.version = entry.view.conflict.version;
  entry.unsent = fields;
  show(entry, { state: "unsaved", conflict: null });
  schedule(entry, 0);
}

/** Forgets what this window holds of a draft: it was handed in, or the other text was taken instead. */
export function dropFromOutbox(id: string): void {
  const entry = entries.get(id);
  if (!entry) return;
  window.clearTimeout(entry.timer);
  entries.delete(id);
}

/** Called when the server said that this sign-in is locked. */
export function onLockedOutbox(listener: () => void): () => void {
  lockListeners.add(listener);
  return () => lockListeners.delete(listener);
}

async function send(entry: Entry, isLeaving: boolean): Promise<void> {
  if (entry.sending && !isLeaving) return entry.sending;
  const going = post(entry, isLeaving).finally(() => {
    if (entry.sending === going) entry.sending = null;
    // Typed while it was on its way.
    if (entry.unsent && !isStuck(entry)) schedule(entry, pauseOf(entry));
  });
  entry.sending = going;
  return going;
}

async function post(entry: Entry, isLeaving: boolean): Promise<void> {
  window.clearTimeout(entry.timer);
  const sent = entry.unsent;
  if (!sent) return;
  entry.count += 1;
  const body = bodyOf(entry, sent);
  const size = sent.reduce((sum, [name, value]) => sum + name.length + value.length * 3 + 150, 0);
  let response: Response;
  try {
    response = await fetch("/drafts", {
      method: "POST",
      body,
      redirect: "manual",
      keepalive: isLeaving && size < KEEPALIVE_BYTES,
      signal: isLeaving ? undefined : AbortSignal.timeout(20_000),
    });
    if (response.status >= 500) throw new TypeError();
    if (response.status === 200 || response.status === 409) {
      take(entry, sent, (await response.json()) as DraftAnswer);
      return;
    }
  } catch {
    entry.wait = Math.min(entry.wait * 2, RETRY_AT_MOST);
    show(entry, { state: "offline" });
    return;
  }
  if (response.status === 423) {
    show(entry, { state: "locked" });
    for (const listener of lockListeners) listener();
  } else if (response.type === "opaqueredirect") show(entry, { state: "signed_out" });
  else show(entry, { state: "refused" });
}

function take(entry: Entry, sent: Fields, answer: DraftAnswer): void {
  entry.wait = RETRY_FIRST;
  if (answer.outcome === "conflict") {
    show(entry, { state: "conflict", conflict: answer.draft });
    return;
  }
  const isAll = entry.unsent === sent;
  if (isAll || answer.outcome === "finished") {
    entry.unsent = null;
    entry.since = 0;
  } else entry.since = Date.now();
  if (answer.outcome === "finished") {
    show(entry, { state: "saved" });
    return;
  }
  entry.version = answer.version;
  show(entry, {
    state: isAll ? "saved" : "unsaved",
    saved_at: answer.saved_at,
    blackened: answer.blackened,
  });
}

function bodyOf({ line, version, count }: Entry, fields: Fields): FormData {
  const body = new FormData();
  body.set("draft_id", line.id);
  body.set("draft_form", line.form);
  body.set("draft_client", line.client_id ?? "");
  body.set("draft_subject", line.subject_id ?? "");
  body.set("draft_version", String(version));
  body.set("draft_count", String(count));
  body.set("draft_writer", writer);
  for (const [name, value] of fields) body.append(name, value);
  return body;
}

/** Waits for a person, not for the network. */
function isStuck({ view: { state } }: Entry): boolean {
  return state === "locked" || state === "conflict" || state === "refused";
}

function pauseOf({ view: { state }, wait }: Entry): number {
  if (state === "offline") return wait;
  return state === "signed_out" ? ASK_AGAIN : AFTER_LAST_KEY;
}

function schedule(entry: Entry, after: number): void {
  window.clearTimeout(entry.timer);
  entry.timer = window.setTimeout(() => void send(entry, false), after);
}

function show(entry: Entry, change: Partial<OutboxView>): void {
  entry.view = { ...entry.view, ...change };
  for (const listener of entry.listeners) listener();
}

if (typeof window !== "undefined") {
  window.addEventListener("online", () => void flushOutbox());
  window.addEventListener("pagehide", flushLeavingOutbox);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") flushLeavingOutbox();
  });
  // The one time the browser may ask: there is text that no server has.
  window.addEventListener("beforeunload", (event) => {
    if (holdsUnsent()) event.preventDefault();
  });
}
