import { beforeAll, describe, expect, test } from "vitest";
import { listClients } from "~/models/clients.server";
import { findSignIn, lockSignIn, readMe, signIn, signOut, unlockSignIn } from "~/models/sign-ins.server";
import { stranger } from "../office";
import { givePassphrase, PASSPHRASE } from "../passphrases";
import { addPerson, type Cast, inviteCast } from "../people";

let cast: Cast;
beforeAll(async () => {
  cast = await inviteCast();
});

const tokenOf = (cookie: string | null) => /^__Host-gyeot=([^;]+);/.exec(cookie ?? "")?.[1] as string;
const meWith = (token: string) =>
  readMe(new Request("http://localhost/", { headers: { cookie: `__Host-gyeot=${token}` } }));
async function newcomer(name: string) {
  const person = await addPerson(cast, { name, role: "counsellor", site_id: cast.site_id });
  await givePassphrase(cast, person);
  return person;
}

describe("signing in (S-12)", () => {
  test("each sign-in is a new token, and an older one that the browser brought along is over", async () => {
    await newcomer("first");
    const once = tokenOf(await signIn(stranger, "first", PASSPHRASE));
    const again = tokenOf(await signIn(meWith(once), "first", PASSPHRASE));
    expect(again).not.toBe(once);
    expect(await findSignIn(meWith(once))).toBeNull();
    expect((await findSignIn(meWith(again)))?.staff.sign_in_name).toBe("first");
  });

  test("a token that somebody planted in the browser beforehand opens nothing, before or after", async () => {
    await newcomer("planted");
    const planted = "A".repeat(43);
    expect(await findSignIn(meWith(planted))).toBeNull();
    await signIn(meWith(planted), "planted", PASSPHRASE);
    expect(await findSignIn(meWith(planted))).toBeNull();
    await expect(listClients(meWith(planted))).rejects.toMatchObject({ status: 302 });
  });

  test("what a thief of the database holds is no cookie: the stored hash signs nobody in", async () => {
    await newcomer("robbed");
    const token = tokenOf(await signIn(stranger, "robbed", PASSPHRASE));
    const { rows } = await cast.admin.query(
      "select encode(s.id, 'hex') as hash from house.sign_ins s join house.staff w on w.id = s.staff_id where w.sign_in_name = 'robbed'",
    );
    expect(rows[0].hash).not.toContain(token);
    expect(await findSignIn(meWith(rows[0].hash))).toBeNull();
    expect(JSON.stringify((await cast.admin.query("select * from house.sign_ins")).rows)).not.toContain(
      token,
    );
  });

  test("after signing out the cookie is worth nothing", async () => {
    await newcomer("leaving");
    const token = tokenOf(await signIn(stranger, "leaving", PASSPHRASE));
    await signOut(meWith(token));
    await expect(listClients(meWith(token))).rejects.toMatchObject({ status: 302 });
  });

  test("a sign-in ends ten hours after it was made, however busy it was", async () => {
    await newcomer("busy");
    const token = tokenOf(await signIn(stranger, "busy", PASSPHRASE));
    const { rows } = await cast.admin.query(
      "select extract(epoch from s.expires_at - s.made_at)::int as seconds from house.sign_ins s join house.staff w on w.id = s.staff_id where w.sign_in_name = 'busy'",
    );
    expect(Math.abs(rows[0].seconds - 36_000)).toBeLessThan(5);
    await listClients(meWith(token));
    await cast.admin.query(
      "update house.sign_ins s set expires_at = now() - interval '1 second' from house.staff w where w.id = s.staff_id and w.sign_in_name = 'busy'",
    );
    await expect(listClients(meWith(token))).rejects.toMatchObject({ status: 302 });
  });

  test("a locked sign-in answers 423 to everything, and opens again with the passphrase alone", async () => {
    await newcomer("locked");
    const me = meWith(tokenOf(await signIn(stranger, "locked", PASSPHRASE)));
    await lockSignIn(me);
    await expect(listClients(me)).rejects.toMatchObject({ status: 423 });
    expect(await unlockSignIn(me, "some other passphrase")).toBe(false);
    await expect(listClients(me)).rejects.toMatchObject({ status: 423 });
    expect(await unlockSignIn(me, PASSPHRASE)).toBe(true);
    expect(await listClients(me)).toEqual([]);
  });

  test("fifteen idle minutes lock by themselves, at the database", async () => {
    await newcomer("idle");
    const me = meWith(tokenOf(await signIn(stranger, "idle", PASSPHRASE)));
    await cast.admin.query(
      "update house.sign_ins s set last_seen_at = now() - interval '15 minutes 1 second' from house.staff w where w.id = s.staff_id and w.sign_in_name = 'idle'",
    );
    await expect(listClients(me)).rejects.toMatchObject({ status: 423 });
  });
});

describe("guessing (S-13)", () => {
  test("five wrong passphrases close the account for a while: then the right one is refused in the same way", async () => {
    const person = await newcomer("guessed");
    for (let tries = 0; tries < 5; tries++)
      expect(await signIn(stranger, "guessed", `wrong ${tries} wrong wrong`)).toBeNull();
    expect(await signIn(stranger, "guessed", PASSPHRASE)).toBeNull();
    await cast.admin.query(
      "update house.passphrases set refused_until = now() - interval '1 second' where staff_id = $1",
      [person.id],
    );
    expect(await signIn(stranger, "guessed", PASSPHRASE)).not.toBeNull();
  });

  test("an unknown name is answered like a known one, and each failure is a line without the name", async () => {
    await newcomer("known");
    expect(await signIn(stranger, "known", "not the passphrase")).toBeNull();
    expect(await signIn(stranger, "nobody-of-that-name", "not the passphrase")).toBeNull();
    const { rows } = await cast.admin.query("select * from house.audit_log where deed = 'sign_in.fail'");
    expect(rows.length).toBeGreaterThanOrEqual(2);
    expect(JSON.stringify(rows)).not.toContain("nobody-of-that-name");
  });

  test("an unknown name costs the same work as a known one", async () => {
    await newcomer("timed");
    const took = async (name: string) => {
      const began = process.cpuUsage();
      await signIn(stranger, name, "not the passphrase");
      const used = process.cpuUsage(began);
      return used.user + used.system;
    };
    const [unknown, known] = [await took("nobody-at-all"), await took("timed")];
    // argon2id with 19 MiB is thousands of times what looking a name up costs: either both did it or one did not.
    expect(Math.max(unknown, known) / Math.min(unknown, known)).toBeLessThan(8);
  });
});
