// The engine that the page carries: calfcalc.wasm in gzip, in base64.

import { CalfCalc } from "../../../CalfWasm/calfcalc.mjs";
import { pageData } from "./data.mjs";

/** Unpacks the engine and starts it. */
export async function startEngine() {
  const letters = atob(pageData("engine"));
  const packed = new Uint8Array(letters.length);
  for (let place = 0; place < letters.length; place += 1) packed[place] = letters.charCodeAt(place);
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  const headers = { "content-type": "application/wasm" };
  return CalfCalc.load(await WebAssembly.compileStreaming(new Response(unpacked, { headers })));
}
