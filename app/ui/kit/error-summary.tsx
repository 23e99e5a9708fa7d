import { useEffect, useId, useRef, useState } from "react";
import { kitWords } from "~/ui/words/kit";
import styles from "./error-summary.module.css";
import type { FieldErrors } from "./form";
import { type Text, useSay } from "./language";
import { Shape } from "./shape";

export type ErrorSummaryProps = { errors: FieldErrors; title?: Text };

/**
 * What needs another look, on top of a form, each a link to its field. It takes the focus when it comes, so that
 * it is heard first and the next Tab leads to the first link. Each says what its field is called, as the field does.
 */
export function ErrorSummary({ errors, title = kitWords.errors_title }: ErrorSummaryProps) {
  const say = useSay();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [labels, setLabels] = useState<Record<string, string>>({});
  const entries = Object.entries(errors).filter((entry): entry is [string, Text] => entry[1] !== undefined);
  const count = entries.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer of the server is a new object, and is read out again
  useEffect(() => {
    if (count === 0) return;
    setLabels(Object.fromEntries(entries.map(([name]) => [name, labelOf(name)])));
    box.current?.focus();
  }, [errors, count]);
  if (count === 0) return null;
  return (
    <div ref={box} className={styles.box} role="alert" tabIndex={-1} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        <Shape tone="danger" />
        {say(title)}
      </h2>
      <p className={styles.lead}>{say(kitWords.errors_lead)}</p>
      <ul className={styles.list}>
        {entries.map(([name, text]) => (
          <li key={name}>
            {name === "" ? (
              say(text)
            ) : (
              <a
                href={`#${fieldId(name)}`}
                onClick={(event) => {
                  if (focusField(name)) event.preventDefault();
                }}
              >
                {withLabel(labels[name] ?? "", say(text))}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What is wrong with a field, after what the field is called; once, where the text says it already. */
export function withLabel(label: string, text: string): string {
  return label === "" || text.startsWith(label) ? text : `${label}: ${text}`;
}

/** The id of the box around the field of that name, the same in every control of the kit. */
export function fieldId(name: string): string {
  return `field-${name}`;
}

/** Asked of the page, since the summary stands before the fields and is made before them. */
function labelOf(name: string): string {
  return document.getElementById(fieldId(name))?.querySelector("[data-label]")?.textContent ?? "";
}

function focusField(name: string): boolean {
  const field = document.getElementById(fieldId(name));
  const control = field?.querySelector<HTMLElement>(
    'input:not([type="hidden"]):not([tabindex="-1"]), textarea, button:not([tabindex="-1"])',
  );
  if (!field || !control) return false;
  field.scrollIntoView({ block: "center" });
  control.focus({ preventScroll: true });
  return true;
}
