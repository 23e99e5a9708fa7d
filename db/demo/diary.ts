import { addDays, lastWeekday } from "./calendar";
import type { Person } from "./people";
import type { Details } from "./people-details";

/** Hours that rooms are free; nobody is in two of them at once. */
const hours = ["10:00", "11:00", "14:00", "15:00", "16:00", "17:00", "13:00", "09:00", "18:00"];

/** Whose hour is taken when, over the whole office. */
export type Diary = Set<string>;

/** Takes the first free hour of a member of staff on a day, beginning with the wished one. */
export function takeHour(diary: Diary, staff: string, day: string, wish: number): string {
  const order = hours.map((_, i) => hours[(wish + i) % hours.length] as string);
  const free = order.find((hour) => !diary.has(`${staff} ${day} ${hour}`)) ?? "19:00";
  diary.add(`${staff} ${day} ${free}`);
  return free;
}

/** The days of a person's meetings, oldest first: one weekday, one rhythm, all before `today`. */
export function courseDays(person: Person, detail: Details, place: number, today: string): string[] {
  const weeksAgo = detail.closure?.weeksAgo ?? 0;
  const last = lastWeekday(addDays(today, -1 - weeksAgo * 7), 1 + (place % 5));
  const gap = detail.reopenedAfterWeeks ? detail.reopenedAfterWeeks * 7 + 14 : 0;
  const half = Math.floor(person.count / 2);
  return Array.from({ length: person.count }, (_, i) =>
    addDays(last, -(person.count - 1 - i) * person.every - (i < half ? gap : 0)),
  );
}
