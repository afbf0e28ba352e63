// What the page carries beside its script.

/** The text of a data element: the strings, the engine, a price list. */
export function pageData(id) {
  return document.getElementById(id).textContent;
}
