/** The engine and the device as its user agent names them; televisions tell their engine in several ways. */
export function engineOf(userAgent: string): string {
  const engine =
    /(?:Chrome|Chromium|Firefox)\/\d+/.exec(userAgent)?.[0] ?? /Gecko\) (\d+)/.exec(userAgent)?.[1];
  // A television says Linux as well: its own name first.
  const device =
    /Tizen [\d.]+|Web0S|CrKey/.exec(userAgent)?.[0] ??
    /Android [\d.]+|Linux|Windows|Mac OS X/.exec(userAgent)?.[0];
  const name =
    engine !== undefined && /^\d+$/.test(engine) ? `Chromium/${engine}` : (engine ?? "unknown engine");
  return device === undefined ? name : `${name}, ${device}`;
}
