import type { KriView } from "../../shared/protocol/catalogue-views.ts";
import { missingFromKri } from "../../shared/risk/kri.ts";
import type { WatchedKri } from "../../shared/risk/watched-kri.ts";

/** A KRI as it is read. */
export const kriView = (kri: WatchedKri): KriView => ({ ...kri, incomplete: missingFromKri(kri) });
