// A price list from a file: looked over before it counts, and a broken one changes nothing.

import { element, fill } from "../common/dom.mjs";
import { fileButton, pickedText } from "../common/files.mjs";
import { today } from "../common/typed.mjs";
import { words } from "../common/words.mjs";

// The longest request that the engine takes is 4 MiB.
const mostListBytes = 2_000_000;

/** A button that opens a list, and below it what is wrong or odd about what was opened. */
export function listOpener(desk, quiet, taken) {
  const said = element("div", { role: "status" });
  const open = async (input) => {
    const name = input.files[0]?.name ?? "";
    try {
      const text = await pickedText(input, mostListBytes);
      if (text === null) return;
      const { list, errors, warnings } = lookedOver(desk, text);
      fill(said, complaints(name, errors, "listBroken"), list && complaints(name, warnings, "listOdd"));
      if (list) taken(list);
    } catch {
      fill(said, element("p", { class: "notice" }, words("listUnread", { name })));
    }
  };
  const button = fileButton({ label: words("listOpen"), accept: ".json,application/json", act: open });
  if (!quiet) button.classList.remove("quiet");
  return { button, said };
}

/** `{ list, errors, warnings }`: the list where nothing is wrong with it. */
export function lookedOver(desk, text) {
  let list;
  try {
    list = JSON.parse(text);
  } catch {
    // The engine says where.
    const { error } = JSON.parse(desk.ask(text));
    return { list: null, errors: [error], warnings: [] };
  }
  // The list begins a line of its own, so that a line is one less and a column the same.
  const { check, error } = JSON.parse(desk.ask(`{"check":{"date":${JSON.stringify(today())},"priceList":\n${text}\n}}`));
  const inFile = (fault) => ({ ...fault, line: fault.line - 1, path: fault.path.replace(/^check\.priceList\.?/, "") });
  const errors = (error ? [error] : check.errors).map(inFile);
  return { list: errors.length > 0 ? null : list, errors, warnings: (check?.warnings ?? []).map(inFile) };
}

function complaints(name, faults, key) {
  if (faults.length === 0) return null;
  const lines = faults.map(({ line, column, path, message, hint }) => element(
    "li", {}, element("b", {}, words("listPlace", { line, column })), " ", path && element("code", {}, path), path && ": ",
    message, hint && `; ${hint}`, ".",
  ));
  return element("div", { class: "notice" }, element("p", {}, words(key, { name })), element("ul", {}, lines));
}
