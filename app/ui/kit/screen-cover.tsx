import { useEffect, useRef } from "react";
import { kitWords } from "~/ui/words/kit";
import { Button } from "./button";
import { useSay } from "./language";
import styles from "./screen-cover.module.css";

/** Blanks the page at once, from a button: what Esc twice does. */
export function coverScreen() {
  window.dispatchEvent(new Event(asked));
}

/**
 * A sheet over the page for when somebody steps up to the desk: Esc twice lays it there, Esc twice or the button takes it
 * away, and everything is where it was: the scroll, the focus, the half-written sentence. It is a modal dialog element,
 * so it also lies above other dialogs, and what is under it can be neither read aloud nor reached nor printed.
 * It is no lock: whoever presses Esc sees the page again.
 */
export function ScreenCover() {
  const say = useSay();
  const sheet = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    let lastEscape = 0;
    let title = "";
    const element = sheet.current;
    if (!element) return;
    const cover = () => {
      if (element.open) return;
      title = document.title;
      document.title = say(kitWords.covered_title);
      document.documentElement.dataset.covered = "";
      element.showModal();
    };
    const uncovered = () => {
      delete document.documentElement.dataset.covered;
      document.title = title;
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.repeat) return;
      // Else the browser would take the sheet away at the first press, which may be the third of a startled hand.
      if (element.open) event.preventDefault();
      const isSecond = event.timeStamp - lastEscape < twiceWithin;
      lastEscape = isSecond ? 0 : event.timeStamp;
      if (!isSecond) return;
      if (element.open) element.close();
      else cover();
    };
    const keep = (event: Event) => event.preventDefault();
    window.addEventListener("keydown", onKey, { capture: true });
    window.addEventListener(asked, cover);
    element.addEventListener("close", uncovered);
    element.addEventListener("cancel", keep);
    return () => {
      window.removeEventListener("keydown", onKey, { capture: true });
      window.removeEventListener(asked, cover);
      element.removeEventListener("close", uncovered);
      element.removeEventListener("cancel", keep);
    };
  }, [say]);
  return (
    <dialog ref={sheet} className={styles.sheet} aria-label={say(kitWords.covered)}>
      <div className={styles.middle}>
        <p>{say(kitWords.covered)}</p>
        <Button onPress={() => sheet.current?.close()}>{kitWords.uncover}</Button>
        <p className={styles.hint}>{say(kitWords.uncover_keys)}</p>
      </div>
    </dialog>
  );
}

const asked = "gyeot:cover";
/** Milliseconds between the two presses. */
const twiceWithin = 600;
