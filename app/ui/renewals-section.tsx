import type { Confirmer, Renewal, RenewalCause } from "~/models/renewals.server";
import { formatInstant } from "~/ui/words/dates";
import { renewalCauseWords, renewalWords } from "~/ui/words/renewals";
import { roleWords } from "~/ui/words/sign-ins";
import { Button } from "./kit/button";
import { Form } from "./kit/form";
import { type Say, useLanguage, useSay } from "./kit/language";
import { Notice } from "./kit/notice";
import { Section } from "./kit/page";
import { Stack } from "./kit/stack";
import { Table } from "./kit/table";

/** Accounts that wait for a second person, each with the one button; nothing at all where none waits. */
export function RenewalsSection({ renewals, back }: { renewals: Renewal[]; back: "/caseload" | "/log" }) {
  const say = useSay();
  const language = useLanguage();
  if (renewals.length === 0) return null;
  return (
    <Section title={renewalWords.waiting}>
      <Stack>
        <p>{say(renewalWords.lead)}</p>
        <Table
          caption={renewalWords.waiting}
          isCaptionHidden
          rows={renewals}
          rowKey={(row) => row.id}
          columns={[
            {
              key: "person",
              head: renewalWords.person,
              cell: (row) => `${row.display_name} (${row.sign_in_name})`,
            },
            { key: "role", head: renewalWords.role, cell: (row) => say(roleWords[row.role]) },
            { key: "site", head: renewalWords.site, cell: (row) => row.site_name },
            { key: "what", head: renewalWords.what, cell: (row) => saidCauses(row.causes, say) },
            { key: "when", head: renewalWords.made_at, cell: (row) => formatInstant(row.made_at, language) },
            { key: "by", head: renewalWords.made_by, cell: (row) => row.made_by ?? "" },
            {
              key: "act",
              head: renewalWords.act,
              cell: (row) => (
                <Form isSmall action={`/renewals/${row.id}/confirmation`} hidden={{ back }}>
                  <Button
                    type="submit"
                    isSmall
                    aria-label={`${row.display_name}: ${say(renewalWords.confirm)}`}
                  >
                    {renewalWords.confirm}
                  </Button>
                </Form>
              ),
              width: "10rem",
            },
          ]}
        />
      </Stack>
    </Section>
  );
}

/** To somebody whose account waits: why nothing opens, what is safe, and whom to ask. */
export function AskSecondPerson({ ask }: { ask: Confirmer[] }) {
  const say = useSay();
  return (
    <Notice tone="caution" title={renewalWords.own_title}>
      <p>{say(renewalWords.own_lead)}</p>
      {ask.length === 0 ? (
        <p>{say(renewalWords.own_nobody)}</p>
      ) : (
        <p>
          {`${say(renewalWords.own_ask)}: `}
          {ask.map((one) => `${one.display_name} (${say(roleWords[one.role])})`).join(", ")}
        </p>
      )}
      {/* A whole new page: the frame around it, too, is another once the account is open. */}
      <p>
        <a href="/">{say(renewalWords.own_again)}</a>
      </p>
    </Notice>
  );
}

/** What changed about an account, in words. */
export function saidCauses(causes: RenewalCause[], say: Say): string {
  return causes.map((cause) => say(renewalCauseWords[cause])).join(", ");
}
