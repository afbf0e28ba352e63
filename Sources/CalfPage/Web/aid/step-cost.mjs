// What it costs: each option's bill by month, what moves it, what is left out.

import { element, list } from "../common/dom.mjs";
import { textField } from "../common/fields.mjs";
import { readableEnds, spokenNumber, wordGroup, words } from "../common/words.mjs";
import { basisNote } from "./basis.mjs";
import { shareBar } from "./bars.mjs";
import { fanCard, fanPicture } from "./fan.mjs";
import { estimateRequest, planOf } from "./request.mjs";
import { answerStep, lead, room, titled } from "./step.mjs";
import { cellText, comparison } from "./table.mjs";

/** The fifth step. */
export function costStep(aid, price) {
  const place = element("div");
  const fields = element("div", { class: "part" }, titled(words("costFieldsTitle"), place, personalFields(aid)));
  const step = answerStep(aid, {
    id: "cost", title: words("costTitle"), before: [lead("costLead"), fields],
    draw(answer) {
      const ask = (plan) => aid.ask(estimateRequest(aid.answers, aid.date, aid.priceList, plan)).estimate;
      const open = ask({});
      return [
        titled(words("billTitle"), comparison(aid, words("billCaption"), ["firstYear", "horizon", "personal", "visits"]), fans(aid, answer, ask)),
        open && openPlan(aid, open),
      ];
    },
  });
  const { shown } = step;
  step.shown = () => {
    if (!place.contains(price)) place.append(price);
    shown();
  };
  return step;
}

function personalFields(aid) {
  const field = (key, inputmode = "decimal") => {
    const made = textField({
      label: words(key), value: aid.answers.personal[key], inputmode,
      act: (value) => aid.change(({ personal }) => { personal[key] = value; }),
    });
    aid.register(key, made, "cost");
    return made.node;
  };
  return element("fieldset", { class: "field" }, element("legend", {}, words("personal")), element("p", { class: "hint" }, words("personalHint")), element("div", { class: "row" }, ["travel", "hours", "hourValue"].map((key) => field(key))));
}

function fans(aid, { options, currency, horizonMonths }, ask) {
  const plans = options.map(({ id, kind }) => {
    if (kind === "none") return { months: Array.from({ length: horizonMonths }, () => ({ p10: 0, p50: 0, p90: 0 })) };
    const plan = planOf(id, aid.answers);
    return plan && ask(plan);
  });
  const most = Math.max(...plans.flatMap((plan) => plan?.months.map(({ p90 }) => Number(p90)) ?? []));
  const width = room() < 560 ? room() : Math.floor((room() - 24) / 2);
  const cards = options.map(({ id, title }, place) => {
    const text = cellText(aid, "horizon", id);
    const note = id === "tryFirst" ? words("fanTryFirst") : plans[place] ? null : words("fanUnknown");
    return fanCard(title, note, plans[place] && fanPicture({ months: plans[place].months, most, width, alternative: words("fanAlternative", { title, text }) }));
  });
  return element("figure", {}, element("figcaption", { class: "small" }, words("fanCaption", { currency })), element("div", { class: "fans" }, cards));
}

/** The bill of somebody who does not know yet how often to go, and what moves it. */
function openPlan(aid, estimate) {
  const { currency, drivers, inputs, notIncluded, warnings, sources } = estimate;
  const bars = Object.entries(drivers).filter(([, { share }]) => share > 0).map(([id, driver]) => {
    const { share } = driver;
    const [low, high] = readableEnds(driver.low, driver.high).map((end) => `${currency} ${end}`);
    return shareBar(wordGroup("drivers")[id], share, words("driver", { percent: spokenNumber(Math.round(share * 100)), low, high }));
  });
  return [
    titled(words("driversTitle"), element("p", {}, words("driversLead")), element("ul", { class: "bars" }, bars)),
    titled(words("restsTitle"), Object.entries(inputs).filter(([, { certainty }]) => certainty).map(([id, input]) => [
      element("p", {}, words("rests", { what: wordGroup("drivers")[id] ?? wordGroup("drivers").sessions, low: plain(input.low), typical: plain(input.typical), high: plain(input.high) })),
      basisNote(aid, { ...input, judged: input.basis === "judged" }, sources),
    ])),
    titled(words("notesTitle"), list(warnings.map(({ message }) => message))),
    titled(words("leftOutTitle"), list(notIncluded.map(({ message }) => message))),
  ];
}

function plain(figure) {
  return figure === undefined ? words("unknownFigure") : spokenNumber(Number(figure));
}
