import type { ReactNode } from "react";
import styles from "./empty-state.module.css";
import { type Text, useSay } from "./language";

export type EmptyStateProps = { title: Text; text?: Text; children?: ReactNode };

/** Where nothing is yet: what this place is for, and the first act (`children`, a LinkButton or a Button). */
export function EmptyState({ title, text, children }: EmptyStateProps) {
  const say = useSay();
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{say(title)}</p>
      {text && <p className={styles.text}>{say(text)}</p>}
      {children && <div className={styles.act}>{children}</div>}
    </div>
  );
}
