// The change of one calf week by week: the means of studies, where people may be, and what a tape cannot tell.

import { drawn, element } from "../common/dom.mjs";
import { spokenNumber, words } from "../common/words.mjs";

const curveFrame = { height: 300, left: 52, right: 12, top: 12, bottom: 48 };

/** The picture, `width` wide, with a key and a table of its figures. */
export function curvePicture({ curve, tapeErrorCm }, width) {
  const { height, left, right, top, bottom } = curveFrame;
  const figures = curve.flatMap(({ meanCm, peopleCm }) => [meanCm.low, meanCm.high, peopleCm.low, peopleCm.high]);
  const low = Math.floor(Math.min(-tapeErrorCm, ...figures) * 2) / 2;
  const high = Math.ceil(Math.max(tapeErrorCm, ...figures) * 2) / 2;
  const last = curve[curve.length - 1].week;
  const x = (week) => left + ((width - left - right) * week) / last;
  const y = (cm) => top + ((height - top - bottom) * (high - cm)) / (high - low);
  const place = (cm) => (point) => `${x(point.week).toFixed(1)},${y(cm(point)).toFixed(1)}`;
  const band = (lower, upper) => [...curve.map(place(upper)), ...[...curve].reverse().map(place(lower))].join(" ");
  const steps = Array.from({ length: Math.round((high - low) * 2) + 1 }, (_, count) => low + count / 2);
  const picture = drawn(
    "svg", { class: "curve", viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": words("curveAlternative") },
    stripes(left, width - right, y(tapeErrorCm), y(-tapeErrorCm)),
    steps.map((cm) => [
      drawn("line", { class: cm === 0 ? "zero" : "grid", x1: left, x2: width - right, y1: y(cm), y2: y(cm) }),
      drawn("text", { class: "end", x: left - 8, y: y(cm) + 5 }, spokenNumber(cm)),
    ]),
    curve.map(({ week }) => drawn("text", { class: "middle", x: x(week), y: height - bottom + 20 }, spokenNumber(week))),
    drawn("text", { class: "end", x: width - right, y: height - 6 }, words("curveWeeks")),
    drawn("text", { class: "soft", x: 0, y: height - 6 }, words("curveCm")),
    drawn("polygon", { class: "people", points: band(({ peopleCm }) => peopleCm.low, ({ peopleCm }) => peopleCm.high) }),
    drawn("polygon", { class: "band", points: band(({ meanCm }) => meanCm.low, ({ meanCm }) => meanCm.high) }),
    drawn("polyline", { class: "line", points: curve.map(place(({ meanCm }) => meanCm.typical)).join(" ") }),
  );
  return element("figure", {}, key(tapeErrorCm), picture, figureTable(curve));
}

function stripes(from, to, upper, lower) {
  let path = "";
  for (let place = from + 4; place < to; place += 6) path += `M${place} ${upper.toFixed(1)}V${lower.toFixed(1)}`;
  return drawn("path", { class: "stripe", d: path });
}

function key(tapeErrorCm) {
  const mark = (kind) => drawn(
    "svg", { viewBox: "0 0 28 14", "aria-hidden": "true" },
    kind === "line" ? drawn("polyline", { class: "line", points: "0,7 28,7" })
      : kind === "tape" ? stripes(-2, 28, 0, 14) : drawn("rect", { class: kind, x: 1, y: 1, width: 26, height: 12 }),
  );
  const line = (kind, text) => element("li", {}, mark(kind), text);
  return element(
    "ul", { class: "key" }, line("line", words("curveMean")), line("band", words("curveStudies")),
    line("people", words("curvePeople")), line("tape", words("curveTape", { cm: spokenNumber(tapeErrorCm) })),
  );
}

function figureTable(curve) {
  const cm = (figure) => spokenNumber(Math.round(figure * 10) / 10);
  const span = ({ low, high }) => words("range", { low: cm(low), high: cm(high) });
  const line = ({ week, meanCm, peopleCm }) => element(
    "tr", {}, element("th", { scope: "row" }, spokenNumber(week)), element("td", {}, cm(meanCm.typical)),
    element("td", {}, span(meanCm)), element("td", {}, span(peopleCm)),
  );
  const heads = ["curveWeek", "curveMeanShort", "curveStudiesShort", "curvePeopleShort"];
  return element(
    "details", {}, element("summary", {}, words("curveTable")),
    element(
      "table", { class: "plain" }, element("caption", {}, words("curveCaption")),
      element("thead", {}, element("tr", {}, heads.map((head) => element("th", { scope: "col" }, words(head))))),
      element("tbody", {}, curve.map(line)),
    ),
  );
}
