import { hash } from "@node-rs/argon2";
import type { TestOffice } from "./office";
import type { Person } from "./people";

/** What everybody in the cast types who has been given a passphrase. */
export const PASSPHRASE = "곁에 서 있는 사람들의 이야기";

/** Gives somebody a passphrase (by row: the work of argon2 is the real one, the way there has tests of its own). */
export async function givePassphrase({ admin }: TestOffice, { id }: Person): Promise<void> {
  await admin.query("insert into house.passphrases (staff_id, hash) values ($1, $2)", [
    id,
    await hash(PASSPHRASE, { memoryCost: 19456, timeCost: 2, parallelism: 1 }),
  ]);
}
