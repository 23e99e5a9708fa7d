import { type ReactNode, useId, useRef } from "react";
import { kitWords } from "~/ui/words/kit";
import { Button, type ButtonLook } from "./button";
import styles from "./dialog.module.css";
import { type Text, useSay } from "./language";

export type DialogProps = {
  /** What the button that opens it says. */
  trigger: Text;
  triggerLook?: ButtonLook;
  title: Text;
  /** What will happen, what stays, and the form that does it. */
  children: ReactNode;
  /** What leaving it undecided is called; "그만두기" if nothing is said. */
  leave?: Text;
  isSmall?: boolean;
};

/**
 * One decision, and nothing that takes longer: for more there are pages. The browser's own dialog element: it keeps the
 * focus inside, makes the page behind it unreachable, leaves with Esc and gives the focus back to the button.
 */
export function Dialog({ trigger, triggerLook, title, children, leave, isSmall }: DialogProps) {
  const say = useSay();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <Button look={triggerLook} isSmall={isSmall} onPress={() => dialog.current?.showModal()}>
        {trigger}
      </Button>
      <dialog ref={dialog} className={styles.dialog} aria-labelledby={id}>
        <h2 id={id} className={styles.title}>
          {say(title)}
        </h2>
        <div className={styles.body}>{children}</div>
        <div className={styles.leave}>
          <Button look="plain" onPress={() => dialog.current?.close()}>
            {leave ?? kitWords.leave_it}
          </Button>
        </div>
      </dialog>
    </>
  );
}
