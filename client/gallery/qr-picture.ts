import QRCode from "qrcode";

/** The address of a picture of a QR code, made without a server. */
export function qrPicture(text: string): string {
  const { size, data } = QRCode.create(text).modules;
  const squares = Array.from(data, (dark, at) =>
    dark ? `M${at % size} ${Math.floor(at / size)}h1v1h-1z` : "",
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-2 -2 ${size + 4} ${size + 4}"><rect x="-2" y="-2" width="100%" height="100%" fill="#fff"/><path d="${squares.join("")}"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
