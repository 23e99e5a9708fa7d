import { type ReactNode, useState } from "react";
import { TextField as AriaTextField, Input } from "react-aria-components";
import { addDays, readDay, weekdayOf } from "~/ui/words/dates";
import { calendarWords, dateSourceWords, kitWords } from "~/ui/words/kit";
import type { Word } from "~/ui/words/word";
import { Checkbox } from "./checkbox";
import { FieldBox, FieldHead, type FieldProps, useField } from "./field";
import styles from "./field.module.css";
import { useLanguage, useSay } from "./language";
import { RadioGroup } from "./radio-group";
import { TextField } from "./text-field";

export type DateFieldProps = FieldProps & {
  /** "YYYY-MM-DD", or what was typed before when the server could not read it. */
  defaultValue?: string;
  onChange?: (day: string | null) => void;
};

/**
 * A day, written: 20261121, 2026.11.21 and 2026-11-21 all do, and the weekday beside it says whether it is the one that
 * was meant. The arrow keys move by a day. Posts "YYYY-MM-DD", or the text as it was typed when it is no day. Writing is
 * quicker than three little spin buttons, and costs none of their 40 kB.
 */
export function DateField(props: DateFieldProps) {
  const language = useLanguage();
  const { error, aria } = useField(props);
  const { name, ...own } = aria;
  const [typed, setTyped] = useState(props.defaultValue ?? "");
  const day = readDay(typed);
  const write = (text: string) => {
    setTyped(text);
    props.onChange?.(readDay(text));
  };
  return (
    <FieldBox name={name}>
      <AriaTextField
        {...own}
        value={typed}
        onChange={write}
        onBlur={() => day && setTyped(day)}
        autoComplete="off"
        inputMode="numeric"
      >
        <FieldHead {...props} description={props.description ?? kitWords.day_hint} error={error} />
        <span className={`${styles.withAfter} ${styles.short}`}>
          <Input
            className={styles.control}
            onKeyDown={(event) => {
              const step = { ArrowUp: 1, ArrowDown: -1 }[event.key];
              if (!step || !day || own.isReadOnly) return;
              event.preventDefault();
              write(addDays(day, step));
            }}
          />
          <span className={styles.after}>{day && weekdayText(day, language)}</span>
        </span>
      </AriaTextField>
      <input type="hidden" name={name} value={day ?? typed} disabled={own.isDisabled} />
    </FieldBox>
  );
}

export type PartialDateFieldProps = FieldProps & {
  /** What was typed: "2019", "2019-03", "2019-03-05", "모름", or anything a paper said. */
  defaultValue?: string;
  defaultApproximate?: boolean;
  defaultCalendar?: "solar" | "lunar";
  defaultSource?: "client" | "document" | "register" | "staff" | null;
};

/**
 * A day of which only part may be known. Posts the text under `name`, and beside it `name_approximate` ("on" or nothing),
 * `name_calendar` ("solar" or "lunar") and `name_source`. What the text means is for the server to say.
 */
export function PartialDateField(props: PartialDateFieldProps) {
  const { name, label } = props;
  const part = { isDisabled: props.isDisabled, isReadOnly: props.isReadOnly };
  return (
    <div className={styles.partial}>
      <TextField {...props} description={props.description ?? kitWords.partial_hint} isShort />
      <div className={styles.partialRest}>
        <Checkbox
          {...part}
          name={`${name}_approximate`}
          label={kitWords.approximate}
          defaultSelected={props.defaultApproximate}
        />
        <Part name={kitWords.calendar}>
          <RadioGroup
            {...part}
            name={`${name}_calendar`}
            label={both(label, kitWords.calendar)}
            isLabelHidden
            isInLine
            defaultValue={props.defaultCalendar ?? "solar"}
            choices={calendars.map((calendar) => ({ value: calendar, label: calendarWords[calendar] }))}
          />
        </Part>
        <Part name={kitWords.source}>
          <RadioGroup
            {...part}
            name={`${name}_source`}
            label={both(label, kitWords.source)}
            isLabelHidden
            isInLine
            defaultValue={props.defaultSource ?? undefined}
            choices={sources.map((source) => ({ value: source, label: dateSourceWords[source] }))}
          />
        </Part>
      </div>
    </div>
  );
}

/** The group is heard with the name of the date before it; the eye needs only the one word. */
function Part({ name, children }: { name: Word; children: ReactNode }) {
  const say = useSay();
  return (
    <div className={styles.part}>
      <span className={styles.partName} aria-hidden="true">
        {say(name)}
      </span>
      {children}
    </div>
  );
}

const calendars = ["solar", "lunar"] as const;
const sources = ["client", "document", "register", "staff"] as const;

function weekdayText(day: string, language: "ko" | "en"): string {
  return language === "ko" ? `(${weekdayOf(day, language)})` : weekdayOf(day, language);
}

/** "생년월일: 달력": two groups on one form must not sound alike. */
function both(label: FieldProps["label"], part: Word): Word {
  if (typeof label === "string") return { ko: `${label}: ${part.ko}`, en: `${label}: ${part.en}` };
  return { ko: `${label.ko}: ${part.ko}`, en: `${label.en}: ${part.en}` };
}
