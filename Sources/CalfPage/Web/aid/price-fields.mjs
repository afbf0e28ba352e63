// Where prices come from: what was found in a country, what a clinic said, or the list in the page.

import { element } from "../common/dom.mjs";
import { choiceField, textField } from "../common/fields.mjs";
import { wordGroup, words } from "../common/words.mjs";
import { muscles } from "./answers.mjs";

/** The fields, made once; the steps that show them share them. */
export function priceFields(aid) {
  const { price } = aid.answers;
  const list = aid.priceList;
  const set = (key) => (value) => aid.change((answers) => { answers.price[key] = value; });
  const regions = Object.entries(wordGroup("regions"));
  const listName = list && words("originList", { name: list.issuer?.name ?? list.id });
  const origin = choiceField({
    label: words("origin"), hint: aid.answers.isRegionGuessed && words("originGuessed"),
    value: price.from === "region" ? price.region : price.from,
    choices: [["", words("originNone")], list && ["list", listName], ["own", words("originOwn")], ...regions].filter(Boolean),
    act(value) {
      origin.node.querySelector(".hint")?.replaceChildren();
      aid.change(({ price }) => {
        price.from = ["", "own", "list"].includes(value) ? value : "region";
        price.region = price.from === "region" ? value : "";
      });
      fold();
    },
  });
  const typical = textField({ label: words("ownTypical"), hint: words("ownTypicalHint"), value: price.typical, inputmode: "decimal", act: set("typical") });
  const low = textField({ label: words("ownLow"), value: price.low, inputmode: "decimal", act: set("low") });
  const high = textField({ label: words("ownHigh"), value: price.high, inputmode: "decimal", act: set("high") });
  const currency = textField({ label: words("ownCurrency"), hint: words("ownCurrencyHint"), value: price.currency, act: set("currency") });
  const own = element("div", {}, typical.node, element("div", { class: "row" }, low.node, high.node), currency.node);
  const treatments = (list?.items ?? []).filter(({ role }) => role === "treatment");
  const product = choiceField({
    label: words("product"), value: price.product, act: set("product"),
    choices: treatments.map((item) => [item.product, `${item.name} (${item.product})`]),
  });
  const muscle = choiceField({
    label: words("muscle"), hint: words("muscleHint"), value: aid.answers.muscle,
    choices: muscles.map((one) => [one, wordGroup("muscles")[one]]),
    act: (value) => aid.change((answers) => { answers.muscle = value; }),
  });
  function fold() {
    own.hidden = aid.answers.price.from !== "own";
    product.node.hidden = aid.answers.price.from !== "list" || treatments.length < 2;
  }
  fold();
  for (const name of ["region", "origin"]) aid.register(name, origin, "cost");
  for (const [name, field] of Object.entries({ typical, low, high, currency, product, muscle })) aid.register(name, field, "cost");
  return element("div", {}, origin.node, own, product.node, muscle.node);
}
