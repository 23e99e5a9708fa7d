import { useState } from "react";
import { TextField as AriaTextField, Input } from "react-aria-components";
import { readTime } from "~/ui/words/dates";
import { kitWords } from "~/ui/words/kit";
import { FieldBox, FieldHead, type FieldProps, useField } from "./field";
import styles from "./field.module.css";

export type TimeFieldProps = FieldProps & {
  /** "HH:MM", or what was typed before when the server could not read it. */
  defaultValue?: string;
  onChange?: (time: string | null) => void;
};

/** A time on the 24 h clock, written: 1400, 14:00 and 14시 all do. Posts "HH:MM", or the text as typed when it is no time. */
export function TimeField(props: TimeFieldProps) {
  const { error, aria } = useField(props);
  const { name, ...own } = aria;
  const [typed, setTyped] = useState(props.defaultValue ?? "");
  const time = readTime(typed);
  return (
    <FieldBox name={name}>
      <AriaTextField
        {...own}
        value={typed}
        onChange={(text) => {
          setTyped(text);
          props.onChange?.(readTime(text));
        }}
        onBlur={() => time && setTyped(time)}
        autoComplete="off"
        inputMode="numeric"
      >
        <FieldHead {...props} description={props.description ?? kitWords.time_hint} error={error} />
        <span className={styles.short}>
          <Input className={styles.control} />
        </span>
      </AriaTextField>
      <input type="hidden" name={name} value={time ?? typed} disabled={own.isDisabled} />
    </FieldBox>
  );
}
