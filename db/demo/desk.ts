import { addDays } from "./calendar";
import type { DemoClient, DemoDraft, DemoNote, DemoSession, DemoTransfer } from "./shapes";

/**
 * What lies unfinished: half-written drafts and unsigned notes of the first counsellor, one of them late, a note of the
 * trainee that waits for its second signature, and a case on its way to another hand. Changes the given clients' notes.
 */
export function inventDesk(
  today: string,
  clients: DemoClient[],
): { drafts: DemoDraft[]; transfers: DemoTransfer[] } {
  const mine = notesOf("sora", clients, today);
  const late = mine.find(({ session }) => session.held_on <= addDays(today, -5));
  const fresh = mine.filter((one) => one !== late).slice(0, 5);
  for (const { note } of [...fresh.slice(2, 4), ...(late ? [late] : [])]) note.signed_on = null;

  // Two notes are taken back to the middle of a sentence: that is where the telephone rang.
  const drafts: DemoDraft[] = fresh.slice(0, 2).map(({ client, session, note }) => {
    session.notes = session.notes.filter((one) => one !== note);
    return {
      author: "sora",
      client: client.key,
      session: session.key,
      class: note.class,
      format: note.format,
      sections: brokenOff(note),
    };
  });
  const todays = clients.find((client) => client.key === "aram")?.sessions.at(-1);
  if (todays) {
    const sections = {
      subjective: "들어오면서 오늘은 잘 잤다고 먼저 말함. 어제 어머니 꿈을 꾸었는데 이번에는",
    };
    drafts.push({
      author: "sora",
      client: "aram",
      session: todays.key,
      class: "session_note",
      format: "soap",
      sections,
    });
  }

  const waiting = notesOf("yeji", clients, today)[0]?.note;
  if (waiting) delete waiting.countersigned_by;

  return {
    drafts,
    transfers: [
      {
        client: "sunnyeo",
        from: "minsu",
        to: "sora",
        reason: "client_wish",
        asked_on: addDays(today, -2),
        summary:
          "본인이 여성 상담사를 바라 옮기기를 청함. 먼 곳에 있는 아이에 대한 자책이 주된 어려움이며, 지금은 정한 날에 편지를 쓰며 지냄. 위험 수준은 낮음. 문자로만 연락하고 소속을 밝히지 않음. 만난 이야기를 처음부터 다시 하지 않아도 되도록 첫 만남은 함께하기를 제안함.",
      },
    ],
  };
}

type Written = { client: DemoClient; session: DemoSession; note: DemoNote };

/** Somebody's session notes before today in open cases, the newest first; meetings of one client only. */
function notesOf(author: string, clients: DemoClient[], today: string): Written[] {
  return clients
    .filter((client) => client.closure === null)
    .flatMap((client) => client.sessions.map((session) => ({ client, session })))
    .filter(({ session }) => session.author === author && session.held_on < today && !session.together_with)
    .flatMap(({ client, session }) => {
      const note = session.notes.find((one) => one.class === "session_note" && one.format !== "free");
      return note ? [{ client, session, note }] : [];
    })
    .sort((a, b) => (a.session.held_on + a.session.starts < b.session.held_on + b.session.starts ? 1 : -1));
}

function brokenOff(note: DemoNote): Record<string, string> {
  const [first, second] = Object.entries(note.sections) as [[string, string], [string, string]];
  return { [first[0]]: first[1], [second[0]]: second[1].slice(0, Math.floor(second[1].length * 0.45)) };
}
