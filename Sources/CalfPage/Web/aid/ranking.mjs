// An order of what matters: above the line counts, most first; below it does not.

import { element, fill } from "../common/dom.mjs";
import { spokenNumber, words } from "../common/words.mjs";
import { aspects } from "./answers.mjs";

/** The list; it is moved by its buttons, by dragging, and by the arrow keys on an item's handle. */
export class Ranking {
  #aid;
  #list = element("ol", { class: "ranking" });
  #said = element("p", { class: "unseen", role: "status" });
  #line = element("li", { class: "line" }, words("rankLine"));
  #dragged = null;

  constructor(aid) {
    this.#aid = aid;
    this.node = element("div", {}, element("p", { class: "hint" }, words("rankHint")), this.#list, this.#said);
  }

  /** Draws the list as the answers have it. */
  show() {
    if (this.#dragged) return;
    const { ranking } = this.#aid.answers;
    const focus = document.activeElement?.closest?.(".ranking li") && document.activeElement;
    const [id, act] = [focus?.closest("li").dataset.id, focus?.dataset.act];
    const rest = aspects.filter((one) => !ranking.includes(one));
    fill(this.#list, ranking.map((one, place) => this.#item(one, place)), this.#line, rest.map((one) => this.#item(one, -1)));
    if (!id) return;
    const item = [...this.#list.children].find((one) => one.dataset.id === id);
    const buttons = [...item.querySelectorAll("button:not(:disabled)")];
    (buttons.find((one) => one.dataset.act === act) ?? buttons.find((one) => one.dataset.act !== "drag"))?.focus();
  }

  #title(id) {
    const title = this.#aid.answer?.matters.find((one) => one.id === id)?.title ?? words(`aspect-${id}`);
    return title.charAt(0).toUpperCase() + title.slice(1);
  }

  #item(id, place) {
    const { ranking } = this.#aid.answers;
    const [counts, title] = [place >= 0, this.#title(id)];
    const button = (act, sign, label, isOff) => element("button", {
      type: "button", class: "button quiet small", "data-act": act, "aria-label": words(label, { title }), disabled: isOff,
      onclick: () => this.#move(id, { up: place - 1, down: place + 1, out: -1, in: ranking.length }[act]),
    }, sign);
    const handle = element("span", { class: "handle", "aria-hidden": "true", onpointerdown: (event) => this.#take(event, id) }, "\u2807\u2807");
    const buttons = counts
      ? [button("up", "\u2191", "rankUp", place === 0), button("down", "\u2193", "rankDown", place === ranking.length - 1), button("out", "\u00d7", "rankOut")]
      : [button("in", words("rankInShort"), "rankIn")];
    return element(
      "li", { "data-id": id, class: counts ? "counts" : null }, handle, element("span", { class: "place", "aria-hidden": "true" }, counts ? spokenNumber(place + 1) : ""),
      element("span", { class: "what" }, title), element("span", { class: "acts" }, buttons),
    );
  }

  #move(id, place) {
    this.#aid.change((answers) => {
      const rest = answers.ranking.filter((one) => one !== id);
      if (place >= 0) rest.splice(place, 0, id);
      this.#order(answers, rest);
    });
    const of = this.#aid.answers.ranking.length;
    fill(this.#said, place < 0 ? words("rankSaidOut", { title: this.#title(id) }) : words("rankSaid", { title: this.#title(id), place: place + 1, of }));
  }

  #order(answers, ranking) {
    answers.ranking = ranking;
    // Something that comes to count among points begins where all begin.
    if (answers.points) for (const one of ranking) answers.points[one] ??= this.#aid.answer?.matters.find(({ id }) => id === one)?.start ?? 0;
  }

  #take(event, id) {
    if (event.button !== 0) return;
    event.preventDefault();
    const item = event.target.closest("li");
    item.classList.add("dragged");
    this.#dragged = item;
    // The item moves in the list under the pointer, so the whole document listens.
    const over = new AbortController();
    const listen = (name, act) => document.addEventListener(name, act, { signal: over.signal });
    listen("pointermove", ({ clientY }) => {
      const next = [...this.#list.children].filter((one) => one !== item).find((one) => {
        const box = one.getBoundingClientRect();
        return clientY < box.top + box.height / 2;
      });
      if ((next ?? null) !== item.nextElementSibling) this.#list.insertBefore(item, next ?? null);
    });
    const drop = () => {
      over.abort();
      item.classList.remove("dragged");
      this.#dragged = null;
      const ids = [...this.#list.children].map((one) => one.dataset.id);
      this.#aid.change((answers) => this.#order(answers, ids.slice(0, ids.indexOf(undefined))));
    };
    listen("pointerup", drop);
    listen("pointercancel", drop);
  }
}
