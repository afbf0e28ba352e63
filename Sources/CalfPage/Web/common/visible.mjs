// Texts of others, made harmless to look at: as markup they never count, and what would act on the line is shown.

const activeSigns = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** A value of JSON with every sign in its texts visible: a turned direction of writing is `<U+202E>`. */
export function visible(value) {
  if (typeof value === "string") return value.replace(activeSigns, (sign) => `<U+${sign.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}>`);
  if (Array.isArray(value)) return value.map(visible);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, visible(inner)]));
}
