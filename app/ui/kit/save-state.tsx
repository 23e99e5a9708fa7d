import { useEffect, useRef, useState } from "react";
import { type Instant, timeOf } from "~/ui/words/dates";
import { kitPhrases, kitWords } from "~/ui/words/kit";
import type { Word } from "~/ui/words/word";
import { useSay } from "./language";
import styles from "./save-state.module.css";
import { Shape, type Tone } from "./shape";

/** empty: nothing written yet. unsaved: written, on its way. The last four keep the text in the window and say so. */
export type SaveStateKind =
  | "empty"
  | "unsaved"
  | "saving"
  | "saved"
  | "offline"
  | "locked"
  | "conflict"
  | "refused";
export type SaveStateProps = {
  state: SaveStateKind;
  /** When it was last saved. */
  at?: Instant | null;
  /** Stays at the lower edge of the window while the page moves: for a text longer than the window. */
  isAnchored?: boolean;
};

/**
 * Whether what was written is safe: always in sight, in the same place. Aloud it speaks up when that is in doubt and when
 * the doubt is over, and is silent about every save that went well.
 */
export function SaveState({ state, at, isAnchored }: SaveStateProps) {
  const say = useSay();
  const heard = useHeard(state);
  const tone = tones[state];
  const isSaved = state === "saved" && at !== undefined && at !== null;
  return (
    <div
      className={`${styles.state} ${styles[tone]}`}
      data-save-state={state}
      data-anchored={isAnchored || undefined}
    >
      <Shape tone={tone} />
      <span>{isSaved ? say(kitPhrases.saved_at, { time: timeOf(at) }) : say(words[state])}</span>
      <span className="only-heard" role="status">
        {heard && say(heard)}
      </span>
    </div>
  );
}

const words: Record<SaveStateKind, Word> = {
  empty: kitWords.not_written,
  unsaved: kitWords.unsaved,
  saving: kitWords.saving,
  saved: kitWords.saved,
  offline: kitWords.offline,
  locked: kitWords.save_locked,
  conflict: kitWords.save_conflict,
  refused: kitWords.save_refused,
};

const tones: Record<SaveStateKind, Tone> = {
  empty: "plain",
  unsaved: "plain",
  saving: "plain",
  saved: "good",
  offline: "danger",
  locked: "caution",
  conflict: "caution",
  refused: "danger",
};

/** What is read out: trouble when it comes, and that it is over. */
function useHeard(state: SaveStateKind): Word | null {
  const [heard, setHeard] = useState<Word | null>(null);
  const wasTrouble = useRef(false);
  useEffect(() => {
    if (state === "offline" || state === "locked" || state === "conflict" || state === "refused") {
      wasTrouble.current = true;
      setHeard(words[state]);
    } else if (state === "saved" && wasTrouble.current) {
      wasTrouble.current = false;
      setHeard(kitWords.saved_again);
    }
  }, [state]);
  return heard;
}
