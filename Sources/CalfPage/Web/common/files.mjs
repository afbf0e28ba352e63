// Files that a person asks for: nothing is kept otherwise.

import { element } from "./dom.mjs";

/** Hands the person a file. */
export function giveFile(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  element("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Reads the file that a person picked; one above `most` bytes is not read. */
export async function pickedText(input, most) {
  const file = input.files[0];
  input.value = "";
  if (!file) return null;
  if (file.size > most) throw new RangeError("too large");
  return file.text();
}

/** Bytes as text for a file picker's own button: a label that looks like one. */
export function fileButton({ label, accept, act }) {
  const input = element("input", { type: "file", accept, class: "picker", onchange: () => act(input) });
  return element("label", { class: "button quiet" }, label, input);
}
