import type { SafeContactView } from "~/models/safe-contacts.server";
import { formErrors } from "~/ui/words/forms";
import { identityWords } from "~/ui/words/identities";
import { kitWords } from "~/ui/words/kit";
import { safeContactWords } from "~/ui/words/safe-contacts";
import { CaseHeader } from "./case-header";
import { ConflictPage } from "./conflict-page";
import { DraftForm } from "./draft-form";
import { fromTyped, givenFirst, givenText } from "./given";
import { Button, LinkButton } from "./kit/button";
import { FormActions } from "./kit/form";
import { Page } from "./kit/page";
import { SafeContactFields, safeContactGiven, safeContactLabels } from "./safe-contact-fields";

export type SafeContactPageProps = SafeContactView & {
  errors?: Record<string, string> | null;
  typed?: Record<string, string>;
  isConflict?: boolean;
};

/** How a client may be reached without harm, to read and to change. */
export function SafeContactPage(props: SafeContactPageProps) {
  const { client, safe_contact, glance, version, draft, errors, typed, isConflict } = props;
  const at = `/clients/${client.id}`;
  const header = <CaseHeader client={client} safe_contact={glance} tab="identity" />;
  const stored = safeContactGiven(safe_contact);
  if (isConflict && typed) {
    const mine = fromTyped(typed);
    return (
      <ConflictPage
        header={header}
        fields={safeContactLabels().map(([name, label]) => ({
          name,
          label,
          stored: givenText(stored, name) ?? "",
          mine: givenText(mine, name) ?? "",
          words: name.endsWith("_allowed")
            ? { on: safeContactWords.yes, "": safeContactWords.no }
            : undefined,
        }))}
        version={version}
        hidden={{ draft_id: typed.draft_id ?? "" }}
        back_to={`${at}/safe-contact`}
      />
    );
  }
  return (
    <Page
      title={safeContactWords.safe_contact}
      lead={safeContactWords.lead}
      header={header}
      width="prose"
      back={{ to: `${at}/identity`, word: identityWords.identity }}
    >
      <DraftForm
        key={version}
        form="safe_contact"
        client_id={client.id}
        draft={draft}
        hidden={{ version }}
        errors={formErrors(errors)}
      >
        <SafeContactFields given={givenFirst(typed, draft, stored)} />
        <FormActions>
          <Button type="submit" look="primary">
            {safeContactWords.save}
          </Button>
          <LinkButton to={at}>{kitWords.leave_it}</LinkButton>
        </FormActions>
      </DraftForm>
    </Page>
  );
}
