import { Mail, MapPin, MessageSquare, Phone, PhoneOff, TriangleAlert, Voicemail } from "lucide-react";
import type { ClientHeader } from "~/models/clients.server";
import type { ContactChannel, SafeContactGlance } from "~/models/safe-contacts.server";
import { clientWords } from "~/ui/words/clients";
import { formatDay } from "~/ui/words/dates";
import { glanceText, safeContactWords } from "~/ui/words/safe-contacts";
import styles from "./case-header.module.css";
import { Badge } from "./kit/badge";
import { useLanguage, useSay } from "./kit/language";
import { TabsNav } from "./kit/tabs-nav";
import { RiskBadge } from "./risk-badge";

export type CaseTab = "overview" | "record" | "identity" | "team" | "log";

export type CaseHeaderProps = {
  client: ClientHeader;
  /** Null: nobody has asked yet, which the header says. Left out: this page does not open it. */
  safe_contact?: SafeContactGlance | null;
  /** Which part of the case this page belongs to, also when it lies deeper than the tab's own address. */
  tab: CaseTab;
};

/** What stays in sight on every page of a case; give it to a Page as its `header`. */
export function CaseHeader({ client, safe_contact, tab }: CaseHeaderProps) {
  const say = useSay();
  const language = useLanguage();
  const at = `/clients/${client.id}`;
  return (
    <div className={styles.header}>
      <div className={styles.line}>
        <p className={styles.name}>{client.display_name}</p>
        <p className={styles.code}>{client.code}</p>
        {safe_contact !== undefined && (
          <p className={styles.contact}>
            <Glyph glance={safe_contact} />
            <span className="only-heard">{say(safeContactWords.safe_contact)}</span>
            {glanceText(safe_contact, language)}
          </p>
        )}
        <RiskBadge level={client.risk_level} />
        {client.closed_on && (
          <Badge>{`${say(clientWords.closed)} ${formatDay(client.closed_on, language, false)}`}</Badge>
        )}
      </div>
      <TabsNav
        label={clientWords.parts}
        tabs={[
          { to: at, word: clientWords.overview, isEnd: true, isHere: tab === "overview" },
          { to: `${at}/record`, word: clientWords.record, isHere: tab === "record" },
          { to: `${at}/identity`, word: clientWords.identity, isHere: tab === "identity" },
          { to: `${at}/team`, word: clientWords.team, isHere: tab === "team" },
          { to: `${at}/log`, word: clientWords.log, isHere: tab === "log" },
        ]}
      />
    </div>
  );
}

const glyphs: Record<ContactChannel, typeof Phone> = {
  call: Phone,
  text: MessageSquare,
  kakao: MessageSquare,
  voicemail: Voicemail,
  letter: Mail,
  visit: MapPin,
};

function Glyph({ glance }: { glance: SafeContactGlance | null }) {
  const [first] = glance?.allowed ?? [];
  const Icon = !glance ? TriangleAlert : first ? glyphs[first] : PhoneOff;
  return <Icon size={16} aria-hidden="true" />;
}
