// Amounts, exact: as whole minor units while they are added, as the engine's text where they are shown.

/** The minor units of an amount: `"-12.50"` is -1250n. */
export function minorUnits(text) {
  return BigInt(text.replace(".", ""));
}

/** How many digits stand after an amount's point. */
export function digitsOf(text) {
  return (text.split(".")[1] ?? "").length;
}

/** An amount of minor units as the engine writes it. */
export function amountText(minor, digits) {
  const text = String(minor < 0n ? -minor : minor).padStart(digits + 1, "0");
  const sign = minor < 0n ? "-" : "";
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** The sum of amounts, of which there is at least one. */
export function sum(amounts) {
  return amountText(amounts.reduce((total, text) => total + minorUnits(text), 0n), digitsOf(amounts[0]));
}

/** Whether an amount is nothing. */
export function isZero(text) {
  return minorUnits(text) === 0n;
}

/** An amount with commas between its thousands. */
export function grouped(text) {
  const [whole, part] = text.split(".");
  const commas = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return part === undefined ? commas : `${commas}.${part}`;
}

/** An amount with its currency: `GBP 1,932.00`. */
export function spokenAmount(text, currency) {
  return `${currency} ${grouped(text)}`;
}
