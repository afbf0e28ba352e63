// Answers each file that is named: its name, milliseconds and answer, one a line; last the memory the engine took.
import { readFileSync } from "node:fs";
import { engineOf } from "./input.mjs";

const [folder, ...names] = process.argv.slice(2);
const { calc, memory } = await engineOf(folder);
for (const name of names) {
  const request = new Uint8Array(readFileSync(name));
  const start = performance.now();
  const answer = new TextDecoder().decode(calc.answer(request));
  console.log(`${name}\t${(performance.now() - start).toFixed(1)}\t${answer}`);
}
console.log(`memory\t${memory.buffer.byteLength}`);
