// Starts the aid. Until then, and without it, the facts in the page stand as they are.

import { pageData } from "../common/data.mjs";
import { fill } from "../common/dom.mjs";
import { startEngine } from "../common/engine.mjs";
import { Walk } from "../common/walk.mjs";
import { Aid } from "./aid.mjs";
import { freshAnswers } from "./answers.mjs";
import { decisionStep } from "./step-decision.mjs";

async function start() {
  const engine = await startEngine();
  const aid = new Aid(engine, freshAnswers(), JSON.parse(pageData("price-list")));
  const steps = [decisionStep].map((step) => step(aid));
  aid.recompute();
  const walk = new Walk(steps);
  fill(document.getElementById("content"), walk.node);
  aid.changed = () => walk.current.shown();
}

start().catch((reason) => {
  console.warn(reason);
  document.getElementById("without").hidden = false;
});
