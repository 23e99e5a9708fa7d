import fc from "fast-check";
import { expect, test } from "vitest";
import { readPhones, showPhone } from "../../app/models/phones.server";

const numbers = (cell: string) => readPhones(cell).phones.map((phone) => phone.number);

test("A mobile number is the same however it was written", () => {
  for (const cell of [
    "010-0000-1001",
    "01000001001",
    "+82 10 0000 1001",
    "010 0000 1001",
    "010.0000.1001",
    "+821000001001",
    "1000001001",
    "０１０－００００－１００１",
    "82-10-0000-1001",
    "+82 (0)10-0000-1001",
    "0082 10 0000 1001",
    "010–0000–1001",
    "\u200b010-0000-1001 ",
  ]) {
    expect(readPhones(cell), cell).toEqual({
      phones: [{ number: "+821000001001", label: null }],
      problem: null,
    });
  }
});

test("Two numbers in one cell are two, each with the words beside it", () => {
  expect(readPhones("010-0000-1007 / 딸 010-0000-1008").phones).toEqual([
    { number: "+821000001007", label: null },
    { number: "+821000001008", label: "딸" },
  ]);
  expect(readPhones("본인: 010-0000-1007, 010-0000-1008(남편)").phones.map((phone) => phone.label)).toEqual([
    "본인",
    "남편",
  ]);
  expect(numbers("010-0000-1007 010-0000-1008")).toEqual(["+821000001007", "+821000001008"]);
  expect(numbers("010-0000-1007·010-0000-1008\n010-0000-1007")).toEqual(["+821000001007", "+821000001008"]);
});

test("A cell without a number says why", () => {
  expect(readPhones("없음")).toEqual({ phones: [], problem: "none_stated" });
  expect(readPhones("모 연락처와 동일")).toEqual({ phones: [], problem: "see_other" });
  expect(readPhones("0000-1010")).toEqual({ phones: [], problem: "not_a_number" });
  expect(readPhones("나중에")).toEqual({ phones: [], problem: "not_a_number" });
  expect(readPhones(" ")).toEqual({ phones: [], problem: null });
});

test("One bad number beside a good one is not passed over in silence", () => {
  expect(readPhones("010-0000-1007 / 0000-1010")).toEqual({
    phones: [{ number: "+821000001007", label: null }],
    problem: "not_a_number",
  });
});

test("A resident number in the column of telephones is no telephone and becomes no label", () => {
  for (const cell of ["790332-2123456", "790332-2123456 / 010-0000-1007", "7903322123456"]) {
    expect(readPhones(cell).problem, cell).toBe("not_a_number");
    expect(JSON.stringify(readPhones(cell)), cell).not.toContain("2123456");
  }
});

test("Numbers of offices, landlines and other countries are kept", () => {
  expect(numbers("02-000-0000")).toEqual(["+8220000000"]);
  expect(numbers("031-000-0000")).toEqual(["+82310000000"]);
  expect(numbers("1577-0199")).toEqual(["+8215770199"]);
  expect(numbers("+86 139 0000 0000")).toEqual(["+8613900000000"]);
});

test("A number is shown as it is written in Korea, and reads back as itself", () => {
  expect(showPhone("+821000001001")).toBe("010-0000-1001");
  expect(showPhone("+8220000000")).toBe("02-000-0000");
  expect(showPhone("+82310000000")).toBe("031-000-0000");
  expect(showPhone("+8215770199")).toBe("1577-0199");
  expect(showPhone("+8613900000000")).toBe("+8613900000000");
  const domestic = fc.constantFrom(
    "10########",
    "2#######",
    "2########",
    "31#######",
    "63########",
    "70########",
    "505#######",
  );
  fc.assert(
    fc.property(domestic, fc.integer({ min: 0, max: 9 }), (shape, figure) => {
      const number = `+82${shape.replaceAll("#", String(figure))}`;
      return numbers(showPhone(number))[0] === number;
    }),
  );
});

test("No cell breaks the reading, and every number read is E.164", () => {
  const cells = fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[-0-9+() ./·딸]{0,60}$/));
  fc.assert(
    fc.property(cells, (cell) =>
      readPhones(cell).phones.every(({ number }) => /^\+[1-9]\d{7,14}$/.test(number)),
    ),
    { numRuns: 3000 },
  );
});
