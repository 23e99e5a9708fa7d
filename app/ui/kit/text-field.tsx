import { type HTMLAttributes, type RefObject, useEffect, useRef } from "react";
import { TextArea as AriaTextArea, TextField as AriaTextField, Input } from "react-aria-components";
import type { Language } from "~/ui/words/word";
import { FieldBox, FieldHead, type FieldProps, useField } from "./field";
import styles from "./field.module.css";

export type TextFieldProps = FieldProps & {
  defaultValue?: string;
  value?: string;
  onChange?: (value: string) => void;
  onBlur?: () => void;
  type?: "text" | "email" | "tel" | "search" | "url" | "password";
  inputMode?: HTMLAttributes<HTMLInputElement>["inputMode"];
  autoComplete?: string;
  maxLength?: number;
  placeholder?: string;
  spellCheck?: boolean;
  /** The language of what is written, where it is not that of the page. */
  lang?: Language | "zh";
  /** For a code, a number, a time: as wide as what goes in, not as wide as the form. */
  isShort?: boolean;
  autoFocus?: boolean;
};

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { error, aria } = useField(props);
  return (
    <FieldBox name={props.name}>
      <AriaTextField {...aria} {...textProps(props)} type={props.type ?? "text"}>
        <FieldHead {...props} error={error} />
        <span className={props.isShort ? styles.short : undefined}>
          <Input className={styles.control} lang={props.lang} placeholder={props.placeholder} />
        </span>
      </AriaTextField>
    </FieldBox>
  );
}

export type TextAreaProps = Omit<TextFieldProps, "type" | "inputMode" | "isShort"> & {
  /** How many lines are there before anything is written; it grows with the text. */
  rows?: number;
  /** For a note: the measure and the line height of prose. */
  isProse?: boolean;
  areaRef?: RefObject<HTMLTextAreaElement>;
};

/** Several lines, growing with what is written. Enter is a new line, and nothing else, in any language. */
export function TextArea(props: TextAreaProps) {
  const { error, aria } = useField(props);
  const own = useRef<HTMLTextAreaElement>(null);
  const area = props.areaRef ?? own;
  useGrowing(area);
  return (
    <FieldBox name={props.name}>
      <AriaTextField {...aria} {...textProps(props)}>
        <FieldHead {...props} error={error} />
        <AriaTextArea
          ref={area}
          className={`${styles.control} ${styles.area} ${props.isProse ? styles.prose : ""}`}
          style={{ "--rows": props.rows ?? 3 } as React.CSSProperties}
          rows={props.rows ?? 3}
          lang={props.lang}
          placeholder={props.placeholder}
        />
      </AriaTextField>
    </FieldBox>
  );
}

function textProps(props: Omit<TextFieldProps, "type">) {
  return {
    defaultValue: props.defaultValue,
    value: props.value,
    onChange: props.onChange,
    onBlur: props.onBlur,
    inputMode: props.inputMode,
    autoComplete: props.autoComplete ?? "off",
    maxLength: props.maxLength,
    // The browser's spelling service may send what is written away from this office.
    spellCheck: props.spellCheck === true ? "true" : "false",
    autoFocus: props.autoFocus,
  };
}

/** For browsers without `field-sizing: content`. */
function useGrowing(area: RefObject<HTMLTextAreaElement>) {
  useEffect(() => {
    const element = area.current;
    if (!element || CSS.supports("field-sizing", "content")) return;
    const grow = () => {
      element.style.height = "auto";
      element.style.height = `${element.scrollHeight + 2}px`;
    };
    grow();
    element.addEventListener("input", grow);
    return () => element.removeEventListener("input", grow);
  }, [area]);
}
