import type { FindingDetail, ImportRule, SkipReason } from "~/models/import-findings.server";
import type { DuplicateReason } from "~/models/register-duplicates.server";
import type { UnreadableCode } from "~/models/unreadable-file.server";
import type { Phrase, Word } from "./word";

/** The rules by which a file is read, as headings of the report. */
export const importRuleWords: Record<ImportRule, Word> = {
  encoding: { ko: "문자 형식", en: "Encoding" },
  header_row: { ko: "제목 줄과 열", en: "Headings and columns" },
  totals: { ko: "합계 줄", en: "Totals" },
  merged: { ko: "병합된 칸", en: "Merged cells" },
  unicode: { ko: "글자 정리", en: "Letters tidied" },
  dates: { ko: "날짜", en: "Dates" },
  birth_missing: { ko: "생년월일 모름", en: "Birth date not known" },
  names: { ko: "이름", en: "Names" },
  dupes: { ko: "같은 사람일 수 있음", en: "May be the same person" },
  rrn: { ko: "주민등록번호", en: "Resident registration numbers" },
  passport: { ko: "여권 번호", en: "Passport numbers" },
  phone: { ko: "전화번호", en: "Telephone numbers" },
  codes: { ko: "목록에서 고른 값", en: "Values of a list" },
  free_memo: { ko: "비고와 서술", en: "Remarks and prose" },
  session_no: { ko: "회기 번호", en: "Session numbers" },
  orphan: { ko: "누구의 회기인지", en: "Whose session it was" },
  formula: { ko: "수식처럼 보이는 칸", en: "Cells that look like formulas" },
  dry_run: { ko: "시험 읽기", en: "Dry run" },
  source_file: { ko: "원본 파일", en: "Source file" },
};

type Found = { values: Record<string, string>; count?: string };

/** One sentence for everything that a reading can find in a row or a file. */
export const findingPhrases: Record<FindingDetail, Phrase<Found>> = {
  title_row: say("표 위의 제목 줄입니다", "A title above the table"),
  header_row: say("열 제목 줄입니다", "The row of headings"),
  header_again: say("열 제목이 다시 나온 줄입니다", "The headings again"),
  blank_row: say("빈 줄입니다", "An empty row"),
  note_row: say("표에 딸린 설명 줄입니다", "A remark below the table"),
  no_header: say(
    "열 제목 줄을 찾지 못했습니다. 열 확인에서 몇 번째 줄인지 정해 주십시오",
    "No row of headings was found. Say on the columns page which row it is",
  ),
  cell_without_heading: say(
    "제목 없는 열에 값이 있습니다",
    "There is something in a column without a heading",
  ),
  column_not_imported: {
    ko: ({ values }) => `'${values.heading}' 열은 가져오지 않습니다`,
    en: ({ values }) => `The column "${values.heading}" is not imported`,
  },
  total_row: say("합계 줄이라 사람으로 읽지 않았습니다", "A total, not read as a person"),
  total_differs: {
    ko: ({ values }) => `합계에는 ${values.said}명이라 쓰여 있고, 읽은 사람은 ${values.counted}명입니다`,
    en: ({ values }) => `The total says ${values.said}; ${values.counted} were read`,
  },
  inherited: say(
    "병합된 칸이라 위 줄의 값을 이어받았습니다",
    "Taken from the row above, as the cell was merged",
  ),
  fill_down_refused: say(
    "이 열은 위에서 이어받지 않습니다. 두 사람이 한 사람이 될 수 있습니다",
    "This column is never filled from above: two people could become one",
  ),
  continuation_row: {
    ko: ({ values }) => `${values.row}행의 비고로 이어지는 줄로 보았습니다`,
    en: ({ values }) => `Taken as more of the remarks of row ${values.row}`,
  },
  continuation_without_client: say(
    "위에 사람이 없어 누구의 것인지 알 수 없는 줄입니다",
    "There is nobody above whose this could be",
  ),
  cleaned: say(
    "전각 글자, 자모 분리, 보이지 않는 글자를 바로잡았습니다",
    "Wide letters, split Hangul or unseen characters were put right",
  ),
  formula_as_text: say(
    "수식처럼 보이지만 글로만 두고 계산하지 않았습니다",
    "It looks like a formula; kept as text and never run",
  ),
  date_unreadable: say("날짜로 읽을 수 없습니다", "This cannot be read as a date"),
  date_impossible: say(
    "달력에 없는 날짜입니다. 날짜는 비워 두고 원래 글은 남깁니다",
    "There is no such day. The date stays empty and the words are kept",
  ),
  date_several: say(
    "한 칸에 날짜가 여럿입니다. 날짜는 비워 두고 원래 글은 남깁니다",
    "Several dates in one cell. The date stays empty and the words are kept",
  ),
  date_approximate: say("대략의 날짜로 읽었습니다", "Read as an approximate date"),
  date_from_serial: {
    ko: ({ values }) => `엑셀의 날짜 숫자를 ${values.value}(으)로 읽었습니다`,
    en: ({ values }) => `A date number of Excel, read as ${values.value}`,
  },
  date_lunar: say(
    "음력 날짜입니다. 그대로 두었으니 한 번 확인해 주십시오",
    "A lunar date, kept as it is; please look at it once",
  ),
  date_ambiguous: say("어느 날짜인지 분명하지 않습니다", "It could be more than one date"),
  date_without_year: {
    ko: ({ values }) =>
      values.proposal
        ? `연도가 없습니다. 앞뒤 줄로 보아 ${values.proposal}일 수 있습니다`
        : values.value
          ? `연도가 없어 ${values.value}(으)로 읽었습니다`
          : "연도가 없습니다",
    en: ({ values }) =>
      values.proposal
        ? `No year; by the rows around it perhaps ${values.proposal}`
        : values.value
          ? `No year; read as ${values.value}`
          : "No year",
  },
  date_missing: {
    ko: ({ values }) =>
      values.proposal
        ? `날짜가 비어 있습니다. 위 줄의 날짜는 ${values.proposal}입니다`
        : "날짜를 모른다고 적혀 있거나 비어 있습니다",
    en: ({ values }) =>
      values.proposal
        ? `No date; the row above has ${values.proposal}`
        : "The date is empty or said to be unknown",
  },
  date_inherited: say("날짜를 위 줄에서 이어받았습니다", "The date was taken from the row above"),
  time_unreadable: say("시간을 읽을 수 없습니다", "The time cannot be read"),
  birth_unknown: say("생년월일은 '모름'으로 둡니다", "The birth date is kept as not known"),
  name_missing: say(
    "이름이 없습니다. 사례 번호를 이름 대신 씁니다",
    "There is no name; the case code stands in for it",
  ),
  name_spaces_removed: say("이름의 빈칸을 없앴습니다", "Spaces in the name were taken out"),
  name_pseudonym: say("가명으로 적힌 이름입니다", "The name is said to be an alias"),
  name_latin: say("로마자 이름입니다", "The name is in Latin letters"),
  register_number_missing: say(
    "등록번호가 없습니다. 나중에 상담일지와 이어지지 않습니다",
    "There is no register number, so a later session log will not find this case",
  ),
  register_number_repeated: {
    ko: ({ values }) => `같은 등록번호가 ${values.rows}행에도 있습니다`,
    en: ({ values }) => `Row ${values.rows} has the same register number`,
  },
  row_names_another: {
    ko: ({ values }) => `비고에 연번 ${values.serials}번과 같은 사람이라는 말이 있습니다`,
    en: ({ values }) => `The remarks take it for the same person as number ${values.serials}`,
  },
  entered_twice: {
    ko: ({ values }) => `${values.row}행과 같은 회기로 보입니다`,
    en: ({ values }) => `It looks like the same session as row ${values.row}`,
  },
  already_here: say(
    "이 등록번호의 사례가 이미 있습니다. 새로 만들지 말지 정해 주십시오",
    "A case with this register number is here already. Decide whether this is another one",
  ),
  resident_number: say(
    "주민등록번호 모양의 숫자가 있어 지우고 읽었습니다. 어디에도 저장하지 않았습니다. 개인정보 보호책임자에게 알려 주십시오",
    "Something of the shape of a resident registration number stood here. It was taken out and is kept nowhere. Please tell the privacy officer",
  ),
  passport_number: say(
    "여권 번호로 보이는 글자를 가렸습니다",
    "Something like a passport number was blackened",
  ),
  phone_unreadable: say(
    "전화번호로 읽을 수 없습니다. 원래 글은 기록에 남깁니다",
    "This cannot be read as a telephone number; the words are kept in the record",
  ),
  phone_none_stated: say("전화가 없다고 적혀 있습니다", "It says that there is no telephone"),
  phone_see_other: say("다른 사람의 번호를 보라고 적혀 있습니다", "It refers to somebody else's number"),
  phone_shared: {
    ko: ({ values }) => `${values.rows}행과 전화번호가 같습니다. 가족일 수 있어 같은 사람으로 보지 않습니다`,
    en: ({ values }) => `The number is also in row ${values.rows}. It may be a family's and proves nothing`,
  },
  value_unknown: say(
    "목록에 없는 값입니다. 비워 두고 원래 글은 기록에 남깁니다",
    "A value of no list. Left empty; the words are kept in the record",
  ),
  value_ambiguous: say(
    "둘 이상으로 읽을 수 있어 비워 둡니다. 원래 글은 기록에 남깁니다",
    "It could be more than one thing and is left empty; the words are kept in the record",
  ),
  value_of_another_column: say(
    "다른 열에 속하는 값이라 그 열로 옮겼습니다",
    "The value belongs to another column and was taken there",
  ),
  status_changed: say(
    "보호 상태가 바뀐 것으로 읽었습니다. 순서와 날짜를 확인해 주십시오",
    "Read as a change of protection; please check order and dates",
  ),
  protected_taken_as_ministry: {
    ko: ({ values }) => `'보호'라고만 적힌 ${values.count ?? ""}명은 통일부 보호 결정으로 보았습니다`,
    en: ({ values }) =>
      `"Protected" alone (${values.count ?? ""}) was taken as protected by the Ministry of Unification`,
  },
  category_from_protection: say(
    "대상자 구분을 보호 여부에서 읽었습니다",
    "The category was read from the protection status",
  ),
  category_needs_protection: say(
    "보호 여부가 없어 대상자 구분을 정할 수 없습니다",
    "Without a protection status the category stays open",
  ),
  province_from_place: say(
    "적힌 지명으로 도를 찾았습니다",
    "The province was found by the name of the place",
  ),
  relative_unclear: say(
    "가족 관계가 분명하지 않다고 적혀 있습니다",
    "The register itself doubts this relation",
  ),
  status_missing: say(
    "진행 상태가 비어 있습니다. 진행 중으로 둡니다",
    "The state is empty; the case is kept as open",
  ),
  status_contradicts: say(
    "상태와 종결일, 종결 사유가 서로 맞지 않습니다",
    "State, closing date and reason do not fit together",
  ),
  nobody_assigned: say(
    "담당자가 없습니다. 가져온 뒤 배정해야 누군가 볼 수 있습니다",
    "Nobody is assigned; until somebody is, no one can open the case",
  ),
  counsellor_missing: say("담당 상담사가 비어 있습니다", "No counsellor is named"),
  staff_unknown: say("이 이름의 계정이 정해지지 않았습니다", "This name is no account's yet"),
  staff_missing: say(
    "상담자가 비어 있습니다. 가져온 사람의 이름으로 남습니다",
    "No counsellor is named; it will stand under the importer's name",
  ),
  attendance_missing: say("출석 여부가 비어 있습니다. 비운 채로 둡니다", "Attendance is empty and stays so"),
  memo_restricted: {
    ko: ({ values }) => `비고 ${values.count ?? ""}건은 담당 상담사만 읽는 기록이 됩니다`,
    en: ({ values }) =>
      `The remarks (${values.count ?? ""}) become notes that only the counsellors of each care team read`,
  },
  risk_words: {
    ko: ({ values }) =>
      `서술에 위험을 뜻할 수 있는 말이 ${values.count ?? "몇"}가지 있습니다. 담당자가 읽어야 합니다`,
    en: ({ values }) =>
      `The prose has ${values.count ?? "some"} word(s) that may mean danger; whoever is responsible should read it`,
  },
  secret_category: say(
    "담당자만 알아야 하는 구분이 있습니다",
    "There is a category that only the care team may know",
  ),
  secret_marker: say(
    "서술에 담당자만 알아야 할 일이 적혀 있습니다. 구분으로 옮기지 않았습니다",
    "The prose tells of something only the care team may know; it was not made a category",
  ),
  kin_in_north: say(
    "북한에 있는 가족은 관계만 남기고 숨깁니다",
    "Of relatives in the North only the relation is kept, hidden",
  ),
  contact_wish: say(
    "연락에 관한 바람이 적혀 있습니다. 연락하기 전에 읽어야 합니다",
    "There is a wish about contact; read it before anyone calls",
  ),
  shelter_address: say("주소가 쉼터로 보입니다", "The address looks like a shelter's"),
  oral_history_apart: say(
    "구술은 상담 기록과 따로 보관하므로 가져오지 않습니다",
    "Oral history is kept apart from case notes and is not imported",
  ),
  number_not_a_count: say("회기 번호가 아닌 말이라 글로만 남깁니다", "Not a session number; kept as words"),
  number_gap: {
    ko: ({ values }) =>
      values.before
        ? `회기 번호가 ${values.before} 다음에 ${values.number}입니다`
        : `${values.register_number}: 회기 번호 ${values.first}~${values.last}, 이 파일에는 ${values.counted}건입니다`,
    en: ({ values }) =>
      values.before
        ? `The session number goes from ${values.before} to ${values.number}`
        : `${values.register_number}: session numbers ${values.first} to ${values.last}, of which ${values.counted} are in this file`,
  },
  number_missing: say("회기 번호가 없습니다", "There is no session number"),
  client_unknown: say(
    "이 등록번호의 사례가 없습니다. 대상자를 새로 만들지 않고 여기에 둡니다",
    "No case has this register number. Nobody is made from a log; the row stays here",
  ),
  client_name_differs: say(
    "등록번호는 맞지만 이름이 다릅니다. 다른 사람의 기록에 들어가지 않도록 확인해 주십시오",
    "The register number fits and the name does not. Make sure that it does not go into somebody else's record",
  ),
  client_by_name: say(
    "등록번호로는 찾지 못했고, 비슷한 이름이 있습니다",
    "Not found by number; somebody has a like name",
  ),
  score_proposed: {
    ko: ({ values }) => `검사 점수(${values.total ?? ""})는 글로만 남기고 점수로 세지 않습니다`,
    en: ({ values }) => `The score (${values.total ?? ""}) is kept as words and not counted as a score`,
  },
  score_missing: say("검사 이름만 있고 점수가 없습니다", "A questionnaire without a score"),
  score_out_of_range: say("이 검사에서 나올 수 없는 점수입니다", "A score this questionnaire cannot have"),
  score_raw_or_percent: say(
    "원점수인지 백분율인지 알 수 없습니다. 글로만 남깁니다",
    "Raw or percent? Kept as words",
  ),
  score_unreadable: say(
    "검사와 점수를 나눌 수 없습니다. 글로만 남깁니다",
    "Test and score cannot be told apart; kept as words",
  ),
  mode_assumed: say(
    "방법이 비어 있어 상담 구분에 따라 정했습니다",
    "No mode is named; it follows from the kind of session",
  ),
};

/** Why a row is no record. */
export const skipReasonWords: Record<SkipReason, Word> = {
  title: { ko: "제목", en: "Title" },
  header: { ko: "열 제목", en: "Headings" },
  blank: { ko: "빈 줄", en: "Empty" },
  total: { ko: "합계", en: "Total" },
  note: { ko: "설명", en: "Remark" },
  continuation: { ko: "윗줄의 계속", en: "More of the row above" },
  oral_history: { ko: "구술 (따로 보관)", en: "Oral history (kept apart)" },
};

/** Why two rows may be one person, or may not. */
export const duplicateReasonWords: Record<DuplicateReason, Word> = {
  same_name: { ko: "이름 같음", en: "same name" },
  name_sounds_same: { ko: "이름 비슷함", en: "like name" },
  same_birth: { ko: "생년월일 같음", en: "same birth date" },
  birth_fits: { ko: "생년월일 어긋나지 않음", en: "birth dates fit" },
  same_phone: { ko: "전화번호 같음", en: "same telephone" },
  same_entry: { ko: "입국일 같음", en: "same day of entry" },
  entry_fits: { ko: "입국일 어긋나지 않음", en: "days of entry fit" },
  same_register_number: { ko: "등록번호 같음", en: "same register number" },
  memo_says_so: { ko: "비고에 그렇게 적혀 있음", en: "the remarks say so" },
  different_name: { ko: "이름 다름", en: "different name" },
  different_birth: { ko: "생년월일 다름", en: "different birth date" },
  different_sex: { ko: "성별 다름", en: "different sex" },
};

/** Why a file cannot be read, and what to do. */
export const unreadableWords: Record<UnreadableCode, Word> = {
  not_a_table: {
    ko: "표로 읽을 수 없는 파일입니다. 엑셀(.xlsx)이나 CSV로 저장한 파일을 골라 주십시오",
    en: "This file is no table. Choose one saved as Excel (.xlsx) or CSV",
  },
  too_large: {
    ko: "파일이 너무 큽니다. 20 MB, 5만 줄까지 읽습니다. 나누어 저장해 주십시오",
    en: "The file is too large. Up to 20 MB and 50,000 rows are read; please save it in parts",
  },
  zip_bomb: {
    ko: "풀면 지나치게 커지는 파일이라 읽지 않았습니다. 엑셀에서 새 이름으로 다시 저장해 주십시오",
    en: "The file grows beyond measure when unpacked and was not read. Save it anew from Excel",
  },
  encrypted: {
    ko: "비밀번호로 잠긴 파일입니다. 엑셀에서 비밀번호를 풀고 다시 저장해 주십시오",
    en: "The file is protected by a password. Take the password off in Excel and save it again",
  },
  bad_bytes: {
    ko: "글자를 읽을 수 없습니다. 엑셀에서 'CSV UTF-8'로 저장해 주십시오. 글자를 짐작해 바꾸지 않습니다",
    en: "The letters cannot be read. Save it as “CSV UTF-8” from Excel. Letters are never guessed",
  },
  empty: { ko: "빈 파일입니다", en: "The file is empty" },
  old_excel: {
    ko: "2007년 이전의 엑셀 파일(.xls)입니다. .xlsx로 저장해 주십시오",
    en: "This is an Excel file of before 2007 (.xls). Save it as .xlsx",
  },
  open_quote: {
    ko: "따옴표가 닫히지 않아 어디까지가 한 칸인지 알 수 없습니다. 엑셀에서 다시 저장해 주십시오",
    en: "A quotation mark is never closed, so no one can tell where the cell ends. Save it again from Excel",
  },
};

function say(ko: string, en: string): Phrase<Found> {
  return { ko: () => ko, en: () => en };
}
