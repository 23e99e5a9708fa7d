import { Link } from "@remix-run/react";
import type { ClientHeader } from "~/models/clients.server";
import { sessionWords } from "~/ui/words/sessions";
import { EmptyState } from "./kit/empty-state";
import { Page } from "./kit/page";
import styles from "./record-page.module.css";

/** Who else of one's own caseload sat in the room: each has a record of their own, begun with the same time and place. */
export function CompanionsPage({
  clients,
  client_id,
  session_id,
}: {
  clients: ClientHeader[];
  client_id: string;
  session_id: string;
}) {
  return (
    <Page
      title={sessionWords.choose_other}
      lead={sessionWords.together_lead}
      back={{ to: `/clients/${client_id}/sessions/${session_id}`, word: sessionWords.back_to_session }}
    >
      {clients.length === 0 && <EmptyState title={sessionWords.no_other} />}
      <ul className={styles.companions}>
        {clients.map((client) => (
          <li key={client.id}>
            <Link to={`/clients/${client.id}/sessions/new?with=${client_id}&session=${session_id}`}>
              {client.display_name} <span className={styles.about}>{client.code}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  );
}
