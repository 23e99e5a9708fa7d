import { signInWords } from "~/ui/words/sign-ins";
import { Button } from "./kit/button";
import { Form } from "./kit/form";
import { useSay } from "./kit/language";
import { Notice } from "./kit/notice";
import { Page } from "./kit/page";
import { PasswordField } from "./kit/password-field";
import { PlainFrame } from "./kit/plain-frame";
import { TextField } from "./kit/text-field";

/** The first thing anyone sees: two fields, and what to do when one of them is forgotten. */
export function SignInPage({ failed, sign_in_name }: { failed: boolean; sign_in_name: string }) {
  const say = useSay();
  return (
    <PlainFrame language_action="/language">
      <Page title={signInWords.sign_in} lead={signInWords.lead} width="prose">
        {failed && <Notice tone="caution" isNew title={signInWords.wrong} />}
        <Form>
          <TextField
            name="sign_in_name"
            label={signInWords.sign_in_name}
            defaultValue={sign_in_name}
            autoComplete="username"
            autoFocus={!failed}
            lang="en"
          />
          <PasswordField
            name="passphrase"
            label={signInWords.passphrase}
            autoComplete="current-password"
            autoFocus={failed}
          />
          <Button type="submit" look="primary">
            {signInWords.sign_in}
          </Button>
        </Form>
        <p>{say(signInWords.forgotten)}</p>
      </Page>
    </PlainFrame>
  );
}
