// What can go wrong: first what nobody has counted, in words, then what was counted, as people; last of other ways.

import { element, list } from "../common/dom.mjs";
import { words } from "../common/words.mjs";
import { basisNote } from "./basis.mjs";
import { iconKey } from "./icons.mjs";
import { outcome } from "./step-works.mjs";
import { answerStep, lead, titled } from "./step.mjs";

/** The fourth step. */
export function harmsStep(aid) {
  return answerStep(aid, {
    id: "harms", title: words("harmsTitle"), before: lead("harmsLead"),
    draw: ({ harms, chances, options, urgent }) => [
      titled(words("urgentTitle"), list(urgent)),
      titled(words("uncountedTitle"), inWords(aid, harms.filter(({ procedure }) => !procedure))),
      titled(words("countedTitle"), element("p", {}, words("countedLead")), iconKey(), told(chances).map(({ titles, chances, others }) => [
        outcome(aid, options, chances, titles), [...others].map((text) => element("p", { class: "soft" }, text)),
      ])),
      ofOtherWays(harms, (others) => inWords(aid, others)),
    ],
  });
}

function inWords(aid, harms) {
  return harms.map((harm) => element(
    "div", { class: "harm" }, element("p", {}, harm.text),
    harm.otherPatients && element("p", { class: "soft" }, harm.otherPatients), basisNote(aid, harm),
  ));
}

/** Harms of procedures, of which some were counted, under a heading; nothing where none was asked for. */
export function ofOtherWays(harms, draw) {
  const others = harms.filter(({ procedure }) => procedure);
  return others.length > 0 && titled(words("otherWaysTitle"), draw(others));
}

/** Outcomes of which the same is known are told as one. */
function told(chances) {
  const groups = new Map();
  const names = [...new Set(chances.map(({ outcome: name }) => name))].filter((name) => !["noDecrease", "notMeasurable"].includes(name));
  for (const name of names) {
    const mine = chances.filter(({ outcome: other }) => other === name);
    const same = JSON.stringify(mine.map(({ outcome: ignored, title, sources, otherPatients, ...rest }) => rest));
    const group = groups.get(same) ?? { titles: [], chances: mine, others: new Set() };
    group.titles.push(mine[0].title);
    for (const { otherPatients } of mine) if (otherPatients) group.others.add(otherPatients);
    groups.set(same, group);
  }
  return [...groups.values()];
}
