import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import {
  answerQuestion,
  askCoordinator,
  listQuestions,
  questions_a_day,
  viewOwnQuestions,
} from "~/models/coordinator-questions.server";
import { openCase } from "../intakes";
import { type Cast, inviteCast } from "../people";

let cast: Cast;
beforeAll(async () => {
  cast = await inviteCast();
});
const question = (name: string) => ({ id: randomUUID(), name, birth_year: "1988", remark: null });

describe("asking the coordinator", () => {
  test("Minsu learns one word, Sunyoung sees a case code and who stands by it, and nobody sees a name", async () => {
    const client = await openCase(cast.sora, { display_name: "아람", names_0_value: "리아람" });
    const asked = question("이아람");
    expect(await askCoordinator(cast.minsu, asked)).toBe("asked");
    const open = (await listQuestions(cast.sunyoung)).find(({ id }) => id === asked.id);
    expect(open?.asked_by).toBe("minsu");
    expect(open?.matches).toEqual([{ client_id: client, code: expect.any(String), team: ["sora"] }]);
    expect(JSON.stringify(open?.matches)).not.toContain("아람");
    expect(await answerQuestion(cast.sunyoung, asked.id, "known")).toBe("answered");
    expect(await answerQuestion(cast.sunyoung, asked.id, "unknown")).toBe("already");
    expect(await viewOwnQuestions(cast.minsu)).toMatchObject([{ id: asked.id, answer: "known" }]);
    expect(await viewOwnQuestions(cast.sora)).toEqual([]);
  });
  test("is not for the manager of another site, and not answered by a counsellor", async () => {
    const asked = question("보라");
    await askCoordinator(cast.minsu, asked);
    expect(await listQuestions(cast.taeho)).toEqual([]);
    expect(await answerQuestion(cast.taeho, asked.id, "known")).toBe("already");
    await expect(listQuestions(cast.sora)).rejects.toMatchObject({ status: 404 });
    expect((await viewOwnQuestions(cast.minsu)).find(({ id }) => id === asked.id)?.answer).toBeNull();
  });
  test("stops after ten in a day, and says so instead of failing", async () => {
    for (let n = 0; n < questions_a_day; n++) {
      expect(await askCoordinator(cast.jiwoo, question(`사람 ${n}`))).toBe("asked");
    }
    expect(await askCoordinator(cast.jiwoo, question("하나 더"))).toBe("limit");
    expect(await viewOwnQuestions(cast.jiwoo)).toHaveLength(questions_a_day);
  });
  test("keeps the name sealed", async () => {
    const { rows } = await cast.admin.query("select q::text as row from house.coordinator_questions q");
    for (const { row } of rows) expect(row).not.toContain(Buffer.from("아람").toString("hex"));
  });
});
