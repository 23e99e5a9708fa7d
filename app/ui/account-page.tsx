import type { Confirmer } from "~/models/renewals.server";
import { signInWords } from "~/ui/words/sign-ins";
import { Button } from "./kit/button";
import { type FieldErrors, Form } from "./kit/form";
import { Notice } from "./kit/notice";
import { Page, Section } from "./kit/page";
import { PasswordField } from "./kit/password-field";
import { AskSecondPerson } from "./renewals-section";

/** One's own account: the passphrase. */
export function AccountPage({
  changed,
  errors,
  ask,
}: {
  changed: boolean;
  errors?: FieldErrors;
  /** While the account waits for its second person: whom to ask. */
  ask: Confirmer[] | null;
}) {
  return (
    <Page title={signInWords.own_account} width="prose">
      {ask && <AskSecondPerson ask={ask} />}
      {changed && <Notice tone="good" isNew title={signInWords.changed} />}
      <Section title={signInWords.change_passphrase}>
        <Form errors={errors} key={String(changed)}>
          <PasswordField
            name="old"
            label={signInWords.old_passphrase}
            autoComplete="current-password"
            isRequired
          />
          <PasswordField
            name="passphrase"
            label={signInWords.invitation_new}
            description={signInWords.passphrase_hint}
            autoComplete="new-password"
            isRequired
          />
          <PasswordField
            name="again"
            label={signInWords.invitation_again}
            autoComplete="new-password"
            isRequired
          />
          <Button type="submit" look="primary">
            {signInWords.change}
          </Button>
        </Form>
      </Section>
    </Page>
  );
}

/** What is wrong with a new passphrase, as the errors of its form; undefined when nothing is. */
export function passphraseErrors(
  fault: "too_short" | "not_the_same" | "wrong" | null,
): FieldErrors | undefined {
  if (fault === "too_short") return { passphrase: signInWords.too_short };
  if (fault === "not_the_same") return { again: signInWords.not_the_same };
  if (fault === "wrong") return { old: signInWords.unlock_wrong };
  return undefined;
}
