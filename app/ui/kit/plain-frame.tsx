import { Form, useLocation } from "@remix-run/react";
import { Languages } from "lucide-react";
import type { ReactNode } from "react";
import { kitWords } from "~/ui/words/kit";
import { useLanguage, useSay } from "./language";
import styles from "./plain-frame.module.css";

export type PlainFrameProps = {
  /** Where the language switch posts `language` and `return_to`; without it there is none. */
  language_action?: string;
  children: ReactNode;
};

/** Around a page for someone who is not signed in, or not just now: the name of the thing, and nothing that leads anywhere. */
export function PlainFrame({ language_action, children }: PlainFrameProps) {
  const say = useSay();
  const other = useLanguage() === "ko" ? "en" : "ko";
  const { pathname } = useLocation();
  return (
    <div className={styles.frame}>
      <header className={styles.top}>
        <span className={styles.mark}>{say(kitWords.product)}</span>
        {language_action && (
          <Form method="post" action={language_action}>
            <input type="hidden" name="language" value={other} />
            <input type="hidden" name="return_to" value={pathname} />
            <button type="submit" className={styles.act} lang={other}>
              <Languages size={16} aria-hidden="true" />
              <span>{say(kitWords.other_language)}</span>
            </button>
          </Form>
        )}
      </header>
      <main id="page">{children}</main>
    </div>
  );
}
