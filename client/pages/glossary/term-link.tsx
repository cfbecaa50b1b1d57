import { Link } from "@tanstack/react-router";
import styles from "./term-link.module.css";
import { TERMS, type TermId } from "./terms.ts";

/** A small "?" that leads to what a word means. */
export function TermLink({ id }: { readonly id: TermId }) {
  const name = TERMS.find((term) => term.id === id)?.name ?? id;
  return (
    <Link to="/glossary" hash={id} className={styles.help} aria-label={`What does “${name}” mean?`}>
      ?
    </Link>
  );
}
