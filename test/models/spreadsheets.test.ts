import { readFileSync } from "node:fs";
import { deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import writeExcelFile from "write-excel-file/node";
import { decodeCp949 } from "~/models/cp949.server";
import { collectUpload, readSpreadsheet } from "~/models/spreadsheets.server";
import { MAX_FILE_BYTES, type UnreadableFile } from "~/models/unreadable-file.server";

const register = readFileSync("test/files/register.csv");
const bytesOf = (text: string) => new TextEncoder().encode(text);

async function refusal(bytes: Uint8Array, name = "register.csv"): Promise<string> {
  return readSpreadsheet(bytes, name).then(
    () => "read",
    (error: UnreadableFile) => error.code,
  );
}

describe("the letters of a register", () => {
  test("come out the same from UTF-8 with and without mark, and UTF-16 either way round", async () => {
    const expected = (await readSpreadsheet(register, "register.csv")).rows;
    const text = register.toString("utf8").replace(/^\uFEFF/, "");
    const little = Buffer.from(`\uFEFF${text}`, "utf16le");
    const big = Buffer.from(little).swap16();
    const found = await Promise.all(
      [bytesOf(text), little, big].map((bytes) => readSpreadsheet(bytes, "register.csv")),
    );
    expect(found.map((sheet) => sheet.encoding)).toEqual(["utf-8", "utf-16le", "utf-16be"]);
    for (const sheet of found) expect(sheet.rows).toEqual(expected);
  });

  test("come out right from the code page of Korean Excel, rare syllables too", async () => {
    const sheet = await readSpreadsheet(readFileSync("test/files/register-cp949.csv"), "register-cp949.csv");
    expect(sheet.encoding).toBe("cp949");
    expect(sheet.rows[12]?.[22]).toBe("비보호 사유 미상. 쫒겨날까 불안해함");
    expect(decodeCp949(Uint8Array.of(0xa6, 0x69, 0x8c, 0xa1, 0x8c, 0x63))).toBe("쫒뙜똠");
    expect(decodeCp949(Uint8Array.of(0xb0, 0xa1, 0xc6, 0x52, 0xc8, 0xfe, 0xa2, 0xe6))).toBe("가힣힝€");
  });

  test("are never replaced: one stray byte refuses the file", async () => {
    const broken = Buffer.from(readFileSync("test/files/register-cp949.csv"));
    broken[120] = 0xff;
    expect(await refusal(broken)).toBe("bad_bytes");
    expect(await refusal(Buffer.concat([bytesOf("성명,성별\n"), Uint8Array.of(0x80, 0x2c)]))).toBe(
      "bad_bytes",
    );
    expect(await refusal(Uint8Array.of(0xef, 0xbb, 0xbf, 0x2c, 0xc3))).toBe("bad_bytes");
  });
});

describe("the cells of a CSV file", () => {
  test("are parted by comma, tab or semicolon, and short rows stay short", async () => {
    const sheets = await Promise.all(
      ["a,b,c\n1,2\n", "a\tb\tc\n1\t2\n", "a;b;c\n1;2\n"].map((text) =>
        readSpreadsheet(bytesOf(text), "x.csv"),
      ),
    );
    for (const sheet of sheets)
      expect(sheet.rows).toEqual([
        ["a", "b", "c"],
        ["1", "2"],
      ]);
    expect(sheets.map((sheet) => sheet.delimiter)).toEqual([",", "\t", ";"]);
  });

  test("keep a line break and a formula as the text they are", async () => {
    const sheet = await readSpreadsheet(bytesOf('a,b\n"두 줄\n메모",=1+1\n'), "x.csv");
    expect(sheet.rows[1]).toEqual(["두 줄\n메모", "=1+1"]);
  });

  test("are shown as a sample without the digits of a resident number", async () => {
    const sheet = await readSpreadsheet(bytesOf("성명,비고\n한가람,800132-2123456\n"), "x.csv");
    expect(sheet.sample[1]).toEqual(["한가람", "●●●●●●-●●●●●●●"]);
  });

  test("are refused when a quotation mark stays open, because it swallows the rows below", async () => {
    expect(await refusal(bytesOf('a,b\n1,"열린 인용\n2,3\n'))).toBe("open_quote");
  });
});

describe("a file that is no register", () => {
  test("is refused with its own reason", async () => {
    const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10, 0x4a, 0x46, 0x49, 0x46);
    expect(await refusal(jpeg)).toBe("not_a_table");
    expect(await refusal(bytesOf("<html><table><tr><td>성명</td></tr></table>"), "register.xls")).toBe(
      "not_a_table",
    );
    expect(await refusal(bytesOf("%PDF-1.7, and, so, on"))).toBe("not_a_table");
    expect(await refusal(bytesOf("안녕하세요\n보고드립니다"))).toBe("not_a_table");
    expect(await refusal(new Uint8Array())).toBe("empty");
    expect(await refusal(bytesOf(",,,\n , \n"))).toBe("empty");
    expect(await refusal(bytesOf("a,b\n".repeat(50_001)))).toBe("too_large");
    expect(await refusal(bytesOf(`${"a,".repeat(200)}b`))).toBe("too_large");
    expect(await refusal(bytesOf(",".repeat(5_000_000)))).toBe("too_large");
  });

  test("of Excel before 2007, or under a password, is told apart", async () => {
    const box = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
    expect(await refusal(Buffer.concat([box, Buffer.from("Workbook", "utf16le")]), "a.xls")).toBe(
      "old_excel",
    );
    expect(await refusal(Buffer.concat([box, Buffer.from("EncryptedPackage", "utf16le")]))).toBe("encrypted");
  });

  test("of 200 MB is refused after the first 20, without reading on", async () => {
    let sent = 0;
    async function* upload() {
      for (let at = 0; at < 200; at++) {
        sent += 1;
        yield new Uint8Array(1024 * 1024);
      }
    }
    await expect(collectUpload(upload())).rejects.toMatchObject({ code: "too_large" });
    expect(sent).toBe(21);
    expect(await refusal(new Uint8Array(MAX_FILE_BYTES + 1))).toBe("too_large");
  });
});

describe("a workbook", () => {
  test("gives days without a shift, numbers as they are, formulas as text", async () => {
    const day = new Date(Date.UTC(2019, 2, 5));
    const bytes = await writeExcelFile([
      ["성명", "접수일", "달", "연락처", "메모"],
      [
        "리영희",
        { value: day, type: Date, format: "yyyy.mm.dd" },
        { value: day, type: Date, format: "yyyy.mm" },
        { value: 1000001001, type: Number },
        { value: "=SUM(상담회기)", type: String },
      ],
      [
        "김철수",
        { value: 43529, type: Number },
        null,
        { value: 1000001002, type: Number, format: "00000000000" },
      ],
    ]).toBuffer();
    const sheet = await readSpreadsheet(bytes, "register.xlsx");
    expect(sheet.kind).toBe("xlsx");
    expect(sheet.rows).toEqual([
      ["성명", "접수일", "달", "연락처", "메모"],
      ["리영희", "2019-03-05", "2019-03", "1000001001", "=SUM(상담회기)"],
      ["김철수", "43529", "", "01000001002"],
    ]);
  });

  test("gives a formula's last value, its text when there is none, and ignores rows that are only drawn", async () => {
    const cells =
      '<row r="2"><c r="A2" t="str"><f>A1&amp;"x"</f><v>상담x</v></c><c r="C2"><f>SUM(A1:A9)</f></c>' +
      '<c r="D2" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="E2" t="inlineStr"><is><t>안</t></is></c></row>' +
      '<row r="1048576"><c r="A1048576" s="0"/></row>';
    const sheet = await readSpreadsheet(workbookOf(cells), "x.xlsx");
    expect(sheet.rows).toEqual([[], ["상담x", "", "=SUM(A1:A9)", "#DIV/0!", "안"]]);
    expect(sheet.sheets).toEqual(["대장"]);
  });

  test("that claims a row or column beyond any register is refused", async () => {
    const far = (cell: string, row: string) =>
      workbookOf(`<row r="${row}"><c r="${cell}"><v>1</v></c></row>`);
    expect(await refusal(far("A1048576", "1048576"))).toBe("too_large");
    expect(await refusal(far("A1", "999999999999999"))).toBe("too_large");
    expect(await refusal(far("XFD1", "1"))).toBe("too_large");
  });

  test("with entities that unfold is refused, and so is another kind of zip", async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>';
    expect(await refusal(workbookOf("", bomb))).toBe("not_a_table");
    expect(await refusal(zipOf([{ name: "word/document.xml", data: Buffer.from("<a/>") }]))).toBe(
      "not_a_table",
    );
    expect(await refusal(zipOf([]).subarray(0, 10))).toBe("not_a_table");
  });

  test("that is a bomb is refused in bounded memory, whether it says how big it is or lies", async () => {
    const zeros = deflateRawSync(Buffer.alloc(300 * 1024 * 1024, 0x20), { level: 9 });
    const honest = zipOf([{ name: "xl/worksheets/sheet1.xml", packed: zeros, size: 300 * 1024 * 1024 }]);
    const lying = zipOf([{ name: "xl/worksheets/sheet1.xml", packed: zeros, size: 1000 }]);
    const before = process.memoryUsage().rss;
    expect(honest.length).toBeLessThan(1024 * 1024);
    expect(await refusal(honest, "register.xlsx")).toBe("zip_bomb");
    expect(await refusal(lying, "register.xlsx")).toBe("zip_bomb");
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 * 1024);
    const crowd = Array.from({ length: 2001 }, (_, at) => ({
      name: `xl/${at}.xml`,
      data: Buffer.from("<a/>"),
    }));
    expect(await refusal(zipOf(crowd))).toBe("zip_bomb");
  }, 30_000);

  test("under the zip's own password is refused as encrypted", async () => {
    const locked = zipOf([{ name: "xl/workbook.xml", data: Buffer.from("<a/>"), flags: 1 }]);
    expect(await refusal(locked, "register.xlsx")).toBe("encrypted");
  });
});

function workbookOf(rows: string, sheet = `<worksheet><sheetData>${rows}</sheetData></worksheet>`): Buffer {
  return zipOf([
    {
      name: "xl/workbook.xml",
      data: Buffer.from(
        '<x:workbook xmlns:x="m"><x:sheets><x:sheet name="대장" r:id="r1"/></x:sheets></x:workbook>',
      ),
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      data: Buffer.from(
        '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
    },
    { name: "xl/worksheets/sheet1.xml", data: Buffer.from(sheet) },
  ]);
}

type ZipPart = { name: string; data?: Buffer; packed?: Buffer; size?: number; flags?: number };

// A zip by hand: no honest tool writes a table of contents that lies.
function zipOf(parts: ZipPart[]): Buffer {
  const files: Buffer[] = [];
  const table: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const packed = part.packed ?? deflateRawSync(part.data ?? Buffer.alloc(0));
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(part.flags ?? 0, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(part.size ?? part.data?.length ?? 0, 18);
    common.writeUInt16LE(name.length, 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), common, name, packed]);
    table.push(Buffer.concat([Buffer.from("PK\u0001\u0002"), Buffer.from([20, 0]), common, rest, name]));
    files.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(table);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", 0, "latin1");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, directory, end]);
}
