/** Says in one sentence why something cannot go on, and ends with that exit code. */
export function endWith(error: unknown, code: number): void {
  process.stderr.write(`${sentenceOf(error)}\n`);
  process.exitCode = code;
}

function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const path = "path" in error && typeof error.path === "string" ? ` ${error.path}` : "";
  if (/^(EACCES|EPERM|EROFS|SQLITE_CANTOPEN|SQLITE_READONLY)$/.test(code)) {
    return `The folder${path} cannot be written by this user: give it the right to, or set DATA_DIR to another folder.`;
  }
  if (code === "ENOSPC" || code === "SQLITE_FULL" || code === "store-full") {
    return "The disk of the data folder is full: free some space, then start again.";
  }
  if (code === "ENOTDIR" || code === "EEXIST")
    return `DATA_DIR must name a folder, but${path} is a file: choose another.`;
  return error.message;
}
