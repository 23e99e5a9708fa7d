import type { PlaceClass, Relationship } from "./code-lists.server";
import { relation_synonyms, synonymKey } from "./code-synonyms.server";
import { type Finding, finding } from "./import-findings.server";

/** A relative as the register tells of one; `text` is the piece of the cell it was read from, with any count. */
export type Relative = { relation: Relationship; place_class: PlaceClass; text: string };

/**
 * Reads 가족사항 ("처(재북), 자 3"). A place is taken only where it is said; someone taken to the North is a
 * disappeared relative, whatever the relation. A piece in no table is asked about and stays in the household text.
 */
export function readRelatives(text: string): { relatives: Relative[]; findings: Finding[] } {
  const relatives: Relative[] = [];
  const findings: Finding[] = [];
  if (text === "" || /^(없음|무|none|해당\s?없음|-)$/i.test(text)) return { relatives, findings };
  for (const piece of splitPieces(text)) {
    const relation = relationOf(piece);
    if (!relation) {
      findings.push(finding("codes", "household", "ask", "value_unknown", piece));
      continue;
    }
    const place_class = placeOf(piece);
    if (place_class === "north")
      findings.push(finding("free_memo", "household", "info", "kin_in_north", piece));
    if (piece.includes("?")) findings.push(finding("codes", "household", "ask", "relative_unclear", piece));
    relatives.push({ relation: placed(relation, place_class, piece), place_class, text: piece });
  }
  return { relatives, findings };
}

function splitPieces(text: string): string[] {
  return text
    .split(/[,，、;\n/](?![^()]*\))/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
}

// "사망(배우자)" names the relation in brackets; "부: 김철수" before the colon; "남편 1970년 납북" as its first word.
function relationOf(piece: string): Relationship | null {
  const outside = piece.replace(/\([^)]*\)/g, "");
  const inside = /\(([^)]*)\)/.exec(piece)?.[1] ?? "";
  const tries = [outside.split(":")[0] ?? "", outside.split(/[\s:]/)[0] ?? "", inside];
  for (const text of tries) {
    const relation = relation_synonyms.get(synonymKey(text).replace(/\d+(명|남|녀)?$|[?]$/g, ""));
    if (relation) return relation;
  }
  return null;
}

function placeOf(piece: string): PlaceClass {
  const told = piece.replace(/(제\s?3국|3국|중국)\s?출생/g, "");
  if (/재북|북한|북에|납북/.test(told)) return "north";
  if (/중국|러시아|제\s?3국|태국|몽골|연변|라오스|베트남/.test(told)) return "third_country";
  return /남한|한국|국내|재남/.test(told) ? "south" : "unknown";
}

function placed(relation: Relationship, place: PlaceClass, piece: string): Relationship {
  if (/납북|실종|행방불명/.test(piece)) return "disappeared_relative";
  if (place === "north" && relation === "spouse") return "spouse_north";
  if (place === "north" && relation === "child") return "child_north";
  return place === "third_country" && relation === "spouse" ? "spouse_third" : relation;
}
