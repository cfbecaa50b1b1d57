import { type JSX, useState } from "react";
import styles from "./qr-image.module.css";

interface Props {
  /** A path on this site with its parameters. */
  readonly path: string;
  /** What the address shows. */
  readonly name: string;
  /** How much larger than it comes, which is four CSS pixels a module. */
  readonly times?: number;
}

/** An address of this site as a QR code. Where none can be had, that is said in its place. */
export function QrImage({ path, name, times = 1 }: Props): JSX.Element {
  const [width, setWidth] = useState<number>();
  const [failed, setFailed] = useState<string>();
  if (failed === path) return <span>There is no code without a connection to the server.</span>;
  return (
    <img
      className={styles.code}
      src={`/api/v1/qr?${new URLSearchParams({ path }).toString()}`}
      alt={`QR code of ${name}`}
      style={width === undefined ? undefined : { width: width * times }}
      onLoad={({ currentTarget }) => setWidth(currentTarget.naturalWidth)}
      onError={() => setFailed(path)}
    />
  );
}
