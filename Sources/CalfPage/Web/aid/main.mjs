// Starts the aid. Until then, and without it, the facts in the page stand as they are.

import { pageData } from "../common/data.mjs";
import { element, fill } from "../common/dom.mjs";
import { startEngine } from "../common/engine.mjs";
import { Walk } from "../common/walk.mjs";
import { wordGroup, words } from "../common/words.mjs";
import { Aid } from "./aid.mjs";
import { freshAnswers } from "./answers.mjs";
import { priceFields } from "./price-fields.mjs";
import { changeStep } from "./step-change.mjs";
import { checkStep } from "./step-check.mjs";
import { costStep } from "./step-cost.mjs";
import { decisionStep } from "./step-decision.mjs";
import { fitStep } from "./step-fit.mjs";
import { harmsStep } from "./step-harms.mjs";
import { leanStep } from "./step-lean.mjs";
import { mattersStep } from "./step-matters.mjs";
import { questionsStep } from "./step-questions.mjs";
import { suitableStep } from "./step-suitable.mjs";
import { paper, summaryStep } from "./step-summary.mjs";
import { worksStep } from "./step-works.mjs";

/** Where the reader may be, by the language of the browser: a first choice that the page shows and owns up to. */
function likelyRegion() {
  const country = new Intl.Locale(navigator.language).region ?? "";
  const euro = ["AT", "BE", "CY", "DE", "EE", "ES", "FI", "FR", "GR", "HR", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PT", "SI", "SK"];
  const region = euro.includes(country) ? "EU" : country;
  return Object.hasOwn(wordGroup("regions"), region) ? region : "";
}

/** Answers to begin with: the list in the page, or the prices of where the reader may be. */
function firstAnswers(priceList) {
  const answers = freshAnswers();
  const region = priceList ? "" : likelyRegion();
  const product = priceList?.items.find(({ role }) => role === "treatment")?.product ?? "";
  Object.assign(answers.price, { from: priceList ? "list" : region && "region", region, product });
  answers.isRegionGuessed = region !== "";
  return answers;
}

/** Builds the steps around some answers, in place of what was there. */
function begin(engine, answers, priceList, facts) {
  const aid = new Aid(engine, answers, priceList);
  const over = new AbortController();
  const price = priceFields(aid);
  const restart = (other) => {
    over.abort();
    location.hash = "decision";
    begin(engine, other, priceList, facts);
  };
  const steps = [
    decisionStep(aid, facts, price), suitableStep(aid), worksStep(aid), harmsStep(aid), costStep(aid, price), mattersStep(aid),
    fitStep(aid), changeStep(aid), questionsStep(aid), checkStep(aid), leanStep(aid), summaryStep(aid, restart),
  ];
  const banner = element("div", { role: "status", class: "banner" });
  const said = element("p", { role: "status", class: "unseen" });
  aid.recompute();
  const walk = new Walk(steps, over.signal);
  fill(document.getElementById("content"), banner, said, walk.node, paper(aid, over.signal));
  const draw = () => {
    fill(banner, outOfDate(aid), complaintBanner(aid));
    walk.current.shown();
  };
  draw();
  let saying;
  aid.changed = () => {
    draw();
    // Said when the hands rest, not at every move of a slider.
    clearTimeout(saying);
    saying = setTimeout(() => fill(said, walk.current.id === "matters" && aid.answer ? aid.answer.firmness : words("workedOut")), 700);
  };
}

/** After its review day the aid says so on every step. */
function outOfDate({ answer }) {
  return answer?.outOfDate && element("p", { class: "notice" }, words("outOfDate", { day: answer.reviewBy }));
}

/** A mistake anywhere is told on every step, with the way to its field. */
function complaintBanner({ complaint, answer, stepOf }) {
  if (!complaint) return null;
  const step = stepOf(complaint.field);
  return element(
    "p", { class: "notice" }, words("complaint", { message: complaint.message }), " ", answer && words("oldFigures"), " ",
    step && element("a", { href: `#${step}` }, words("complaintLink")),
  );
}

async function start() {
  const engine = await startEngine();
  const facts = element("div", { class: "part" }, [...document.getElementById("told").cloneNode(true).childNodes]);
  const priceList = JSON.parse(pageData("price-list"));
  begin(engine, firstAnswers(priceList), priceList, facts);
}

start().catch((reason) => {
  console.warn(reason);
  document.getElementById("without")?.removeAttribute("hidden");
});
