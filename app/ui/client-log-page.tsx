import type { ClientLogView } from "~/models/client-logs.server";
import { logWords } from "~/ui/words/logs";
import { CaseHeader } from "./case-header";
import { EmptyState } from "./kit/empty-state";
import { Page } from "./kit/page";
import { LogTable } from "./log-table";

/** Who opened this client's case and why, for those who stand beside them. */
export function ClientLogPage({ client, log, isNewest }: ClientLogView & { isNewest: boolean }) {
  const at = `/clients/${client.id}/log`;
  return (
    <Page
      title={logWords.client_log}
      lead={logWords.client_log_lead}
      header={<CaseHeader client={client} tab="log" />}
    >
      <LogTable
        log={log}
        without={["client"]}
        empty={<EmptyState title={logWords.none_title} />}
        olderTo={(next) => `${at}?before=${next}`}
        newestTo={isNewest ? null : at}
      />
    </Page>
  );
}
