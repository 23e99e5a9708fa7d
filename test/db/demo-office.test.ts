import { describe, expect, it } from "vitest";
import * as codes from "../../app/models/code-lists.server";
import { inventOffice } from "../../db/demo/office";
import type { DemoClient, DemoSession } from "../../db/demo/shapes";

const today = "2026-11-21";
const office = inventOffice(today);
const sessions = office.clients.flatMap((client) => client.sessions);
const everything = JSON.stringify(office);

const cameTo = ["attended", "late", "left_early"];
const heldByCounsellor = (client: DemoClient) =>
  client.sessions.filter(
    (session) =>
      cameTo.includes(session.attendance ?? "") &&
      session.notes.some((note) => note.class === "session_note"),
  );
const sentences = (session: DemoSession) =>
  session.notes
    .filter((note) => note.class === "session_note" && note.client === undefined)
    .flatMap((note) => Object.values(note.sections).flatMap((text) => text.split(/(?<=[.?])\s+/)));
const onTeam = (client: DemoClient, staff: string, day: string) =>
  client.team.some(
    (one) => one.staff === staff && one.from_on <= day && (one.until_on === null || day <= one.until_on),
  );

describe("the demo office", () => {
  it("is the same office every time it is asked for on one day", () => {
    expect(inventOffice(today)).toEqual(office);
  });

  it("moves with the calendar: nothing in it happens later than the day it is opened, whichever weekday that is", () => {
    for (const day of ["2026-11-21", "2026-11-23", "2027-01-01", "2028-02-29", "2027-07-07"]) {
      const then = inventOffice(day);
      for (const client of then.clients) {
        const days = client.sessions.map((session) => session.held_on);
        expect(
          [...days, client.opened_on, client.closure?.closed_on ?? ""].filter((held) => held > day),
        ).toEqual([]);
        expect([...days].sort()).toEqual(days);
        const [left, entered] = [client.identity.left_north?.value, client.identity.entered_south?.value];
        if (left && entered)
          expect(left.slice(0, 7) <= entered, `${client.key} ${left} ${entered}`).toBe(true);
        for (const date of [
          client.identity.birth,
          client.identity.left_north,
          client.identity.entered_south,
        ]) {
          expect((date?.value ?? "") <= client.opened_on, `${client.key} ${date?.value}`).toBe(true);
        }
      }
      const signed = then.clients.flatMap((one) =>
        one.sessions.flatMap((held) => held.notes.map((note) => note.signed_on)),
      );
      expect(signed.filter((on) => on !== null && on > day)).toEqual([]);
      expect(then.drafts.length).toBeGreaterThanOrEqual(3);
    }
  });

  it("throws when the day is no day", () => {
    expect(() => inventOffice("오늘")).toThrow(RangeError);
    expect(() => inventOffice("2026-13-01")).toThrow(RangeError);
  });

  it("is made before anybody has to wait for it", () => {
    const begun = performance.now();
    inventOffice(today);
    expect(performance.now() - begun).toBeLessThan(500);
  });

  it("has about 60 clients with months of sessions", () => {
    expect(office.clients.length).toBeGreaterThanOrEqual(58);
    expect(sessions.length).toBeGreaterThan(900);
    expect(sessions.length).toBeLessThan(1400);
  });

  it("holds nothing with the shape of a resident number, and only telephone numbers that nobody has", () => {
    expect(everything.normalize("NFKC")).not.toMatch(/\d{6}\s*[-–.]?\s*[0-9]\d{6}/);
    for (const found of everything.match(/\b0\d{1,2}-?\d{3,4}-?\d{4}\b/g) ?? [])
      expect(found).toMatch(/^010-0000-\d{4}$/);
  });

  it("leaves no word of a template unfilled", () => {
    expect(everything).not.toMatch(/\{(job|child|neighbour|food|quiet|task|day|time|year)\b/);
    expect(everything).not.toContain("undefined");
  });

  it("gives every client an assigned counsellor, except the two who still wait for one", () => {
    const without = office.clients.filter(
      (client) => !client.team.some((one) => one.role === "primary" && one.until_on === null),
    );
    expect(without.map((client) => client.key).sort()).toEqual(["gaeun", "johns"]);
  });

  it("uses no code that is not on the lists", () => {
    const used: [readonly string[], (string | null)[]][] = [
      [codes.client_category_codes, office.clients.flatMap((one) => one.categories.map((row) => row.code))],
      [codes.protection_status_codes, office.clients.flatMap((one) => one.protection.map((row) => row.code))],
      [codes.relationship_codes, office.clients.flatMap((one) => one.relatives.map((row) => row.relation))],
      [codes.place_class_codes, office.clients.flatMap((one) => one.relatives.map((row) => row.place))],
      [codes.risk_level_codes, office.clients.map((one) => one.risk_level)],
      [codes.province_codes, office.clients.map((one) => one.identity.origin.province)],
      [
        codes.closure_reason_codes,
        office.clients.flatMap((one) => (one.closure ? [one.closure.reason] : [])),
      ],
      [codes.session_kind_codes, sessions.map((one) => one.kind)],
      [codes.session_mode_codes, sessions.map((one) => one.mode)],
      [codes.attendance_codes, sessions.map((one) => one.attendance).filter((code) => code !== null)],
    ];
    for (const [list, found] of used)
      expect(found.filter((code) => code === null || !list.includes(code))).toEqual([]);
  });

  it("lets nobody write who was not on the care team that day, nor an excluded colleague at all", () => {
    for (const client of office.clients) {
      for (const session of client.sessions) {
        expect(onTeam(client, session.author, session.held_on), session.key).toBe(true);
        for (const other of session.together_with ?? []) {
          const child = office.clients.find((one) => one.key === other) as DemoClient;
          expect(onTeam(child, session.author, session.held_on), `${session.key} ${other}`).toBe(true);
        }
      }
      for (const { staff } of client.exclusions) {
        expect(client.team.map((one) => one.staff)).not.toContain(staff);
      }
    }
  });

  it("puts nobody into two rooms at once", () => {
    const seats = sessions.map((session) => `${session.author} ${session.held_on} ${session.starts}`);
    expect(seats.filter((seat, i) => seats.indexOf(seat) !== i)).toEqual([]);
  });

  it("has sessions for Sora today, with a time and without a note", () => {
    const hers = sessions.filter((session) => session.author === "sora" && session.held_on === today);
    expect(hers.map((session) => session.starts).sort()).toEqual(["10:00", "14:00", "16:00"]);
    for (const session of hers) expect(session.notes).toEqual([]);
  });

  it("lets Sora find drafts to finish, notes to sign, one of them late, and a trainee's note to countersign", () => {
    expect(office.drafts.every((draft) => draft.author === "sora")).toBe(true);
    for (const draft of office.drafts) {
      expect(Object.values(draft.sections).at(-1), "a draft breaks off in mid-sentence").not.toMatch(/[.?]$/);
      const session = sessions.find((one) => one.key === draft.session);
      expect(session?.notes.some((note) => note.class === "session_note")).toBe(false);
    }
    const unsigned = sessions.filter((session) => session.notes.some((note) => note.signed_on === null));
    expect(unsigned.length).toBe(3);
    expect(unsigned.every((session) => session.author === "sora")).toBe(true);
    expect(unsigned.filter((session) => session.held_on <= "2026-11-16").length).toBe(1);
    const waiting = sessions.filter(
      (session) =>
        session.author === "yeji" &&
        session.notes.some(
          (note) => note.class === "session_note" && note.signed_on && !note.countersigned_by,
        ),
    );
    expect(waiting.length).toBe(1);
  });

  it("tells a course, not a shuffle: neighbouring notes of a client share no sentence", () => {
    for (const client of office.clients) {
      const held = heldByCounsellor(client);
      held.forEach((session, i) => {
        const before = held[i - 1];
        if (!before) return;
        const known = new Set(sentences(before));
        // Only the level of risk itself, a form and not a telling, may stand in both.
        const again = sentences(session).filter((one) => known.has(one) && !/^위험 수준: /.test(one));
        expect(again, `${before.key} and ${session.key}`).toEqual([]);
      });
    }
  });

  it("asks in one note after what was agreed in the one before", () => {
    const aram = office.clients.find((client) => client.key === "aram") as DemoClient;
    const texts = heldByCounsellor(aram).map((session) => sentences(session).join(" "));
    const asked = texts.slice(1).map((text) => text.match(/지난번에 정한 ‘(.+?)’/)?.[1] ?? "");
    expect(asked.filter((task, i) => task !== "" && texts[i]?.includes(task)).length).toBeGreaterThan(
      texts.length * 0.6,
    );
  });

  it("writes with at least 250 different sentences", () => {
    const different = new Set(sessions.flatMap(sentences).filter((one) => !/\d|‘/.test(one)));
    expect(different.size).toBeGreaterThan(250);
  });

  it("holds what a page must be able to show: a 40-character name, a 3,000-character note, every kind of half-known date", () => {
    expect(Math.max(...office.clients.map((client) => client.identity.display_name.length))).toBe(40);
    const texts = sessions.flatMap((session) =>
      session.notes.flatMap((note) => Object.values(note.sections)),
    );
    expect(Math.max(...texts.map((text) => text.length))).toBeGreaterThanOrEqual(3000);
    const births = office.clients.map((client) => client.identity.birth?.precision);
    expect(new Set(births)).toEqual(new Set(["day", "month", "year", "unknown"]));
    expect(office.clients.some((client) => client.identity.birth?.calendar === "lunar")).toBe(true);
    expect(office.clients.some((client) => client.reopened_on)).toBe(true);
    expect(office.clients.some((client) => client.exclusions.length > 0)).toBe(true);
    expect(sessions.some((session) => session.together_with?.length)).toBe(true);
    expect(sessions.some((session) => session.notes.some((note) => note.addenda?.length))).toBe(true);
  });

  it("says of a relative in the North what kind of kin it is, and nothing else unless the kin is who is looked for", () => {
    const north = office.clients.flatMap((client) => client.relatives).filter((one) => one.place === "north");
    expect(north.length).toBeGreaterThan(10);
    expect(north.filter((one) => one.text !== null && one.relation !== "disappeared_relative")).toEqual([]);
  });

  it("closes a case after its last session, and opens it again only later", () => {
    const closed = office.clients.filter((client) => client.closure);
    expect(closed.length).toBeGreaterThanOrEqual(6);
    for (const client of closed) {
      const on = client.closure?.closed_on as string;
      if (client.reopened_on) expect(client.reopened_on > on, client.key).toBe(true);
      const between = client.sessions.filter(
        (one) => one.held_on > on && one.held_on < (client.reopened_on ?? "9999"),
      );
      expect(between, client.key).toEqual([]);
    }
  });

  it("has two returned prisoners of war, families of abducted people, unprotected people and children born elsewhere", () => {
    const count = (code: string) =>
      office.clients.filter((one) => one.categories.some((c) => c.code === code)).length;
    expect(count("pow_returned")).toBe(2);
    for (const code of [
      "abductee_postwar_family",
      "escapee_unprotected",
      "child_third_country",
      "trafficking_survivor",
      "torture_survivor",
    ]) {
      expect(count(code), code).toBeGreaterThanOrEqual(2);
    }
  });
});
