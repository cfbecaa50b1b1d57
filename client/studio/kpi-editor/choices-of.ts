/** Words by what they stand for, as choices in their order. */
export const choicesOf = <T extends string>(words: Readonly<Record<T, string>>) =>
  Object.entries<string>(words).map(([value, label]) => ({ value, label }));
