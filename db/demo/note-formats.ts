import type { Chance } from "./chance";
import type { DemoNote } from "./shapes";

/** Which form a member of staff writes in; now and then none. */
export function formatOf(author: string, chance: Chance): DemoNote["format"] {
  if (chance.next() < 0.06) return "free";
  return author === "minsu" ? "dap" : author === "eunbyul" ? "birp" : "soap";
}

type Parts = Record<
  "said" | "seen" | "thought" | "did" | "risk" | "ahead" | "appointment" | "response",
  string
>;

/** The same hour under the headings of each format. */
export function inFormat(format: DemoNote["format"], parts: Parts): Pick<DemoNote, "format" | "sections"> {
  const { said, seen, thought, did, risk, ahead, appointment, response } = parts;
  const plan = [ahead, appointment].filter(Boolean).join(" ");
  const sections: Record<DemoNote["format"], Record<string, string>> = {
    soap: { subjective: said, objective: seen, assessment: `${thought} ${risk}`, plan: `${did} ${plan}` },
    dap: { data: `${said} ${seen}`, assessment: `${thought} ${risk}`, plan: `${did} ${plan}` },
    birp: {
      behaviour: `${said} ${seen}`,
      intervention: did,
      response: `${response} ${thought}`,
      plan: `${risk} ${plan}`,
    },
    free: { text: `${said} ${seen} ${did} ${thought} ${risk} ${plan}` },
  };
  return { format, sections: sections[format] };
}
