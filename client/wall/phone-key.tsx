import { type ComponentType, type JSX, useEffect, useState } from "react";

/** What asks for a code of a wall, as `KeyboardEvent.key` has it: Q, or the arrows of a remote control. */
const ASKS = /^([qQ]|Arrow.+)$/;

interface Props {
  /** The board that is seen. */
  readonly board: string;
  /** The smallest type, in CSS pixels; that of a screen of which nothing is known when absent. */
  readonly least?: number | undefined;
}

/** Listens for who wants to take a wall along on a phone. All else comes with the first key: most walls never hear one. */
export function PhoneKey(props: Props): JSX.Element | null {
  const [loaded, setLoaded] = useState<{
    readonly Layer: ComponentType<Props & { readonly first: string }>;
    readonly first: string;
  }>();
  useEffect(() => {
    if (loaded) return undefined;
    const listen = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): void => {
      if (ctrlKey || metaKey || altKey || !ASKS.test(key)) return;
      import("../phone/phone-layer.tsx").then(
        ({ PhoneLayer }) => setLoaded({ Layer: PhoneLayer, first: key }),
        () => undefined, // without a connection there is no code either; the next key asks again
      );
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [loaded]);
  return loaded ? <loaded.Layer {...props} first={loaded.first} /> : null;
}
