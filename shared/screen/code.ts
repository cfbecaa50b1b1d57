/** Letters of a pairing code: no vowels, so no words; nothing that is misread on a television (RFC 8628, section 6.1). */
export const CODE_ALPHABET = "BCDFGHJKLMNPQRSTVWXZ";
export const CODE_LENGTH = 8;

const CODE = new RegExp(`^[${CODE_ALPHABET}]{${CODE_LENGTH}}$`);

/** The code that somebody typed, however they wrote it: "wdjb mjht" is WDJBMJHT. `undefined` when it is none. */
export function readCode(text: string): string | undefined {
  const letters = text.toUpperCase().replace(/[^A-Z]/g, "");
  return CODE.test(letters) ? letters : undefined;
}

/** As it is shown: "WDJB-MJHT". */
export const showCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;
