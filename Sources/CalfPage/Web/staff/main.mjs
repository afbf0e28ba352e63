// Starts the quote form, with the list in the page or with one from a file.

import { pageData } from "../common/data.mjs";
import { element, fill } from "../common/dom.mjs";
import { startEngine } from "../common/engine.mjs";
import { words } from "../common/words.mjs";
import { Desk } from "./desk.mjs";
import { quoteForm } from "./form.mjs";
import { listOpener } from "./list-file.mjs";
import { paperOf } from "./paper.mjs";
import { shownPaper } from "./show-paper.mjs";
import { totalPanel } from "./total.mjs";

/** The whole page around a list, in place of what was there. */
function beginDesk(desk, list, opener) {
  desk.begin(list);
  const total = totalPanel(desk);
  const paper = element("div", { class: "paper" });
  const said = element("p", { role: "status", class: "unseen" });
  const { issuer, id, version } = desk.list;
  const title = element("h1", { tabindex: -1 }, words("deskTitle"));
  opener.button.classList.add("quiet");
  const head = element(
    "div", { class: "list" }, title, element("p", {}, words("listInUse", { name: issuer?.name ?? id, id, version })),
    element("div", { class: "buttons" }, opener.button),
  );
  fill(document.getElementById("content"), element("div", { class: "desk" }, head, opener.said, quoteForm(desk), total.node), said, paper);
  let saying;
  desk.changed = () => {
    total.draw();
    unfold(desk);
    fill(paper, desk.quote ? shownPaper(paperOf(desk)) : element("p", {}, words("noQuoteYet")));
    // Said when the hands rest, not at every key.
    clearTimeout(saying);
    saying = setTimeout(() => fill(said, total.spoken()), 700);
  };
  desk.recompute();
  return title;
}

/** A field with a complaint is never folded away. */
function unfold({ complaint, field }) {
  const fold = complaint && document.querySelector("form .wrong")?.closest("details");
  if (fold) fold.open = true;
}

/** Asks for a list where the page has none. */
function askForList(opener) {
  opener.button.classList.remove("quiet");
  fill(document.getElementById("content"), element(
    "div", { class: "desk first" }, element("h1", {}, words("deskTitle")), element("p", {}, words("listNeeded")),
    element("div", { class: "buttons" }, opener.button), opener.said,
  ));
}

async function startDesk() {
  const desk = new Desk(await startEngine());
  const opener = listOpener(desk, (other) => beginDesk(desk, other, opener).focus());
  const list = JSON.parse(pageData("price-list"));
  if (list) beginDesk(desk, list, opener);
  else askForList(opener);
}

startDesk().catch((reason) => {
  console.warn(reason);
  document.getElementById("without")?.removeAttribute("hidden");
});
