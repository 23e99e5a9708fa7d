import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { readForm } from "~/models/forms.server";
import { changeIdentity, identity_fields, viewIdentity } from "~/models/identities.server";
import { openCase } from "../intakes";
import { type Cast, inviteCast } from "../people";

let cast: Cast;
beforeAll(async () => {
  cast = await inviteCast();
});

const schema = z.object(identity_fields);
function values(fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const read = readForm(form, schema);
  if (read.errors) throw new Error(JSON.stringify(read.errors));
  return read.values;
}

async function join(person: { id: string }, client_id: string) {
  await cast.admin.query(
    "insert into house.assignments (client_id, staff_id, role, reason) values ($1, $2, 'member', 'specialty')",
    [client_id, person.id],
  );
}

describe("who somebody is", () => {
  test("may be changed by the care team; names and birth read the same afterwards", async () => {
    const id = await openCase(cast.sora);
    const outcome = await changeIdentity(cast.sora, id, {
      ...values({ display_name: "한아람", birth: "1988", birth_calendar: "lunar", names_0_value: "리아람" }),
      version: 1,
    });
    expect(outcome).toBe("saved");
    const view = await viewIdentity(cast.sora, id);
    expect(view.version).toBe(2);
    expect(view.client.display_name).toBe("한아람");
    expect(view.identity.names).toEqual([{ kind: "other", value: "리아람" }]);
    expect(view.identity.birth).toMatchObject({ value: "1988", calendar: "lunar" });
  });
  test("is not overwritten when Jiwoo saved while Sora was writing", async () => {
    const id = await openCase(cast.sora);
    await join(cast.jiwoo, id);
    expect(
      await changeIdentity(cast.jiwoo, id, { ...values({ display_name: "지우가 적음" }), version: 1 }),
    ).toBe("saved");
    expect(
      await changeIdentity(cast.sora, id, { ...values({ display_name: "소라가 적음" }), version: 1 }),
    ).toBe("conflict");
    expect((await viewIdentity(cast.sora, id)).identity.display_name).toBe("지우가 적음");
  });
  test("is for the social worker on the team too, and for nobody off it", async () => {
    const id = await openCase(cast.sora, { display_name: "아람", address: "가상구 가상동 1" });
    await expect(viewIdentity(cast.jiwoo, id)).rejects.toMatchObject({ status: 404 });
    await join(cast.jiwoo, id);
    expect((await viewIdentity(cast.jiwoo, id)).identity.address).toBe("가상구 가상동 1");
    await expect(
      changeIdentity(cast.minsu, id, { ...values({ display_name: "민수" }), version: 1 }),
    ).rejects.toMatchObject({ status: 404 });
  });
  test("keeps a changed telephone number only when it is one", () => {
    const form = new FormData();
    form.set("phones_0_number", "내일 물어봄");
    expect(readForm(form, schema).errors).toEqual({ phones_0_number: "not_a_phone" });
  });
});
