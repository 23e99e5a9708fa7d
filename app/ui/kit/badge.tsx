import styles from "./badge.module.css";
import { type Text, useSay } from "./language";
import { Shape, type Tone } from "./shape";

export type BadgeProps = { tone?: Tone; children: Text };

/** A state in a word, with its shape: read the same in grey, on paper and aloud. */
export function Badge({ tone = "plain", children }: BadgeProps) {
  const say = useSay();
  return (
    <span className={`${styles.badge} ${styles[tone]}`}>
      <Shape tone={tone} size={14} />
      {say(children)}
    </span>
  );
}
