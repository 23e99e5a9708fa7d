import { useRevalidator } from "@remix-run/react";
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { draftWords } from "~/ui/words/drafts";
import { signInWords } from "~/ui/words/sign-ins";
import { flushOutbox, holdsUnsent, onLockedOutbox, resumeOutbox } from "./draft-outbox";
import { Button } from "./kit/button";
import { useSay } from "./kit/language";
import { Page } from "./kit/page";
import { PasswordField } from "./kit/password-field";
import { PlainFrame } from "./kit/plain-frame";

/** Ten seconds before the door would lock by itself, so that the page is gone when it does (ms). */
const IDLE_AFTER = 14 * 60_000 + 50_000;

export type IdleLockProps = {
  display_name: string;
  /** Milliseconds without a key or pointer. `data-idle-after` on <html> overrules it, which is for tests. */
  idle_after?: number;
  children: ReactNode;
};

/**
 * Covers the whole window when nobody has touched it for a while, when the lock button is pressed, and when the server
 * says that this sign-in is locked. First what is being typed is saved; then the server locks; then the page is taken
 * out of the document. Only text that could not be saved keeps its page alive, outside the document, in the memory of
 * this window. What is done in one window counts for the others, over a channel that stores nothing.
 */
export function IdleLock({ display_name, idle_after = IDLE_AFTER, children }: IdleLockProps) {
  const [cover, setCover] = useState<"none" | "saved" | "kept">("none");
  const place = useRef<HTMLDivElement>(null);
  const page = useRef<HTMLDivElement>(null);
  const channel = useRef<BroadcastChannel | null>(null);
  const isCovering = useRef(false);
  const { revalidate, state } = useRevalidator();
  const [isReturning, setReturning] = useState<"no" | "asked" | "loading">("no");

  /** `isLocked`: the server has locked already. */
  const lock = useCallback(async (isLocked: boolean, isTold = false) => {
    if (isCovering.current) return;
    isCovering.current = true;
    if (!isLocked) {
      await Promise.race([flushOutbox(), pause(5000)]);
      await fetch("/lock", { method: "POST", body: emptyForm(), redirect: "manual" }).catch(() => {});
    }
    setCover(holdsUnsent() ? "kept" : "saved");
    if (!isTold) channel.current?.postMessage("locked");
  }, []);

  const uncover = useCallback(
    async (isTold = false) => {
      if (!isCovering.current) return;
      await resumeOutbox();
      if (!isTold) channel.current?.postMessage("unlocked");
      // A page that was put away comes back as the server has it now, with the draft in it; one that was kept, as it was.
      if (page.current) {
        isCovering.current = false;
        setCover("none");
      } else {
        revalidate();
        setReturning("asked");
      }
    },
    [revalidate],
  );
  useEffect(() => {
    if (isReturning === "asked" && state === "loading") setReturning("loading");
    if (isReturning !== "loading" || state === "loading") return;
    isCovering.current = false;
    setReturning("no");
    setCover("none");
  }, [isReturning, state]);

  useIdle(idle_after, channel, () => void lock(false));
  useEffect(() => onLockedOutbox(() => void lock(true)), [lock]);
  useEffect(() => {
    void resumeOutbox(); // a page that comes back after the whole-page lock
    const opened = new BroadcastChannel("gyeot");
    channel.current = opened;
    opened.addEventListener("message", ({ data }) => {
      if (data === "locked") void lock(true, true);
      if (data === "unlocked") void uncover(true);
    });
    return () => opened.close();
  }, [lock, uncover]);
  useEffect(() => onAct("/lock", () => void lock(false)), [lock]);

  // Taken out of the document, and put back where it was: the half sentence, the caret and the scroll with it.
  useLayoutEffect(() => {
    if (cover !== "kept" || !page.current) return;
    const kept = page.current;
    kept.remove();
    return () => place.current?.append(kept);
  }, [cover]);
  useEffect(() => {
    if (cover === "none") return;
    const title = document.title;
    document.documentElement.dataset.covered = "";
    // The first page came with its data in scripts; they have run, and what they said must not stay readable.
    for (const script of document.scripts) if (!script.src) script.textContent = "";
    return () => {
      delete document.documentElement.dataset.covered;
      document.title = title;
    };
  }, [cover]);

  return (
    <>
      {cover !== "none" && (
        <Cover display_name={display_name} isKept={cover === "kept"} onUnlocked={() => uncover()} />
      )}
      <div ref={place} style={inline}>
        {cover !== "saved" && (
          <div ref={page} style={inline}>
            {children}
          </div>
        )}
      </div>
    </>
  );
}

const inline = { display: "contents" };
const spaced = { display: "grid", justifyItems: "start", gap: "var(--s4)" };

function Cover({
  display_name,
  isKept,
  onUnlocked,
}: {
  display_name: string;
  isKept: boolean;
  onUnlocked: () => Promise<void>;
}) {
  const say = useSay();
  const [failed, setFailed] = useState<"wrong" | "offline" | null>(null);
  const [isPending, setPending] = useState(false);
  const unlock = async (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setPending(true);
    const outcome = await askToUnlock(new FormData(event.currentTarget));
    if (outcome === "open") return onUnlocked();
    setFailed(outcome);
    setPending(false);
  };
  return (
    <PlainFrame>
      <Page
        title={draftWords.idle_title}
        lead={isKept ? draftWords.idle_kept : draftWords.idle_saved}
        width="prose"
      >
        <p>{display_name}</p>
        <form onSubmit={unlock} data-unlock="" style={spaced}>
          <PasswordField
            name="passphrase"
            label={signInWords.passphrase}
            autoComplete="current-password"
            autoFocus
            error={
              failed
                ? { wrong: signInWords.unlock_wrong, offline: draftWords.idle_offline }[failed]
                : undefined
            }
          />
          <Button type="submit" look="primary" isPending={isPending}>
            {signInWords.unlock}
          </Button>
        </form>
        {!isKept && (
          <form method="post" action="/sign-out">
            <Button type="submit" look="plain">
              {say(signInWords.someone_else)}
            </Button>
          </form>
        )}
      </Page>
    </PlainFrame>
  );
}

/** By plain fetch: the router would load the covered page anew, and be answered 423. */
async function askToUnlock(form: FormData): Promise<"open" | "wrong" | "offline"> {
  try {
    const response = await fetch("/unlock", { method: "POST", body: form, redirect: "manual" });
    if (!response.ok) return "offline";
    return ((await response.json()) as { wrong: boolean }).wrong ? "wrong" : "open";
  } catch {
    return "offline";
  }
}

/** Calls back once nobody has touched this window, or another of this browser, for so long. */
function useIdle(after: number, channel: React.RefObject<BroadcastChannel | null>, onIdle: () => void) {
  const idle = useRef(onIdle);
  idle.current = onIdle;
  useEffect(() => {
    let touched = Date.now();
    let told = 0;
    const touch = () => {
      touched = Date.now();
      if (touched - told < TELL_EVERY) return;
      told = touched;
      channel.current?.postMessage("touched");
    };
    const hear = ({ data }: MessageEvent) => {
      if (data === "touched") touched = Date.now();
    };
    const others = new BroadcastChannel("gyeot");
    others.addEventListener("message", hear);
    for (const kind of TOUCHES) window.addEventListener(kind, touch, { capture: true, passive: true });
    // A clock that is looked at, and not one long timer: a laptop that slept must lock when it wakes.
    const clock = window.setInterval(() => {
      const limit = Number(document.documentElement.dataset.idleAfter) || after;
      if (Date.now() - touched < limit) return;
      touched = Date.now();
      idle.current();
    }, 1000);
    return () => {
      others.close();
      window.clearInterval(clock);
      for (const kind of TOUCHES) window.removeEventListener(kind, touch, { capture: true });
    };
  }, [after, channel]);
}

const TOUCHES = ["keydown", "pointerdown", "pointermove", "wheel", "touchstart"] as const;
const TELL_EVERY = 5000;

/** The small forms of the frame post somewhere; this one is done here instead. */
function onAct(path: string, act: () => void): () => void {
  const hear = (event: SubmitEvent) => {
    if (!(event.target instanceof HTMLFormElement) || new URL(event.target.action).pathname !== path) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    act();
  };
  window.addEventListener("submit", hear, { capture: true });
  return () => window.removeEventListener("submit", hear, { capture: true });
}

const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

function emptyForm(): FormData {
  const form = new FormData();
  form.set("lock", "now");
  return form;
}
