// What the programs of this folder share: the engine of a folder, and standard input by lines, any bytes at all.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** What calfcalc.mjs gives, with its engine from a folder that Sources/CalfWasm/build filled, and its memory. */
export async function engineOf(folder) {
  const { CalfCalc, CalfCalcTrap } = await import(pathToFileURL(join(folder, "calfcalc.mjs")));
  // The class keeps its memory to itself; a test looks at how it grows.
  const { instantiate } = WebAssembly;
  let memory;
  WebAssembly.instantiate = async (...given) => {
    const instance = await instantiate(...given);
    memory = instance.exports.memory;
    return instance;
  };
  const calc = await CalfCalc.load(readFileSync(join(folder, "calfcalc.wasm")));
  WebAssembly.instantiate = instantiate;
  return { calc, CalfCalcTrap, memory };
}

export function lines() {
  const bytes = readFileSync(0);
  const result = [];
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(10, start);
    result.push(bytes.subarray(start, end < 0 ? bytes.length : end));
    start = end < 0 ? bytes.length : end + 1;
  }
  return result;
}
