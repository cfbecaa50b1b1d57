declare const brand: unique symbol;

/** A value of type `T` that only its own constructor may make: `Branded<number, "unix-ms">` is no plain number. */
export type Branded<T, Name extends string> = T & { readonly [brand]: Name };
