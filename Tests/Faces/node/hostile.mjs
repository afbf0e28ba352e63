// Answers each file that is named: its name, milliseconds and answer, one a line; last the most memory an engine took, a new
// one for each: freed blocks of one size wait for others of that size.
import { readFileSync } from "node:fs";
import { engineOf } from "./input.mjs";

const [folder, ...names] = process.argv.slice(2);
let most = 0;
for (const name of names) {
  const { calc, memory } = await engineOf(folder);
  const request = new Uint8Array(readFileSync(name));
  const start = performance.now();
  const answer = new TextDecoder().decode(calc.answer(request));
  console.log(`${name}\t${(performance.now() - start).toFixed(1)}\t${answer}`);
  most = Math.max(most, memory.buffer.byteLength);
}
console.log(`memory\t${most}`);
