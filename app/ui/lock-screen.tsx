import { useFetcher, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import type { Staff } from "~/models/sign-ins.server";
import { signInWords } from "~/ui/words/sign-ins";
import { Button } from "./kit/button";
import { Form } from "./kit/form";
import { Page } from "./kit/page";
import { PasswordField } from "./kit/password-field";
import { PlainFrame } from "./kit/plain-frame";

/** Stands in the place of every page while the sign-in is locked; the server sends no content then either. */
export function LockScreen({ staff }: { staff: Staff | null }) {
  return (
    <PlainFrame>
      <Page title={signInWords.locked_title} lead={signInWords.locked_lead} width="prose">
        {staff && <p>{staff.display_name}</p>}
        <UnlockForm />
        <Form action="/sign-out" reloadDocument isSmall>
          <Button type="submit" look="plain">
            {signInWords.someone_else}
          </Button>
        </Form>
      </Page>
    </PlainFrame>
  );
}

/** One field; on success the server sends the browser back to the page it was on. */
export function UnlockForm() {
  const fetcher = useFetcher<{ wrong: boolean }>();
  const { revalidate } = useRevalidator();
  const isOpen = fetcher.state === "idle" && fetcher.data?.wrong === false;
  // Where the lock stands in the place of an answer (423), that answer is let go only by loading the page anew.
  useEffect(() => {
    if (isOpen) revalidate();
  }, [isOpen, revalidate]);
  return (
    <fetcher.Form method="post" action="/unlock">
      <PasswordField
        name="passphrase"
        label={signInWords.passphrase}
        autoComplete="current-password"
        autoFocus
        error={fetcher.data?.wrong ? signInWords.unlock_wrong : undefined}
      />
      <Button type="submit" look="primary" isPending={fetcher.state !== "idle"}>
        {signInWords.unlock}
      </Button>
    </fetcher.Form>
  );
}
