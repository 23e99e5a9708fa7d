import { NavLink } from "@remix-run/react";
import { type Text, useSay } from "./language";
import styles from "./tabs-nav.module.css";

export type Tab = { to: string; word: Text; count?: number; isEnd?: boolean };
export type TabsNavProps = { label: Text; tabs: Tab[] };

/** The parts of one thing, each with an address of its own that can be kept, sent and opened beside another. */
export function TabsNav({ label, tabs }: TabsNavProps) {
  const say = useSay();
  return (
    <nav aria-label={say(label)} className={styles.nav}>
      <ul className={styles.list}>
        {tabs.map((tab) => (
          <li key={tab.to}>
            <NavLink to={tab.to} end={tab.isEnd} className={styles.tab}>
              {say(tab.word)}
              {tab.count !== undefined && <span className={styles.count}>{tab.count}</span>}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
