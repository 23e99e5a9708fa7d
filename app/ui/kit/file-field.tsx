import { FileUp } from "lucide-react";
import { useId, useState } from "react";
import { kitWords } from "~/ui/words/kit";
import { FieldBox, type FieldProps, RequiredMark, useField } from "./field";
import fieldStyles from "./field.module.css";
import styles from "./file-field.module.css";
import { useSay } from "./language";
import { Shape } from "./shape";

export type FileFieldProps = FieldProps & {
  /** As in HTML: ".csv,.xlsx". */
  accept?: string;
  isMultiple?: boolean;
};

/**
 * A file, picked or dropped. It is the browser's own control lying unseen over a box of ours: so it posts with the form,
 * takes a drop, and still speaks the language of the page and not that of the browser.
 */
export function FileField(props: FileFieldProps) {
  const say = useSay();
  const id = useId();
  const { error, aria } = useField(props);
  const [names, setNames] = useState<string[]>([]);
  const described = [props.description && `${id}-description`, error && `${id}-error`]
    .filter(Boolean)
    .join(" ");
  return (
    <FieldBox name={props.name}>
      <div className={fieldStyles.field} data-invalid={error ? true : undefined}>
        <label htmlFor={id} className={props.isLabelHidden ? "only-heard" : fieldStyles.label}>
          <span data-label="">{say(props.label)}</span>
          {props.isRequired && <RequiredMark />}
        </label>
        {props.description && (
          <span id={`${id}-description`} className={fieldStyles.description}>
            {say(props.description)}
          </span>
        )}
        {error && (
          <span id={`${id}-error`} className={fieldStyles.error}>
            <Shape tone="danger" size={15} />
            <span>{say(error)}</span>
          </span>
        )}
        <div className={styles.box}>
          <input
            id={id}
            type="file"
            name={props.name}
            accept={props.accept}
            multiple={props.isMultiple}
            disabled={aria.isDisabled}
            aria-invalid={error ? true : undefined}
            aria-describedby={described || undefined}
            className={styles.input}
            onChange={(event) => setNames(Array.from(event.target.files ?? [], (file) => file.name))}
          />
          <FileUp size={18} aria-hidden="true" />
          <span className={styles.act}>{say(kitWords.choose_file)}</span>
          <span className={styles.name} aria-live="polite">
            {names.length > 0 ? names.join(", ") : say(kitWords.no_file)}
          </span>
        </div>
      </div>
    </FieldBox>
  );
}
