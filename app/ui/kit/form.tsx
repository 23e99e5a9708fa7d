import {
  Form as RemixForm,
  type FormProps as RemixFormProps,
  useFormAction,
  useNavigation,
} from "@remix-run/react";
import { createContext, type Ref, useContext } from "react";
import { ErrorSummary } from "./error-summary";
import styles from "./form.module.css";
import type { Text } from "./language";

/** What is to be looked at again, by the name of the field; "" is about the form as a whole. */
export type FieldErrors = Partial<Record<string, Text>>;

export type FormProps = Omit<RemixFormProps, "ref" | "hidden"> & {
  errors?: FieldErrors;
  /** Said at the fields alone, without taking the focus: what an autosave found while somebody is still writing. */
  quietErrors?: FieldErrors;
  formRef?: Ref<HTMLFormElement>;
  /** Values that travel along unseen: the version that was read, the id made for a new row. */
  hidden?: Record<string, string | number>;
  /** Without the list of errors on top: for a form of one field, whose error stands beside it anyway. */
  isSmall?: boolean;
};

/**
 * A form that posts as any form does. Its fields find their errors by name, its buttons know that it is under way, and
 * the browser neither remembers what was written in it nor checks it: the server does.
 */
export function Form({
  errors,
  quietErrors,
  formRef,
  hidden,
  isSmall,
  children,
  method = "post",
  className,
  ...rest
}: FormProps) {
  const own = useFormAction(typeof rest.action === "string" ? rest.action : undefined);
  const navigation = useNavigation();
  const isPending =
    navigation.state !== "idle" && navigation.formAction === own && navigation.formMethod !== undefined;
  return (
    <FormContext.Provider
      value={{
        errors: quietErrors ? { ...quietErrors, ...errors } : (errors ?? none),
        isPending: isPending && navigation.formMethod !== "GET",
      }}
    >
      <RemixForm
        ref={formRef}
        autoComplete="off"
        noValidate
        {...rest}
        method={method}
        className={className ?? (isSmall ? styles.small : styles.form)}
      >
        {!isSmall && errors && <ErrorSummary errors={errors} />}
        {hidden &&
          Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
        {children}
      </RemixForm>
    </FormContext.Provider>
  );
}

/** Fields that are one question together, side by side where there is room. */
export function FieldRow({ children }: { children: React.ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}

/** The end of a form: its one primary act first, then what else may be done. */
export function FormActions({ children }: { children: React.ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}

/** The error of the field of that name, and whether the form around it is being sent. */
export function useFormState(name?: string): { error: Text | undefined; isPending: boolean } {
  const { errors, isPending } = useContext(FormContext);
  return { error: name === undefined ? undefined : errors[name], isPending };
}

const none: FieldErrors = {};
const FormContext = createContext<{ errors: FieldErrors; isPending: boolean }>({
  errors: none,
  isPending: false,
});
