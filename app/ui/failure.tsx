import { isRouteErrorResponse } from "@remix-run/react";
import type { Staff } from "~/models/sign-ins.server";
import { LockScreen } from "~/ui/lock-screen";
import { OfficeFrame } from "~/ui/office-frame";
import { failurePhrases, failureWords } from "~/ui/words/failures";
import { useIncident } from "./kit/answer";
import { Button, LinkButton } from "./kit/button";
import { useSay } from "./kit/language";
import { Page } from "./kit/page";
import { PlainFrame } from "./kit/plain-frame";

/** Any page that could not be shown: not there (or not yours, which looks the same), locked, or failed. */
export function Failure({ error, staff }: { error: unknown; staff: Staff | null }) {
  const status = isRouteErrorResponse(error) ? error.status : 500;
  if (status === 423) return <LockScreen staff={staff} />;
  const page = status === 404 || status === 405 ? <NotFound /> : <Failed tooLarge={status === 413} />;
  return staff ? <OfficeFrame staff={staff}>{page}</OfficeFrame> : <PlainFrame>{page}</PlainFrame>;
}

function NotFound() {
  return (
    <Page title={failureWords.not_found} lead={failureWords.not_found_lead} width="prose">
      <LinkButton to="/" look="primary">
        {failureWords.home}
      </LinkButton>
    </Page>
  );
}

function Failed({ tooLarge }: { tooLarge: boolean }) {
  const say = useSay();
  const incident = useIncident();
  return (
    <Page
      title={tooLarge ? failureWords.too_large : failureWords.failed}
      lead={tooLarge ? failureWords.too_large_lead : failureWords.failed_lead}
      width="prose"
    >
      <Button look="primary" onPress={() => window.location.reload()}>
        {failureWords.again}
      </Button>
      {incident && <p>{say(failurePhrases.incident, { incident })}</p>}
    </Page>
  );
}
