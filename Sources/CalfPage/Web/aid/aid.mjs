// The aid while it is used: answers in, the engine's answer out, and everything drawn again at once.

import { answerOf } from "../common/engine.mjs";
import { sentenceOf, today } from "../common/typed.mjs";
import { words } from "../common/words.mjs";
import { decideRequest, fieldAt, missingField } from "./request.mjs";

/** Holds the person's answers and the engine's latest answer to them. */
export class Aid {
  /** What was entered: see answers.mjs. */
  answers;
  /** The engine's answer to it, or to what was entered before a mistake; null before there is one. */
  answer = null;
  /** What the engine complains of: `{ field, message }`; null where all is well. */
  complaint = null;
  /** The questions about health, from the engine. */
  screening;
  /** What is known, from the engine: risks, sources, other ways. */
  evidence;
  /** The clinic's list that the page carries; null for none. */
  priceList;
  /** Called after every change. */
  changed = () => {};
  #fields = {};
  #engine;
  #asked = null;
  #isWaiting = false;
  #date = today();

  constructor(engine, answers, priceList) {
    this.#engine = engine;
    this.answers = answers;
    this.priceList = priceList;
    this.screening = this.ask({ screen: {} }).screen.findings;
    this.evidence = this.ask({ evidence: {} }).evidence;
  }

  /** Asks the engine. */
  ask(request) {
    return this.#engine.answer(request);
  }

  /** Makes a field known by its name, so that a complaint about it is shown beside it. */
  register(name, field, step) {
    this.#fields[name] = { field, step };
  }

  /** The step that a field stands on. */
  stepOf = (name) => this.#fields[name]?.step;

  /** A source by its id. */
  source(id) {
    return [...this.evidence.sources, ...(this.answer?.sources ?? [])].find((source) => source.id === id);
  }

  /** What a risk is called. */
  riskName(id) {
    return [...this.evidence.uncounted, ...this.evidence.counted].find((risk) => risk.id === id)?.name ?? id;
  }

  /** The day that everything is reckoned from. */
  get date() {
    return this.#date;
  }

  /** Changes answers; the whole answer follows with the next frame, however many changes there were. */
  change(act) {
    act(this.answers);
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    requestAnimationFrame(() => {
      this.#isWaiting = false;
      this.recompute();
    });
  }

  /** Asks for the whole answer and draws what is in view. */
  recompute() {
    const missing = missingField(this.answers);
    if (!missing) {
      const { request, places } = decideRequest(this.answers, this.#date, this.priceList);
      const asked = JSON.stringify(request);
      // Much of what is entered, such as questions of one's own, changes nothing in the answer.
      if (asked !== this.#asked) {
        this.#asked = asked;
        const { decide, error } = JSON.parse(answerOf(this.#engine, asked));
        this.complaint = error ? { field: fieldAt(error.path, places), message: sentenceOf(error) } : null;
        if (decide) this.answer = decide;
      }
    } else {
      // A price that was not named yet is no mistake.
      this.complaint = missing === "muscle" ? { field: "muscle", message: words("muscleNeeded") } : null;
      this.answer = null;
      this.#asked = null;
    }
    for (const [name, { field }] of Object.entries(this.#fields)) {
      if (name !== this.complaint?.field) field.complain(null);
    }
    this.#fields[this.complaint?.field]?.field.complain(this.complaint.message);
    this.changed();
  }
}
