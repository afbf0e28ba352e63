// What is typed, on its way to the engine, and what the engine says of it.

import { words } from "./words.mjs";

/** A figure as JSON writes it, or what was typed, of which the engine says what is wrong. */
export function figure(typed) {
  const text = typed.trim();
  return /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text) ? Number(text) : text;
}

/** What was typed; nothing stands for nothing. */
export function amount(typed) {
  return typed.trim() === "" ? undefined : typed.trim();
}

/** What an error says: what is wrong, and what to do. */
export function sentenceOf({ code, message, hint }) {
  // What is typed comes as text; only figures are ever refused for it.
  if (code === "wrongType") return words("numberNeeded");
  const first = message.charAt(0).toUpperCase() + message.slice(1);
  return hint ? `${first}. ${endedSentence(hint.charAt(0).toUpperCase() + hint.slice(1))}` : endedSentence(first);
}

/** A sentence with its full stop, where it does not end in a question. */
export function endedSentence(text) {
  return text.endsWith("?") ? text : `${text}.`;
}

/** The day on the clock of this device, as the engine reads it. */
export function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${String(now.getFullYear()).padStart(4, "0")}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
