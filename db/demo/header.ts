import { addDays, documentDay, partialDate } from "./calendar";
import { chanceOf } from "./chance";
import type { CategoryCode, ProtectionCode } from "./codes";
import type { Person } from "./people";
import type { Details } from "./people-details";
import type { DemoClient, DemoIdentity, DemoPartialDate, DemoSafeContact } from "./shapes";

/** Who a person is, as far as anybody knows; `place` is the line in the table and gives the phone number that nobody has. */
export function identityOf(person: Person, detail: Details, place: number, opened: string): DemoIdentity {
  const chance = chanceOf(`identity ${person.key}`);
  const entered = person.entered && partialDate(person.entered, opened);
  const fromNorth = person.left !== null && !("unknown" in person.left);
  const moved = entered?.value ? Number(entered.value.slice(0, 4)) : null;
  const birth = person.birth && partialDate(person.birth, opened);
  const child = detail.contact === "guardian";
  const shared = detail.household !== undefined && child;
  const number = `010-0000-${2001 + place}`;
  const phones: DemoIdentity["phones"] =
    detail.contact === "none" ? [] : [{ number, label: child ? "보호자" : null, shared }];
  if (detail.contact === "loud")
    phones.push({ number: `010-0000-${3001 + place}`, label: "가족", shared: false });
  return {
    display_name: person.shown,
    names: detail.names ?? [{ kind: "legal", value: person.shown }],
    sex: person.sex,
    birth: birth && detail.lunarBirth ? { ...birth, calendar: "lunar", raw: `음력 ${birth.value}` } : birth,
    phones,
    address:
      detail.contact === "none"
        ? null
        : `${chance.oneOf(["서울 가상구", "서울 가온구", "경기 가상시"])} 가상${detail.household ? 3 : 1 + (place % 9)}동${chance.next() < 0.5 ? ` ${101 + (place % 7)}동 ${chance.between(2, 15)}0${chance.between(1, 4)}호` : ""}`,
    origin: {
      province: person.province,
      detail:
        fromNorth && chance.next() < 0.4
          ? chance.oneOf(["강가 마을", "탄광 마을", "바닷가", "시내", "산골"])
          : null,
    },
    left_north: person.left && partialDate(person.left, opened),
    entered_south: entered,
    // The courses are numbered through; the count below only sounds like them.
    hanawon_class:
      moved && person.standing === "prot"
        ? `${Math.max(30, 250 + (moved - 2019) * 9 + (place % 8))}기`
        : null,
    settled: person.standing === "prot" ? settledAfter(entered, opened) : null,
    register_numbers: place % 4 === 0 ? [`가상-${String(place + 101)}`] : [],
    languages: detail.languages ?? null,
  };
}

/** What may be done to reach a person, made from the one word in the details. */
export function safeContactOf(detail: Details): DemoSafeContact {
  const cover_name = detail.coverName ?? null;
  const may_overhear = detail.overhear ?? null;
  const channels = (
    allowed: DemoSafeContact["channels"][number]["channel"][],
    from?: string,
    until?: string,
  ) =>
    (["call", "text", "kakao", "voicemail", "letter", "visit"] as const).map((channel) =>
      allowed.includes(channel)
        ? { channel, allowed: true, ...(from && until ? { from, until } : {}) }
        : { channel, allowed: false },
    );
  const kinds: Record<NonNullable<Details["contact"]>, [DemoSafeContact["channels"], string | null]> = {
    open: [channels(["call", "text", "kakao", "letter", "visit"]), null],
    text_only: [channels(["text"], "19:00", "21:00"), "일하는 시간에는 전화기를 보지 못함."],
    quiet: [
      channels(["text"], "10:00", "15:00"),
      "소속을 밝히지 않음. 답이 없어도 다시 보내지 않고 정한 날을 기다림.",
    ],
    guardian: [
      channels(["call", "text", "kakao"], "09:00", "19:00"),
      "보호자에게 연락함. 아이에게 직접 연락하지 않음.",
    ],
    loud: [
      channels(["call", "visit", "letter"], "09:00", "17:00"),
      "귀가 어두우시니 크게 천천히 말씀드림. 열 번 이상 울리게 둠.",
    ],
    none: [channels([]), "연락처를 남기지 않음. 약속한 날에 본인이 찾아옴."],
  };
  const [list, note] = detail.contact
    ? kinds[detail.contact]
    : [channels(["call", "text"], "09:00", "19:00"), null];
  return { channels: list, cover_name, may_overhear, note };
}

/** Categories and protection as dated history. */
export function standingOf(
  person: Person,
  opened: string,
  today: string,
): Pick<DemoClient, "categories" | "protection"> {
  const entered = person.entered ? partialDate(person.entered, opened) : null;
  const settled = settledAfter(entered, opened);
  const paper = (code: ProtectionCode, from: DemoPartialDate | null, source = "결정 통지서") => ({
    code,
    from,
    source,
  });
  const of = (
    code: CategoryCode,
    from: DemoPartialDate | null = null,
    to: DemoPartialDate | null = null,
  ) => ({ code, from, to });
  const flags = person.categories.map((code) => of(code));
  switch (person.standing) {
    case "prot": {
      const over = settled !== null && Number(settled.value.slice(0, 4)) + 5 < Number(today.slice(0, 4));
      const end = settled && {
        ...settled,
        value: `${Number(settled.value.slice(0, 4)) + 5}${settled.value.slice(4)}`,
      };
      return {
        categories: [of("escapee_protected", settled), ...flags],
        protection: [
          paper("protected_mou", entered),
          paper("residence_protection", settled, "전입 서류"),
          ...(over ? [paper("residence_ended", end, "본인 진술")] : []),
        ],
      };
    }
    case "again": {
      const decided = documentDay(addDays(today, -70));
      return {
        categories: [of("escapee_unprotected", entered, decided), of("escapee_protected", decided), ...flags],
        protection: [
          paper("unprotected_late_3y", entered),
          paper("reapplied", documentDay(addDays(today, -150)), "재신청서 사본"),
          paper("protected_mou", decided),
        ],
      };
    }
    case "wait":
      return {
        categories: [of("escapee_pending", entered), ...flags],
        protection: [
          paper("applied", entered, "신청서 사본"),
          paper("decision_pending", documentDay(addDays(today, -12)), "본인 진술"),
        ],
      };
    case "pow":
      return {
        categories: [of("pow_returned", entered), of("pow_registered", entered), ...flags],
        protection: [paper("not_applicable", null, "등록 통지서")],
      };
    case "none":
      return {
        categories: flags.length > 0 ? flags : [of("other")],
        protection: [paper("not_applicable", null, "본인 진술")],
      };
    default: {
      const code = {
        late: "unprotected_late_3y",
        decree: "unprotected_decree",
        unkn: "unprotected_unknown",
      } as const;
      return {
        categories: [of("escapee_unprotected", entered), ...flags],
        protection: [
          paper(code[person.standing], entered, person.standing === "unkn" ? "본인 진술" : "비보호 통지서"),
        ],
      };
    }
  }
}

/** About half a year after the entry, no more exact than the entry is known; null when that is not before the case. */
function settledAfter(entered: DemoPartialDate | null, opened: string): DemoPartialDate | null {
  if (!entered?.value) return null;
  const [year, month] = entered.value.split("-").map(Number) as [number, number?];
  if (month === undefined) return { ...entered, approximate: true, source: "register", raw: null };
  const value = new Date(Date.UTC(year, month - 1 + 6, 1)).toISOString().slice(0, 7);
  if (value >= opened.slice(0, 7)) return null;
  return { ...entered, value, precision: "month", approximate: false, source: "document", raw: null };
}
