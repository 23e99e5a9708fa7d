import type { Site } from "~/models/sites.server";
import { formErrors } from "~/ui/words/forms";
import { siteWords } from "~/ui/words/sites";
import { Button } from "./kit/button";
import { EmptyState } from "./kit/empty-state";
import { Form, FormActions } from "./kit/form";
import { Page, Section } from "./kit/page";
import { Table } from "./kit/table";
import { TextField } from "./kit/text-field";

type SiteAnswer = { errors: Record<string, string>; typed: Record<string, string> };

/** All sites, and the form for another one. */
export function SitesPage({ sites, new_id, said }: { sites: Site[]; new_id: string; said?: SiteAnswer }) {
  return (
    <Page title={siteWords.sites} lead={siteWords.lead}>
      <Table
        caption={siteWords.sites}
        rows={sites}
        rowKey={(row) => row.id}
        rowTo={(row) => `/sites/${row.id}`}
        empty={<EmptyState title={siteWords.empty} />}
        columns={[
          { key: "name", head: siteWords.name, cell: (row) => row.name },
          { key: "staff", head: siteWords.staff, cell: (row) => row.staff, isNumeric: true, width: "8rem" },
        ]}
      />
      <Section title={siteWords.add}>
        <Form key={new_id} hidden={{ id: new_id }} errors={formErrors(said?.errors)}>
          <TextField
            name="name"
            label={siteWords.name}
            defaultValue={said?.typed.name}
            maxLength={80}
            isRequired
          />
          <FormActions>
            <Button type="submit" look="primary">
              {siteWords.add_act}
            </Button>
          </FormActions>
        </Form>
      </Section>
    </Page>
  );
}

/** Renaming one site. */
export function SitePage({ site, said }: { site: Site; said?: SiteAnswer }) {
  return (
    <Page title={site.name} back={{ to: "/sites", word: siteWords.sites }} width="prose">
      <Form errors={formErrors(said?.errors)}>
        <TextField
          name="name"
          label={siteWords.name}
          defaultValue={said?.typed.name ?? site.name}
          maxLength={80}
          isRequired
        />
        <FormActions>
          <Button type="submit" look="primary">
            {siteWords.rename}
          </Button>
        </FormActions>
      </Form>
    </Page>
  );
}
