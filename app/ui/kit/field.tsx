import type { ReactNode } from "react";
import { FieldError, Text as Help, Label } from "react-aria-components";
import { kitWords } from "~/ui/words/kit";
import { fieldId } from "./error-summary";
import styles from "./field.module.css";
import { useFormState } from "./form";
import { type Text, useSay } from "./language";
import { Shape } from "./shape";

/** What every control has. An error given here wins over the one that the form holds under the name. */
export type FieldProps = {
  name: string;
  label: Text;
  description?: Text;
  error?: Text;
  isRequired?: boolean;
  isDisabled?: boolean;
  isReadOnly?: boolean;
  /** The label is heard but not seen: only where the heading right above says the same. */
  isLabelHidden?: boolean;
};

/** The props that every react-aria field takes from ours; the server checks, so the browser does not. */
export function useField(props: FieldProps) {
  const { error } = useFormState(props.name);
  const shown = props.error ?? error;
  return {
    error: shown,
    aria: {
      id: undefined,
      name: props.name,
      className: styles.field,
      validationBehavior: "aria" as const,
      isRequired: props.isRequired,
      isDisabled: props.isDisabled,
      isReadOnly: props.isReadOnly,
      isInvalid: shown !== undefined,
    },
  };
}

/** The place on the page that the error summary leads to. */
export function FieldBox({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div id={fieldId(name)} className={styles.box}>
      {children}
    </div>
  );
}

/** Label, description and error, in this order and above the control: read before writing begins. */
export function FieldHead({ label, description, isRequired, isLabelHidden, error }: FieldProps) {
  const say = useSay();
  return (
    <>
      <Label className={isLabelHidden ? "only-heard" : styles.label}>
        <span data-label="">{say(label)}</span>
        {isRequired && <RequiredMark />}
      </Label>
      {description && (
        <Help slot="description" className={styles.description}>
          {say(description)}
        </Help>
      )}
      {error && (
        <FieldError className={styles.error}>
          <Shape tone="danger" size={15} />
          <span>{say(error)}</span>
        </FieldError>
      )}
    </>
  );
}

/** "필수", in words. */
export function RequiredMark() {
  const say = useSay();
  return <span className={styles.required}>{say(kitWords.required)}</span>;
}
