/** A commit as `git log` tells it; instants in seconds since 1970, as git keeps them. */
export interface Commit {
  readonly hash: string;
  readonly parents: readonly string[];
  readonly authoredS: number;
  readonly committedS: number;
}

/** A commit of the branch itself, with the earliest author date among the commits that came with it. */
export interface Landing {
  readonly hash: string;
  readonly begunS: number;
  readonly landedS: number;
}

/**
 * The landings of a branch, oldest first: its head and the first parents of it. A merge brings in what could not be
 * reached before it; any other commit brings in itself.
 */
export function landingsOf(commits: readonly Commit[], head: string): Landing[] {
  const byHash = new Map(commits.map((commit) => [commit.hash, commit]));
  const line: Commit[] = [];
  for (let at = byHash.get(head); at; at = byHash.get(at.parents[0] ?? "")) line.push(at);

  const landed = new Set<string>();
  return line.reverse().map((landing) => {
    let begunS = landing.authoredS;
    const open = [landing];
    for (let commit = open.pop(); commit; commit = open.pop()) {
      if (landed.has(commit.hash)) continue;
      landed.add(commit.hash);
      begunS = Math.min(begunS, commit.authoredS);
      open.push(...commit.parents.flatMap((parent) => byHash.get(parent) ?? []));
    }
    return { hash: landing.hash, begunS, landedS: landing.committedS };
  });
}
