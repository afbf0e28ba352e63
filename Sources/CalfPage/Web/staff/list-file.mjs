// A price list from a file: looked over before it counts, and a broken one changes nothing.

import { element, fill } from "../common/dom.mjs";
import { fileButton, pickedText } from "../common/files.mjs";
import { endedSentence, today } from "../common/typed.mjs";
import { words } from "../common/words.mjs";

// The longest request that the engine takes is 4 MiB.
const mostListBytes = 2_000_000;

/** A button that opens a list, and a place for what is wrong or odd about what was opened; `taken` gets a good one. */
export function listOpener(desk, taken) {
  const said = element("div", { role: "status" });
  const open = async (input) => {
    const name = input.files[0]?.name ?? "";
    let found;
    try {
      const text = await pickedText(input, mostListBytes);
      if (text === null) return;
      found = lookedOver(desk, text);
    } catch {
      fill(said, element("p", { class: "notice" }, words("listUnread", { name })));
      return;
    }
    if (found.list) taken(found.list);
    fill(said, complaints(name, found.errors, desk.list ? "listBroken" : "listBrokenFirst"), complaints(name, found.warnings, "listOdd"));
  };
  return { button: fileButton({ label: words("listOpen"), accept: ".json,application/json", act: open }), said };
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
  const errors = error ? [wholeFault(desk, text, error) ?? inFile(error)] : check.errors.map(inFile);
  return { list: errors.length > 0 ? null : list, errors, warnings: (check?.warnings ?? []).map(inFile) };
}

/** What is wrong with the text as JSON, counted in the file alone. */
function wholeFault(desk, text, { code }) {
  const { error } = JSON.parse(desk.ask(text));
  return error?.code === code ? error : null;
}

function complaints(name, faults, key) {
  if (faults.length === 0) return null;
  const lines = faults.map(({ line, column, path, message, hint }) => element(
    "li", {}, element("b", {}, words("listPlace", { line, column })), " ", path && element("code", {}, path), path && ": ",
    endedSentence(hint ? `${message}; ${hint}` : message),
  ));
  return element("div", { class: "notice" }, element("p", {}, words(key, { name })), element("ul", {}, lines));
}
