import { ChevronDown } from "lucide-react";
import { ComboBox as AriaComboBox, Button, Input, ListBox, Popover } from "react-aria-components";
import { kitWords } from "~/ui/words/kit";
import type { Choice } from "./checkbox";
import { FieldBox, FieldHead, type FieldProps, useField } from "./field";
import fieldStyles from "./field.module.css";
import { useSay } from "./language";
import { ChoiceItem } from "./select";
import styles from "./select.module.css";

export type ComboBoxProps = FieldProps & {
  choices: Choice[];
  defaultValue?: string | null;
  onChange?: (value: string | null) => void;
  /** Something that is not in the list may be written; then the text itself is posted. */
  isOpen?: boolean;
  placeholder?: string;
};

/** One of very many, found by writing part of it. Posts the value of the choice (or the text, when that is allowed). */
export function ComboBox(props: ComboBoxProps) {
  const say = useSay();
  const { error, aria } = useField(props);
  return (
    <FieldBox name={props.name}>
      <AriaComboBox
        {...aria}
        defaultValue={props.defaultValue ?? undefined}
        onChange={(key) => props.onChange?.(key === null ? null : String(key))}
        allowsCustomValue={props.isOpen}
        formValue={props.isOpen ? "text" : "key"}
        menuTrigger="focus"
        allowsEmptyCollection
      >
        <FieldHead {...props} error={error} />
        <div className={styles.group}>
          <Input className={`${fieldStyles.control} ${styles.input}`} placeholder={props.placeholder} />
          <Button className={styles.opener ?? ""} aria-label={say(kitWords.show_choices)}>
            <ChevronDown size={16} aria-hidden="true" />
          </Button>
        </div>
        <Popover className={styles.popover ?? ""} offset={4}>
          <ListBox
            className={styles.list ?? ""}
            renderEmptyState={() => <p className={styles.nothing}>{say(kitWords.none_found)}</p>}
          >
            {props.choices.map((choice) => (
              <ChoiceItem key={choice.value} choice={choice} />
            ))}
          </ListBox>
        </Popover>
      </AriaComboBox>
    </FieldBox>
  );
}
