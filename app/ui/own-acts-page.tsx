import type { LogPage } from "~/models/log-lines.server";
import { logWords } from "~/ui/words/logs";
import { EmptyState } from "./kit/empty-state";
import { Page } from "./kit/page";
import { LogTable } from "./log-table";

/** What stands in the log under one's own name. */
export function OwnActsPage({ log, isNewest }: { log: LogPage; isNewest: boolean }) {
  return (
    <Page title={logWords.own_acts} lead={logWords.own_acts_lead}>
      <LogTable
        log={log}
        without={["who"]}
        empty={<EmptyState title={logWords.none_title} />}
        olderTo={(next) => `/account/acts?before=${next}`}
        newestTo={isNewest ? null : "/account/acts"}
      />
    </Page>
  );
}
