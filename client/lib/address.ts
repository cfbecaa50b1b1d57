/** A parameter of this page's address; `undefined` when it is not there. */
export const searchParameter = (name: string): string | undefined =>
  new URLSearchParams(window.location.search).get(name) ?? undefined;
