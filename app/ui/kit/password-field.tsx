import { useState } from "react";
import { TextField as AriaTextField, Input } from "react-aria-components";
import { kitWords } from "~/ui/words/kit";
import { Button } from "./button";
import { FieldBox, FieldHead, type FieldProps, useField } from "./field";
import styles from "./field.module.css";
import { useSay } from "./language";

export type PasswordFieldProps = FieldProps & {
  autoComplete: "current-password" | "new-password";
  autoFocus?: boolean;
};

/** A passphrase; whoever is alone may look at what was typed. */
export function PasswordField(props: PasswordFieldProps) {
  const say = useSay();
  const { error, aria } = useField(props);
  const [isShown, setShown] = useState(false);
  return (
    <FieldBox name={props.name}>
      <AriaTextField
        {...aria}
        type={isShown ? "text" : "password"}
        autoComplete={props.autoComplete}
        autoFocus={props.autoFocus}
        spellCheck="false"
      >
        <FieldHead {...props} error={error} />
        <span className={styles.withAfter}>
          <Input className={styles.control} autoCapitalize="none" />
          <Button
            onPress={() => setShown(!isShown)}
            aria-label={say(isShown ? kitWords.hide_password : kitWords.show_password)}
          >
            {isShown ? kitWords.hide : kitWords.show}
          </Button>
        </span>
      </AriaTextField>
    </FieldBox>
  );
}
