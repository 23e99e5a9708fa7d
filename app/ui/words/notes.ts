import type { SectionKey } from "~/models/note-sections.server";
import type { AddendumReason, NoteClass, NoteFormat, VoidReason } from "~/models/notes.server";
import type { Phrase, Word } from "./word";

/** Words of what was written: classes, formats, signatures, addenda, voids, countersignatures, search. */
export const noteWords = {
  record: { ko: "기록", en: "Record" },
  older: { ko: "이전 기록", en: "Older" },
  newest: { ko: "최근 기록으로", en: "To the newest" },
  empty_title: { ko: "아직 기록이 없습니다", en: "Nothing is recorded yet" },
  empty_lead: {
    ko: "회기를 쓰면 여기에 시간순으로 모입니다. 서명하기 전의 글은 쓴 사람만 볼 수 있습니다.",
    en: "Sessions gather here, newest first. Until a text is signed, only its author sees it.",
  },
  counsellors_only: {
    ko: "상담 기록은 상담사만 볼 수 있습니다. 여기에는 요약이 보입니다.",
    en: "Session notes are for counsellors only. Summaries are shown here.",
  },
  no_readable_note: {
    ko: "볼 수 있는 기록이 없습니다. 아직 쓰지 않았거나, 쓴 사람만 볼 수 있는 글입니다.",
    en: "There is no note you may read: none was written yet, or it is its author's alone.",
  },
  format: { ko: "형식", en: "Format" },
  format_hint: { ko: "형식을 바꾸어도 쓴 글은 모두 남습니다.", en: "Changing the format keeps every text." },
  other_format: { ko: "다른 형식에서 쓴 글", en: "Written in another format" },
  readers: { ko: "읽을 수 있는 사람", en: "Who may read this" },
  readers_self: {
    ko: "나만 볼 수 있습니다. 찾기, 출력, 내보내기에 나오지 않습니다.",
    en: "You alone. It is in no search, print or export.",
  },
  readers_none: { ko: "지금은 나뿐입니다", en: "Only you at present" },
  summary_only: {
    ko: "사회복지사는 요약을 씁니다. 상담 기록과 과정 기록은 상담사만 쓰고 읽습니다.",
    en: "Social workers write summaries. Session and process notes are written and read by counsellors.",
  },
  signed: { ko: "서명", en: "Signed" },
  unsigned: { ko: "서명 전 (나만 볼 수 있음)", en: "Unsigned (yours alone)" },
  late: { ko: "72시간 뒤 서명", en: "Signed after 72 hours" },
  sign: { ko: "서명하기", en: "Sign" },
  sign_title: { ko: "이 글에 서명합니까", en: "Sign this text?" },
  sign_lead: {
    ko: "서명한 글은 고칠 수 없습니다. 나중에는 추가 기록만 붙일 수 있습니다.",
    en: "A signed text cannot be changed. Later on, only addenda can be added.",
  },
  addendum: { ko: "추가 기록", en: "Addendum" },
  add_addendum: { ko: "추가 기록 쓰기", en: "Write an addendum" },
  addendum_lead: {
    ko: "서명한 글은 그대로 두고 아래에 붙습니다. 이 기록을 읽는 사람이 함께 읽습니다.",
    en: "The signed text stays as it is and this stands below it, for the same readers.",
  },
  addendum_text: { ko: "덧붙일 글", en: "What to add" },
  addendum_save: { ko: "붙이기", en: "Add it" },
  reason: { ko: "까닭", en: "Reason" },
  remark: { ko: "설명", en: "Remark" },
  void: { ko: "무효 처리", en: "Void" },
  void_title: { ko: "이 기록을 무효로 표시", en: "Void this note" },
  void_lead: {
    ko: "글은 지워지지 않고 무효로 표시되어 남습니다. 되돌릴 수 없습니다.",
    en: "The text is not removed: it stays, marked as void. This cannot be undone.",
  },
  voided: { ko: "무효", en: "Void" },
  void_act: { ko: "무효로 표시", en: "Mark as void" },
  versions: { ko: "이전에 쓴 글", en: "Earlier texts" },
  versions_lead: {
    ko: "서명하기 전에 고쳐 쓴 글의 이전 모습입니다. 쓴 사람만 볼 수 있습니다.",
    en: "What this note said before it was rewritten, before signing. Its author alone sees them.",
  },
  no_versions: { ko: "이전 글이 없습니다", en: "There is no earlier text" },
  search: { ko: "기록 찾기", en: "Search notes" },
  search_lead: {
    ko: "지금 담당하는 대상자의 기록에서 찾습니다. 과정 기록은 찾지 않습니다. 찾은 일은 접속 기록에 남고, 찾은 말은 남지 않습니다.",
    en: "Looks through the notes of your present caseload, process notes excepted. That you searched is logged; the words are not.",
  },
  search_term: { ko: "기록 안의 말 (두 글자 이상)", en: "Words in the notes (two letters or more)" },
  search_act: { ko: "찾기", en: "Search" },
  search_none: { ko: "맞는 기록이 없습니다", en: "No note matches" },
  search_too_short: { ko: "두 글자 이상 적어 주십시오", en: "Write at least two letters" },
  search_client: { ko: "대상자", en: "Client" },
  search_held: { ko: "날짜", en: "Date" },
  search_class: { ko: "종류", en: "Class" },
  search_author: { ko: "작성", en: "Author" },
  search_times: { ko: "나온 횟수", en: "Times" },
  countersignatures: { ko: "확인 서명", en: "Countersigning" },
  countersign_lead: {
    ko: "나에게 확인을 부탁한 기록입니다. 그 기록 하나만 열리고, 대상자의 이름은 보이지 않습니다.",
    en: "Notes that you were asked to countersign. Each opens that one note, without the client's name.",
  },
  countersign_none: { ko: "확인할 기록이 없습니다", en: "Nothing to countersign" },
  asked_by: { ko: "부탁한 사람", en: "Asked by" },
  asked_at: { ko: "부탁한 때", en: "Asked" },
  state: { ko: "상태", en: "State" },
  waiting: { ko: "확인을 기다림", en: "Waiting" },
  countersigned: { ko: "확인 서명함", en: "Countersigned" },
  returned: { ko: "돌려보냄", en: "Returned" },
  countersign: { ko: "확인 서명", en: "Countersign" },
  return_note: { ko: "의견과 함께 돌려보내기", en: "Return with a remark" },
  return_remark: { ko: "돌려보내는 까닭", en: "Why it is returned" },
  ask_countersignature: { ko: "확인 서명 부탁하기", en: "Ask for a countersignature" },
  ask_again: { ko: "다시 부탁하기", en: "Ask again" },
  outcome: { ko: "답", en: "Answer" },
  answer: { ko: "답하기", en: "Answer" },
  case_code: { ko: "사례 번호", en: "Case code" },
} satisfies Record<string, Word>;

export const notePhrases = {
  readers_named: {
    ko: ({ names }) => `${names}`,
    en: ({ names }) => `${names}`,
  } as Phrase<{ names: string }>,
  signed_at: {
    ko: ({ name, time }) => `${name} 서명 ${time}`,
    en: ({ name, time }) => `Signed by ${name}, ${time}`,
  } as Phrase<{ name: string; time: string }>,
  saved_at: {
    ko: ({ name, time }) => `${name} ${time} 저장`,
    en: ({ name, time }) => `${name}, saved ${time}`,
  } as Phrase<{ name: string; time: string }>,
  added_at: {
    ko: ({ name, time }) => `${name}, ${time}`,
    en: ({ name, time }) => `${name}, ${time}`,
  } as Phrase<{ name: string; time: string }>,
  waiting_for: {
    ko: ({ name }) => `${name}의 확인을 기다립니다`,
    en: ({ name }) => `Waiting for ${name} to countersign`,
  } as Phrase<{ name: string }>,
  countersigned_by: {
    ko: ({ name }) => `${name} 확인 서명`,
    en: ({ name }) => `Countersigned by ${name}`,
  } as Phrase<{ name: string }>,
  returned_by: {
    ko: ({ name }) => `${name} 님이 의견과 함께 돌려보냈습니다`,
    en: ({ name }) => `Returned by ${name} with a remark`,
  } as Phrase<{ name: string }>,
  version: { ko: ({ count }) => `${count}번째 글`, en: ({ count }) => `Text ${count}` } as Phrase<{
    count: number;
  }>,
  earlier: {
    ko: ({ count }) => `이전에 쓴 글 ${count}개`,
    en: ({ count }) => (count === 1 ? "1 earlier text" : `${count} earlier texts`),
  } as Phrase<{ count: number }>,
  hits: {
    ko: ({ count }) => `기록 ${count}건을 찾았습니다`,
    en: ({ count }) => (count === 1 ? "1 note found" : `${count} notes found`),
  } as Phrase<{ count: number }>,
  hits_cut: {
    ko: ({ count }) => `최근 기록부터 ${count}건까지만 보입니다. 말을 더 적으면 좁혀집니다.`,
    en: ({ count }) => `Only the newest ${count} are shown; more words narrow it down.`,
  } as Phrase<{ count: number }>,
};

export const noteClassWords: Record<NoteClass, Word> = {
  session_note: { ko: "상담 기록", en: "Session note" },
  summary: { ko: "요약", en: "Summary" },
  process_note: { ko: "과정 기록", en: "Process note" },
};

/** Who reads a class, in general; the names stand beside it. */
export const noteClassReaders: Record<NoteClass, Word> = {
  session_note: { ko: "담당 팀의 상담사", en: "Counsellors of the care team" },
  summary: { ko: "담당 팀 모두", en: "The whole care team" },
  process_note: { ko: "나만", en: "You alone" },
};

export const noteFormatWords: Record<NoteFormat, Word> = {
  soap: { ko: "SOAP", en: "SOAP" },
  dap: { ko: "DAP", en: "DAP" },
  birp: { ko: "BIRP", en: "BIRP" },
  free: { ko: "자유 형식", en: "Free" },
};

export const sectionWords: Record<SectionKey, Word> = {
  subjective: { ko: "주관적 호소 (S)", en: "Subjective (S)" },
  objective: { ko: "객관적 관찰 (O)", en: "Objective (O)" },
  assessment: { ko: "판단 (A)", en: "Assessment (A)" },
  plan: { ko: "계획 (P)", en: "Plan (P)" },
  data: { ko: "자료 (D)", en: "Data (D)" },
  behaviour: { ko: "행동 (B)", en: "Behaviour (B)" },
  intervention: { ko: "개입 (I)", en: "Intervention (I)" },
  response: { ko: "반응 (R)", en: "Response (R)" },
  text: { ko: "글", en: "Text" },
};

export const voidReasonWords: Record<VoidReason, Word> = {
  wrong_client: { ko: "다른 대상자의 기록", en: "Written for the wrong client" },
  duplicate: { ko: "두 번 씀", en: "Written twice" },
  entered_in_error: { ko: "잘못 씀", en: "Entered in error" },
  other: { ko: "그 밖의 까닭", en: "Another reason" },
};

export const addendumReasonWords: Record<AddendumReason, Word> = {
  correction: { ko: "바로잡음", en: "Correction" },
  completion: { ko: "보충", en: "Completion" },
  client_request: { ko: "대상자의 요청", en: "The client asked for it" },
  supervision: { ko: "슈퍼비전 뒤", en: "After supervision" },
  other: { ko: "그 밖의 까닭", en: "Another reason" },
};
