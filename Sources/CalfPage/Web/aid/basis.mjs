// How sure a figure is, and from where: under every figure, folded.

import { element } from "../common/dom.mjs";
import { words } from "../common/words.mjs";

/** A source as a line: who, when, what, where. */
export function reference({ author, year, title, address, identifier, readOn }) {
  const by = author ? `${author} (${year}). ` : "";
  const parts = (address ?? "").split(/(https:\/\/[^\s,]+)/).map((part) => (
    part.startsWith("https://") ? element("a", { href: part, rel: "noopener noreferrer", target: "_blank" }, part) : part
  ));
  return element("li", {}, `${by}${title}. `, parts, identifier ? `, ${identifier}` : "", readOn ? ` ${words("readOn", { day: readOn })}` : "");
}

/** A fold of certainty, reason, group, period and sources; the last by their ids. */
export function basisNote(aid, { certainty, reason, group, period, judged, sources = [] }, also = []) {
  const known = sources.map((id) => aid.source(id) ?? also.find((source) => source.id === id)).filter(Boolean);
  const line = (key, text) => text && element("li", {}, element("b", {}, words(key)), " ", text);
  return element(
    "details", { class: "basis" },
    element("summary", {}, certainty ? words("howSure", { certainty }) : words("fromWhere")),
    element(
      "ul", { class: "small" }, line("why", reason), line("seenIn", group), line("time", period),
      judged && element("li", {}, words("judged")), known.map(reference),
    ),
  );
}
