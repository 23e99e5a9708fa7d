import { createContext, type ReactNode, useCallback, useContext } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import type { Language, Phrase, Word } from "~/ui/words/word";

/** A word in both languages, or a text that is the same in both (a name, a code, what someone wrote). */
export type Text = Word | string;

export type Say = {
  (text: Text): string;
  <Values>(phrase: Phrase<Values>, values: Values): string;
};

/** Makes one language hold below it, for our words and for the controls' own ("clear", "choose"). */
export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  return (
    <LanguageContext.Provider value={language}>
      <I18nProvider locale={locales[language]}>{children}</I18nProvider>
    </LanguageContext.Provider>
  );
}

/** The language of the page; Korean where nobody said otherwise. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** `say(word)`, `say(phrase, values)`, and `say("a name")`, which comes back as it is. */
export function useSay(): Say {
  const language = useLanguage();
  return useCallback(
    (text: Text | Phrase<never>, values?: unknown) => {
      if (typeof text === "string") return text;
      const said = text[language];
      return typeof said === "function" ? said(values as never) : said;
    },
    [language],
  ) as Say;
}

const LanguageContext = createContext<Language>("ko");
const locales: Record<Language, string> = { ko: "ko-KR", en: "en-US" };
