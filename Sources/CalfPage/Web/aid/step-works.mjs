// What it does and does not do: week by week, and in 100 people.

import { element } from "../common/dom.mjs";
import { tickField } from "../common/fields.mjs";
import { words } from "../common/words.mjs";
import { basisNote } from "./basis.mjs";
import { curvePicture } from "./curve.mjs";
import { iconArrays, iconKey } from "./icons.mjs";
import { answerStep, lead, room, titled } from "./step.mjs";
import { comparison } from "./table.mjs";

/** The third step. */
export function worksStep(aid) {
  const addUp = tickField({
    label: words("addUp"), hint: words("addUpHint"), value: aid.answers.accumulates,
    act: (isChosen) => aid.change((answers) => { answers.accumulates = isChosen; }),
  });
  return answerStep(aid, {
    id: "works", title: words("worksTitle"), before: lead("worksLead"), after: element("div", { class: "part" }, addUp.node),
    draw({ expected, messages, options, chances }) {
      const { sources } = aid.answer.table.find(({ id }) => id === "peak").cells.at(-1);
      const found = ["noDecrease", "notMeasurable"].map((outcome) => chances.filter((chance) => chance.outcome === outcome));
      return [
        titled(
          words("curveTitle"), element("p", {}, messages[1]), curvePicture(expected, room()),
          basisNote(aid, { certainty: expected.certainty[2], reason: words("curveReason"), sources }),
        ),
        titled(words("hundredTitle"), iconKey(), found.map((chances) => outcome(aid, options, chances))),
        titled(words("resultTitle"), comparison(aid, words("resultCaption"), ["peak", "average", "weeks"])),
      ];
    },
  });
}

/** One outcome: what it is, an array for each option, and how sure that is. */
export function outcome(aid, options, chances, titles = [chances[0].title]) {
  const known = chances.filter(({ count }) => count !== undefined);
  // How sure it is hangs on those that do something.
  const acts = (chance) => options.find(({ id }) => id === chance.option)?.kind !== "none";
  const first = known.find(acts) ?? known[0] ?? chances[0];
  const title = titles.join(", ");
  return [
    element("h3", {}, title.charAt(0).toUpperCase() + title.slice(1)), iconArrays(options, chances), basisNote(aid, first),
  ];
}
