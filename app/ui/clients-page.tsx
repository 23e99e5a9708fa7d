import type { ClientHeader } from "~/models/clients.server";
import { clientPhrases, clientWords } from "~/ui/words/clients";
import { formatDay, formatInstant } from "~/ui/words/dates";
import { Badge } from "./kit/badge";
import { Button, LinkButton } from "./kit/button";
import { EmptyState } from "./kit/empty-state";
import { Form } from "./kit/form";
import { useLanguage, useSay } from "./kit/language";
import { Page, Toolbar } from "./kit/page";
import { SearchField } from "./kit/search-field";
import { Table } from "./kit/table";
import { RiskBadge } from "./risk-badge";

/** One's own caseload; `found` narrows it to what a search met. */
export function ClientsPage({ clients, found }: { clients: ClientHeader[]; found: boolean }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <Page
      title={clientWords.clients}
      lead={found ? say(clientPhrases.found, { count: clients.length }) : undefined}
      primary={
        <LinkButton to="/clients/new" look="primary" pressKey="n">
          {clientWords.new_client}
        </LinkButton>
      }
    >
      <Toolbar>
        <Form isSmall action="/clients?index">
          <SearchField name="term" label={clientWords.find} />
          <Button type="submit">{clientWords.find_act}</Button>
        </Form>
      </Toolbar>
      <Table
        caption={clientWords.caseload}
        rows={clients}
        rowKey={(client) => client.id}
        rowTo={(client) => `/clients/${client.id}`}
        empty={
          found ? (
            <EmptyState title={clientWords.none_found}>
              <LinkButton to="/clients">{clientWords.caseload}</LinkButton>
            </EmptyState>
          ) : (
            <EmptyState title={clientWords.empty_title} text={clientWords.empty_lead} />
          )
        }
        columns={[
          { key: "name", head: clientWords.name, cell: (client) => client.display_name },
          { key: "code", head: clientWords.code, cell: (client) => client.code, width: "8rem" },
          {
            key: "risk",
            head: clientWords.risk,
            cell: (client) => <RiskBadge level={client.risk_level} />,
            width: "9rem",
          },
          {
            key: "last",
            head: clientWords.last_session,
            cell: (client) =>
              client.last_session_at
                ? formatInstant(client.last_session_at, language)
                : say(clientWords.no_session),
            width: "14rem",
          },
          {
            key: "state",
            head: clientWords.state,
            cell: (client) =>
              client.closed_on ? (
                <Badge>{`${say(clientWords.closed)} ${formatDay(client.closed_on, language, false)}`}</Badge>
              ) : (
                say(clientWords.open)
              ),
            width: "11rem",
          },
        ]}
      />
    </Page>
  );
}
