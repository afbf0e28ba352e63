// The quote form: every field of a request that a clinic's list has an answer to.

import { element } from "../common/dom.mjs";
import { choiceField, radioField, textField, tickField } from "../common/fields.mjs";
import { wordGroup, words } from "../common/words.mjs";
import { audiencesOf, doseWays, isChosen, printLines, treatmentsOf } from "./entries.mjs";
import { spokenPrice } from "./paper-terms.mjs";

/** The form for the desk's list, filled with its entries. */
export function quoteForm(desk) {
  const parts = [treatmentPart, coursePart, extrasPart, reductionsPart, printPart].map((make) => make(desk));
  // Nothing is sent anywhere: the entry key must not leave the page.
  return element("form", { class: "form", onsubmit: (event) => event.preventDefault() }, parts);
}

function formPart(title, ...content) {
  return element("fieldset", { class: "part" }, element("legend", {}, element("h2", {}, title)), content);
}

/** A line of text for an entry. */
function lineEntry(desk, key, settings = {}) {
  const field = textField({
    label: wordGroup("entries")[key], value: desk.entries[key], inputmode: "numeric",
    act: (value) => desk.change((entries) => { entries[key] = value; }), ...settings,
  });
  desk.register(key, field);
  return field.node;
}

/** A choice for an entry. */
function choiceEntry(desk, key, settings) {
  const field = choiceField({
    label: wordGroup("entries")[key], value: desk.entries[key],
    act: (value) => desk.change((entries) => { entries[key] = value; }), ...settings,
  });
  desk.register(key, field);
  return field.node;
}

function treatmentPart(desk) {
  const treatments = treatmentsOf(desk.list);
  const muscles = [["", words("noMuscle")], ...["thin", "medium", "thick"].map((one) => [one, wordGroup("muscles")[one]])];
  const ways = {
    legs: element("div", { class: "row" }, lineEntry(desk, "left"), lineEntry(desk, "right")),
    muscle: element("div", { class: "row" }, choiceEntry(desk, "leftMuscle", { choices: muscles }), choiceEntry(desk, "rightMuscle", { choices: muscles })),
    total: lineEntry(desk, "total", { hint: words("totalHint") }),
  };
  const show = (way) => Object.entries(ways).forEach(([key, node]) => { node.hidden = key !== way; });
  const dose = radioField({
    legend: words("doseBy"), value: desk.entries.doseBy, inline: true, choices: doseWays.map((way) => [way, wordGroup("doseWays")[way]]),
    act(way) {
      show(way);
      desk.change((entries) => { entries.doseBy = way; });
    },
  });
  desk.register("dose", dose);
  show(desk.entries.doseBy);
  return formPart(
    words("treatmentPart"),
    choiceEntry(desk, "product", { choices: treatments.map(({ name, product }) => [product, `${name} (${product})`]) }),
    dose.node, Object.values(ways), lineEntry(desk, "recentUnits", { hint: words("recentUnitsHint") }),
  );
}

function coursePart(desk) {
  const packages = (desk.list.packages ?? []).map(({ id, name }) => [id, name]);
  const plans = (desk.list.financing ?? []).map(({ id, name }) => [id, name]);
  return formPart(
    words("coursePart"),
    element("div", { class: "row" }, lineEntry(desk, "sessions"), lineEntry(desk, "intervalWeeks")),
    packages.length > 0 && choiceEntry(desk, "package", { choices: [["", words("noPackage")], ["best", words("bestPackage")], ...packages] }),
    plans.length > 0 && choiceEntry(desk, "financing", { choices: [["", words("noFinancing")], ...plans] }),
  );
}

function extrasPart(desk) {
  const items = desk.list.items.filter(isChosen);
  const fields = items.map(({ id, name, price }) => {
    const field = textField({
      label: name, hint: spokenPrice(price, desk.list.currency), value: desk.entries.extras[id], inputmode: "numeric",
      act: (value) => desk.change(({ extras }) => { extras[id] = value; }),
    });
    desk.register(`extras.${id}`, field);
    return field.node;
  });
  return fields.length > 0 && formPart(words("extrasPart"), element("p", { class: "hint" }, words("extrasHint")), element("div", { class: "grid" }, fields));
}

function reductionsPart(desk) {
  const groups = audiencesOf(desk.list).map((group) => tickField({
    label: group, value: desk.entries.audience[group],
    act: (isTicked) => desk.change(({ audience }) => { audience[group] = isTicked; }),
  }));
  const ticks = element("fieldset", { class: "field" }, element("legend", {}, words("audience")), groups.map(({ node }) => node));
  const hasCodes = (desk.list.promotions ?? []).some(({ when }) => when?.code);
  if (groups.length === 0 && !hasCodes) return null;
  return formPart(
    words("reductionsPart"), groups.length > 0 && ticks,
    hasCodes && lineEntry(desk, "codes", { hint: words("codesHint"), inputmode: "text", width: "long" }),
  );
}

/** What stands on paper alone, folded away until it is wanted. */
function printPart(desk) {
  const fields = printLines.map((key) => {
    const isDay = ["dateOfBirth", "requestedOn", "scheduledFor"].includes(key);
    const field = textField({
      label: wordGroup("printLines")[key], hint: isDay ? words("dayHint") : undefined, value: desk.entries.print[key], width: isDay ? "short" : "long",
      act: (value) => desk.change(({ print }) => { print[key] = value; }),
    });
    desk.register(key, field);
    return field.node;
  });
  return element(
    "details", { class: "part" }, element("summary", {}, words("printPart")), element("p", { class: "hint" }, words("printPartHint")),
    lineEntry(desk, "date", { hint: words("dayHint"), inputmode: "text" }), fields,
  );
}
