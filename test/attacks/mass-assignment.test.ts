import { beforeAll, expect, test } from "vitest";
import { readForm } from "~/models/forms.server";
import { identity_schema } from "~/models/identities.server";
import { intake_schema } from "~/models/intakes.server";
import { openTestOffice, type TestOffice } from "../office";

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});

/** What says whose, who, when or under which line: set when a row is made, never afterwards. */
const FIXED =
  /^(id|client_id|staff_id|author_id|site_id|code|opened_on|made_under|import_id|created_at|created_by|signed_by|signed_at|.*_by|role_grants|purpose|class)$/;
/** The few that a deed of its own may change, and why. */
const MAY_CHANGE = [
  "coordinator_questions.answered_by", // the answer is one update of the question
  "drafts.author_id", // a leaver's drafts go to the successor
  "import_rows.client_id", // a row learns which client it became
  "renewals.confirmed_by", // the second person
  "safe_contacts.updated_by",
  "staff.site_id", // moving to another site
];

test("no form can change whose a row is, who made it or when: the columns are not granted (S-3)", async () => {
  const { rows } = await office.admin.query(
    "select table_name || '.' || column_name as name, column_name from information_schema.column_privileges where grantee = 'gyeot_app' and privilege_type = 'UPDATE'",
  );
  const changeable = rows.filter((row) => FIXED.test(row.column_name)).map((row) => row.name as string);
  expect(changeable.filter((name) => !MAY_CHANGE.includes(name))).toEqual([]);
});

test("a form takes the fields it names and no other", () => {
  const extra = {
    staff_id: "x",
    client_id: "x",
    site_id: "x",
    role: "administrator",
    made_under: "x",
    created_at: "x",
    version: "99",
    signed_by: "x",
  };
  for (const schema of [intake_schema, identity_schema]) {
    const form = new FormData();
    for (const [name, value] of Object.entries(extra)) form.set(name, value);
    const named = Object.keys(schema.shape);
    const { values } = readForm(form, schema);
    for (const name of Object.keys(extra).filter((one) => !named.includes(one)))
      expect(values ?? {}).not.toHaveProperty(name);
  }
});
