// `node decide.mjs FOLDER REQUEST`: the seconds that a decision is worked on in the WebAssembly module of a folder.
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

const [folder, request] = process.argv.slice(2);
const { CalfCalc } = await import(pathToFileURL(`${folder}/calfcalc.mjs`));
const calc = await CalfCalc.load(await readFile(`${folder}/calfcalc.wasm`));
const asked = await readFile(request);
let least = Infinity;
for (let call = 0; call < 20; call += 1) {
  const start = process.cpuUsage();
  calc.answer(asked);
  const { user, system } = process.cpuUsage(start);
  least = Math.min(least, (user + system) / 1e6);
}
console.log(least);
