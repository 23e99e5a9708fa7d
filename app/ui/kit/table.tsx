import { useNavigate } from "@remix-run/react";
import type { MouseEvent, ReactNode } from "react";
import { kitPhrases } from "~/ui/words/kit";
import { type Text, useSay } from "./language";
import styles from "./table.module.css";

export type Column<Row> = {
  key: string;
  head: Text;
  cell: (row: Row) => ReactNode;
  /** Aligned at the right, figures under figures. */
  isNumeric?: boolean;
  /** As in CSS, "9rem"; without it the column takes what is left. */
  width?: string;
};

export type TableProps<Row> = {
  /** What the rows are; the count is said after it. */
  caption: Text;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  /** The page of the row: the whole row is then one link, which stands in its first cell. */
  rowTo?: (row: Row) => string;
  /** How many there are altogether, when `rows` is a part of them. */
  total?: number;
  isCaptionHidden?: boolean;
  /** What stands here when there is no row: an EmptyState. */
  empty?: ReactNode;
};

/**
 * A list of things of one kind. A plain table, because three hundred rows of it cost the server a tenth of what a
 * widget costs, and because screen readers, printers and copy-and-paste understand it. On a phone each row is a card.
 */
export function Table<Row>({
  caption,
  columns,
  rows,
  rowKey,
  rowTo,
  total,
  isCaptionHidden,
  empty,
}: TableProps<Row>) {
  const say = useSay();
  const open = useRowLinks();
  if (rows.length === 0 && empty) return empty;
  const heads = columns.map((column) => say(column.head));
  const count =
    total === undefined || total === rows.length
      ? say(kitPhrases.rows, { count: rows.length })
      : say(kitPhrases.rows_of, { count: rows.length, total });
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the links inside are what is pressed, by key or by hand; this only hears of it
    <table className={styles.table} onClick={rowTo && open}>
      <caption className={isCaptionHidden ? "only-heard" : styles.caption}>
        {say(caption)} <span className={styles.count}>{count}</span>
      </caption>
      <colgroup>
        {columns.map((column) => (
          <col key={column.key} style={column.width ? { width: column.width } : undefined} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map((column, index) => (
            <th key={column.key} scope="col" className={column.isNumeric ? styles.numeric : undefined}>
              {heads[index]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column, index) =>
              index === 0 ? (
                <th key={column.key} scope="row">
                  {rowTo ? <a href={rowTo(row)}>{column.cell(row)}</a> : column.cell(row)}
                </th>
              ) : (
                <td
                  key={column.key}
                  data-label={heads[index]}
                  className={column.isNumeric ? styles.numeric : undefined}
                >
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** One listener for all rows in place of one <Link> each: a plain press goes without loading the page anew. */
function useRowLinks() {
  const navigate = useNavigate();
  return (event: MouseEvent<HTMLTableElement>) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("tbody th a");
    const isPlain =
      event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!link || !isPlain || event.defaultPrevented) return;
    event.preventDefault();
    navigate(link.pathname + link.search + link.hash);
  };
}
