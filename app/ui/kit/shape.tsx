import { CircleCheck, CircleDot, Info, OctagonAlert, TriangleAlert } from "lucide-react";

export type Tone = "plain" | "note" | "good" | "caution" | "danger";

/** The shape that goes with a tone: told apart without colour, and always beside a word. */
export function Shape({ tone, size = 16 }: { tone: Tone; size?: number }) {
  const Icon = shapes[tone];
  return <Icon size={size} strokeWidth={2} aria-hidden="true" />;
}

const shapes = {
  plain: CircleDot,
  note: Info,
  good: CircleCheck,
  caution: TriangleAlert,
  danger: OctagonAlert,
};
