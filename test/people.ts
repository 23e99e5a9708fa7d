import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { Me, Role } from "~/models/access.server";
import { openTestOffice, type TestOffice } from "./office";

/** Somebody of the cast, signed in. `token`: what their browser's cookie would hold. */
export type Person = Me & { id: string; name: string; site_id: string; token: string };

/**
 * The people that tests speak of: counsellors Sora and Minsu, trainee Haneul (supervised by Sora), social worker
 * Jiwoo, manager Sunyoung, privacy officer Dohyun, administrator Yejin; Taeho manages another site.
 */
export type Cast = TestOffice & {
  site_id: string;
  other_site_id: string;
  sora: Person;
  minsu: Person;
  haneul: Person;
  jiwoo: Person;
  sunyoung: Person;
  dohyun: Person;
  yejin: Person;
  taeho: Person;
};

/** Opens a test office with the cast in it, everybody signed in. No clients: tests open those as Sora or Minsu would. */
export async function inviteCast(): Promise<Cast> {
  const office = await openTestOffice();
  const site_id = randomUUID();
  const other_site_id = randomUUID();
  await office.admin.query("insert into house.sites (id, name) values ($1, '서울'), ($2, '부산')", [
    site_id,
    other_site_id,
  ]);
  const add = (name: string, role: Role, site = site_id, trainee = false) =>
    addPerson(office, { name, role, site_id: site, trainee });
  const cast = {
    ...office,
    site_id,
    other_site_id,
    sora: await add("sora", "counsellor"),
    minsu: await add("minsu", "counsellor"),
    haneul: await add("haneul", "counsellor", site_id, true),
    jiwoo: await add("jiwoo", "social_worker"),
    sunyoung: await add("sunyoung", "manager"),
    dohyun: await add("dohyun", "privacy_officer"),
    yejin: await add("yejin", "administrator"),
    taeho: await add("taeho", "manager", other_site_id),
  };
  await office.admin.query(
    "insert into house.supervisions (id, supervisor_id, supervised_id) values ($1, $2, $3)",
    [randomUUID(), cast.sora.id, cast.haneul.id],
  );
  return cast;
}

/** Adds one person who is signed in (by row, since argon2 has its own tests). */
export async function addPerson(
  office: TestOffice,
  { name, role, site_id, trainee = false }: { name: string; role: Role; site_id: string; trainee?: boolean },
): Promise<Person> {
  const id = randomUUID();
  await office.admin.query(
    "insert into house.staff (id, site_id, sign_in_name, display_name, role, trainee) values ($1, $2, $3, $3, $4, $5)",
    [id, site_id, name, role, trainee],
  );
  const token = randomBytes(32).toString("base64url");
  const sign_in = createHash("sha256").update(token, "utf8").digest();
  await office.admin.query(
    "insert into house.sign_ins (id, staff_id, expires_at) values ($1, $2, now() + interval '10 hours')",
    [sign_in, id],
  );
  return { id, name, site_id, token, sign_in, origin: "127.0.0.1", path: "/" };
}
