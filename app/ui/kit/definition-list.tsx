import type { ReactNode } from "react";
import styles from "./definition-list.module.css";
import { type Text, useSay } from "./language";

export type Definition = { term: Text; value: ReactNode };
export type DefinitionListProps = {
  items: Definition[];
  /** Terms above their values, for a narrow place. */
  isStacked?: boolean;
};

/** What is known of one thing: terms on the left, values beside them. What is not known is left out by the caller, or says so. */
export function DefinitionList({ items, isStacked }: DefinitionListProps) {
  const say = useSay();
  return (
    <dl className={styles.list} data-stacked={isStacked || undefined}>
      {items.map((item) => {
        const term = say(item.term);
        return (
          <div key={term} className={styles.item}>
            <dt>{term}</dt>
            <dd>{item.value}</dd>
          </div>
        );
      })}
    </dl>
  );
}
