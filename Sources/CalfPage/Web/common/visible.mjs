// Texts of others, made harmless to look at: as markup they never count, and what would act on the line is shown.

// The same as in CalfBase, Text+Scalars.swift; a test holds them together.
const activeSigns = /[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f-\u1160\u17b4-\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0d\ufeff\uffa0\ufff0-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu;

/** A value of JSON with every sign in its texts visible: a turned direction of writing is `<U+202E>`. */
export function visible(value) {
  if (typeof value === "string") return value.replace(activeSigns, (sign) => `<U+${sign.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}>`);
  if (Array.isArray(value)) return value.map(visible);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, visible(inner)]));
}
