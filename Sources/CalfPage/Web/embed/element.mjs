// The element <calf-calc>: what a course may cost, and what it can be expected to do.

import { pageData } from "../common/data.mjs";
import { element, fill, list, redraw } from "../common/dom.mjs";
import { answerOf, startEngine } from "../common/engine.mjs";
import { choiceField, textField } from "../common/fields.mjs";
import { sentenceOf, today } from "../common/typed.mjs";
import { visible } from "../common/visible.mjs";
import { wordGroup, words } from "../common/words.mjs";
import { calcFigures, calcSpoken } from "./figures.mjs";
import { calcField, calcRequest, freshFields, hasPrice } from "./request.mjs";

// One engine for all elements of a page, started with the first.
let runningEngine;

const sheet = new CSSStyleSheet();
sheet.replaceSync(pageData("style"));

/**
 * Attributes: `region`, `months`, `sessions`, `weeks` and `product` to begin with, `price-list` with the id of an
 * example. Property: `priceList`, a clinic's list. Event: `calf-calc-answer` with the engine's answer.
 */
export class CalculatorElement extends HTMLElement {
  static observedAttributes = ["region", "months", "sessions", "weeks", "product", "price-list"];
  #root = this.attachShadow({ mode: "open" });
  #form = element("form", { onsubmit: (event) => event.preventDefault() });
  #figures = element("div", { class: "figures" });
  #said = element("p", { role: "status", class: "unseen" });
  #entries = freshFields();
  #list = JSON.parse(pageData("price-list"));
  #fields = {};
  #engine = null;
  #answer = null;
  #isWaiting = false;
  #saying;
  #width = 0;
  #listName = null;

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [sheet];
    const facts = element(
      "section", { class: "facts" }, element("h3", {}, words("calcFacts")), element("p", {}, words("calcExpect")),
      element("details", {}, element("summary", {}, words("calcFactsMore")), list(pageData("facts"))),
    );
    const body = element("section", { class: "body", lang: wordGroup("calcLanguage").code, "aria-label": words("calcTitle") }, element("h2", {}, words("calcTitle")), this.#form, this.#said, this.#figures, facts);
    this.#root.append(body);
    if (this.#list) this.#entries.from = "list";
    new ResizeObserver(() => this.#fit()).observe(body);
  }

  /** The clinic's list that prices are taken from; null for none. */
  get priceList() {
    return this.#list;
  }

  set priceList(list) {
    this.#list = list ?? null;
    this.#entries.from = list ? "list" : this.#entries.region && "region";
    this.#entries.product = this.getAttribute("product") ?? "";
    this.#begin();
  }

  /** The engine's latest answer; null where there is none. */
  get answer() {
    return this.#answer;
  }

  connectedCallback() {
    // What was set before the element was known stands in the way of what it does.
    if (Object.hasOwn(this, "priceList")) {
      const { priceList } = this;
      delete this.priceList;
      this.priceList = priceList;
    }
    this.#begin();
    if (this.#engine) return;
    fill(this.#figures, element("p", {}, words("calcWait")));
    runningEngine ??= startEngine();
    runningEngine.then((engine) => {
      this.#engine = engine;
      this.#recompute();
    }, (reason) => {
      console.warn(reason);
      fill(this.#figures, element("p", { class: "notice" }, words("calcFailed")));
    });
  }

  attributeChangedCallback(name, _, value) {
    if (name === "price-list") {
      this.priceList = value;
      return;
    }
    this.#entries[name] = value ?? freshFields()[name];
    if (name === "region") this.#entries.from = value ? "region" : this.#list ? "list" : "";
    if (this.isConnected) this.#begin();
  }

  #begin() {
    this.#fields = {};
    const entries = this.#entries;
    const shown = typeof this.#list === "object" ? visible(this.#list) : null;
    this.#listName = shown ? shown.issuer?.name ?? shown.id : this.#list;
    const typed = (key, label, settings) => this.#field(key, textField({ label: words(label), value: entries[key], inputmode: "numeric", act: (value) => this.#change(key, value), ...settings }));
    const chosen = (key, label, choices) => this.#field(key, choiceField({ label: words(label), value: entries[key], choices, act: (value) => this.#change(key, value) }));
    const own = element("div", { class: "row" }, typed("price", "calcPrice", { hint: words("calcPriceHint"), inputmode: "decimal" }), typed("currency", "calcCurrency", { hint: words("calcCurrencyHint"), inputmode: "text" }));
    // A list that was handed over may be anything; the engine says what is wrong with it.
    const items = Array.isArray(shown?.items) ? shown.items : [];
    const treatments = items.filter((item) => item?.role === "treatment");
    if (treatments.length > 0 && !treatments.some(({ product }) => product === entries.product)) entries.product = treatments[0].product;
    const muscles = [["", words("calcMuscleUnknown")], ...["thin", "medium", "thick"].map((one) => [one, wordGroup("muscles")[one]])];
    const ofList = element(
      "div", { class: "row" }, treatments.length > 1 && chosen("product", "calcProduct", treatments.map(({ product, name }) => [product, `${name} (${product})`])),
      chosen("muscle", "calcMuscle", muscles),
    );
    const fold = () => {
      own.hidden = entries.from !== "own";
      ofList.hidden = entries.from !== "list";
    };
    const origins = [["", words("calcChoose")], this.#list && ["list", words("calcList", { name: this.#listName })], ["own", words("calcOwn")], ...Object.entries(wordGroup("regions"))];
    const origin = choiceField({
      label: words("calcOrigin"), value: entries.from === "region" ? entries.region : entries.from, choices: origins.filter(Boolean),
      act: (value) => {
        entries.region = ["", "own", "list"].includes(value) ? "" : value;
        this.#change("from", entries.region ? "region" : value);
        fold();
      },
    });
    fold();
    fill(
      this.#form, this.#field("from", origin), own, ofList,
      element("div", { class: "row" }, typed("sessions", "calcSessions"), typed("weeks", "calcWeeks"), typed("months", "calcMonths")),
      element("p", { class: "hint" }, words("calcOpen")),
    );
    this.#recompute();
  }

  #field(key, field) {
    this.#fields[key] = field;
    return field.node;
  }

  #change(key, value) {
    this.#entries[key] = value;
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    requestAnimationFrame(() => {
      this.#isWaiting = false;
      this.#recompute();
    });
  }

  #recompute() {
    if (!this.#engine) return;
    let complaint = null;
    this.#answer = null;
    if (hasPrice(this.#entries)) {
      const { estimate, error } = JSON.parse(answerOf(this.#engine, JSON.stringify(calcRequest(this.#entries, this.#list, today()))));
      this.#answer = estimate ?? null;
      // "unknown" could stand for a figure too; that helps nobody who types.
      if (error) complaint = { field: calcField(error.path), message: error.code === "notOneOf" ? words("numberNeeded") : sentenceOf(error) };
    }
    for (const [key, field] of Object.entries(this.#fields)) field.complain(key === complaint?.field ? complaint.message : null);
    this.#draw(complaint);
    clearTimeout(this.#saying);
    this.#saying = setTimeout(() => fill(this.#said, this.#answer ? calcSpoken(this.#answer) : ""), 700);
    this.dispatchEvent(new CustomEvent("calf-calc-answer", { detail: this.#answer }));
  }

  #draw(complaint) {
    if (this.#answer) {
      this.#width = this.#room();
      redraw(this.#figures, calcFigures(visible(this.#answer), this.#width, this.#listName));
    } else {
      const isBeside = complaint && this.#fields[complaint.field];
      redraw(this.#figures, element("p", { class: "notice" }, complaint ? [isBeside ? null : `${complaint.message} `, words("calcOld")] : words("calcNeedsPrice")));
    }
  }

  /** The room for a picture. */
  #room() {
    return Math.max(240, Math.min(640, this.#figures.clientWidth || 320));
  }

  #fit() {
    if (this.#answer && this.#room() !== this.#width) this.#draw(null);
  }
}
