import { addDays } from "./calendar";
import { chanceOf } from "./chance";
import { reviewOfCourse, writeCourse } from "./course";
import { courseDays, type Diary } from "./diary";
import { identityOf, safeContactOf, standingOf } from "./header";
import { type Person, readPeople } from "./people";
import { type Details, details } from "./people-details";
import type { DemoClient, DemoTeamMember } from "./shapes";
import { staff } from "./staff";
import type { OwnWords } from "./thread";
import { ahead, visitsOf } from "./visits";

/** Whose meetings stand in today's book, and when. */
const todayAt: Record<string, string> = {
  aram: "10:00",
  cheol: "14:00",
  malsoon: "16:00",
  bora: "11:00",
  miran: "15:00",
};

/** All clients of the invented office with their meetings up to and including `today`. */
export function inventClients(today: string): DemoClient[] {
  const people = readPeople();
  const diary: Diary = new Set();
  for (const person of people) {
    const at = todayAt[person.key];
    if (at) diary.add(`${person.counsellor} ${today} ${at}`);
  }
  const clients = people.map((person, place) => inventClient(person, place, today, diary));
  joinHouseholds(clients);
  return clients;
}

function inventClient(person: Person, place: number, today: string, diary: Diary): DemoClient {
  const detail = details[person.key] ?? {};
  const words = ownWordsOf(person, detail);
  const days = courseDays(person, detail, place, today);
  const opened = days[0] as string;
  const last = days.at(-1) as string;
  const closed = detail.closure !== undefined && detail.reopenedAfterWeeks === undefined;

  const handedOverAt = detail.before ? Math.floor(days.length * detail.before.share) : 0;
  // The two whom nobody has taken on yet were met once, by a counsellor who is needed elsewhere.
  const first = person.counsellor ?? "eunbyul";
  const authorAt = (index: number) => (detail.before && index < handedOverAt ? detail.before.staff : first);
  const todays = todayAt[person.key];
  const nextOn = closed ? null : todays ? today : addDays(last, person.every);
  const sessions = [
    ...writeCourse(person, detail, words, days, authorAt, place, diary, nextOn),
    ...visitsOf(person, days, diary),
  ].sort((a, b) => (a.held_on + a.starts < b.held_on + b.starts ? -1 : 1));
  if (todays) sessions.push(ahead(person, today, todays));
  if (detail.longReview) {
    const review = reviewOfCourse(person, words);
    sessions
      .findLast((session) => session.author === person.counsellor && session.held_on < addDays(today, -20))
      ?.notes.push({
        ...review,
        signed_on: addDays(today, -19),
      });
  }

  // Nobody has signed tomorrow yet.
  for (const note of sessions.flatMap((session) => session.notes)) {
    if (note.signed_on) note.signed_on = minDay(note.signed_on, today);
  }

  const half = Math.floor(person.count / 2);
  const closure = detail.closure && {
    reason: detail.closure.reason,
    note: detail.closure.note,
    closed_on: detail.reopenedAfterWeeks
      ? addDays(days[half - 1] as string, 7)
      : minDay(addDays(last, 10), addDays(today, -1)),
  };
  return {
    key: person.key,
    site: staff.find((one) => one.key === (person.counsellor ?? first))?.site ?? "seoul",
    ...(detail.household ? { household: detail.household } : {}),
    identity: identityOf(person, detail, place, opened),
    safe_contact: safeContactOf(detail),
    ...standingOf(person, opened, today),
    relatives: detail.relatives ?? [],
    risk_level: person.risk,
    risk_set_on: last,
    consent: {
      text_version: "2026-1",
      language: "ko",
      given_on: opened,
      given_by: detail.guardianConsent ? "guardian" : "self",
    },
    opened_on: opened,
    team: teamOf(person, detail, opened, days[handedOverAt] as string, addDays(last, 1)),
    exclusions: detail.exclusions ?? [],
    closure: closure ?? null,
    ...(detail.reopenedAfterWeeks ? { reopened_on: days[half] as string } : {}),
    sessions,
  };
}

function teamOf(
  person: Person,
  detail: Details,
  opened: string,
  handedOver: string,
  after: string,
): DemoTeamMember[] {
  const team: DemoTeamMember[] = [];
  const on = (
    member: string,
    from_on: string,
    reason: DemoTeamMember["reason"],
    rest: Partial<DemoTeamMember> = {},
  ) => team.push({ staff: member, role: "member", from_on, until_on: null, reason, ...rest });
  if (detail.before) {
    on(detail.before.staff, opened, "intake", { role: "primary", until_on: handedOver });
    on(person.counsellor as string, handedOver, detail.before.reason, { role: "primary" });
  } else if (person.counsellor) {
    on(person.counsellor, opened, "intake", { role: "primary" });
  } else {
    on("eunbyul", opened, "intake", { role: "primary", until_on: after });
  }
  if (person.worker) on(person.worker, addDays(opened, 7), "specialty");
  if (detail.removed)
    on(detail.removed.staff, addDays(opened, 14), detail.removed.reason, { until_on: addDays(opened, 42) });
  return team;
}

const forTheChild = [
  "어머니와 나란히 앉아 모래로 집을 지음. 어머니가 만든 길로 작은 차를 여러 번 지나가게 하며 웃음.",
  "어머니가 이야기하는 동안 그림을 그리다가 끝에 그림을 어머니 무릎에 올려놓음. 둘이 오래 안고 있음.",
  "게임의 순서를 스스로 설명하고 어머니를 기다려 줌. 집에서도 하자고 약속함.",
];

/** One meeting a household had together: it stands once, under the parent, with a text of its own for the child. */
function joinHouseholds(clients: DemoClient[]): void {
  const children = clients.filter((client) => client.household && client.consent.given_by === "guardian");
  children.forEach((child, i) => {
    const parent = clients.find((client) => client.household === child.household && client !== child);
    const primary = parent?.team.find(
      (member) => member.role === "primary" && member.until_on === null,
    )?.staff;
    const session = parent?.sessions.findLast(
      (one) =>
        one.author === primary &&
        one.notes.length > 0 &&
        one.held_on > addDays(child.opened_on, 30) &&
        one.mode === "in_person",
    );
    const note = session?.notes.find((one) => one.class === "session_note" && one.format !== "free");
    if (!session || !note) return;
    session.kind = "couple_family";
    session.together_with = [child.key];
    session.present = "어머니와 자녀";
    session.notes.push({
      class: "session_note",
      format: "free",
      sections: { text: forTheChild[i % forTheChild.length] as string },
      signed_on: note.signed_on,
      client: child.key,
    });
  });
}

function ownWordsOf(person: Person, detail: Details): OwnWords {
  const chance = chanceOf(`words ${person.key}`);
  return {
    job: chance.oneOf([
      "식당 일",
      "청소 일",
      "마트 진열 일",
      "물류창고 일",
      "봉제 공장 일",
      "편의점 일",
      "요양보호사 일",
    ]),
    child: chance.oneOf(["큰아이", "막내", "딸", "아들"]),
    neighbour: chance.oneOf(["아래층 할머니", "옆집 아주머니", "같은 동 사는 언니", "동네 반찬가게 주인"]),
    food: chance.oneOf(["두부밥", "감자떡", "인조고기밥", "농마국수", "명태식해", "콩비지"]),
    quiet: chance.oneOf(["강가 의자", "동네 뒷산", "공원 느티나무 아래", "도서관 창가"]),
    ...detail.ownWords,
  };
}

function minDay(a: string, b: string): string {
  return a < b ? a : b;
}
