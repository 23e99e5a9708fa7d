import { ChevronDown } from "lucide-react";
import {
  Select as AriaSelect,
  Button,
  Text as Help,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from "react-aria-components";
import { kitWords } from "~/ui/words/kit";
import type { Choice } from "./checkbox";
import { FieldBox, FieldHead, type FieldProps, useField } from "./field";
import fieldStyles from "./field.module.css";
import { type Text, useSay } from "./language";
import styles from "./select.module.css";

export type SelectProps = FieldProps & {
  choices: Choice[];
  defaultValue?: string | null;
  value?: string | null;
  onChange?: (value: string | null) => void;
  /** What stands there before anything is chosen. */
  placeholder?: Text;
  /** As wide as its words, not as wide as the form. */
  isShort?: boolean;
  /** Whether what was chosen can be taken away again; unless required or said otherwise, it can. */
  hasNone?: boolean;
};

/** One of many. Posts the value of the choice under its name; typing the first letters finds it. */
export function Select(props: SelectProps) {
  const say = useSay();
  const { error, aria } = useField(props);
  const { isReadOnly, ...own } = aria;
  const hasNone =
    (props.hasNone ?? !props.isRequired) && !props.choices.some((choice) => choice.value === "");
  const choices = hasNone ? [{ value: "", label: kitWords.none }, ...props.choices] : props.choices;
  return (
    <FieldBox name={props.name}>
      <AriaSelect
        {...own}
        isDisabled={own.isDisabled || isReadOnly}
        defaultValue={props.defaultValue ?? undefined}
        value={props.value}
        onChange={(key) => props.onChange?.(key === null || key === "" ? null : String(key))}
        placeholder={say(props.placeholder ?? kitWords.choose)}
      >
        <FieldHead {...props} error={error} />
        <Button className={`${fieldStyles.control} ${styles.button} ${props.isShort ? styles.short : ""}`}>
          <SelectValue className={styles.value ?? ""} />
          <ChevronDown size={16} aria-hidden="true" />
        </Button>
        <Popover className={styles.popover ?? ""} offset={4}>
          <ListBox className={styles.list ?? ""}>
            {choices.map((choice) => (
              <ChoiceItem key={choice.value} choice={choice} />
            ))}
          </ListBox>
        </Popover>
      </AriaSelect>
    </FieldBox>
  );
}

/** A choice in a list that opens; also that of the combo box. */
export function ChoiceItem({ choice }: { choice: Choice }) {
  const say = useSay();
  return (
    <ListBoxItem
      id={choice.value}
      textValue={say(choice.label)}
      isDisabled={choice.isDisabled}
      className={styles.item ?? ""}
    >
      <Help slot="label">{say(choice.label)}</Help>
      {choice.description && (
        <Help slot="description" className={fieldStyles.description}>
          {say(choice.description)}
        </Help>
      )}
    </ListBoxItem>
  );
}
