import { searchParameter } from "../../lib/address.ts";
import { ScreensPage } from "./screens-page.tsx";

/** The page of screens; a link that a screen shows brings its code along. */
export function ScreensRoute() {
  return <ScreensPage code={searchParameter("code")} />;
}
