import { useNavigate } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { kitWords } from "~/ui/words/kit";
import type { Word } from "~/ui/words/word";
import { Button } from "./button";
import dialogStyles from "./dialog.module.css";
import styles from "./keyboard.module.css";
import { useSay } from "./language";

export type KeyboardProps = { items: { to: string; word: Word; key: string }[]; search_to?: string };

/**
 * The keys of every page, and `?`, which shows them. They look at the page instead of being told: `n` presses what carries
 * data-key="n", `/` goes to what carries data-key="/", Ctrl-Enter presses the primary act of the form one writes in, else of
 * the page. Letters are known by their place on the keyboard, so they work while the keyboard writes Hangul; and none of them
 * does anything while someone is writing.
 */
export function Keyboard({ items, search_to }: KeyboardProps) {
  const say = useSay();
  const navigate = useNavigate();
  const help = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    let goUntil = 0;
    const onKey = (event: KeyboardEvent) => {
      if (
        event.defaultPrevented ||
        event.altKey ||
        event.repeat ||
        "covered" in document.documentElement.dataset
      )
        return;
      const isControl = event.ctrlKey || event.metaKey;
      if (isControl && event.key === "Enter") return pressPrimary(event);
      if (document.querySelector("dialog[open]")) return;
      if (isControl && event.code === "KeyK") return find(event);
      if (isControl || isWriting(event.target)) return;
      const isGoing = event.timeStamp < goUntil;
      goUntil = 0;
      if (event.code === "Slash") return event.shiftKey ? showHelp(event) : find(event);
      if (event.shiftKey || !event.code.startsWith("Key")) return;
      const letter = event.code.slice(3).toLowerCase();
      if (isGoing) {
        const item = items.find(({ key }) => key === letter);
        if (item) {
          event.preventDefault();
          navigate(item.to);
        }
      } else if (letter === "g") goUntil = event.timeStamp + goWithin;
      else if (letter === "n") press('[data-key="n"]', event);
    };
    const find = (event: KeyboardEvent) => {
      const field = document.querySelector<HTMLInputElement>('[data-key="/"]');
      if (!field && !search_to) return;
      event.preventDefault();
      if (field) {
        field.focus();
        field.select();
      } else if (search_to) navigate(search_to);
    };
    const showHelp = (event: KeyboardEvent) => {
      event.preventDefault();
      help.current?.showModal();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [items, search_to, navigate]);
  return (
    <dialog ref={help} className={dialogStyles.dialog} aria-label={say(kitWords.keys)}>
      <h2 className={dialogStyles.title}>{say(kitWords.keys)}</h2>
      <h3 className={styles.heading}>{say(kitWords.keys_here)}</h3>
      <dl className={styles.keys}>
        <Key keys={["/", "Ctrl K"]} word={kitWords.key_search} />
        <Key keys={["N"]} word={kitWords.key_new} />
        <Key keys={["Ctrl Enter"]} word={kitWords.key_primary} />
        <Key keys={["Esc"]} word={kitWords.key_cover} />
        <Key keys={["?"]} word={kitWords.key_help} />
      </dl>
      <h3 className={styles.heading}>{say(kitWords.keys_go)}</h3>
      <dl className={styles.keys}>
        {items.map(({ key, word, to }) => (
          <Key key={to} keys={["G", key.toUpperCase()]} isSequence word={word} />
        ))}
      </dl>
      <div className={dialogStyles.leave}>
        <Button onPress={() => help.current?.close()}>{kitWords.close}</Button>
      </div>
    </dialog>
  );
}

function Key({ keys, word, isSequence }: { keys: string[]; word: Word; isSequence?: boolean }) {
  const say = useSay();
  return (
    <div className={styles.key}>
      <dt>
        {keys.map((key, index) => (
          <span key={key}>
            {index > 0 && <span className={styles.between}>{isSequence ? say(kitWords.key_then) : "·"}</span>}
            <kbd>{key}</kbd>
          </span>
        ))}
      </dt>
      <dd>{say(word)}</dd>
    </div>
  );
}

/** Milliseconds in which the letter has to follow the `g`. */
const goWithin = 1500;

function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest("textarea, select, [role='listbox'], [role='combobox']"))
    return true;
  return (
    target instanceof HTMLInputElement && !["checkbox", "radio", "button", "submit"].includes(target.type)
  );
}

function press(selector: string, event: KeyboardEvent) {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) return;
  event.preventDefault();
  found.click();
}

function pressPrimary(event: KeyboardEvent) {
  const target = event.target instanceof HTMLElement ? event.target : document.body;
  const around = target.closest("form") ?? target.closest("dialog") ?? document;
  const find = () =>
    around.querySelector<HTMLElement>("[data-primary]") ??
    document.querySelector<HTMLElement>("main [data-primary]");
  const found = find();
  if (!found) return;
  event.preventDefault();
  // The last syllable is still being put together: it is finished first, then sent.
  if (event.isComposing)
    target.addEventListener("compositionend", () => setTimeout(() => find()?.click()), { once: true });
  else found.click();
}
