/** Text that is HTML already; everything else is escaped when it is put into some. */
export interface Html {
  readonly html: string;
}

/** What may stand in a template: text and numbers are escaped, HTML is taken as it is, nothing is left out. */
type Content = string | number | Html | undefined | readonly Content[];

/** HTML of a template. Safe in content and in attributes between double quotes, and nowhere else. */
export const html = (texts: TemplateStringsArray, ...contents: readonly Content[]): Html => ({
  html: texts.reduce((all, text, index) => all + written(contents[index - 1]) + text),
});

function written(content: Content): string {
  if (content === undefined) return "";
  if (typeof content === "string" || typeof content === "number") return escaped(String(content));
  return "html" in content ? content.html : content.map(written).join("");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
