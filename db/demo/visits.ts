import { addDays, fiftyMinutesAfter, weekdayOf } from "./calendar";
import { chanceOf } from "./chance";
import { type Diary, takeHour } from "./diary";
import type { Person } from "./people";
import { visits } from "./phrases-frame";
import type { DemoSession } from "./shapes";

/** What the social worker did between the meetings: written for the whole team. */
export function visitsOf(person: Person, days: string[], diary: Diary): DemoSession[] {
  const worker = person.worker;
  if (!worker) return [];
  const chance = chanceOf(`visits ${person.key}`);
  const texts = chance.shuffled(visits);
  return days
    .slice(0, -1)
    .filter((_, i) => i > 0 && i % 6 === 3)
    .map((day, i): DemoSession => {
      const text = texts[i % texts.length] as string;
      // The day after, and after a Friday the Monday.
      const held = addDays(day, weekdayOf(day) === 5 ? 3 : 1);
      const starts = takeHour(diary, worker, held, chance.between(0, 5));
      const phone = text.startsWith("안부 전화");
      return {
        key: `${person.key}-w${i + 1}`,
        held_on: held,
        starts,
        ends: fiftyMinutesAfter(starts),
        kind: phone
          ? "case_mgmt"
          : text.includes("동행")
            ? "outreach_escort"
            : text.includes("댁") || text.includes("집 안")
              ? "home_visit"
              : "case_mgmt",
        mode: phone
          ? "phone"
          : text.includes("동행") || text.includes("댁") || text.includes("집 안")
            ? "visit"
            : "in_person",
        place: null,
        attendance: "attended",
        present: null,
        interpreter: null,
        author: worker,
        notes: [{ class: "summary", format: "free", sections: { text }, signed_on: held }],
      };
    });
}

/** A meeting of today: in the book, nobody has come yet. */
export function ahead(person: Person, today: string, starts: string): DemoSession {
  return {
    key: `${person.key}-today`,
    held_on: today,
    starts,
    ends: fiftyMinutesAfter(starts),
    kind: "individual",
    mode: "in_person",
    place: "상담실 1",
    attendance: null,
    present: null,
    interpreter: null,
    author: person.counsellor as string,
    notes: [],
  };
}
