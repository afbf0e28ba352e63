// What a course of calf treatment costs, asked from JavaScript: calfcalc.wasm behind one call.
//
//   const calc = await CalfCalc.load(await readFile("calfcalc.wasm"));       // or: await (await fetch(…)).arrayBuffer()
//   calc.answer({ quote: { priceList: "example-gb", … } }).quote.totals.payable;

/** The engine stopped in the middle of a request, which no request should bring about; please report it. */
export class CalfCalcTrap extends Error {
  name = "CalfCalcTrap";
}

const encoded = (request) =>
  new TextEncoder().encode(typeof request === "string" ? request : JSON.stringify(request) ?? "");

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
    return CalfCalc.#inKind(request, (bytes) => this.#call(bytes));
  }

  /**
   * Reads a price list once, to answer many requests from; null where it cannot be used, of which `check` tells why.
   * It serves requests that name its id and those that carry none. Close it when it is no longer needed.
   */
  open(list) {
    const document = list instanceof Uint8Array ? list : encoded(list);
    let [engine, handle] = [null, 0];
    // An engine that was replaced has not read the list.
    const opened = () => {
      if (engine === this.#engine) return handle;
      handle = this.#hand(document, (at, length) => this.#engine.calfcalc_open(at, length));
      engine = this.#engine;
      return handle;
    };
    if (!opened()) return null;
    return {
      answer: (request) => CalfCalc.#inKind(request, (bytes) => this.#call(bytes, opened())),
      close: () => {
        if (engine === this.#engine) engine.calfcalc_close(handle);
        engine = null;
      },
    };
  }

  /** The engine's version: it moves whenever an answer could. */
  get version() {
    const bytes = new Uint8Array(this.#engine.memory.buffer, this.#engine.calfcalc_version());
    return new TextDecoder().decode(bytes.subarray(0, bytes.indexOf(0)));
  }

  static #inKind(request, answer) {
    if (request instanceof Uint8Array) return answer(request);
    const text = new TextDecoder().decode(answer(encoded(request)));
    return typeof request === "string" ? text : JSON.parse(text);
  }

  #call(request, list = 0) {
    return this.#hand(request, (at, size) => {
      const { memory, calfcalc_free: free, calfcalc_answer_from: answer } = this.#engine;
      const length = this.#block(4);
      const found = answer(list, at, size, length) >>> 0;
      const end = found + new DataView(memory.buffer).getUint32(length, true);
      const result = new Uint8Array(memory.buffer).slice(found, end);
      for (const block of [length, found]) free(block);
      return result;
    });
  }

  /** The address of so many bytes that the engine can see; at 0 there would be no block, but the engine's own data. */
  #block(length) {
    // Addresses are unsigned; JavaScript is handed them signed.
    const at = this.#engine.calfcalc_alloc(length) >>> 0;
    if (at === 0) throw new RangeError(`the engine has no room for ${length} bytes`);
    return at;
  }

  /** Puts bytes where the engine can see them, for as long as something is done with them. */
  #hand(bytes, work) {
    try {
      const { memory, calfcalc_free: free } = this.#engine;
      const at = this.#block(bytes.length);
      new Uint8Array(memory.buffer).set(bytes, at);
      const result = work(at, bytes.length);
      free(at);
      return result;
    } catch (cause) {
      // What a trap leaves behind cannot be trusted: the next call gets an engine that has seen nothing.
      this.#engine = new WebAssembly.Instance(this.#module).exports;
      throw new CalfCalcTrap("the engine stopped and was replaced; other requests can be answered", { cause });
    }
  }
}
