import type { RiskLevel } from "~/models/risk-levels.server";
import { riskWords } from "~/ui/words/clients";
import { Badge } from "./kit/badge";

const tones = {
  not_assessed: "plain",
  none: "good",
  low: "plain",
  moderate: "caution",
  high: "danger",
  imminent: "danger",
} as const;

/** A level of risk in its word, with a shape; nothing where nobody has judged yet. */
export function RiskBadge({ level }: { level: RiskLevel | null }) {
  return level ? <Badge tone={tones[level]}>{riskWords[level]}</Badge> : null;
}
