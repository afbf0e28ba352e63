// The processor time of a call for each line of standard input, in nanoseconds: the least of several rounds.
import { engineOf, lines } from "./input.mjs";

const { calc } = await engineOf(process.argv[2]);
// V8 makes a function fast after many calls, and in the background.
const [rounds, calls] = [60, 500];
for (const request of lines()) {
  let least = Infinity;
  for (let round = 0; round < rounds; round += 1) {
    const start = process.cpuUsage();
    for (let call = 0; call < calls; call += 1) calc.answer(request);
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, ((user + system) * 1e3) / calls);
  }
  console.log(least.toFixed(0));
}
