import { Form, Link, NavLink, useLocation, useNavigation } from "@remix-run/react";
import { EyeOff, Languages, Lock, LogOut, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { kitWords } from "~/ui/words/kit";
import type { Word } from "~/ui/words/word";
import { useLate } from "./button";
import { Keyboard } from "./keyboard";
import { type Text, useLanguage, useSay } from "./language";
import styles from "./page-frame.module.css";
import { coverScreen, ScreenCover } from "./screen-cover";

/** A place one goes to every day. `key` is the letter that leads there after `g`. */
export type FrameItem = { to: string; word: Word; icon: LucideIcon; key: string };

export type PageFrameProps = {
  /** Five or six; the first is home. */
  items: FrameItem[];
  person: { display_name: string; role?: Text };
  /**
   * Where the small forms of the top strip post to. `language` gets `language` (the other one) and `return_to` (the path of
   * this page, without its query); the other two get nothing. `account` is a page.
   */
  actions: { language: string; lock: string; sign_out: string; account?: string };
  /** Where `/` and Ctrl-K lead on a page that has no search of its own. */
  search_to?: string;
  children: ReactNode;
};

/** What stays around every page of someone who is signed in. At phone width the rail lies at the bottom, under the thumb. */
export function PageFrame({ items, person, actions, search_to, children }: PageFrameProps) {
  const say = useSay();
  const isWaiting = useLate(useNavigation().state === "loading");
  return (
    <div className={styles.frame}>
      <a href="#page" className={styles.skip}>
        {say(kitWords.skip_to_page)}
      </a>
      <Strip person={person} actions={actions} home={items[0]?.to ?? "/"} />
      <nav className={styles.rail} aria-label={say(kitWords.main_navigation)}>
        <ul className={styles.items}>
          {items.map(({ to, word, icon: Icon }, index) => (
            <li key={to}>
              <NavLink to={to} end={index === 0} className={styles.item}>
                <Icon size={18} strokeWidth={1.75} aria-hidden="true" />
                <span>{say(word)}</span>
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <main
        id="page"
        tabIndex={-1}
        className={styles.page}
        data-waiting={isWaiting || undefined}
        aria-busy={isWaiting}
      >
        {children}
      </main>
      <Keyboard items={items} search_to={search_to} />
      <ScreenCover />
    </div>
  );
}

function Strip({ person, actions, home }: Pick<PageFrameProps, "person" | "actions"> & { home: string }) {
  const say = useSay();
  const other = useLanguage() === "ko" ? "en" : "ko";
  const { pathname } = useLocation();
  return (
    <header className={styles.strip}>
      <Link to={home} className={styles.mark}>
        {say(kitWords.product)}
      </Link>
      <p className={styles.person}>
        {actions.account ? <Link to={actions.account}>{person.display_name}</Link> : person.display_name}
        {person.role && <span className={styles.role}>{say(person.role)}</span>}
      </p>
      <div className={styles.acts}>
        <button type="button" className={styles.act} onClick={coverScreen}>
          <EyeOff size={16} aria-hidden="true" />
          <span>{say(kitWords.cover)}</span>
        </button>
        <Form method="post" action={actions.lock}>
          <button type="submit" className={styles.act}>
            <Lock size={16} aria-hidden="true" />
            <span>{say(kitWords.lock)}</span>
          </button>
        </Form>
        <Form method="post" action={actions.language}>
          <input type="hidden" name="language" value={other} />
          <input type="hidden" name="return_to" value={pathname} />
          <button type="submit" className={styles.act} lang={other}>
            <Languages size={16} aria-hidden="true" />
            <span>{say(kitWords.other_language)}</span>
          </button>
        </Form>
        {/* By a whole new document: what this one holds in its memory goes with it. */}
        <Form method="post" action={actions.sign_out} reloadDocument>
          <button type="submit" className={styles.act}>
            <LogOut size={16} aria-hidden="true" />
            <span>{say(kitWords.sign_out)}</span>
          </button>
        </Form>
      </div>
    </header>
  );
}
