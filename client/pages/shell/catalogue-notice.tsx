import { useQuery } from "@tanstack/react-query";
import { Link, useLocation } from "@tanstack/react-router";
import { catalogueStatusQuery } from "../../api/catalogue-status.ts";
import { Message } from "../../ui/message.tsx";
import styles from "./catalogue-notice.module.css";

/** Says on every page but the catalogue's own that the catalogue's latest edit is not in use because it is not valid. */
export function CatalogueNotice() {
  const { data } = useQuery(catalogueStatusQuery);
  const isTold = useLocation({ select: ({ pathname }) => pathname === "/catalogue" });
  const count = data?.errors.length ?? 0;
  if (count === 0 || isTold) return null;
  return (
    <div className={styles.notice}>
      <Message
        kind="notice"
        title={`The catalogue's latest edit has ${count === 1 ? "an error" : `${count} errors`}: the version before it stays in use.`}
      >
        <Link to="/catalogue">See what is wrong and where</Link>
      </Message>
    </div>
  );
}
