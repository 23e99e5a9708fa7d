import {
  Building2,
  CalendarDays,
  ClipboardCheck,
  FileInput,
  HelpCircle,
  ListChecks,
  ScrollText,
  Search,
  UserCog,
  Users,
} from "lucide-react";
import type { ReactNode } from "react";
import type { Role } from "~/models/access.server";
import type { Staff } from "~/models/sign-ins.server";
import { officeWords } from "~/ui/words/office";
import { roleWords } from "~/ui/words/sign-ins";
import { IdleLock } from "./idle-lock";
import { type FrameItem, PageFrame } from "./kit/page-frame";

const myDay: FrameItem = { to: "/", word: officeWords.my_day, icon: CalendarDays, key: "h" };
const ownActs: FrameItem = { to: "/account/acts", word: officeWords.own_acts, icon: ListChecks, key: "a" };
const clients: FrameItem = { to: "/clients", word: officeWords.clients, icon: Users, key: "c" };
const notes: FrameItem = { to: "/notes", word: officeWords.search_notes, icon: Search, key: "f" };

/** Where each role goes. A place that is not listed is still closed by the door, not by this list. */
const places: Record<Role, FrameItem[]> = {
  counsellor: [
    myDay,
    clients,
    notes,
    { to: "/countersignatures", word: officeWords.countersignatures, icon: ClipboardCheck, key: "s" },
    ownActs,
  ],
  social_worker: [myDay, clients, notes, ownActs],
  manager: [
    myDay,
    { to: "/caseload", word: officeWords.caseload, icon: Users, key: "c" },
    { to: "/questions", word: officeWords.questions, icon: HelpCircle, key: "q" },
    { to: "/imports", word: officeWords.imports, icon: FileInput, key: "i" },
    ownActs,
  ],
  privacy_officer: [myDay, { to: "/log", word: officeWords.log, icon: ScrollText, key: "l" }, ownActs],
  administrator: [
    myDay,
    { to: "/staff", word: officeWords.staff, icon: UserCog, key: "s" },
    { to: "/sites", word: officeWords.sites, icon: Building2, key: "o" },
    ownActs,
  ],
};

/** The frame around every page of somebody who is signed in. */
export function OfficeFrame({ staff, children }: { staff: Staff; children: ReactNode }) {
  const hasCases = staff.role === "counsellor" || staff.role === "social_worker";
  return (
    <IdleLock display_name={staff.display_name}>
      <PageFrame
        items={staff.waits ? [myDay] : places[staff.role]}
        person={{ display_name: staff.display_name, role: roleWords[staff.role] }}
        actions={{ language: "/language", lock: "/lock", sign_out: "/sign-out", account: "/account" }}
        search_to={hasCases && !staff.waits ? "/clients" : undefined}
      >
        {children}
      </PageFrame>
    </IdleLock>
  );
}
