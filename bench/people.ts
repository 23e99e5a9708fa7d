import { createHash } from "node:crypto";

/** What one run measures on: how many clients, and who asks for which of them. Always the same for the same size. */
export type Crowd = {
  clients: number;
  counsellors: Counsellor[];
};
export type Counsellor = { number: number; id: string; token: string; clients: BenchClient[] };
export type BenchClient = {
  number: number;
  id: string;
  code: string;
  name: string;
  given: string;
  open: boolean;
  last_at: Date;
};

export const NOTES_EACH = 20;
const SITES = 10;
const families = [..."김이박최정강조윤장임한오서신권황안송전홍"];
const givens = [..."서민지현우준하윤도연은수진영태경혜소나유성재호원석미선정희아"];

/** 300 staff and 66-67 clients each at 20,000; fewer staff with the same caseload at fewer clients. */
export function inventCrowd(clients: number): Crowd {
  const staff = Math.max(1, Math.min(300, Math.round((clients * 300) / 20_000)));
  const counsellors: Counsellor[] = Array.from({ length: staff }, (_, number) => ({
    number: number + 1,
    id: idOf("staff", number),
    token: createHash("sha256").update(`token ${number}`).digest("base64url"),
    clients: [],
  }));
  for (let number = 0; number < clients; number++) {
    const owner = counsellors[number % staff] as Counsellor;
    const given = pick(givens, number * 7 + 1) + pick(givens, number * 13 + 5);
    owner.clients.push({
      number: number + 1,
      id: idOf("client", number),
      code: `${codeOf(number).slice(0, 4)}-${codeOf(number).slice(4)}`,
      name: pick(families, number) + given,
      given,
      open: Math.floor(number / staff) % 5 < 3,
      last_at: new Date(Date.parse("2026-11-20T00:00:00Z") - (mix(number) % 86_400) * 40_000),
    });
  }
  return { clients, counsellors };
}

/** A note of about 1,500 Korean characters, different for each number. */
export function inventNote(number: number): string {
  let text = "";
  for (let n = 0; text.length < 1490; n++) text += `${pick(phrases, number * 31 + n * 17)} `;
  return text.slice(0, 1500);
}

export const siteOf = (counsellor: Counsellor): string => idOf("site", counsellor.number % SITES);
export const siteIds = Array.from({ length: SITES }, (_, number) => idOf("site", number));

/** A stable random-looking uuid (version 4 shape) for a thing and its number. */
export function idOf(thing: string, number: number): string {
  const hex = createHash("sha256").update(`${thing} ${number}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const codeOf = (number: number) =>
  createHash("sha256").update(`code ${number}`).digest("hex").toUpperCase().slice(0, 8);
const mix = (number: number) => (Math.imul(number + 1, 2_654_435_761) >>> 4) & 0x7fffffff;
const pick = <T>(list: T[], number: number): T => list[mix(number) % list.length] as T;

const phrases = [
  "지난주보다 잠드는 시간이 조금 빨라졌다고 하였다.",
  "일터에서 목소리가 커지면 아직 몸이 굳는다고 말하였다.",
  "함께 호흡을 고르고 발바닥에 닿는 바닥을 느껴 보았다.",
  "아이의 담임 교사와 이야기한 뒤 마음이 놓였다고 하였다.",
  "명절이 다가오면 두고 온 사람들이 더 자주 떠오른다고 하였다.",
  "병원 예약을 스스로 잡고 다녀온 일을 이야기하였다.",
  "다음 만남까지 저녁마다 짧게 걷기로 함께 정하였다.",
  "해치고 싶은 마음이 있는지 물었고 지금은 없다고 답하였다.",
  "집세 걱정으로 며칠 동안 밥을 거르기도 하였다고 하였다.",
  "이웃과 인사를 나누기 시작한 것이 작은 변화라고 보았다.",
  "꿈에서 깬 뒤 불을 켜고 물을 마시는 것이 도움이 되었다.",
  "말하고 싶지 않은 부분은 그대로 두어도 된다고 다시 말하였다.",
];
