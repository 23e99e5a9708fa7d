import type { Instrument } from "./code-lists.server";
import { instrument_ranges, instrument_synonyms, synonymKey } from "./code-synonyms.server";
import { type Finding, finding } from "./import-findings.server";

/** A questionnaire named in an old log. Only ever a proposal: the answers behind the number are not there. */
export type ProposedScore = {
  instrument: Instrument;
  /** null where the log says that it was done and not how it came out. */
  total: number | null;
  proposal: true;
  /** WHO-5 is written as 0-25 and as 0-100, and 9 or 24 can be either. */
  question?: "raw_or_percent";
};

/** The times of a session as HH:MM. Hours before 8 without 오전 or 오후 are not guessed: nobody works at three. */
export function readTimes(text: string): { starts: string | null; ends: string | null; readable: boolean } {
  const none = { starts: null, ends: null };
  if (text === "") return { ...none, readable: true };
  const parts = text.split(/\s*(?:~|–|—|-|부터)\s*/).map((part) => part.replace(/까지$/, "").trim());
  if (parts.length > 2) return { ...none, readable: false };
  const half = /^(오전|오후|am|pm)/i.exec(parts[0] ?? "")?.[0] ?? "";
  const starts = clockOf(parts[0] ?? "", "");
  const ends = parts[1] ? clockOf(parts[1], half) : null;
  const sound = starts !== null && (!parts[1] || (ends !== null && ends > starts));
  return sound ? { starts, ends, readable: true } : { ...none, readable: false };
}

function clockOf(text: string, half_of_day: string): string | null {
  const match =
    /^(오전|오후|am|pm)?\s*(\d{1,2})(?:\s*(?::|시)\s*(\d{1,2})?)?(?::\d\d)?\s*분?\s*(반)?\s*(am|pm)?$/i.exec(
      text,
    );
  if (!match) return null;
  const half = (match[1] ?? match[5] ?? half_of_day).toLowerCase();
  const minutes = match[4] ? 30 : Number(match[3] ?? 0);
  let hours = Number(match[2]);
  if (/오후|pm/.test(half) && hours < 12) hours += 12;
  if (/오전|am/.test(half) && hours === 12) hours = 0;
  const padded = /^0\d/.test(match[2] ?? "");
  if (hours > 23 || minutes > 59 || (half === "" && hours < 8 && !padded)) return null;
  return `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}

/** "12회기", "13", "제3회" as a number; "월1회" says how often and is none. Null when it cannot be read. */
export function readSeriesNumber(text: string): number | null {
  const digits = /^(?:제\s*)?(\d{1,4})\s*(?:회기?|회차|차)?$/.exec(text)?.[1];
  return digits === undefined || Number(digits) === 0 ? null : Number(digits);
}

/** Month and day of a date without a year ("1/15", "1월 15일"), or null. */
export function readYearless(text: string): { month: number; day: number } | null {
  const match = /^(\d{1,2})\s*(?:[./-]|월)\s*(\d{1,2})\s*(?:일|\.)?$/.exec(text);
  const [month, day] = [Number(match?.[1]), Number(match?.[2])];
  return match && month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { month, day } : null;
}

/**
 * The questionnaires named in a cell ("PHQ-9 14", "PCL5=46"). What cannot be told apart is asked: "PHQ 9" is the name
 * of one or the score of another. Questionnaires that are in no list stay in the memo and are reported.
 */
export function readScores(text: string): { scores: ProposedScore[]; findings: Finding[] } {
  const scores: ProposedScore[] = [];
  const findings: Finding[] = [];
  for (const piece of text.split(/[,，;/\n]/).map((part) => part.trim())) {
    if (piece === "") continue;
    const read = readScore(piece);
    if (!read) {
      findings.push(finding("codes", "scores", "ask", "score_unreadable", piece));
      continue;
    }
    scores.push(read.score);
    findings.push(read.found);
  }
  return { scores, findings };
}

function readScore(piece: string): { score: ProposedScore; found: Finding } | null {
  const ask = (
    detail: "score_unreadable" | "score_out_of_range" | "score_raw_or_percent",
    instrument: Instrument,
  ) => finding("codes", "scores", "ask", detail, piece, { instrument });
  const whole = instrumentOf(piece);
  // "PHQ 9" without the dash: the questionnaire without a score, or its shorter sister with one.
  if (whole && /[a-z]\s+\d+$/i.test(piece)) {
    return {
      score: { instrument: whole, total: null, proposal: true },
      found: ask("score_unreadable", whole),
    };
  }
  if (whole) return missing(whole, piece);
  // The name ends where its own digits end (PCL5=46, WHO-5 9); a name without digits ends at the first space.
  const match =
    /^([a-z]+(?:[\s-]?[a-z]+)*(?:-?\d+)?)\s*[=:\s]\s*(\d+(?:\.\d+)?)\s*점?\s*(\([^)]*\)|%)?$/i.exec(piece);
  const instrument = instrumentOf(match?.[1] ?? piece.split(/[\s=:]+/)[0] ?? "");
  if (!instrument) return null;
  if (!match) return missing(instrument, piece);
  const total = Number(match[2]);
  if (instrument === "who5") {
    const said = /원점수|raw/i.test(match[3] ?? "")
      ? "raw"
      : /%|백분|percent/i.test(match[3] ?? "")
        ? "percent"
        : "";
    const score = { instrument, total, proposal: true, question: "raw_or_percent" } as const;
    return {
      score,
      found: finding("codes", "scores", "ask", "score_raw_or_percent", piece, { instrument, said }),
    };
  }
  const range = instrument_ranges[instrument];
  if (range && (total < range[0] || total > range[1] || !Number.isInteger(total))) {
    return {
      score: { instrument, total: null, proposal: true },
      found: ask("score_out_of_range", instrument),
    };
  }
  const values = { instrument, total: String(total) };
  return {
    score: { instrument, total, proposal: true },
    found: finding("codes", "scores", "info", "score_proposed", piece, values),
  };
}

function missing(instrument: Instrument, piece: string): { score: ProposedScore; found: Finding } {
  return {
    score: { instrument, total: null, proposal: true },
    found: finding("codes", "scores", "info", "score_missing", piece, { instrument }),
  };
}

function instrumentOf(text: string): Instrument | undefined {
  return instrument_synonyms.get(synonymKey(text).replace(/[-_]|실시|완료$/g, ""));
}
