import { RadioGroup as AriaRadioGroup, Radio } from "react-aria-components";
import { type Choice, Choices } from "./checkbox";
import { FieldBox, FieldHead, type FieldProps, useField } from "./field";
import styles from "./field.module.css";
import { useSay } from "./language";

export type RadioGroupProps = FieldProps & {
  choices: Choice[];
  defaultValue?: string;
  value?: string;
  onChange?: (value: string) => void;
  isInLine?: boolean;
};

/** One of a few, all of them in sight. For seven and fewer this is kinder than a list that opens. */
export function RadioGroup(props: RadioGroupProps) {
  const say = useSay();
  const { error, aria } = useField(props);
  return (
    <FieldBox name={props.name}>
      <AriaRadioGroup
        {...aria}
        className={styles.group ?? ""}
        defaultValue={props.defaultValue}
        value={props.value}
        onChange={props.onChange}
      >
        <FieldHead {...props} error={error} />
        <Choices isInLine={props.isInLine}>
          {props.choices.map((choice) => (
            <Radio
              key={choice.value}
              value={choice.value}
              isDisabled={choice.isDisabled}
              className={styles.choice ?? ""}
            >
              <span className={`${styles.tick} ${styles.dot}`} aria-hidden="true" />
              <span className={styles.choiceText}>
                {say(choice.label)}
                {choice.description && <span className={styles.description}>{say(choice.description)}</span>}
              </span>
            </Radio>
          ))}
        </Choices>
      </AriaRadioGroup>
    </FieldBox>
  );
}
