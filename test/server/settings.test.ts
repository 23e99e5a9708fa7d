import { describe, expect, test } from "vitest";
import { readSettings } from "../../server/settings";

describe("the environment", () => {
  test("says nothing: an office on this machine alone, with a database of its own", () => {
    expect(readSettings({})).toMatchObject({
      host: "127.0.0.1",
      port: 3000,
      origin: "http://localhost:3000",
      database_url: null,
      processes: 1,
      demo: false,
    });
  });
  test("names every wrong value at once, before anything starts", () => {
    expect(() =>
      readSettings({
        PORT: "80a",
        DATABASE_URL: "mysql://x",
        ORIGIN: "http://gyeot.example.org",
        PROCESSES: "0",
      }),
    ).toThrow(
      /PORT must be[\s\S]*DATABASE_URL must look like|DATABASE_URL must look like[\s\S]*ORIGIN[\s\S]*PROCESSES/,
    );
    for (const name of ["PORT", "DATABASE_URL", "ORIGIN", "PROCESSES"]) {
      expect(() =>
        readSettings({
          PORT: "80a",
          DATABASE_URL: "mysql://x",
          ORIGIN: "http://gyeot.example.org",
          PROCESSES: "0",
        }),
      ).toThrow(name);
    }
  });
  test("an origin with a path is turned away, with the right one named", () => {
    expect(() => readSettings({ ORIGIN: "https://gyeot.example.org/app" })).toThrow(
      "such as https://gyeot.example.org.",
    );
  });
  test("the demo never touches the office's database, whatever DATABASE_URL says", () => {
    const settings = readSettings({ DATABASE_URL: "postgres://u:p@h:5432/real" }, ["--demo"]);
    expect(settings.database_url).toBeNull();
    expect(settings.data).toMatch(/\.data\/demo$/);
  });
});
