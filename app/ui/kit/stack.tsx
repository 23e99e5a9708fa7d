import type { ReactNode } from "react";
import styles from "./stack.module.css";

/** Things below one another at the page's own rhythm: a paragraph, a table, a form. Buttons keep their own width. */
export function Stack({ children }: { children: ReactNode }) {
  return <div className={styles.stack}>{children}</div>;
}

/** For a form that holds a table: as wide as the page, where other forms are as wide as a line of text. */
export const wideForm = styles.stack;
