// The quote while it is made: entries in, the engine's answer out, and everything drawn again at once.

import { answerOf } from "../common/engine.mjs";
import { sentenceOf } from "../common/typed.mjs";
import { visible } from "../common/visible.mjs";
import { words } from "../common/words.mjs";
import { freshEntries } from "./entries.mjs";
import { fieldOf, isComplete, quoteRequest } from "./request.mjs";

/** Holds the price list, what was entered and the engine's answer to it. */
export class Desk {
  /** The price list, as it is shown. */
  list = null;
  /** What was entered: see entries.mjs. */
  entries = {};
  /** The quote; null while something is missing or wrong, so that no figure stands that was not asked for. */
  quote = null;
  /** The engine's answer as it came: what `calfcalc quote --json` writes. */
  written = "";
  /** The products of the tables, with their names. */
  products;
  /** The sources of the tables. */
  sources;
  /** What the engine complains of: `{ field, message }`; null where all is well. */
  complaint = null;
  /** Called after every change. */
  changed = () => {};
  #asked = null;
  #fields = {};
  #engine;
  #isWaiting = false;

  constructor(engine) {
    this.#engine = engine;
    ({ products: this.products, sources: this.sources } = this.ask({ tables: {} }).tables);
  }

  /** Asks the engine: an object for an object, a text for a text. */
  ask(request) {
    return this.#engine.answer(request);
  }

  /** Goes on with another list that was checked. */
  begin(list) {
    this.#asked = list;
    this.list = visible(list);
    this.entries = freshEntries(list, this.entries);
    this.#fields = {};
  }

  /** Makes a field known by its name, so that a complaint about it is shown beside it. */
  register(name, field) {
    this.#fields[name] = field;
  }

  /** A field by its name. */
  field(name) {
    return this.#fields[name];
  }

  /** Changes entries; the quote follows with the next frame, however many changes there were. */
  change(act) {
    act(this.entries);
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    requestAnimationFrame(() => {
      this.#isWaiting = false;
      this.recompute();
    });
  }

  /** Asks for the quote and draws it. */
  recompute() {
    this.quote = null;
    this.complaint = null;
    if (isComplete(this.entries)) {
      this.written = answerOf(this.#engine, JSON.stringify(quoteRequest(this.entries, this.#asked)));
      const { quote, error } = JSON.parse(this.written);
      if (error) this.complaint = { field: fieldOf(error.path, this.entries), message: refusal(error) };
      else this.quote = visible(quote);
    }
    for (const [name, field] of Object.entries(this.#fields)) {
      if (name !== this.complaint?.field) field.complain(null);
    }
    this.#fields[this.complaint?.field]?.complain(this.complaint.message);
    this.changed();
  }
}

/** A complaint with what it rests on. */
function refusal(error) {
  // Units are typed; that a class of muscle could stand there too helps nobody.
  if (error.code === "notOneOf" && /^quote\.dose\./.test(error.path)) return words("numberNeeded");
  if (error.code === "missingKey") return words("entryNeeded");
  const sentence = sentenceOf(error);
  return error.source === undefined ? sentence : `${sentence} ${words("limitFrom", error)}`;
}
