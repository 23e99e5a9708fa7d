import { addDays, fiftyMinutesAfter, spokenDay, spokenTime } from "./calendar";
import { type Chance, chanceOf, queueOf } from "./chance";
import type { AttendanceCode, RiskCode, SessionKindCode } from "./codes";
import { type Diary, takeHour } from "./diary";
import { formatOf, inFormat } from "./note-formats";
import type { Person } from "./people";
import type { Details } from "./people-details";
import { daily, dailyOfChild, heard, outcomes, seasons } from "./phrases-daily";
import {
  absences,
  addenda,
  appointments,
  intake,
  intakeOfChild,
  oneHigher,
  process,
  reached,
  risks,
  risksOfChild,
} from "./phrases-frame";
import type { DemoNote, DemoSession } from "./shapes";
import { inOwnWords, type OwnWords, type Stage } from "./thread";

/**
 * A person's meetings with the counsellor, as one story: a worry is told, worked on, comes back and eases, what was
 * agreed is asked after the next time, and the next appointment is the next meeting. The same for the same day.
 */
export function writeCourse(
  person: Person,
  detail: Details,
  words: OwnWords,
  days: string[],
  authorAt: (index: number) => string,
  place: number,
  diary: Diary,
  nextOn: string | null,
): DemoSession[] {
  const chance = chanceOf(`course ${person.key}`);
  const queues = new Map<string, { next: () => string; left: number }>();
  const from = (name: string, list: readonly string[], keepOrder = false) => {
    let queue = queues.get(name);
    if (!queue) {
      queue = { next: queueOf(list, chance, keepOrder), left: list.length };
      queues.set(name, queue);
    }
    queue.left -= 1;
    return queue.next();
  };
  const say = (sentence: string) => inOwnWords(sentence, words);

  const starts = days.map((day, i) =>
    takeHour(diary, authorAt(i), day, Math.floor(place / 5) + (person.key.length % 2)),
  );
  const child = person.worryNames[0] === "language";
  let met = 0;
  let task: string | null = null;
  let wasAbsent = true;

  return days.map((day, i): DemoSession => {
    const author = authorAt(i);
    const progress = days.length < 2 ? 0 : i / (days.length - 1);
    const mode = modeOf(person, i, chance);
    const attendance = wasAbsent || i === days.length - 1 ? "attended" : attendanceOf(mode, chance);
    const came = attendance === "attended" || attendance === "late" || attendance === "left_early";
    wasAbsent = !came || i === 0;
    const key = `${person.key}-${String(i + 1).padStart(2, "0")}`;
    const session: DemoSession = {
      key,
      held_on: day,
      starts: starts[i] as string,
      ends: fiftyMinutesAfter(starts[i] as string),
      kind: kindOf(person, i, mode),
      mode,
      place: mode === "in_person" ? `상담실 ${1 + (place % 3)}` : mode === "visit" ? "댁" : null,
      attendance,
      present: person.worryNames[0] === "language" && came ? "보호자가 앞뒤로 십 분씩 함께 앉음" : null,
      interpreter: came ? (detail.interpreter ?? null) : null,
      author,
      notes: [],
    };
    const signed = { signed_on: addDays(day, chance.oneOf([0, 0, 0, 1, 1, 2])), ...countersign(author) };
    if (!came) {
      const absence = absences[attendance as string] as string[];
      const text = from(attendance as string, absence);
      session.notes.push({ class: "session_note", format: "free", sections: { text }, ...signed });
      return session;
    }

    const pattern = [0, 0, 1, 0, 2, 0, 1];
    const rank = i === 0 ? 0 : (pattern[met % pattern.length] as number) % person.worries.length;
    const stageOf = (of: number) => stageAt(progress - of * 0.1, endsInTrouble(person));
    const stage = stageOf(rank);
    const phrases = (of: number) =>
      (person.worries[of] as (typeof person.worries)[number]).stages[stageOf(of)];
    const here = (of: number, kind: string) => `${of} ${stageOf(of)} ${kind}`;
    // What was told once is not told again a few weeks later, as long as another worry still has something new.
    const told = () => {
      const fresh = [rank, 0, 1, 2].filter((of) => of < person.worries.length);
      const of = fresh.find((candidate) => (queues.get(here(candidate, "said"))?.left ?? 1) > 0) ?? rank;
      return say(from(here(of, "said"), phrases(of).said, true));
    };
    const level = riskAt(person, stageOf(0));
    const nextDay = days[i + 1] ?? nextOn;
    const nextAt = starts[i + 1] ?? starts[i];
    const appointment = nextDay
      ? from("appointment", appointments)
          .replace("{day}", spokenDay(nextDay))
          .replace("{time}", spokenTime(nextAt as string))
      : "이번을 마지막으로 하고, 언제든 다시 올 수 있음을 나눔.";

    const told1 = i === 0 ? say((person.worries[0] as (typeof person.worries)[number]).asked) : told();
    const said = [
      task ? `지난번에 정한 ‘${task}’부터 이야기함.` : "",
      task ? say(from(`outcome ${stage}`, outcomes[stage])) : "",
      told1,
      i === 0 ? from("intake said", child ? intakeOfChild : intake.said) : chance.next() < 0.3 ? told() : "",
      i > 0 && chance.next() < 0.75
        ? child
          ? from("daily", dailyOfChild)
          : aside(day, from, say, chance)
        : "",
    ];
    const seen =
      mode === "phone" || mode === "video" || mode === "message"
        ? from("heard", heard)
        : i === 0
          ? from("intake seen", intake.seen)
          : say(from(here(rank, "seen"), phrases(rank).seen));
    const thought =
      i === 0
        ? from("intake thought", intake.thought)
        : say(from(here(rank, "thought"), phrases(rank).thought));
    const did = i === 0 ? `${intake.did.join(" ")}` : say(from(here(rank, "did"), phrases(rank).did));
    const risk = child ? from("risk", risksOfChild) : from(`risk ${level}`, risks[level]);
    task = nextDay ? say(from(here(rank, "task"), phrases(rank).task)) : null;
    const ahead = task ? from("ahead", aheads).replace("{task}", task) : "";

    session.notes.push({
      class: "session_note",
      ...inFormat(formatOf(author, chance), {
        said: said.filter(Boolean).join(" "),
        seen,
        thought,
        did,
        risk,
        ahead,
        appointment,
        response: from("response", responses),
      }),
      ...signed,
      ...laterWords(author, day, days.at(-1) as string, chance),
    });
    met += 1;
    if (met % 8 === 0) {
      const text = `${met}회기까지의 요약. ${say((person.worries[0] as (typeof person.worries)[number]).asked)} ${say(
        from(here(0, "in summary"), phrases(0).thought),
      )} ${reached[stageOf(0)]} ${risk}`;
      session.notes.push({ class: "summary", format: "free", sections: { text }, ...signed });
    }
    if (chance.next() < 0.09) {
      session.notes.push({
        class: "process_note",
        format: "free",
        sections: { text: from("process", process) },
        signed_on: day,
      });
    }
    return session;
  });
}

/** Every sentence of a person's worries in the order of the course: a review as long as a tired evening, 3,000 characters or more. */
export function reviewOfCourse(person: Person, words: OwnWords): DemoNote {
  const titles: Record<Stage, string> = {
    told: "처음",
    worked: "해 보던 때",
    back: "되돌아온 때",
    eased: "지금",
  };
  const paragraphs = (Object.keys(titles) as Stage[]).map((stage) => {
    const sentences = person.worries.flatMap((worry) => [
      ...worry.stages[stage].said,
      ...worry.stages[stage].thought,
      ...worry.stages[stage].did,
    ]);
    return `[${titles[stage]}]\n${sentences.map((sentence) => inOwnWords(sentence, words)).join(" ")}`;
  });
  const text = `한 해의 경과를 팀이 함께 보기 위해 정리함.\n\n${paragraphs.join("\n\n")}\n\n남은 일은 본인의 속도에 맞추어 이어 가기로 함.`;
  return { class: "summary", format: "free", sections: { text }, signed_on: null };
}

/** Which level stands at a stage; who is in trouble now was not always so. */
function riskAt(person: Person, stage: Stage): keyof typeof risks {
  const now: RiskCode = person.risk;
  if (now === "moderate" || now === "high") return stage === "back" ? now : "low";
  if (stage === "back") return oneHigher[now];
  return now === "low" ? "low" : "none";
}

const aheads = [
  "다음까지 해 볼 일: ‘{task}’.",
  "‘{task}’, 할 수 있는 만큼만 해 보기로 함.",
  "그동안 ‘{task}’부터 해 보겠다고 본인이 고름.",
  "집에서 해 볼 것은 한 가지만 정함: ‘{task}’.",
];

const responses = [
  "처음에는 머뭇거렸으나 따라 하며 숨이 길어짐.",
  "고개를 끄덕이며 집에서도 해 보겠다고 함.",
  "잘 모르겠다고 솔직히 말하여 방법을 바꾸어 봄.",
  "끝나고 나서 몸이 조금 가벼워졌다고 함.",
  "눈물을 보였으나 멈추지 않고 이어 가기를 바람.",
  "이런 것은 처음이라며 한 번 더 하자고 함.",
  "웃음을 보이며 스스로 이름을 붙임.",
  "마음이 복잡하다고 하여 물을 마시며 쉬었다 이어 감.",
];

function endsInTrouble(person: Person): boolean {
  return person.risk === "moderate" || person.risk === "high";
}

function stageAt(progress: number, trouble: boolean): Stage {
  if (progress < 0.27) return "told";
  if (progress < 0.56) return "worked";
  if (trouble) return progress < 0.78 ? "eased" : "back";
  return progress < 0.67 ? "back" : "eased";
}

function modeOf(person: Person, index: number, chance: Chance): DemoSession["mode"] {
  if (index === 0) return "in_person";
  if (person.worryNames[0] === "oldAge") return chance.next() < 0.75 ? "visit" : "phone";
  if (person.worryNames[0] === "language") return "in_person";
  const roll = chance.next();
  return roll < 0.82 ? "in_person" : roll < 0.92 ? "phone" : roll < 0.95 ? "video" : "visit";
}

function kindOf(person: Person, index: number, mode: DemoSession["mode"]): SessionKindCode {
  if (index === 0) return "intake";
  if (mode === "phone" || mode === "message") return "phone";
  if (mode === "video") return "video";
  if (mode === "visit") return "home_visit";
  return person.worryNames[0] === "language" ? "play_child" : "individual";
}

function attendanceOf(mode: DemoSession["mode"], chance: Chance): AttendanceCode {
  const roll = chance.next();
  if (roll < 0.84) return "attended";
  if (roll < 0.88) return "late";
  if (roll < 0.9) return "left_early";
  if (mode === "visit") return roll < 0.98 ? "unable_reach" : "hospital";
  return roll < 0.94 ? "cancel_client" : roll < 0.97 ? "cancel_late" : "no_show";
}

/** A trainee's note is signed twice; the second name is her supervisor's. */
function countersign(author: string): Pick<DemoNote, "countersigned_by"> {
  return author === "yeji" ? { countersigned_by: "sora" } : {};
}

function laterWords(author: string, day: string, last: string, chance: Chance): Pick<DemoNote, "addenda"> {
  const roll = chance.next();
  if (roll >= 0.03 || day === last) return {};
  return { addenda: [{ author, ...chance.oneOf(addenda), on: addDays(day, 5) }] };
}

/** A line beside the worry: from the time of year, or from any day. */
function aside(
  day: string,
  from: (name: string, list: readonly string[]) => string,
  say: (sentence: string) => string,
  chance: Chance,
): string {
  const month = Number(day.slice(5, 7)) - 1;
  return say(
    chance.next() < 0.35 ? from(`season ${month}`, seasons[month] as string[]) : from("daily", daily),
  );
}
