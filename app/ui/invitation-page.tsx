import { signInPhrases, signInWords } from "~/ui/words/sign-ins";
import { Button } from "./kit/button";
import { type FieldErrors, Form } from "./kit/form";
import { useSay } from "./kit/language";
import { Page } from "./kit/page";
import { PasswordField } from "./kit/password-field";
import { PlainFrame } from "./kit/plain-frame";

/** What a one-time link leads to: choose a passphrase, or hear that the link is over. */
export function InvitationPage({
  invited,
  errors,
}: {
  invited: { display_name: string; site_name: string } | null;
  errors?: FieldErrors;
}) {
  const say = useSay();
  if (!invited) {
    return (
      <PlainFrame language_action="/language">
        <Page title={signInWords.invitation_over} lead={signInWords.invitation_over_lead} width="prose">
          {null}
        </Page>
      </PlainFrame>
    );
  }
  return (
    <PlainFrame language_action="/language">
      <Page
        title={signInWords.invitation_title}
        lead={say(signInPhrases.invitation_lead, invited)}
        width="prose"
      >
        <Form errors={errors}>
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
            {signInWords.begin}
          </Button>
        </Form>
      </Page>
    </PlainFrame>
  );
}
