// What a course of calf treatment costs, asked from JavaScript: calfcalc.wasm behind one call.
//
//   const calc = await CalfCalc.load(await readFile("calfcalc.wasm"));       // or: await (await fetch(…)).arrayBuffer()
//   calc.answer({ quote: { priceList: "example-gb", … } }).quote.totals.payable;

/** The engine stopped in the middle of a request, which no request should bring about; please report it. */
export class CalfCalcTrap extends Error {
  name = "CalfCalcTrap";
}

/** One engine with its own memory: quick to make, and each worker needs its own. */
export class CalfCalc {
  #module;
  #engine;

  /** Loads the engine from the bytes of calfcalc.wasm, or from a module that is compiled already. */
  static async load(bytes) {
    const calc = new CalfCalc();
    calc.#module = bytes instanceof WebAssembly.Module ? bytes : await WebAssembly.compile(bytes);
    calc.#engine = (await WebAssembly.instantiate(calc.#module)).exports;
    return calc;
  }

  /** Answers an object with an object, a string with a string, bytes with bytes; an error is an answer. */
  answer(request) {
    if (request instanceof Uint8Array) return this.#call(request);
    const isText = typeof request === "string";
    const text = isText ? request : JSON.stringify(request) ?? "";
    const answer = new TextDecoder().decode(this.#call(new TextEncoder().encode(text)));
    return isText ? answer : JSON.parse(answer);
  }

  /** The engine's version: it moves whenever an answer could. */
  get version() {
    const bytes = new Uint8Array(this.#engine.memory.buffer, this.#engine.calfcalc_version());
    return new TextDecoder().decode(bytes.subarray(0, bytes.indexOf(0)));
  }

  #call(request) {
    try {
      const { memory, calfcalc_alloc: alloc, calfcalc_free: free, calfcalc_answer: answer } = this.#engine;
      // Addresses are unsigned; JavaScript is handed them signed.
      const question = alloc(request.length) >>> 0;
      const length = alloc(4) >>> 0;
      new Uint8Array(memory.buffer).set(request, question);
      const found = answer(question, request.length, length) >>> 0;
      const end = found + new DataView(memory.buffer).getUint32(length, true);
      const result = new Uint8Array(memory.buffer).slice(found, end);
      for (const block of [question, length, found]) free(block);
      return result;
    } catch (cause) {
      // What a trap leaves behind cannot be trusted: the next call gets an engine that has seen nothing.
      this.#engine = new WebAssembly.Instance(this.#module).exports;
      throw new CalfCalcTrap("the engine stopped and was replaced; other requests can be answered", { cause });
    }
  }
}
