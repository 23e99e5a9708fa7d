/** The two languages that people work in. Korean comes first everywhere. */
export type Language = "ko" | "en";

/** A short text in both languages; a missing one does not compile. */
export type Word = Record<Language, string>;

/** A sentence with values in it, in both languages. */
export type Phrase<Values> = Record<Language, (values: Values) => string>;
