import type { ImportMappingView } from "~/models/imports.server";
import { importFieldWords, importKindWords, importPhrases, importWords } from "~/ui/words/imports";
import { ImportFrame, type ImportSaid } from "./import-frame";
import styles from "./imports.module.css";
import { Button } from "./kit/button";
import { CheckboxGroup } from "./kit/checkbox";
import { type FieldErrors, Form, FormActions } from "./kit/form";
import { useSay } from "./kit/language";
import { Section } from "./kit/page";
import { RadioGroup } from "./kit/radio-group";
import { Select } from "./kit/select";
import { Table } from "./kit/table";
import { TextField } from "./kit/text-field";

export type ImportMappingPageProps = {
  seen: ImportMappingView;
  /** The fields that a column can be, and those that may be filled from above, for this kind of file. */
  fields: readonly (keyof typeof importFieldWords)[];
  fillable: readonly (keyof typeof importFieldWords)[];
  errors?: FieldErrors;
  said: ImportSaid | null;
};

/** Which column is what: proposed, and confirmed by a person. */
export function ImportMappingPage({ seen, fields, fillable, errors, said }: ImportMappingPageProps) {
  const say = useSay();
  const { plan } = seen;
  const mapped = fillable.filter((field) => plan.mapping.columns.some((column) => column.field === field));
  const meanings = [
    { value: "", label: importWords.not_imported },
    ...fields.map((field) => ({ value: field as string, label: importFieldWords[field] })),
  ];
  const accounts = [
    { value: "", label: importWords.nobody },
    ...seen.colleagues.map((one) => ({ value: one.id, label: one.display_name })),
  ];
  return (
    <ImportFrame head={seen} lead={importWords.columns_lead} said={said}>
      <Section title={importWords.sample}>
        <div className={styles.stack}>
          <p>{say(importWords.sample_lead)}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by key */}
          <section className={styles.sample} tabIndex={0} aria-label={seen.file_name}>
            <table>
              <tbody>
                {plan.sample.map((row, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no other name than their place
                  <tr key={at}>
                    {row.map((cell, column) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: as above
                      <td key={column}>{cell}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          {plan.sheets.length > 1 && <p>{say(importPhrases.sheets, { sheets: plan.sheets.join(", ") })}</p>}
        </div>
      </Section>
      <Form key={seen.version} errors={errors} hidden={{ version: seen.version }}>
        <RadioGroup
          name="kind"
          label={importWords.kind}
          defaultValue={seen.kind}
          isInLine
          choices={(["register", "session_log"] as const).map((kind) => ({
            value: kind,
            label: importKindWords[kind],
          }))}
        />
        <TextField
          name="header_row"
          label={importWords.header_row}
          description={importWords.header_row_hint}
          defaultValue={String(plan.mapping.header_row || "")}
          inputMode="numeric"
          isShort
        />
        <Table
          caption={importWords.columns}
          rows={plan.mapping.columns}
          rowKey={(column) => String(column.index)}
          columns={[
            {
              key: "heading",
              head: importWords.column,
              cell: (column) => column.heading || `(${column.index + 1})`,
              width: "10rem",
            },
            {
              key: "sample",
              head: importWords.example,
              cell: (column) => <span className={styles.example}>{column.sample.join(" · ")}</span>,
            },
            {
              key: "field",
              head: importWords.means,
              width: "15rem",
              cell: (column) => (
                <Select
                  name={`column_${column.index}`}
                  label={`${column.heading} ${say(importWords.means)}`}
                  isLabelHidden
                  choices={meanings}
                  defaultValue={column.field ?? ""}
                />
              ),
            },
          ]}
        />
        {mapped.length > 0 && (
          <CheckboxGroup
            name="fill_down"
            label={importWords.merged}
            description={importWords.merged_hint}
            defaultValue={plan.fill_down}
            isInLine
            choices={mapped.map((field) => ({ value: field, label: importFieldWords[field] }))}
          />
        )}
        {seen.kind === "session_log" && (
          <TextField
            name="year"
            label={importWords.year}
            description={importWords.year_hint}
            defaultValue={plan.year ? String(plan.year) : ""}
            inputMode="numeric"
            isShort
          />
        )}
        {plan.staff_names.length > 0 && (
          <Section title={importWords.staff}>
            <div className={styles.stack}>
              <p>{say(importWords.staff_lead)}</p>
              {plan.staff_names.map((name, at) => (
                <div key={name}>
                  <input type="hidden" name={`staff_name_${at}`} value={name} />
                  <Select
                    name={`staff_${at}`}
                    label={name}
                    choices={accounts}
                    defaultValue={plan.staff[name] ?? ""}
                    isShort
                  />
                </div>
              ))}
            </div>
          </Section>
        )}
        <FormActions>
          <Button type="submit" look="primary" pending={importWords.reading}>
            {importWords.save_columns}
          </Button>
        </FormActions>
      </Form>
    </ImportFrame>
  );
}
