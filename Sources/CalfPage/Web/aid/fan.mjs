// What an option's bill comes to, month by month: in at least 8 of 10 cases within the band.

import { drawn, element } from "../common/dom.mjs";
import { spokenNumber } from "../common/words.mjs";

const fanFrame = { height: 170, left: 58, right: 8, top: 10, bottom: 30 };

/** The picture of one option on the scale of all. */
export function fanPicture({ months, most, width, alternative }) {
  const { height, left, right, top, bottom } = fanFrame;
  const scale = niceScale(most);
  const count = months.length;
  const x = (month) => left + ((width - left - right) * month) / count;
  const y = (amount) => top + ((height - top - bottom) * (scale.most - amount)) / scale.most;
  // A bill stands still within a month: steps, not slopes.
  const steps = (key) => months.flatMap((month, place) => [[place, month[key]], [place + 1, month[key]]])
    .map(([month, amount]) => `${x(month).toFixed(1)},${y(Number(amount)).toFixed(1)}`);
  const ticks = Array.from({ length: scale.count + 1 }, (_, place) => place * scale.step);
  const marks = [...new Set([0, Math.round(count / 2), count])];
  return drawn(
    "svg", { class: "fan", viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": alternative },
    ticks.map((amount) => [
      drawn("line", { class: amount === 0 ? "zero" : "grid", x1: left, x2: width - right, y1: y(amount), y2: y(amount) }),
      drawn("text", { class: "end", x: left - 6, y: y(amount) + 5 }, spokenNumber(amount)),
    ]),
    marks.map((month) => drawn("text", { class: month === count ? "end" : "middle", x: x(month), y: height - 10 }, spokenNumber(month))),
    drawn("polygon", { class: "band", points: [...steps("p90"), ...steps("p10").reverse()].join(" ") }),
    drawn("polyline", { class: "line", points: steps("p50").join(" ") }),
  );
}

/** A card with the option's name above its picture. */
export function fanCard(title, note, picture) {
  return element("div", {}, element("b", {}, title), picture, note && element("span", { class: "small soft" }, note));
}

/** Round figures up to the most: 3 to 5 steps of 1, 2 or 5 with noughts. */
function niceScale(most) {
  if (!(most > 0)) return { most: 1, step: 1, count: 1 };
  const power = 10 ** Math.floor(Math.log10(most / 4));
  const step = [1, 2, 5, 10].map((one) => one * power).find((one) => most / one <= 4.5);
  const count = Math.ceil(most / step);
  return { most: step * count, step, count };
}
