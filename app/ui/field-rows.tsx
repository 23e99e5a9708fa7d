import { type ReactNode, useState } from "react";
import { identityPhrases, identityWords } from "~/ui/words/identities";
import styles from "./field-rows.module.css";
import { Button } from "./kit/button";
import { type Text, useSay } from "./kit/language";

export type FieldRowsProps = {
  legend: Text;
  hint?: Text;
  /** How many are filled in; one more stands open, so that the form works where no script runs. */
  filled: number;
  /** The fields of one row; their names begin with `name_0_` and so on, their labels are told apart by `nth`. */
  row: (at: number, nth: (label: Text) => Text) => ReactNode;
};

/** Several of the same: names, telephone numbers, relatives. */
export function FieldRows({ legend, hint, filled, row }: FieldRowsProps) {
  const say = useSay();
  const [count, setCount] = useState(filled + 1);
  return (
    <fieldset className={styles.rows}>
      <legend className={styles.legend}>{say(legend)}</legend>
      {hint && <p className={styles.hint}>{say(hint)}</p>}
      {Array.from({ length: count }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the number of the row is its name in the form
        <div key={at} className={styles.row}>
          {row(at, (label) => numbered(label, at + 1))}
        </div>
      ))}
      <div>
        <Button
          isSmall
          onPress={() => setCount(count + 1)}
          aria-label={`${say(legend)}: ${say(identityWords.add_row)}`}
        >
          {identityWords.add_row}
        </Button>
      </div>
    </fieldset>
  );
}

function numbered(label: Text, n: number): Text {
  if (n === 1) return label;
  const of = (language: "ko" | "en") =>
    `${typeof label === "string" ? label : label[language]} (${identityPhrases.nth[language]({ n })})`;
  return { ko: of("ko"), en: of("en") };
}
