/** Where a person stands with one worry: it is told, worked on, comes back once, and eases. */
export type Stage = "told" | "worked" | "back" | "eased";

/** The sentences of one stage of one worry. In curly brackets stand words of the client's own life. */
export type StagePhrases = {
  /** What the client tells. */
  said: string[];
  /** What can be seen across the table. */
  seen: string[];
  /** What the counsellor makes of it. */
  thought: string[];
  /** What was done in the hour. */
  did: string[];
  /** A small thing to try until the next time, as a noun. */
  task: string[];
};

/** One worry and its course over months. */
export type Thread = {
  /** Why the client came, in the words of the first meeting. */
  asked: string;
  stages: Record<Stage, StagePhrases>;
};

/** The words of one client's own life that sentences speak of. */
export type OwnWords = { job: string; child: string; neighbour: string; food: string; quiet: string };

/**
 * Puts a client's own words into a sentence: "{job}" as it is, "{job|이/가}" with the particle that its last sound asks for.
 */
export function inOwnWords(sentence: string, words: OwnWords & { task?: string }): string {
  return sentence.replace(
    /\{(\w+)(?:\|([^/}]+)\/([^}]+))?\}/g,
    (_, name: string, closed?: string, open?: string) => {
      const word = words[name as keyof OwnWords] ?? name;
      if (closed === undefined) return word;
      const code = (word.codePointAt(word.length - 1) ?? 0) - 0xac00;
      const final = code >= 0 && code < 11172 ? code % 28 : 0;
      // 로 follows an open syllable and ㄹ (the eighth final); the other particles know only open and closed.
      return word + (final === 0 || (closed === "으로" && final === 8) ? open : closed);
    },
  );
}
