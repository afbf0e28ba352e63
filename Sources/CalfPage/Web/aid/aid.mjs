// The aid while it is used: answers in, the engine's answer out, and everything drawn again at once.

import { decideRequest, fieldAt, isAskable } from "./request.mjs";

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
  /** The clinic's list that the page carries; null for none. */
  priceList;
  /** Called after every change. */
  changed = () => {};
  #engine;
  #isWaiting = false;
  #date = today();

  constructor(engine, answers, priceList) {
    this.#engine = engine;
    this.answers = answers;
    this.priceList = priceList;
    this.screening = this.ask({ screen: {} }).screen.findings;
  }

  /** Asks the engine. */
  ask(request) {
    return this.#engine.answer(request);
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
    if (isAskable(this.answers)) {
      const { request, places } = decideRequest(this.answers, this.#date, this.priceList);
      const { decide, error } = this.ask(request);
      this.complaint = error ? { field: fieldAt(error.path, places), message: sentenceOf(error) } : null;
      if (decide) this.answer = decide;
    } else {
      this.complaint = null;
      this.answer = null;
    }
    this.changed();
  }
}

/** What an error says: what is wrong, and what to do. */
export function sentenceOf({ message, hint }) {
  const first = message.charAt(0).toUpperCase() + message.slice(1);
  return hint ? `${first}. ${hint.charAt(0).toUpperCase()}${hint.slice(1)}.` : `${first}.`;
}

/** The day on the clock of this device, as the engine reads it. */
function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${String(now.getFullYear()).padStart(4, "0")}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
