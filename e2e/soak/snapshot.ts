import type { CDPSession } from "@playwright/test";

/** A heap snapshot of V8, as far as it is needed to weigh what is in it. */
export interface Snapshot {
  readonly snapshot: {
    readonly meta: { readonly node_fields: readonly string[]; readonly node_types: readonly unknown[] };
  };
  /** The fields of all nodes, one after the other. */
  readonly nodes: readonly number[];
}

/** Bytes. */
export interface Weights {
  /** What the page's code has made: objects, arrays, texts, closures. */
  readonly objects: number;
  /** What the engine has made of that code. */
  readonly code: number;
}

/**
 * Weighs a snapshot. Compiled code stands apart: V8 goes on compiling what is called often, better and larger each time,
 * for days, and nothing of that is held by the page. What the browser holds natively (nodes, texts that were drawn) is
 * neither.
 */
export function weigh({ snapshot: { meta }, nodes }: Snapshot): Weights {
  const width = meta.node_fields.length;
  const typeAt = meta.node_fields.indexOf("type");
  const sizeAt = meta.node_fields.indexOf("self_size");
  const types = meta.node_types[typeAt] as readonly string[];
  const weights = { objects: 0, code: 0 };
  for (let node = 0; node < nodes.length; node += width) {
    const type = types[nodes[node + typeAt] ?? -1];
    const size = nodes[node + sizeAt] ?? 0;
    if (type === "code") weights.code += size;
    else if (type !== "native") weights.objects += size;
  }
  return weights;
}

/** Takes a snapshot; the browser collects all garbage for it. */
export async function takeSnapshot(devtools: CDPSession): Promise<Snapshot> {
  const chunks: string[] = [];
  const take = ({ chunk }: { readonly chunk: string }): void => void chunks.push(chunk);
  devtools.on("HeapProfiler.addHeapSnapshotChunk", take);
  await devtools.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
  devtools.off("HeapProfiler.addHeapSnapshotChunk", take);
  return JSON.parse(chunks.join("")) as Snapshot;
}
