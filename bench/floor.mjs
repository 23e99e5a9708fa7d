// The least that a Node server can do for the same four operations: one process a core, `pg`, JSON, no framework, no
// encryption, no pages. A read of a case is recorded here too, in the statement that reads it.
import cluster from "node:cluster";
import { createServer } from "node:http";
import { availableParallelism } from "node:os";
import pg from "pg";

const [url, port] = process.argv.slice(2);
const workers = Math.min(2, availableParallelism());
if (cluster.isPrimary) {
  let listening = 0;
  cluster.on("listening", () => ++listening === workers && console.log("floor is open"));
  for (let n = 0; n < workers; n++) cluster.fork();
  process.on("SIGTERM", () => {
    for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill();
    process.exit(0);
  });
} else {
  const pool = new pg.Pool({ connectionString: url, max: 8 });
  const ask = (name, text, values) => pool.query({ name, text, values }).then((answer) => answer.rows);
  const operations = {
    a: ({ staff }) =>
      ask(
        "a",
        "select id, code, name, last_at from clients where staff_id = $1 and open order by last_at desc limit 50",
        [staff],
      ),
    async b({ staff, client }) {
      const [found] = await ask(
        "b1",
        `with c as (select * from clients where id = $1 and staff_id = $2),
              l as (insert into log (staff_id, deed, client_id) select $2, 'read', id from c)
         select * from c`,
        [client, staff],
      );
      if (!found) return null;
      const notes = await ask(
        "b2",
        "select id, staff_id, at, body from notes where client_id = $1 order by at desc limit 20",
        [client],
      );
      return { ...found, notes };
    },
    c: ({ staff, client, body }) =>
      ask(
        "c",
        `with c as (update clients set last_at = now() where id = $1 and staff_id = $2 returning id),
              n as (insert into notes (client_id, staff_id, at, body) select id, $2, now(), $3 from c returning id)
         insert into log (staff_id, deed, client_id, note_id) select $2, 'write', $1, id from n returning note_id`,
        [client, staff, body],
      ),
    d: ({ staff, term }) =>
      ask(
        "d",
        "select id, code, name, last_at from clients where staff_id = $1 and name like '%' || $2 || '%' order by name limit 20",
        [staff, term],
      ),
  };

  createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://floor");
    const staff = Number(request.headers["x-staff"]);
    let text = "";
    if (request.method === "POST") for await (const piece of request.setEncoding("utf8")) text += piece;
    const asked = text ? JSON.parse(text) : {};
    const operation = operations[pathname.slice(1)];
    const answer =
      operation && staff
        ? await operation({
            staff,
            client: searchParams.get("client"),
            term: searchParams.get("term"),
            ...asked,
          })
        : null;
    const body = Buffer.from(JSON.stringify(answer));
    response.writeHead(answer ? 200 : 404, {
      "content-type": "application/json",
      "content-length": body.length,
    });
    response.end(body);
  }).listen(Number(port), "127.0.0.1");
}
