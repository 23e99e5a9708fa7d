import { Search } from "lucide-react";
import { TextField as AriaTextField, Input, Label } from "react-aria-components";
import fieldStyles from "./field.module.css";
import { type Text, useSay } from "./language";
import styles from "./search-field.module.css";

export type SearchFieldProps = {
  name: string;
  label: Text;
  defaultValue?: string;
  value?: string;
  onChange?: (value: string) => void;
  placeholder?: Text;
};

/** Where one finds something on this page; `/` and Ctrl-K lead here. Search terms are posted, never put into an address. */
export function SearchField({ name, label, placeholder, ...rest }: SearchFieldProps) {
  const say = useSay();
  return (
    <AriaTextField
      {...rest}
      name={name}
      className={styles.search}
      type="search"
      autoComplete="off"
      spellCheck="false"
    >
      <Label className="only-heard">{say(label)}</Label>
      <Search size={16} aria-hidden="true" className={styles.glass} />
      <Input
        className={`${fieldStyles.control} ${styles.input}`}
        placeholder={say(placeholder ?? label)}
        enterKeyHint="search"
        data-key="/"
      />
    </AriaTextField>
  );
}
