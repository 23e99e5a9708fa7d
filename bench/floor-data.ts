import pg from "pg";
import { type Crowd, inventNote, NOTES_EACH } from "./people";

/** The same crowd for the floor: plain tables, plain text, the two indexes that the four operations want. */
export async function fillFloor(url: string, crowd: Crowd): Promise<void> {
  const admin = new pg.Client({ connectionString: url, options: "-c synchronous_commit=off" });
  await admin.connect();
  await admin.query(`
    create table clients (id int primary key, code text not null, name text not null, open boolean not null, staff_id int not null, last_at timestamptz not null);
    create table notes (id bigint generated always as identity primary key, client_id int not null, staff_id int not null, at timestamptz not null, body text not null);
    create table log (id bigint generated always as identity primary key, at timestamptz not null default now(), staff_id int not null, deed text not null, client_id int, note_id bigint)`);
  for (const { number, clients } of crowd.counsellors) {
    await admin.query(
      "insert into clients select * from unnest($1::int[], $2::text[], $3::text[], $4::boolean[], $5::int[], $6::timestamptz[])",
      [
        clients.map((client) => client.number),
        clients.map((client) => client.code),
        clients.map((client) => client.name),
        clients.map((client) => client.open),
        clients.map(() => number),
        clients.map((client) => client.last_at),
      ],
    );
    const notes = clients.flatMap((client) =>
      Array.from({ length: NOTES_EACH }, (_, n) => ({
        client: client.number,
        at: new Date(client.last_at.getTime() - n * 7 * 86_400_000),
        body: inventNote(client.number * 100 + n),
      })),
    );
    await admin.query(
      "insert into notes (client_id, staff_id, at, body) select c, $4::int, a, b from unnest($1::int[], $2::timestamptz[], $3::text[]) as t (c, a, b)",
      [
        notes.map((note) => note.client),
        notes.map((note) => note.at),
        notes.map((note) => note.body),
        number,
      ],
    );
  }
  await admin.query("create index on clients (staff_id, open, last_at desc)");
  await admin.query("create index on notes (client_id, at desc)");
  await admin.query("vacuum analyze");
  await admin.query("checkpoint");
  await admin.end();
}
