// The page to take to the consultation: what was said, what is known, what is still open, room for replies.

import { element, list } from "../common/dom.mjs";
import { spokenNumber, wordGroup, words } from "../common/words.mjs";
import { reference } from "./basis.mjs";
import { pointBars } from "./bars.mjs";
import { missingField } from "./request.mjs";
import { ofOtherWays } from "./step-harms.mjs";
import { notSure } from "./step-lean.mjs";
import { titled } from "./step.mjs";
import { comparison } from "./table.mjs";

/** Its parts, from the answers and the engine's answer. */
export function summary(aid) {
  const { answer, answers } = aid;
  const aside = answer.options.flatMap((option) => (option.setAside ?? []).map(({ text }) => `${option.title}: ${text}`));
  const table = comparison(aid, words("sideBySideCaption"))[0];
  // The health questions that are open stand last among those to ask.
  const count = answer.questions.length - answer.screening.findings.filter(({ consequence }) => consequence === "ask").length;
  const [asked, open] = [answer.questions.slice(0, count), answer.questions.slice(count)];
  const used = new Set(answer.table.flatMap(({ cells }) => cells.flatMap(({ sources }) => sources ?? [])));
  return [
    answer.outOfDate && element("p", { class: "notice" }, words("outOfDate", { day: answer.reviewBy })),
    aid.complaint && element("p", { class: "notice" }, words("oldFigures")),
    element("p", { class: "decision" }, answer.decision),
    titled(words("leanHeading"), element("p", {}, leaning(answer, answers))),
    titled(words("saidHeading"), element("dl", { class: "said" }, said(aid).map(([what, how]) => element("div", {}, element("dt", {}, what), element("dd", {}, how))))),
    titled(words("knowHeading"), list(answer.messages)),
    titled(words("sideBySideTitle"), table),
    titled(words("fitHeading"), element("p", {}, answer.firmness), aside.length > 0 && list(aside), pointBars(aid), answer.wouldChange?.length > 0 && [element("p", {}, answer.ahead), list(answer.wouldChange)]),
    titled(words("harmsHeading"), list(answer.harms.filter(({ procedure }) => !procedure).map(({ text }) => text))),
    ofOtherWays(answer.harms, (harms) => list(harms.map(({ text }) => text))),
    titled(
      words("toAskTitle"), element("ol", { class: "replies" }, [...ownQuestions(answers), ...asked].map((question) => element("li", {}, question))),
      open.length > 0 && [element("h3", {}, words("openTitle")), list(open)],
    ),
    titled(words("urgentTitle"), list(answer.urgent)),
    titled(words("aboutTitle"), about(answer), element("ul", { class: "sources small" }, answer.sources.filter(({ id }) => used.has(id)).map(reference))),
  ];
}

/** Who made it, when, from what, and when it is read again. */
export function about(answer) {
  const { producedOn, reviewBy, policy, funding, interests, authors, methods, readingGrade, engine } = answer;
  const lines = [
    words("aboutDates", { producedOn, reviewBy, date: answer.date }), policy, funding, interests,
    authors.map(({ name, qualification }) => `${name}: ${qualification}`).join(" "), methods,
    words("aboutGrade", { grade: spokenNumber(readingGrade) }), words("aboutEngine", { version: engine.version, tables: engine.tables }),
  ];
  return element("div", { class: "small" }, lines.map((line) => element("p", {}, line)));
}

function leaning({ leanings }, answers) {
  const found = leanings.find(({ option }) => (option ?? notSure) === answers.leaning);
  return found ? found.text : words("leanOpen");
}

function ownQuestions({ ownQuestions: text }) {
  return text.split("\n").map((line) => line.trim()).filter(Boolean);
}

/** What was entered, as questions and answers. */
function said(aid) {
  const { answer, answers } = aid;
  const { price } = answers;
  const origins = {
    region: () => wordGroup("regions")[price.region],
    own: () => [price.low, price.typical, price.high].filter(Boolean).join(", ") + ` ${answer.currency}`,
    list: () => aid.priceList.issuer?.name ?? aid.priceList.id,
  };
  const title = (id) => answer.matters.find((one) => one.id === id).title;
  const ranking = answers.ranking.map((id) => (answers.points ? `${title(id)} (${answers.points[id]})` : title(id)));
  const health = aid.screening.filter(({ id }) => answers.screening[id] && answers.screening[id] !== "no")
    .map(({ id, question }) => [question, wordGroup("screeningWords")[answers.screening[id]]]);
  const personal = ["travel", "hours", "hourValue"].filter((key) => answers.personal[key].trim()).map((key) => [words(key), answers.personal[key]]);
  const sure = answer.sure.map((question, number) => [question, wordGroup("yesNo")[answers.sure[number]]]).filter(([, word]) => word);
  return [
    !missingField(answers) && [words("origin"), origins[price.from]()],
    [words("muscle"), wordGroup("muscles")[answers.muscle]],
    [words("months"), answers.months],
    ...personal, ...health,
    [words("mattersShort"), ranking.join(answers.points ? ", " : words("rankThen")) || words("mattersNone")],
    answers.costAtMost.trim() && [words("costAtMost"), answers.costAtMost],
    answers.noChanceOf.length > 0 && [words("noChanceOf"), answers.noChanceOf.map((id) => aid.riskName(id)).join(", ")],
    answers.ownMatter.trim() && [words("ownMatter"), answers.ownMatter],
    ...sure,
  ].filter(Boolean);
}
