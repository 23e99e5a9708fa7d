import { UnreadableFile } from "./unreadable-file.server";

/** What a reader of a workbook's XML wants to hear, in document order; names come without their prefix. */
export type XmlListener = {
  open(name: string, attributes: Map<string, string>): void;
  text(text: string): void;
  close(name: string): void;
};

const TAG = /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/y;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Walks through the XML of a workbook. Knows the five entities and numbered characters, and no others: a document
 * type, with which entities can be made that unfold into gigabytes or read files, is refused.
 * @throws UnreadableFile "not_a_table" where it is no well-formed tag
 */
export function walkXml(xml: string, listener: XmlListener): void {
  let at = 0;
  while (at < xml.length) {
    const next = xml.indexOf("<", at);
    const until = next === -1 ? xml.length : next;
    if (until > at) listener.text(unescapeXml(xml.slice(at, until)));
    if (next === -1) return;
    at =
      xml.startsWith("<!", next) || xml.startsWith("<?", next)
        ? skip(xml, next, listener)
        : tag(xml, next, listener);
  }
}

function skip(xml: string, at: number, listener: XmlListener): number {
  if (xml.startsWith("<?", at)) return after(xml, "?>", at);
  if (xml.startsWith("<!--", at)) return after(xml, "-->", at);
  if (!xml.startsWith("<![CDATA[", at)) throw new UnreadableFile("not_a_table");
  const end = after(xml, "]]>", at);
  listener.text(xml.slice(at + 9, end - 3));
  return end;
}

function after(xml: string, mark: string, at: number): number {
  const found = xml.indexOf(mark, at);
  if (found === -1) throw new UnreadableFile("not_a_table");
  return found + mark.length;
}

function tag(xml: string, at: number, listener: XmlListener): number {
  TAG.lastIndex = at;
  const match = TAG.exec(xml);
  if (!match) throw new UnreadableFile("not_a_table");
  const name = withoutPrefix(match[2] as string);
  if (match[1]) {
    listener.close(name);
  } else {
    const attributes = new Map<string, string>();
    for (const [, key, double, single] of (match[3] as string).matchAll(ATTRIBUTE)) {
      attributes.set(withoutPrefix(key as string), unescapeXml(double ?? single ?? ""));
    }
    listener.open(name, attributes);
    if (match[4]) listener.close(name);
  }
  return TAG.lastIndex;
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

const ENTITIES = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

function unescapeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return ENTITIES.get(name) ?? whole;
    const code = name[1]?.toLowerCase() === "x" ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
