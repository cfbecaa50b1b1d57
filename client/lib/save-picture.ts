/** Offers a canvas as a PNG file of that name to keep. */
export function savePicture(canvas: HTMLCanvasElement, name: string): void {
  const link = document.createElement("a");
  link.href = canvas.toDataURL("image/png");
  link.download = name;
  link.click();
}
