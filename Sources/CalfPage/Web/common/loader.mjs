// Starts the page's program, which is packed. The policy names it by its digest, so that nothing else can be started.

import { fromBase94 } from "./base94.mjs";
import { pageData } from "./data.mjs";

async function load() {
  const packed = new Blob([fromBase94(pageData("program"))]);
  const program = await new Response(packed.stream().pipeThrough(new DecompressionStream("deflate-raw"))).text();
  const script = document.createElement("script");
  script.type = "module";
  // The one place where text becomes script; the policy lets there be no second.
  const trusted = globalThis.trustedTypes?.createPolicy("program", { createScript: (text) => text });
  script.textContent = trusted ? trusted.createScript(program) : program;
  document.head.append(script);
}

load().catch((reason) => {
  console.warn(reason);
  document.getElementById("without").hidden = false;
});
