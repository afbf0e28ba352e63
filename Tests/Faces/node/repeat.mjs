// Answers the lines of standard input again and again, so many calls in all, and prints by how many bytes that made
// the engine's memory grow.
import { engineOf, lines } from "./input.mjs";

const [folder, calls] = process.argv.slice(2);
const { calc, memory } = await engineOf(folder);
const requests = lines();
for (const request of requests) calc.answer(request);
const before = memory.buffer.byteLength;
for (let i = 0; i < calls; i += 1) calc.answer(requests[i % requests.length]);
console.log(memory.buffer.byteLength - before);
