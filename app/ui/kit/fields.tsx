import type { ReactNode } from "react";
import styles from "./form.module.css";

/** Fields under one heading of a long form, spaced as the form itself spaces them. */
export function Fields({ children }: { children: ReactNode }) {
  return <div className={styles.form}>{children}</div>;
}
