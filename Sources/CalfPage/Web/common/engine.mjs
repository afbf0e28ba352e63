// The engine that the page carries: calfcalc.wasm packed, in base 94.

import { CalfCalc } from "../../../CalfWasm/calfcalc.mjs";
import { fromBase94 } from "./base94.mjs";
import { pageData } from "./data.mjs";
import { unpackLzma } from "./lzma.mjs";
import { words } from "./words.mjs";

/** Unpacks the engine and starts it. */
export async function startEngine() {
  return CalfCalc.load(unpackLzma(fromBase94(pageData("engine"))));
}

/** The engine's answer to a text, as text; that it stopped is told like any mistake. */
export function answerOf(engine, asked) {
  try {
    return engine.answer(asked);
  } catch (reason) {
    console.warn(reason);
    return JSON.stringify({ error: { path: "", message: words("engineStopped") } });
  }
}
