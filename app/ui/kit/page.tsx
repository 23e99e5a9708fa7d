import { Link } from "@remix-run/react";
import { ChevronLeft } from "lucide-react";
import { type CSSProperties, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { kitWords } from "~/ui/words/kit";
import { type Text, useSay } from "./language";
import styles from "./page.module.css";

export type PageProps = {
  title: Text;
  /** One sentence: what this page is for, or what it shows of how much. */
  lead?: Text | ReactNode;
  /** The one thing to do here: a Button or LinkButton with look="primary". */
  primary?: ReactNode;
  /** The page this one belongs to. */
  back?: { to: string; word: Text };
  /** What stays in sight while the page moves: the header of a case. */
  header?: ReactNode;
  /** prose: as wide as reading needs. full: for tables and for two columns. */
  width?: "full" | "prose";
  children: ReactNode;
};

/** A page: one title, one primary act, and what it is about. */
export function Page({ title, lead, primary, back, header, width = "full", children }: PageProps) {
  const say = useSay();
  const [headerBox, headerHeight] = useHeight();
  useWindowTitle(title);
  return (
    <div style={header ? ({ "--sticky-top": `${headerHeight}px` } as CSSProperties) : undefined}>
      {header && (
        <div ref={headerBox} className={styles.header}>
          {header}
        </div>
      )}
      <div className={width === "prose" ? styles.prose : styles.full}>
        {back && (
          <Link to={back.to} className={styles.back}>
            <ChevronLeft size={16} aria-hidden="true" />
            {say(back.word)}
          </Link>
        )}
        <div className={styles.top}>
          <h1 className={styles.title}>{say(title)}</h1>
          {primary && <div className={styles.primary}>{primary}</div>}
        </div>
        {lead && <div className={styles.lead}>{isText(lead) ? say(lead) : lead}</div>}
        <div className={styles.body}>{children}</div>
      </div>
    </div>
  );
}

export type SectionProps = { title: Text; act?: ReactNode; isTitleHidden?: boolean; children: ReactNode };

/** A part of a page under a heading of its own. */
export function Section({ title, act, isTitleHidden, children }: SectionProps) {
  const say = useSay();
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <div className={isTitleHidden && !act ? "only-heard" : styles.sectionTop}>
        <h2 id={id} className={isTitleHidden ? "only-heard" : styles.sectionTitle}>
          {say(title)}
        </h2>
        {act}
      </div>
      {children}
    </section>
  );
}

export type BesideProps = { label: Text; aside: ReactNode; children: ReactNode };

/** Something to look at while doing something else: the last note beside the one being written; below it where it is narrow. */
export function Beside({ label, aside, children }: BesideProps) {
  const say = useSay();
  return (
    <div className={styles.beside}>
      <div className={styles.main}>{children}</div>
      <aside aria-label={say(label)} className={styles.aside}>
        {aside}
      </aside>
    </div>
  );
}

/** A line of what one can do with the list below: search, filters, seldom acts. */
export function Toolbar({ children }: { children: ReactNode }) {
  return <div className={styles.toolbar}>{children}</div>;
}

/** What someone wrote, as they wrote it, at a measure that can be read. */
export function Prose({ children, lang }: { children: ReactNode; lang?: string }) {
  return (
    <div className={styles.written} lang={lang}>
      {children}
    </div>
  );
}

function isText(lead: Text | ReactNode): lead is Text {
  return typeof lead === "string" || (typeof lead === "object" && lead !== null && "ko" in lead);
}

/**
 * The window is called after the page, where the title is one of our own words. A text that is no word (a name, a code,
 * what someone wrote) stays out of it, since windows' titles are seen over shoulders and kept in histories.
 */
function useWindowTitle(title: Text) {
  const say = useSay();
  useEffect(() => {
    const product = say(kitWords.product);
    document.title = typeof title === "string" ? product : `${say(title)} · ${product}`;
  }, [title, say]);
}

function useHeight() {
  const box = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(0);
  useEffect(() => {
    if (!box.current) return;
    const seen = new ResizeObserver(([entry]) => {
      const element = entry?.target as HTMLElement | undefined;
      // Where the header scrolls away (phones), nothing has to keep clear of it.
      if (element) setHeight(getComputedStyle(element).position === "sticky" ? element.offsetHeight : 0);
    });
    seen.observe(box.current);
    return () => seen.disconnect();
  }, []);
  return [box, height] as const;
}
