// The printed quote: its terms, and what the price covers.

import { isZero, spokenAmount } from "../common/money.mjs";
import { wordGroup, words } from "../common/words.mjs";
import { isChosen } from "./entries.mjs";
import { withDigits } from "./paper-costs.mjs";
import { counted, isAbove, named, spokenDay, taxName } from "./paper-head.mjs";

/** The section of terms. */
export function paperTerms({ list, quote, request, money }) {
  const facts = [];
  if (list.deposit) {
    const hours = list.deposit.refundableUntilHours;
    const refund = hours === undefined ? words("refundUnsaid") : words("refundUntil", { hours: counted(hours, "hourWords") });
    facts.push([words("deposit"), words("depositFact", { amount: spokenAmount(quote.totals.deposit, quote.currency), refund })]);
  }
  if (list.cancellation?.length > 0) {
    const bands = [...list.cancellation].sort((one, other) => one.withinHours - other.withinHours);
    facts.push([words("lateChange"), bands.map(({ withinHours, percent }, place) => words(place === 0 ? "lateFirst" : "lateMore", { hours: counted(withinHours, "hourWords"), percent })).join("; ")]);
  }
  if (list.touchUp) {
    const { fromDay, throughDay, maximumUnits, amount } = list.touchUp;
    const price = isZero(amount) ? words("noCharge") : words("forAmount", { amount: money(amount) });
    facts.push([words("touchUp"), words("touchUpFact", { from: fromDay, through: throughDay, units: counted(maximumUnits, "unitWords"), price })]);
    facts.push([words("review"), words("reviewFact")]);
  }
  if (quote.package) facts.push([words("package"), packageFact(named(list.packages, quote.package), quote, money)]);
  return { title: words("termsTitle"), blocks: facts.length > 0 ? [{ facts }] : [] };
}

function packageFact({ name, sessions, unitsPerSession, amount, expiresMonths, refund }, { date }, money) {
  const until = expiresMonths === undefined ? words("packageNoEnd") : words("packageEnd", { day: spokenDay(monthsLater(date, expiresMonths)) });
  const back = refund === undefined ? words("packageRefundUnsaid") : wordGroup("packageRefunds")[refund];
  const what = words("packageFact", { sessions: counted(sessions, "sessionWords"), units: counted(unitsPerSession, "unitWords"), amount: money(amount) });
  return `${name}: ${[what, until, back].join("; ")}`;
}

/** The same day some months later, or that month's last. */
export function monthsLater(day, months) {
  const [year, month, date] = day.split("-").map(Number);
  const whole = year * 12 + month - 1 + months;
  const [otherYear, otherMonth] = [Math.floor(whole / 12), (whole % 12) + 1];
  const isLeap = (otherYear % 4 === 0 && otherYear % 100 !== 0) || otherYear % 400 === 0;
  const most = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][otherMonth - 1];
  const two = (number) => String(number).padStart(2, "0");
  return `${String(otherYear).padStart(4, "0")}-${two(otherMonth)}-${two(Math.min(date, most))}`;
}

/** The section of what the price covers. */
export function paperScope({ list, quote, request, money, withheld }) {
  const of = ({ id }) => quote.lines.filter(({ item }) => item === id);
  const beside = list.items.filter(({ role }) => role !== "treatment");
  const added = beside.filter((item) => of(item).length > 0).map((item) => {
    const [{ quantity }] = of(item);
    if (isChosen(item)) return quantity === 1 ? item.name : `${item.name} (${quantity})`;
    return (item.every ?? "course") === "course" ? item.name : words("nameEachSession", { name: item.name });
  });
  const units = counted(quote.dose.left + quote.dose.right, "unitWords");
  const included = [
    words(request.sessions === 1 ? "includedSession" : "includedSessions", { sessions: counted(request.sessions, "sessionWords"), units }), ...added,
    list.touchUp && isZero(list.touchUp.amount) && words(withheld ? "includedTouchUpBare" : "includedTouchUp"), isAbove(quote.totals.tax) && taxName(list),
  ].filter(Boolean);
  const optional = beside.filter((item) => isChosen(item) && of(item).length === 0).map((item) => {
    if (withheld) return item.name;
    const rate = list.tax && !list.tax.pricesInclude && named(list.tax.rates, item.tax);
    const isTaxed = rate && Number(rate.percent) > 0;
    const price = spokenPrice(item.price, quote.currency, quote.totals.payable);
    return isTaxed ? words("itemPriceBeforeTax", { name: item.name, tax: taxName(list), price }) : words("itemPrice", { name: item.name, price });
  });
  const touchUp = !list.touchUp ? words("excludedTouchUp") : isZero(list.touchUp.amount) ? null : withheld ? words("excludedTouchUp") : words("excludedTouchUpAt", { amount: money(list.touchUp.amount) });
  const excluded = [words("excludedFurther"), touchUp, words("excludedEffects"), words("excludedTravel"), words("excludedTime")].filter(Boolean);
  const facts = [[words("included"), included.join("; ")]];
  if (optional.length > 0) facts.push([words(withheld ? "optionalBare" : "optional"), optional.join("; ")]);
  facts.push([words(withheld ? "excludedBare" : "excluded"), excluded.join("; ")]);
  return { title: words(withheld ? "scopeTitleBare" : "scopeTitle"), blocks: [{ facts }] };
}

/** The price of a fee or an extra in words, amounts with as many digits as `like` has: `GBP 45.00 each`. */
export function spokenPrice({ model, amount, size, tiers }, currency, like = amount ?? "") {
  const whole = (text) => spokenAmount(withDigits(text, like), currency);
  const unit = (text) => spokenAmount(withDigits(text, text.split(".")[1]?.length > (like.split(".")[1] ?? "").length ? text : like), currency);
  if (model === "unit") return words("priceEach", { amount: unit(amount) });
  if (model === "each") return words("priceEach", { amount: whole(amount) });
  if (model === "session") return words("priceInAll", { amount: whole(amount) });
  if (model === "block") return words("priceBlock", { amount: whole(amount), size });
  const tierText = (through, place, price) => {
    if (tiers.length === 1) return words("priceEach", { amount: price });
    if (model === "graduated" && place > 0) return words(through === undefined ? "tierAbove" : "tierThoseUpTo", { amount: price, through });
    if (model === "graduated") return words(through === 1 ? "tierFirstOne" : "tierFirst", { amount: price, through });
    const from = place === 0 ? 1 : tiers[place - 1].through + 1;
    return words(through === undefined ? "tierFromOn" : through === from ? "tierOfOne" : "tierOf", { amount: price, from, through });
  };
  return tiers.map((tier, place) => {
    const flat = tier.flat === undefined || isZero(tier.flat) ? "" : words("tierFlat", { amount: whole(tier.flat) });
    return `${tierText(tier.through, place, unit(tier.unit))}${flat}`;
  }).join(", ");
}
