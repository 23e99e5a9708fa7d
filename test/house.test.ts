import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { readRouteRows } from "./route-rows";

/*
 * The rooms and floors of the house. An arrow goes down only:
 *   routes > ui > models > db, and within models gatherers > nouns > ground. server/ opens the office.
 */

/** Models that know nothing of any noun: access, sealing, and how people write names, days, numbers and codes. */
const GROUND = [
  ...["access", "encryption", "client-keys", "forms", "languages", "log-lines", "sign-ins", "slices"],
  ...[
    "code-lists",
    "code-synonyms",
    "case-codes",
    "resident-numbers",
    "korean-text",
    "cp949",
    "unreadable-file",
  ],
  ...[
    "names",
    "name-keys",
    "romanisation",
    "phones",
    "partial-dates",
    "date-writings",
    "identity",
    "dated-statuses",
  ],
];
/** Furnished past the door, as a migration would be, before anybody works there: the invented office alone. */
const FURNISHERS = ["app/models/demo-office.server.ts"];

type File = { path: string; text: string; imports: { from: string; typeOnly: boolean; dynamic: boolean }[] };
const files = walk(["app", "db", "server", "test", "bench"].filter((room) => exists(room)))
  .filter((path) => /\.tsx?$/.test(path))
  .map(read);
const inRoom = (room: string) => files.filter((file) => file.path.startsWith(`${room}/`));
const models = inRoom("app/models");

describe("floors", () => {
  const floors: [string, RegExp, string][] = [
    [
      "app/routes",
      /^(db\/|server\/|test\/|bench\/|kysely|pg$|app\/routes\/)/,
      "db, the server, or another route",
    ],
    ["app/ui", /^(db\/|server\/|test\/|bench\/|kysely|pg$|app\/routes|node:)/, "db, the server, or a route"],
    [
      "app/models",
      /^(app\/ui|app\/routes|server\/|test\/|bench\/|@remix-run\/|react)/,
      "ui, routes, the server or Remix",
    ],
    ["db", /^(app\/(?!models\/)|server\/|test\/|@remix-run\/|react)/, "anything above it"],
    ["server", /^(app\/(ui|routes)|test\/|react)/, "ui or routes"],
  ];
  test.each(floors)("%s imports nothing of what lies above or beside it (%s)", (room, forbidden) => {
    const climbs = inRoom(room).flatMap(({ path, imports }) =>
      imports.filter(({ from }) => forbidden.test(from)).map(({ from }) => `${path} -> ${from}`),
    );
    expect(climbs).toEqual([]);
  });
  test("db takes nothing of app, but for the demo office, which is furnished with the house's own codes", () => {
    const climbs = inRoom("db")
      .filter(({ path }) => !path.startsWith("db/demo/"))
      .flatMap(({ path, imports }) =>
        imports.filter(({ from }) => from.startsWith("app/")).map(({ from }) => `${path} -> ${from}`),
      );
    expect(climbs).toEqual([]);
  });
  test("ui takes types alone from models, so that no server code reaches a browser", () => {
    const values = inRoom("app/ui").flatMap(({ path, imports }) =>
      imports
        .filter(({ from, typeOnly }) => from.startsWith("app/models/") && !typeOnly)
        .map(({ from }) => `${path} -> ${from}`),
    );
    expect(values).toEqual([]);
  });
  test("within ui the kit knows nothing of any noun, and words nothing of any page", () => {
    const climbs = [
      ...inRoom("app/ui/kit").flatMap(({ path, imports }) =>
        imports
          .filter(({ from }) => /^app\/ui\/(?!kit\/|words\/|tokens)/.test(from))
          .map(({ from }) => `${path} -> ${from}`),
      ),
      ...inRoom("app/ui/words").flatMap(({ path, imports }) =>
        imports
          .filter(({ from, typeOnly }) => /^app\/ui\/(?!words\/)/.test(from) && !typeOnly)
          .map(({ from }) => `${path} -> ${from}`),
      ),
    ];
    expect(climbs).toEqual([]);
  });
  test("the ground of the models knows no noun", () => {
    const climbs = models
      .filter(({ path }) => GROUND.includes(nounOf(path)))
      .flatMap(({ path, imports }) =>
        imports
          .filter(
            ({ from, typeOnly }) =>
              from.startsWith("app/models/") && !typeOnly && !GROUND.includes(nounOf(from)),
          )
          .map(({ from }) => `${path} -> ${from}`),
      );
    expect(climbs).toEqual([]);
  });
  test("no model leans on a model that leans on it: the arrows make no circle", () => {
    const arrows = new Map(
      models.map(({ path, imports }) => [
        nounOf(path),
        imports
          .filter(({ from, typeOnly }) => from.startsWith("app/models/") && !typeOnly)
          .map(({ from }) => nounOf(from)),
      ]),
    );
    const circles: string[] = [];
    const visit = (noun: string, way: string[]) => {
      if (way.includes(noun)) return void circles.push([...way.slice(way.indexOf(noun)), noun].join(" > "));
      for (const next of arrows.get(noun) ?? []) if (!done.has(next)) visit(next, [...way, noun]);
      done.add(noun);
    };
    const done = new Set<string>();
    for (const noun of arrows.keys()) if (!done.has(noun)) visit(noun, []);
    expect(circles).toEqual([]);
  });
});

describe("habits", () => {
  test("every model says .server, so that the bundler itself keeps it from browsers", () => {
    expect(models.map(({ path }) => path).filter((path) => !path.endsWith(".server.ts"))).toEqual([]);
  });
  test("Lucia, argon2 and the cipher have one importer each", () => {
    const importers = (name: RegExp) =>
      files
        .filter(
          ({ path, imports }) =>
            /^(app|server|db)\//.test(path) &&
            !FURNISHERS.includes(path) &&
            imports.some(({ from }) => name.test(from)),
        )
        .map(({ path }) => path);
    expect(importers(/^lucia/)).toEqual(["app/models/sign-ins.server.ts"]);
    expect(importers(/argon2/)).toEqual(["app/models/sign-ins.server.ts"]);
    const ciphers = files
      .filter(({ path, text }) => /^(app|server|db)\//.test(path) && /create(C|Dec)ipheriv/.test(text))
      .map(({ path }) => path);
    expect(ciphers).toEqual(["app/models/encryption.server.ts"]);
  });
  test("nothing of a case is kept in a browser, and no page is asked for that nobody asked for", () => {
    const found = inRoom("app").filter(({ text }) =>
      /\b(localStorage|sessionStorage|indexedDB|caches\.open|serviceWorker)\b|prefetch=|PrefetchPageLinks/.test(
        code(text),
      ),
    );
    expect(found.map(({ path }) => path)).toEqual([]);
  });
  test("SQL that sets what a connection is stands in one model and in db alone", () => {
    const found = files.filter(
      ({ path, text }) =>
        /^(app|server)\//.test(path) &&
        !["app/models/access.server.ts", "server/office.ts", ...FURNISHERS].includes(path) &&
        /synchronous_commit|set_config\(|["'`;]\s*set (local |session )?(role|search_path|row_security|app\.)/i.test(
          text,
        ),
    );
    expect(found.map(({ path }) => path)).toEqual([]);
  });
  test("only access.server opens the database", () => {
    const found = inRoom("app").filter(
      ({ path, imports }) =>
        !["app/models/access.server.ts", ...FURNISHERS].includes(path) &&
        imports.some(({ from, typeOnly }) => (from === "pg" || from === "db/database") && !typeOnly),
    );
    expect(found.map(({ path }) => path)).toEqual([]);
  });
  test("a file is named after what it is about", () => {
    const vague = walk(["app", "db", "server", "test"]).filter((path) =>
      /(^|[/.-])(utils?|helpers?|lib|common|shared|services?|misc|index)([/.-]|$)/.test(
        path.replace("_index", ""),
      ),
    );
    expect(vague).toEqual([]);
  });
  test("a sentence that people read stands in words, in both languages: none in routes or models", () => {
    const said = [...inRoom("app/routes"), ...inRoom("app/models")].flatMap(({ path, text }) =>
      sentences(path, text).map((one) => `${path}: ${one}`),
    );
    expect(said).toEqual([]);
  });
  test("no permission is decided in a route: what a role may do is rows in the database", () => {
    const found = inRoom("app/routes").filter(({ text }) =>
      /\brole\s*(===|!==)|\bcan[A-Z]\w*\(/.test(code(text)),
    );
    expect(found.map(({ path }) => path)).toEqual([]);
  });
  test("every route has a row in the matrix that the secrecy test walks over", async () => {
    const known = new Set((await readRouteRows()).map((row) => row.route));
    const routes = readdirSync("app/routes").map((name) => name.replace(/\.tsx?$/, ""));
    expect(routes.filter((route) => !known.has(route))).toEqual([]);
    expect([...known].filter((route) => !routes.includes(route))).toEqual([]);
  });
});

/** Korean in a string is a sentence or a word for people; so is English of four words or more. Data of Korea is not. */
function sentences(path: string, text: string): string[] {
  const data =
    /code-lists|code-synonyms|romanisation|korean-text|name-keys|names\.|cp949|partial-dates|date-writings|phones|register|session-log|import-|workbook|spreadsheets|resident|demo-office|encryption|categories|relatives/;
  if (data.test(path)) return [];
  const found: string[] = [];
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const visit = (node: ts.Node) => {
    if (
      ts.isStringLiteralLike(node) ||
      ts.isJsxText(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isTemplateTail(node)
    ) {
      const isThrown = ts.isNewExpression(node.parent) && node.parent.expression.getText() === "Error";
      const isSql =
        /\b(select|insert|update|delete|from|where|begin|commit|coalesce|interval|order by|desc|max|set)\b|::|\(/i.test(
          node.text,
        );
      if (
        /[가-힣]/.test(node.text) ||
        (!isThrown && !isSql && /^[A-Z][a-z]+( [a-z]+){3}/.test(node.text.trim()))
      )
        found.push(node.text.trim());
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The text without its comments, since those may speak of what is not done. */
function code(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, "");
}

function read(path: string): File {
  const text = readFileSync(path, "utf8");
  const source = ts.createSourceFile(
    path,
    text,
    ts.ScriptTarget.Latest,
    false,
    path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  const imports: File["imports"] = [];
  const add = (name: string, typeOnly: boolean, dynamic = false) =>
    imports.push({ from: resolve(path, name), typeOnly, dynamic });
  for (const node of source.statements) {
    if (ts.isImportDeclaration(node)) {
      const clause = node.importClause;
      const named =
        clause?.namedBindings && ts.isNamedImports(clause.namedBindings)
          ? clause.namedBindings.elements
          : null;
      const typeOnly = Boolean(
        clause &&
          (clause.isTypeOnly ||
            (!clause.name && named && named.length > 0 && named.every((one) => one.isTypeOnly))),
      );
      add((node.moduleSpecifier as ts.StringLiteral).text, typeOnly);
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
      const named =
        node.exportClause && ts.isNamedExports(node.exportClause) ? node.exportClause.elements : null;
      add(
        (node.moduleSpecifier as ts.StringLiteral).text,
        node.isTypeOnly || Boolean(named?.every((one) => one.isTypeOnly)),
      );
    }
  }
  for (const [, name] of text.matchAll(/\bimport\(\s*"([^"]+)"\s*\)(?!\.)/g))
    if (!text.includes(`typeof import("${name}")`)) add(name as string, false, true);
  return { path, text, imports };
}

function resolve(path: string, name: string): string {
  if (name.startsWith("~/")) return `app/${name.slice(2)}`;
  return name.startsWith(".") ? normalize(join(dirname(path), name)) : name;
}
function nounOf(path: string): string {
  return path.replace(/^app\/models\//, "").replace(/\.server(\.ts)?$/, "");
}
function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
function walk(folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? walk([join(folder, entry.name)]) : [join(folder, entry.name)],
    ),
  );
}
