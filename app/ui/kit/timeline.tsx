import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { formatDay } from "~/ui/words/dates";
import { type Text, useLanguage, useSay } from "./language";
import { Shape, type Tone } from "./shape";
import styles from "./timeline.module.css";

export type TimelineEntry = {
  id: string;
  /** The day in Seoul, "YYYY-MM-DD" (dayOf makes it from an instant). */
  day: string;
  /** "14:00–14:50", when the hour matters. */
  time?: string;
  title: Text;
  to?: string;
  /** Who, how long, in what state: short words, never a line of a note. */
  about?: ReactNode;
  tone?: Tone;
};
export type TimelineProps = { label: Text; entries: TimelineEntry[] };

/** The course of a case, newest first as it is given, one heading per day. */
export function Timeline({ label, entries }: TimelineProps) {
  const say = useSay();
  const language = useLanguage();
  return (
    <ol className={styles.timeline} aria-label={say(label)}>
      {byDay(entries).map(([day, ofDay]) => (
        <li key={day} className={styles.day}>
          <time dateTime={day} className={styles.date}>
            {formatDay(day, language)}
          </time>
          <ul className={styles.entries}>
            {ofDay.map((entry) => (
              <li key={entry.id} className={`${styles.entry} ${styles[entry.tone ?? "plain"]}`}>
                <span className={styles.shape}>
                  <Shape tone={entry.tone ?? "plain"} size={14} />
                </span>
                <div>
                  <p className={styles.title}>
                    {entry.to ? <Link to={entry.to}>{say(entry.title)}</Link> : say(entry.title)}
                    {entry.time && <span className={styles.time}>{entry.time}</span>}
                  </p>
                  {entry.about && <div className={styles.about}>{entry.about}</div>}
                </div>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function byDay(entries: TimelineEntry[]): [string, TimelineEntry[]][] {
  const days = new Map<string, TimelineEntry[]>();
  for (const entry of entries) days.set(entry.day, [...(days.get(entry.day) ?? []), entry]);
  return [...days];
}
