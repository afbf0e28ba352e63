// The engine that the page carries: calfcalc.wasm packed, in base 85.

import { CalfCalc } from "../../../CalfWasm/calfcalc.mjs";
import { fromBase85 } from "./base85.mjs";
import { pageData } from "./data.mjs";
import { unpackLzma } from "./lzma.mjs";

/** Unpacks the engine and starts it. */
export async function startEngine() {
  return CalfCalc.load(unpackLzma(fromBase85(pageData("engine"))));
}
