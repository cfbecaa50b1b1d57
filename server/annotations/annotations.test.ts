import { expect, test } from "vitest";
import type { Annotation } from "../../shared/catalogue/annotation.ts";
import { at } from "../../shared/testing/factories.ts";
import type { DocumentStore } from "../store/document-store.ts";
import { fakeDocumentStore } from "../testing/fake-document-store.ts";
import { createAnnotations, MOST_PER_KPI } from "./annotations.ts";

const NOW = at("2026-11-21T12:00:00Z");

async function open(store: DocumentStore) {
  const changes: string[] = [];
  const unreadable: string[] = [];
  let number = 0;
  const annotations = await createAnnotations({
    noun: "annotation",
    store,
    clock: () => NOW,
    newId: () => `a${(number += 1)}`,
    onChanged: (all) => void changes.push(all.map(({ text }) => text).join()),
    onUnreadable: (id) => unreadable.push(id),
  });
  return { annotations, changes, unreadable };
}

const aNote = (overrides: Partial<Annotation> = {}): Annotation => ({
  from: "2026-03-02",
  text: "Fair",
  notComparable: true,
  ...overrides,
});

test("[O6] each change is told with all annotations that are there then, the earliest first; a refused one is not", async () => {
  const { annotations, changes } = await open(fakeDocumentStore());
  await annotations.add(aNote(), "ana");
  await annotations.add(aNote({ from: "2026-01-05", text: "Move" }), "ana");
  await annotations.save("a1", aNote({ text: "Trade fair" }), 1, "ben");
  await annotations.save("a1", aNote({ text: "Late" }), 1, "ana");
  await annotations.remove("a2", 2, "ana");
  await annotations.remove("a2", 1, "ana");
  expect(changes).toEqual(["Fair", "Move,Fair", "Move,Trade fair", "Trade fair"]);
  expect(annotations.list()).toEqual([
    { id: "a1", version: 2, content: aNote({ text: "Trade fair" }), savedAt: NOW, savedBy: "ben" },
  ]);
});

test("one that is not there, or was deleted, can be neither changed nor deleted", async () => {
  const { annotations } = await open(fakeDocumentStore());
  await annotations.add(aNote(), "ana");
  await annotations.remove("a1", 1, "ana");
  const answers = [
    await annotations.save("a1", aNote(), 2, "ana"),
    await annotations.remove("a1", 2, "ana"),
    await annotations.remove("nothing", 1, "ana"),
  ];
  expect(answers.map((answer) => !answer.ok && answer.problem.code)).toEqual(Array(3).fill("not-found"));
});

test(`a KPI has at most ${MOST_PER_KPI} annotations made here; those that it has can still be changed`, async () => {
  const kpi = "sales.revenue";
  const { annotations } = await open(fakeDocumentStore());
  for (let count = 0; count < MOST_PER_KPI; count += 1) await annotations.add(aNote({ kpi }), "ana");
  expect(await annotations.add(aNote({ kpi }), "ana")).toMatchObject({
    ok: false,
    problem: { code: "annotation-invalid" },
  });
  expect((await annotations.save("a1", aNote({ kpi, text: "Changed" }), 1, "ana")).ok).toBe(true);
  expect((await annotations.add(aNote({ kpi: "support.csat" }), "ana")).ok).toBe(true);
});
