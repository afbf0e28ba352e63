// Outcomes against options, every cell a figure with its range, or not known.

import { element } from "../common/dom.mjs";
import { wordGroup, words } from "../common/words.mjs";
import { basisNote } from "./basis.mjs";

/** The rows of these ids, or all; on a narrow screen each row is a block with the option before each cell. */
export function comparison(aid, caption, ids) {
  const { options, table } = aid.answer;
  const rows = alike(table.filter(({ id }) => !ids || ids.includes(id)));
  const title = (id) => options.find((option) => option.id === id).title;
  // Roles are said, since a table that is laid out as blocks is none to a screen reader.
  const head = element(
    "tr", { role: "row" }, element("td", { role: "cell" }),
    options.map((option) => element("th", { scope: "col", role: "columnheader" }, option.title)),
  );
  const cell = ({ option, text, certainty, known }) => element(
    "td", { role: "cell", "data-label": title(option), class: known ? null : "soft" },
    element("span", {}, text), certainty && element("small", {}, certaintyWords(certainty)),
  );
  const line = (row) => element("tr", { role: "row" }, element("th", { scope: "row", role: "rowheader" }, row.title), row.cells.map(cell));
  const node = element(
    "table", { role: "table", class: "comparison" }, element("caption", {}, caption),
    element("thead", { role: "rowgroup" }, head), element("tbody", { role: "rowgroup" }, rows.map(line)),
  );
  const sources = [...new Set(rows.flatMap(({ cells }) => cells.flatMap((one) => one.sources ?? [])))];
  return [node, basisNote(aid, { sources })];
}

/** Rows of which every cell says the same stand as one. */
function alike(rows) {
  const groups = new Map();
  for (const row of rows) {
    const same = JSON.stringify(row.cells.map(({ sources, ...rest }) => rest));
    const first = groups.get(same);
    if (!first) {
      groups.set(same, row);
      continue;
    }
    const cells = first.cells.map((cell, place) => ({ ...cell, sources: [...new Set([...(cell.sources ?? []), ...(row.cells[place].sources ?? [])])] }));
    groups.set(same, { ...first, title: `${first.title}, ${row.title}`, cells });
  }
  return [...groups.values()];
}

/** How sure a figure is; some are not more or less sure but as the person said. */
function certaintyWords(certainty) {
  const level = wordGroup("certainties")[certainty];
  return level ? words("certaintyShort", { certainty: level }) : certainty;
}

/** The text of a cell. */
export function cellText(aid, row, option) {
  return aid.answer.table.find(({ id }) => id === row)?.cells.find((cell) => cell.option === option)?.text ?? "";
}
