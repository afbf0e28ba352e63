// What a person fills in: a label, a hint, the control, and beside it what is wrong.

import { element, fill } from "./dom.mjs";

let count = 0;

/** A fresh id for an element that another points at. */
export function freshId(word) {
  count += 1;
  return `${word}-${count}`;
}

/** A line of text: `{ label, hint, value, inputmode, act }`; `act` gets what is typed, as it is typed. */
export function textField(settings) {
  const input = element("input", {
    type: "text", id: freshId("field"), inputmode: settings.inputmode, autocomplete: "off", spellcheck: "false",
    class: settings.width ?? "short", oninput: () => settings.act(input.value),
  });
  input.value = settings.value ?? "";
  return labelled(input, settings);
}

/** Several lines of text. */
export function textArea(settings) {
  const input = element("textarea", { id: freshId("field"), rows: 3, oninput: () => settings.act(input.value) });
  input.value = settings.value ?? "";
  return labelled(input, settings);
}

/** A choice from a list: `choices` are pairs of a value and its words. */
export function choiceField(settings) {
  const options = settings.choices.map(([value, text]) => element("option", { value }, text));
  const input = element("select", { id: freshId("field"), onchange: () => settings.act(input.value) }, options);
  input.value = settings.value ?? "";
  return labelled(input, settings);
}

function labelled(input, { label, hint }) {
  const hintId = hint ? freshId("hint") : undefined;
  const complaint = element("p", { class: "complaint", id: freshId("complaint"), "aria-live": "polite" });
  input.setAttribute("aria-describedby", [hintId, complaint.id].filter(Boolean).join(" "));
  const node = element(
    "div", { class: "field" }, element("label", { for: input.id }, label),
    hint && element("p", { class: "hint", id: hintId }, hint), complaint, input,
  );
  return {
    node, input,
    complain: (sentence) => complain(node, complaint, [input], sentence),
  };
}

/** Radio buttons under one question: `{ legend, hint, choices, value, act, inline }`. */
export function radioField(settings) {
  const name = freshId("radio");
  const complaint = element("p", { class: "complaint", id: freshId("complaint"), "aria-live": "polite" });
  const inputs = settings.choices.map(([value]) => {
    const input = element("input", { type: "radio", name, value, id: freshId("field"), onchange: () => settings.act(value) });
    input.checked = value === settings.value;
    return input;
  });
  const lines = settings.choices.map(([, text, hint], place) => {
    const words = [element("span", {}, text), hint && element("span", { class: "hint" }, hint)];
    return element("label", { class: "choice" }, inputs[place], element("span", {}, words));
  });
  const node = element(
    "fieldset", { class: settings.inline ? "field inline" : "field" }, element("legend", {}, settings.legend),
    settings.hint && element("p", { class: "hint" }, settings.hint), complaint, element("div", { class: "choices" }, lines),
  );
  return {
    node, inputs,
    set: (value) => inputs.forEach((input) => { input.checked = input.value === value; }),
    complain: (sentence) => complain(node, complaint, inputs, sentence),
  };
}

/** A box to tick. */
export function tickField({ label, hint, value, act }) {
  const input = element("input", { type: "checkbox", id: freshId("field"), onchange: () => act(input.checked) });
  input.checked = Boolean(value);
  const text = [element("span", {}, label), hint && element("span", { class: "hint" }, hint)];
  const complaint = element("p", { class: "complaint", id: freshId("complaint"), "aria-live": "polite" });
  const node = element("div", { class: "field tick" }, complaint, element("label", { class: "choice" }, input, element("span", {}, text)));
  return { node, input, complain: (sentence) => complain(node, complaint, [input], sentence) };
}

function complain(node, complaint, inputs, sentence) {
  node.classList.toggle("wrong", Boolean(sentence));
  for (const input of inputs) {
    if (sentence) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
  }
  // Said once: the same words are not put in again.
  if (complaint.textContent !== (sentence ?? "")) fill(complaint, sentence ?? "");
}
