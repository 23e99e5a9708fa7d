import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { Checkbox as AriaCheckbox, CheckboxGroup as AriaCheckboxGroup } from "react-aria-components";
import { FieldBox, FieldHead, type FieldProps, RequiredMark, useField } from "./field";
import styles from "./field.module.css";
import { type Text, useSay } from "./language";
import { Shape } from "./shape";

export type CheckboxProps = FieldProps & {
  /** What is posted when it is ticked; "on" if nothing is said. */
  value?: string;
  defaultSelected?: boolean;
  isSelected?: boolean;
  onChange?: (isSelected: boolean) => void;
};

/** One thing to say yes to. */
export function Checkbox(props: CheckboxProps) {
  const say = useSay();
  const { error, aria } = useField(props);
  const { name, isDisabled, isReadOnly, isInvalid, isRequired } = aria;
  return (
    <FieldBox name={name}>
      <AriaCheckbox
        {...{ name, isDisabled, isReadOnly, isInvalid, isRequired }}
        validationBehavior="aria"
        value={props.value ?? "on"}
        defaultSelected={props.defaultSelected}
        isSelected={props.isSelected}
        onChange={props.onChange}
        className={styles.choice ?? ""}
      >
        <Tick />
        <span className={styles.choiceText}>
          <span>
            <span data-label="">{say(props.label)}</span>
            {isRequired && <RequiredMark />}
          </span>
          {props.description && <span className={styles.description}>{say(props.description)}</span>}
          {error && (
            <span className={styles.error}>
              <Shape tone="danger" size={15} />
              {say(error)}
            </span>
          )}
        </span>
      </AriaCheckbox>
    </FieldBox>
  );
}

export type Choice = { value: string; label: Text; description?: Text; isDisabled?: boolean };

export type CheckboxGroupProps = FieldProps & {
  choices: Choice[];
  defaultValue?: string[];
  value?: string[];
  onChange?: (value: string[]) => void;
  /** Short choices beside each other. */
  isInLine?: boolean;
};

/** Any number of several; each ticked one is posted under the same name. */
export function CheckboxGroup(props: CheckboxGroupProps) {
  const say = useSay();
  const { error, aria } = useField(props);
  return (
    <FieldBox name={props.name}>
      <AriaCheckboxGroup
        {...aria}
        className={styles.group ?? ""}
        defaultValue={props.defaultValue}
        value={props.value}
        onChange={props.onChange}
      >
        <FieldHead {...props} error={error} />
        <Choices isInLine={props.isInLine}>
          {props.choices.map((choice) => (
            <AriaCheckbox
              key={choice.value}
              value={choice.value}
              isDisabled={choice.isDisabled}
              className={styles.choice ?? ""}
            >
              <Tick />
              <span className={styles.choiceText}>
                {say(choice.label)}
                {choice.description && <span className={styles.description}>{say(choice.description)}</span>}
              </span>
            </AriaCheckbox>
          ))}
        </Choices>
      </AriaCheckboxGroup>
    </FieldBox>
  );
}

/** Where the choices of a group stand. */
export function Choices({ isInLine, children }: { isInLine?: boolean; children: ReactNode }) {
  return (
    <div className={styles.choices} data-line={isInLine || undefined}>
      {children}
    </div>
  );
}

function Tick() {
  return (
    <span className={styles.tick} aria-hidden="true">
      <Check size={14} strokeWidth={3} />
    </span>
  );
}
