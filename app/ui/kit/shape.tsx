import styles from "./shape.module.css";

export type Tone = "plain" | "note" | "good" | "caution" | "danger";

/**
 * The shape that goes with a tone: told apart without colour, and always beside a word. One path each and no icon
 * component, because lists hold hundreds of them.
 */
export function Shape({ tone, size = 16 }: { tone: Tone; size?: number }) {
  return (
    <svg className={styles.shape} viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
      <path d={paths[tone]} />
    </svg>
  );
}

const circle = "M8 2a6 6 0 1 0 0 12A6 6 0 1 0 8 2z";

const paths: Record<Tone, string> = {
  plain: `${circle}M8 8h.01`,
  note: `${circle}M8 7.5V11M8 5h.01`,
  good: `${circle}M5.5 8.2l1.8 1.8 3.2-3.7`,
  caution: "M8 2.2 14.3 13.3H1.7zM8 6.5v3M8 11.4h.01",
  danger: "M5.5 2h5L14 5.5v5L10.5 14h-5L2 10.5v-5zM8 5v3.4M8 11h.01",
};
