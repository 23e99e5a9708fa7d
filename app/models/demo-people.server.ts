import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Db } from "../../db/database";
import type { DemoOffice } from "../../db/demo/shapes";
import { type Ids, idOf, instant, today } from "./demo-ids.server";
import { hashPassphrase } from "./sign-ins.server";

/** What every account of the demo opens with. It guards nothing: everybody in it is invented. */
export const PASSPHRASE = "beside-you-always";

/** The sites, the people who work there, their passphrase and who supervises whom. */
export async function addPeople(db: Db, office: DemoOffice, ids: Ids): Promise<void> {
  await db
    .insertInto("sites")
    .values(office.sites.map(({ key, name }) => ({ id: idOf(ids.sites, key), name })))
    .execute();
  const people = office.staff.map((person) => ({
    id: idOf(ids.staff, person.key),
    site_id: idOf(ids.sites, person.site),
    sign_in_name: person.sign_in_name,
    display_name: person.display_name,
    role: person.role,
    trainee: person.trainee ?? false,
  }));
  await db.insertInto("staff").values(people).execute();
  const passphrase = await hashPassphrase(PASSPHRASE);
  for (const { id, role } of people) {
    await sql`insert into passphrases (staff_id, hash) values (${id}, ${passphrase})`.execute(db);
    await sql`insert into role_grants (staff_id, role) values (${id}, ${role})`.execute(db);
  }
  const supervised = office.staff.filter((person) => person.supervisor_key);
  for (const person of supervised) {
    const row = {
      id: randomUUID(),
      supervisor_id: idOf(ids.staff, person.supervisor_key),
      supervised_id: idOf(ids.staff, person.key),
    };
    await db
      .insertInto("supervisions")
      .values({ ...row, from_at: instant(person.words ?? today(), "00:00") })
      .execute();
  }
}
