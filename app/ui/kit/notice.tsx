import type { ReactNode } from "react";
import { kitWords } from "~/ui/words/kit";
import { type Text, useSay } from "./language";
import styles from "./notice.module.css";
import { Shape, type Tone } from "./shape";

export type NoticeProps = {
  tone?: Exclude<Tone, "plain">;
  title: Text;
  children?: ReactNode;
  /** Read out when it appears: only for what happened just now. */
  isNew?: boolean;
};

/** What happened, what is safe, what to do. The tone is a word and a shape before it is a colour. */
export function Notice({ tone = "note", title, children, isNew }: NoticeProps) {
  const say = useSay();
  return (
    <div
      className={`${styles.notice} ${styles[tone]}`}
      role={isNew ? (tone === "danger" ? "alert" : "status") : undefined}
    >
      <span className={styles.tone}>
        <Shape tone={tone} />
        {say(toneWords[tone])}
      </span>
      <div className={styles.body}>
        <p className={styles.title}>{say(title)}</p>
        {children && <div className={styles.text}>{children}</div>}
      </div>
    </div>
  );
}

const toneWords = {
  note: kitWords.note,
  good: kitWords.good,
  caution: kitWords.caution,
  danger: kitWords.danger,
};
