import { ChevronDown } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { type Text, useSay } from "./language";
import styles from "./menu.module.css";

export type MenuProps = { label: Text; children: ReactNode };

/**
 * The acts that are seldom needed, folded away under one word: links and small forms as children. Opens with Enter or a
 * press, closes with Esc, with a press elsewhere and when the focus leaves.
 */
export function Menu({ label, children }: MenuProps) {
  const say = useSay();
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const element = details.current;
    if (!element) return;
    const close = (event: Event) => {
      if (!(event.target instanceof Node && element.contains(event.target))) element.open = false;
    };
    const leave = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !element.open) return;
      element.open = false;
      element.querySelector("summary")?.focus();
    };
    document.addEventListener("pointerdown", close);
    document.addEventListener("focusin", close);
    element.addEventListener("keydown", leave);
    return () => {
      document.removeEventListener("pointerdown", close);
      document.removeEventListener("focusin", close);
      element.removeEventListener("keydown", leave);
    };
  }, []);
  return (
    <details ref={details} className={styles.menu}>
      <summary className={styles.summary}>
        {say(label)}
        <ChevronDown size={16} aria-hidden="true" />
      </summary>
      <div className={styles.list}>{children}</div>
    </details>
  );
}
