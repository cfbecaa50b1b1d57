import QrCode from "qrcode";
import type { Request } from "express";
import * as z from "zod";
import { ok } from "../../shared/problem/result.ts";
import { ANSWERED, defineRoute, type Route } from "./route.ts";
import { siteAddress, sitePathSchema } from "./site-path.ts";

/** Light modules around a code, as ISO/IEC 18004 asks for. */
const QUIET = 4;
/** CSS pixels of a module, so that a phone can tell them apart on a wall of 720 lines. */
const MODULE = 4;

/** `origin`: the address under which people reach this server. */
interface Parts {
  readonly origin: (request: Request) => string;
}

/** Codes that a phone's camera reads. */
export const qrRoute = ({ origin }: Parts): Route =>
  defineRoute({
    method: "get",
    path: "/api/v1/qr",
    tag: "boards",
    access: "read",
    summary: "The address of a page of this site as a QR code (SVG), for a phone to follow",
    query: z.strictObject({
      path: sitePathSchema.describe("A path on this site with its parameters, such as /kpis/sales.revenue"),
    }),
    async handle({ query, request, response }) {
      const address = siteAddress(origin(request), query.path);
      if (!address.ok) return address;
      const picture = await qrPicture(address.value);
      // The same address is the same picture, for whoever asks under the same host.
      response.setHeader("Cache-Control", "private, max-age=3600");
      response.type("image/svg+xml").send(picture);
      return ok(ANSWERED);
    },
  });

/** A QR code as SVG: dark on light whatever stands around it, with its quiet zone, four CSS pixels a module. */
async function qrPicture(text: string): Promise<string> {
  const errorCorrectionLevel = "M";
  const { size } = QrCode.create(text, { errorCorrectionLevel }).modules;
  const width = (size + 2 * QUIET) * MODULE;
  return QrCode.toString(text, { type: "svg", margin: QUIET, width, errorCorrectionLevel });
}
