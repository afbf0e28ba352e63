// Elements made one by one: text is always text, so nothing that is typed or loaded can become markup.

/** An HTML element: `element("p", { class: "soft", onclick: act }, "words", another)`. */
export function element(name, attributes, ...content) {
  return furnished(document.createElement(name), attributes, content);
}

/** An element of a drawing. */
export function drawn(name, attributes, ...content) {
  return furnished(document.createElementNS("http://www.w3.org/2000/svg", name), attributes, content);
}

/** Puts content in place of what an element holds. */
export function fill(node, ...content) {
  node.replaceChildren(...content.flat(9).filter(isThere));
  return node;
}

/** A list of lines. */
export function list(lines, attributes = {}) {
  return element("ul", attributes, lines.map((line) => element("li", {}, line)));
}

function furnished(node, attributes, content) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (!isThere(value)) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...content.flat(9).filter(isThere));
  return node;
}

function isThere(part) {
  return part !== null && part !== undefined && part !== false;
}

/** Puts new content in place of old; what was unfolded stays so, and the focus stays where it was. */
export function redraw(node, ...content) {
  const folds = () => [...node.querySelectorAll("details")];
  const stops = () => [...node.querySelectorAll("summary, a, button, input")];
  const open = folds().map((fold) => fold.open);
  const focus = stops().indexOf(node.getRootNode().activeElement);
  fill(node, ...content);
  folds().forEach((fold, place) => { if (open[place]) fold.open = true; });
  if (focus >= 0) stops()[focus]?.focus({ preventScroll: true });
}
