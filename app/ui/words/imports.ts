import type { RowDecision, RowDecisionFault } from "~/models/import-decisions.server";
import type { RegisterField, SessionLogField } from "~/models/import-mappings.server";
import type { ImportKind } from "~/models/imports.server";
import type { Encoding } from "~/models/spreadsheets.server";
import type { Phrase, Word } from "./word";

/** Words of the import: upload, columns, rows, carrying out, undoing. */
export const importWords = {
  imports: { ko: "가져오기", en: "Imports" },
  lead: {
    ko: "이미 쓰던 대장과 상담일지를 옮겨 옵니다. 확인하기 전에는 아무것도 들어가지 않고, 들어간 뒤에도 되돌릴 수 있습니다.",
    en: "Brings over the register and session log you already have. Nothing goes in before you say so, and what went in can be taken back.",
  },
  new_file: { ko: "파일 올리기", en: "Bring a file" },
  file: { ko: "대장 또는 상담일지", en: "Register or session log" },
  file_hint: {
    ko: "엑셀(.xlsx) 또는 CSV, 20 MB까지. 파일 자체는 보관하지 않고, 읽은 내용만 암호화해 둡니다.",
    en: "Excel (.xlsx) or CSV, up to 20 MB. The file itself is not kept; what was read of it is, encrypted.",
  },
  sheet: { ko: "시트 이름", en: "Name of the sheet" },
  sheet_hint: {
    ko: "엑셀에 시트가 여럿일 때만 적습니다. 비우면 내용이 있는 첫 시트를 읽습니다.",
    en: "Only when a workbook has several. Left empty, the first sheet with something in it is read.",
  },
  read: { ko: "읽기", en: "Read it" },
  reading: {
    ko: "읽는 중입니다. 줄이 많으면 1분쯤 걸립니다",
    en: "Reading. A long file takes about a minute",
  },
  choose_a_file: { ko: "파일을 골라 주십시오", en: "Choose a file" },
  list: { ko: "올린 파일", en: "Files brought" },
  none: { ko: "아직 올린 파일이 없습니다", en: "No file was brought yet" },
  none_lead: {
    ko: "파일을 올리면 먼저 시험 삼아 읽어 보고, 줄마다 무엇을 어떻게 읽었는지 보여 드립니다.",
    en: "A file is first read as a trial, and you are shown row by row what was made of it.",
  },
  name: { ko: "파일", en: "File" },
  kind: { ko: "종류", en: "Kind" },
  made_at: { ko: "올린 때", en: "Brought" },
  rows: { ko: "줄", en: "Rows" },
  state: { ko: "상태", en: "State" },
  overview: { ko: "개요", en: "Overview" },
  columns: { ko: "열 확인", en: "Columns" },
  rows_tab: { ko: "줄마다 보기", en: "Row by row" },
  undo: { ko: "되돌리기", en: "Undo" },
  parts: { ko: "가져오기 단계", en: "Steps of the import" },
  state_columns: { ko: "열 확인 전", en: "Columns to confirm" },
  state_review: { ko: "검토 중", en: "Being looked through" },
  state_in: { ko: "가져옴", en: "In" },
  state_undone: { ko: "되돌림", en: "Undone" },
  confirm_columns: { ko: "열 확인하기", en: "Confirm the columns" },
  look_through: { ko: "검토할 줄 보기", en: "Look through the doubtful rows" },
  what_was_read: { ko: "읽은 것", en: "What was read" },
  what_is_doubtful: { ko: "살펴볼 것", en: "What is doubtful" },
  what_will_happen: { ko: "지금 가져오면", en: "If you bring it in now" },
  what_has_happened: { ko: "지금까지", en: "So far" },
  nothing_doubtful: { ko: "물어볼 것이 없습니다", en: "Nothing is doubtful" },
  done_and_reported: { ko: "그대로 처리하고 알려 드리는 것", en: "Done, and only reported" },
  finding: { ko: "내용", en: "What" },
  rule: { ko: "규칙", en: "Rule" },
  how_many: { ko: "몇 줄", en: "How many" },
  take: { ko: "가져옴", en: "Go in" },
  same: { ko: "다른 줄과 같은 사람으로 합침", en: "Join another row" },
  hold: { ko: "여기에 남김", en: "Stay here" },
  leave_out: { ko: "가져오지 않음", en: "Are left out" },
  already_in: { ko: "이미 들어감", en: "Are in already" },
  apply: { ko: "가져오기", en: "Bring it in" },
  apply_more: { ko: "나머지 가져오기", en: "Bring in the rest" },
  apply_title: { ko: "가져올까요?", en: "Bring it in?" },
  applying: { ko: "가져오는 중입니다", en: "It is being brought in" },
  applying_lead: {
    ko: "한 번에 모두 들어가거나 하나도 들어가지 않습니다. 이 화면을 떠나도 계속됩니다.",
    en: "All of it goes in at once, or none. It goes on when you leave this page.",
  },
  apply_failed: {
    ko: "가져오지 못했습니다. 아무것도 들어가지 않았습니다",
    en: "It could not be brought in. Nothing went in",
  },
  apply_failed_lead: { ko: "잠시 뒤에 다시 가져와 보십시오.", en: "Please try again in a moment." },
  busy: {
    ko: "이 파일은 지금 다른 창에서 처리 중입니다. 잠시 기다려 주십시오",
    en: "This file is being worked on in another window. Please wait a moment",
  },
  nothing_to_apply: { ko: "가져올 줄이 없습니다", en: "There is no row to bring in" },
  not_confirmed: { ko: "먼저 열을 확인해 주십시오", en: "Please confirm the columns first" },
  after_apply: {
    ko: "들어간 줄의 내용은 담당자의 기록이 되어 이 화면에서는 더 보이지 않습니다. 남은 줄은 그대로 있습니다.",
    en: "What went in is now the care team's record and is no longer shown here. Rows that stayed are still here.",
  },
  hash: { ko: "원본 지문 (SHA-256)", en: "Fingerprint of the file (SHA-256)" },
  encoding: { ko: "문자 형식", en: "Encoding" },
  sheet_read: { ko: "읽은 시트", en: "Sheet read" },
  same_file: { ko: "같은 파일을 전에도 올렸습니다", en: "The same file was brought before" },
  same_file_lead: {
    ko: "두 번 가져오지 않도록 먼저 올린 것을 확인해 주십시오.",
    en: "Please look at the earlier one, so that nothing goes in twice.",
  },
  unknown_staff: {
    ko: "계정이 정해지지 않은 담당자 이름이 있습니다",
    en: "Some names of staff are no account's",
  },
  unknown_staff_lead: {
    ko: "그대로 가져오면 그 사례는 담당자 없이 들어가고, 상담 기록은 가져온 사람의 이름으로 남습니다.",
    en: "As it is, those cases go in without a care team, and sessions stand under the importer's name.",
  },
  columns_lead: {
    ko: "제목을 보고 짐작한 것입니다. 열마다 보기 값을 확인하고 고쳐 주십시오.",
    en: "This is what the headings suggest. Please check each column against its examples.",
  },
  sample: { ko: "읽은 모습", en: "As it was read" },
  sample_lead: {
    ko: "한글이 바르게 보이는지 확인해 주십시오.",
    en: "Please check that the Korean reads well.",
  },
  column: { ko: "열", en: "Column" },
  example: { ko: "보기", en: "Examples" },
  means: { ko: "무엇입니까", en: "What it is" },
  not_imported: { ko: "가져오지 않음", en: "Not imported" },
  header_row: { ko: "열 제목이 있는 줄", en: "Row of the headings" },
  header_row_hint: {
    ko: "엑셀에서 보이는 줄 번호. 종류나 이 번호를 바꾸면 열을 다시 짐작합니다.",
    en: "The number of the row as Excel shows it. If this or the kind changes, the columns are guessed anew.",
  },
  merged: { ko: "병합된 칸을 위 값으로 채울 열", en: "Columns whose merged cells take the value above" },
  merged_hint: {
    ko: "고른 열만 채웁니다. 이름, 생년월일, 전화, 등록번호는 채우지 않습니다.",
    en: "Only those you choose. Names, birth dates, telephones and register numbers are never filled.",
  },
  year: { ko: "연도가 없는 날짜의 연도", en: "The year of dates without one" },
  year_hint: { ko: "비우면 그런 줄은 검토로 남습니다.", en: "Left empty, such rows wait for you." },
  year_wrong: {
    ko: "1950부터 올해까지의 네 자리 연도를 적어 주십시오",
    en: "Write a year with four digits, from 1950 to this one",
  },
  staff: { ko: "파일에 있는 담당자 이름", en: "Names of staff in the file" },
  staff_lead: {
    ko: "이름마다 어느 계정인지 정합니다. 그 사람이 가져온 사례의 담당이 됩니다.",
    en: "Say which account each name is. That person becomes the care team of those cases.",
  },
  nobody: { ko: "계정 없음", en: "No account" },
  save_columns: { ko: "이대로 읽기", en: "Read it like this" },
  columns_again: {
    ko: "열을 다시 짐작했습니다. 한 번 더 확인해 주십시오",
    en: "The columns were guessed anew. Please look once more",
  },
  columns_conflict: {
    ko: "다른 창에서 열을 먼저 확인했습니다. 아래가 지금 것입니다",
    en: "The columns were confirmed in another window. Below is how they stand",
  },
  columns_locked: {
    ko: "이미 들어간 줄이 있어 열을 바꿀 수 없습니다. 되돌린 뒤에 바꿀 수 있습니다",
    en: "Rows of this file are in, so the columns stand. Undo it to change them",
  },
  header_row_wrong: {
    ko: "파일에 있는 줄 번호를 적어 주십시오",
    en: "Write the number of a row of the file",
  },
  field_twice: {
    ko: "두 열을 같은 것으로 골랐습니다. 하나만 남겨 주십시오",
    en: "Two columns were given the same meaning. Keep one",
  },
  shelf_review: { ko: "검토할 줄", en: "To look through" },
  shelf_ready: { ko: "그대로 가져올 줄", en: "Ready" },
  shelf_skip: { ko: "사람이 아닌 줄", en: "No records" },
  row: { ko: "행", en: "Row" },
  found: { ko: "살펴볼 것", en: "Found" },
  decision: { ko: "어떻게 할까요", en: "What shall become of it" },
  same_as_row: { ko: "같은 사람인 행 번호", en: "Number of the row it is the same as" },
  save_decisions: { ko: "이 쪽 저장", en: "Keep this page" },
  decisions_kept: { ko: "저장했습니다", en: "Kept" },
  next: { ko: "다음", en: "Next" },
  previous: { ko: "이전", en: "Previous" },
  pages: { ko: "쪽", en: "Pages" },
  no_rows: { ko: "여기에는 줄이 없습니다", en: "There are no rows here" },
  nameless: { ko: "이름 없음", en: "No name" },
  hidden_pair: {
    ko: "담당자만 알아야 하는 사람이 걸려 있어 까닭을 보이지 않습니다. 원본에서 두 줄을 함께 확인해 주십시오",
    en: "One of the two is of a kind only a care team may know, so the reasons are not shown. Please compare the two rows in the file",
  },
  undo_title: { ko: "가져온 것을 되돌립니다", en: "Take the import back" },
  undo_lead: {
    ko: "가져온 뒤에 아무도 손대지 않은 것만 없앱니다. 누군가 일한 사례는 그대로 남습니다.",
    en: "Only what nobody has touched since goes. Cases that somebody has worked on stay.",
  },
  undo_removes: { ko: "없어지는 것", en: "What goes" },
  undo_keeps: { ko: "남는 사례", en: "Cases that stay" },
  undo_keeps_none: { ko: "남는 사례가 없습니다. 모두 없어집니다.", en: "None stays: all of it goes." },
  undo_after: {
    ko: "되돌린 줄은 이 화면에 다시 열려, 고친 뒤 다시 가져올 수 있습니다.",
    en: "Rows taken back are open here again, and can go in once more when they are put right.",
  },
  undo_act: { ko: "되돌리기", en: "Take it back" },
  undo_nothing: { ko: "되돌릴 것이 없습니다", en: "There is nothing to take back" },
  undo_moved: {
    ko: "방금 누군가 이 사례들 중 하나에서 일을 시작했습니다. 아무것도 없애지 않았습니다. 아래를 다시 확인해 주십시오",
    en: "Somebody has just begun to work on one of these cases. Nothing was taken away; please look again",
  },
} satisfies Record<string, Word>;

export const importKindWords: Record<ImportKind, Word> = {
  register: { ko: "대상자 대장", en: "Register of clients" },
  session_log: { ko: "상담일지", en: "Session log" },
};

export const encodingWords: Record<Encoding, Word> = {
  "utf-8": { ko: "UTF-8", en: "UTF-8" },
  "utf-8-bom": { ko: "UTF-8 (엑셀용)", en: "UTF-8 (as Excel saves it)" },
  "utf-16le": { ko: "UTF-16 (엑셀 유니코드 텍스트)", en: "UTF-16 (Excel Unicode text)" },
  "utf-16be": { ko: "UTF-16", en: "UTF-16" },
  cp949: { ko: "CP949 (한글 윈도)", en: "CP949 (Korean Windows)" },
};

export const rowDecisionWords: Record<RowDecision, Word> = {
  take: { ko: "가져옴", en: "Bring it in" },
  same_as: { ko: "다른 행과 같은 사람", en: "Same person as another row" },
  hold: { ko: "여기에 남겨 둠", en: "Keep it here" },
  leave_out: { ko: "가져오지 않음", en: "Leave it out" },
};

export const rowFaultWords: Record<RowDecisionFault, Word> = {
  same_as_missing: {
    ko: "어느 행과 같은 사람인지 번호를 적어 주십시오",
    en: "Write the number of the row it is the same as",
  },
  same_as_itself: { ko: "자기 자신의 번호입니다", en: "That is the row itself" },
  same_as_no_row: { ko: "그 번호의 행은 사람이 아닙니다", en: "That row is no record" },
  cannot_take: {
    ko: "날짜나 대상자, 상담 구분을 몰라 가져올 수 없습니다",
    en: "Without its day, its client or its kind it cannot go in",
  },
};

export const importFieldWords: Record<RegisterField | SessionLogField, Word> = {
  serial: { ko: "연번", en: "Running number" },
  register_number: { ko: "등록번호", en: "Register number" },
  opened: { ko: "접수일", en: "Opened" },
  name: { ko: "성명", en: "Name" },
  former_name: { ko: "개명 전 이름", en: "Former name" },
  alias_name: { ko: "가명", en: "Alias" },
  latin_name: { ko: "로마자 이름", en: "Name in Latin letters" },
  sex: { ko: "성별", en: "Sex" },
  birth: { ko: "생년월일", en: "Birth date" },
  phone: { ko: "연락처", en: "Telephone" },
  category: { ko: "대상자 구분", en: "Category" },
  protection: { ko: "보호 여부", en: "Protection" },
  origin: { ko: "고향", en: "Place of origin" },
  left_north: { ko: "탈북일", en: "Left the North" },
  entered_south: { ko: "입국일", en: "Entered the South" },
  hanawon_class: { ko: "하나원 기수", en: "Hanawon class" },
  settled: { ko: "거주지 전입일", en: "Settled" },
  address: { ko: "주소", en: "Address" },
  household: { ko: "가족 사항", en: "Household" },
  medical_aid: { ko: "의료급여", en: "Medical aid" },
  counsellor: { ko: "담당 상담사", en: "Counsellor" },
  social_worker: { ko: "담당 복지사", en: "Social worker" },
  status: { ko: "진행 상태", en: "State" },
  closed: { ko: "종결일", en: "Closed" },
  closure_reason: { ko: "종결 사유", en: "Reason of closing" },
  memo: { ko: "비고", en: "Remarks" },
  held_on: { ko: "상담일", en: "Date" },
  time: { ko: "시간", en: "Time" },
  kind: { ko: "상담 구분", en: "Kind" },
  number: { ko: "회기", en: "Session number" },
  mode: { ko: "방법", en: "Mode" },
  place: { ko: "장소", en: "Place" },
  staff: { ko: "상담자", en: "Counsellor" },
  attendance: { ko: "출석", en: "Attendance" },
  presenting: { ko: "주호소", en: "Presenting problem" },
  content: { ko: "상담 내용", en: "Content" },
  intervention: { ko: "개입", en: "Intervention" },
  next_plan: { ko: "다음 계획", en: "Next plan" },
  risk_level: { ko: "위험도", en: "Level of risk" },
  scores: { ko: "검사", en: "Questionnaires" },
};

type Count = { count: number };
const rows = (count: number) => (count === 1 ? "1 row" : `${count} rows`);

export const importPhrases = {
  read: {
    ko: ({ records, skipped }) => `${records}줄을 읽었고, 제목과 합계 같은 ${skipped}줄은 건너뛰었습니다`,
    en: ({ records, skipped }) => `${rows(records)} read; ${skipped} more are titles, totals and the like`,
  } as Phrase<{ records: number; skipped: number }>,
  undecided: {
    ko: ({ count }) =>
      `아직 정하지 않은 줄이 ${count}개 있습니다. 정하지 않은 줄은 들어가지 않고 여기에 남습니다.`,
    en: ({ count }) => `${rows(count)} not decided yet. They do not go in; they stay here.`,
  } as Phrase<Count>,
  take_clients: {
    ko: ({ count }) => `${count}줄이 대상자로 들어갑니다. 되돌릴 수 있습니다.`,
    en: ({ count }) => `${rows(count)} become clients. This can be taken back.`,
  } as Phrase<Count>,
  take_sessions: {
    ko: ({ count }) => `${count}줄이 지금 있는 사례의 회기로 들어갑니다. 되돌릴 수 있습니다.`,
    en: ({ count }) => `${rows(count)} become sessions of cases that are here. This can be taken back.`,
  } as Phrase<Count>,
  progress: {
    ko: ({ done, total }) => `${total}건 가운데 ${done}건`,
    en: ({ done, total }) => `${done} of ${total}`,
  } as Phrase<{ done: number; total: number }>,
  applied: {
    ko: ({ when, clients, sessions }) =>
      `${when} 가져옴: ${sessions > 0 ? `회기 ${sessions}건` : `대상자 ${clients}명`}`,
    en: ({ when, clients, sessions }) =>
      `Brought in ${when}: ${sessions > 0 ? `${sessions} sessions` : `${clients} clients`}`,
  } as Phrase<{ when: string; clients: number; sessions: number }>,
  undone: {
    ko: ({ when, clients, sessions, kept }) =>
      `${when} 되돌림: 대상자 ${clients}명, 회기 ${sessions}건 없앰, 사례 ${kept}건 남음`,
    en: ({ when, clients, sessions, kept }) =>
      `Taken back ${when}: ${clients} clients and ${sessions} sessions gone, ${kept} cases stayed`,
  } as Phrase<{ when: string; clients: number; sessions: number; kept: number }>,
  row: { ko: ({ row }) => `${row}행`, en: ({ row }) => `Row ${row}` } as Phrase<{ row: number }>,
  alike: {
    ko: ({ row, name, reasons }) =>
      `${row}행${name ? ` ${name}` : ""}과(와) 같은 사람일 수 있습니다 (${reasons})`,
    en: ({ row, name, reasons }) =>
      `May be the same person as row ${row}${name ? `, ${name}` : ""} (${reasons})`,
  } as Phrase<{ row: number; name: string; reasons: string }>,
  alike_hidden: {
    ko: ({ row }) => `${row}행과 같은 사람일 수 있습니다`,
    en: ({ row }) => `May be the same person as row ${row}`,
  } as Phrase<{ row: number }>,
  page_of: {
    ko: ({ page, pages }) => `${pages}쪽 가운데 ${page}쪽`,
    en: ({ page, pages }) => `Page ${page} of ${pages}`,
  } as Phrase<{ page: number; pages: number }>,
  sheets: {
    ko: ({ sheets }) => `이 엑셀의 시트: ${sheets}. 다른 시트는 시트 이름을 적어 다시 올려 주십시오.`,
    en: ({ sheets }) =>
      `Sheets of this workbook: ${sheets}. To read another, bring the file again and name it.`,
  } as Phrase<{ sheets: string }>,
  undo_clients: {
    ko: ({ count }) => `이 파일로 만든 대상자 ${count}명과, 함께 들어온 모든 것`,
    en: ({ count }) => `${count} clients made by this file, and all that came with them`,
  } as Phrase<Count>,
  undo_sessions: {
    ko: ({ count }) => `이 파일로 대상자 ${count}명의 기록에 들어간 회기`,
    en: ({ count }) => `The sessions that this file brought into the records of ${count} clients`,
  } as Phrase<Count>,
};
