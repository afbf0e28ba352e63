// What the module carries beside its script, in place of a page's data elements: `carried` is put in when it is made.

/** A text by its name: the strings, the style, the engine, a price list; the facts as a list. */
export function pageData(id) {
  return carried[id];
}
