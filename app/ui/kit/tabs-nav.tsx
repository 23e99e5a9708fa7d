import { Link, NavLink } from "@remix-run/react";
import type { ReactNode } from "react";
import { type Text, useSay } from "./language";
import styles from "./tabs-nav.module.css";

export type Tab = {
  to: string;
  word: Text;
  count?: number;
  isEnd?: boolean;
  /** Says which tab a page belongs to where its address does not: a session is part of the record. */
  isHere?: boolean;
};
export type TabsNavProps = { label: Text; tabs: Tab[] };

/** The parts of one thing, each with an address of its own that can be kept, sent and opened beside another. */
export function TabsNav({ label, tabs }: TabsNavProps) {
  const say = useSay();
  return (
    <nav aria-label={say(label)} className={styles.nav}>
      <ul className={styles.list}>
        {tabs.map((tab) => (
          <li key={tab.to}>
            <TabLink tab={tab}>
              {say(tab.word)}
              {tab.count !== undefined && <span className={styles.count}>{tab.count}</span>}
            </TabLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function TabLink({ tab, children }: { tab: Tab; children: ReactNode }) {
  if (tab.isHere === undefined) {
    return (
      <NavLink to={tab.to} end={tab.isEnd} className={styles.tab}>
        {children}
      </NavLink>
    );
  }
  return (
    <Link to={tab.to} aria-current={tab.isHere ? "page" : undefined} className={styles.tab}>
      {children}
    </Link>
  );
}
