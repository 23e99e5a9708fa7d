import { Link } from "@remix-run/react";
import type { LucideIcon } from "lucide-react";
import { type ReactNode, type RefObject, useEffect, useState } from "react";
import { Button as AriaButton } from "react-aria-components";
import { kitWords } from "~/ui/words/kit";
import styles from "./button.module.css";
import { useFormState } from "./form";
import { type Text, useSay } from "./language";

/** primary: the one act of a page. quiet: the others. plain: in a line of text. danger: what takes something away. */
export type ButtonLook = "primary" | "quiet" | "plain" | "danger";

export type ButtonProps = {
  children: Text | ReactNode;
  look?: ButtonLook;
  icon?: LucideIcon;
  type?: "button" | "submit" | "reset";
  onPress?: () => void;
  name?: string;
  value?: string;
  /** The id of a form elsewhere on the page. */
  form?: string;
  formAction?: string;
  isDisabled?: boolean;
  /** Under way; a submit button learns this from its form by itself. */
  isPending?: boolean;
  /** What it says while under way. */
  pending?: Text;
  isSmall?: boolean;
  /** A longer name for those who only hear it: "삭제" alone says little in a list. */
  "aria-label"?: string;
  "aria-expanded"?: boolean;
  "aria-controls"?: string;
  /** `n`: the key that presses it (see keyboard.tsx). The primary act of the page is Ctrl-Enter by itself. */
  pressKey?: string;
  buttonRef?: RefObject<HTMLButtonElement>;
};

/**
 * A button. Once its form is on its way it takes no second press; after 300 ms it also says so.
 */
export function Button(props: ButtonProps) {
  const {
    look = "quiet",
    type = "button",
    children,
    icon: Icon,
    isSmall,
    pressKey,
    buttonRef,
    pending,
    ...rest
  } = props;
  const say = useSay();
  const form = useFormState();
  const isPending = rest.isPending ?? (type === "submit" && form.isPending);
  const isLate = useLate(isPending);
  return (
    <AriaButton
      {...rest}
      ref={buttonRef}
      // Not react-aria's isPending: it announces by way of an element that is gone a moment later, which axe finds.
      type={isPending ? "button" : type}
      onPress={isPending ? undefined : rest.onPress}
      isPending={undefined}
      data-pending={isPending || undefined}
      className={
        look === "plain" ? styles.plain : `${styles.button} ${styles[look]} ${isSmall ? styles.small : ""}`
      }
      data-primary={look === "primary" || undefined}
      data-key={pressKey}
      data-late={isLate || undefined}
    >
      {Icon && <Icon size={16} aria-hidden="true" />}
      <span>{isLate ? say(pending ?? kitWords.working) : asText(children, say)}</span>
    </AriaButton>
  );
}

export type LinkButtonProps = {
  to: string;
  children: Text | ReactNode;
  look?: ButtonLook;
  icon?: LucideIcon;
  isSmall?: boolean;
  pressKey?: string;
};

/** A link that looks like a button: it leads to the page where the act is done. */
export function LinkButton({ to, children, look = "quiet", icon: Icon, isSmall, pressKey }: LinkButtonProps) {
  const say = useSay();
  return (
    <Link
      to={to}
      className={`${styles.button} ${styles[look]} ${isSmall ? styles.small : ""}`}
      data-primary={look === "primary" || undefined}
      data-key={pressKey}
    >
      {Icon && <Icon size={16} aria-hidden="true" />}
      <span>{asText(children, say)}</span>
    </Link>
  );
}

/** True once something has been so for 300 ms: what is quick shows no sign of waiting. */
export function useLate(isSo: boolean, after = 300): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (!isSo) return setLate(false);
    const timer = setTimeout(() => setLate(true), after);
    return () => clearTimeout(timer);
  }, [isSo, after]);
  return isLate;
}

/** A word said in the language of the page; anything else as it is. */
export function asText(children: Text | ReactNode, say: (text: Text) => string): ReactNode {
  if (children && typeof children === "object" && "ko" in children && "en" in children) return say(children);
  return children as ReactNode;
}
