import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { at } from "../../../shared/testing/factories.ts";
import { createFakeServer } from "../../testing/fake-server.ts";
import { openPage } from "../../testing/open-page.tsx";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-21T16:59:00+01:00") });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const asEditor = () => createFakeServer({ administers: true });
const panel = async (name: string) => within(await screen.findByRole("region", { name }));
const story = async () =>
  (await panel("What has happened"))
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent.replaceAll("\u00a0", " "));
const press = async (name: string) =>
  userEvent.click(await (await panel("Take care of it")).findByRole("button", { name }));
const WORSE = {
  kind: "escalated",
  rank: 2,
  cause: { kind: "value", sample: { at: at("2026-11-21T16:58:00+01:00"), value: 0.15 } },
} as const;

test("an episode tells its story in words, the oldest first, and what to do", async () => {
  openPage("/alerts/lost-deals");
  expect(await story()).toEqual([
    "21 Nov 2026, 09:12Opened as amber at 24 %",
    "21 Nov 2026, 11:40Got worse: red at 18.2 %",
  ]);
  expect((await panel("What to do")).getByText(/Call the head of sales/)).toBeInTheDocument();
});

test("who may only look is told why there is nothing to press", async () => {
  openPage("/alerts/lost-deals");
  const care = await panel("Take care of it");
  expect(await care.findByText(/You can look, but not act/)).toBeInTheDocument();
  expect(care.queryAllByRole("button")).toEqual([]);
});

test("an acknowledgement names the transition that was seen, and is part of the story", async () => {
  const { server } = openPage("/alerts/lost-deals", asEditor());
  await press("Acknowledge");
  await waitFor(async () => expect((await story()).at(-1)).toBe("21 Nov 2026, 16:59Acknowledged by Grace"));
  expect(server.sent).toEqual([{ request: "POST /api/v1/alerts/lost-deals/acknowledge", body: { seq: 2 } }]);
  expect((await panel("Take care of it")).queryByText(/More has happened/)).toBeNull();
});

test("it is put off until an instant of the organisation's clock", async () => {
  const { server } = openPage("/alerts/lost-deals", asEditor());
  await userEvent.selectOptions(
    await screen.findByLabelText("Put it off"),
    "until the next business day (23 Nov, 08:00)",
  );
  await press("Put off");
  await waitFor(async () =>
    expect((await story()).at(-1)).toBe("21 Nov 2026, 16:59Put off by Grace until 23 Nov 2026, 08:00"),
  );
  expect(server.sent.map(({ body }) => body)).toEqual([{ seq: 2, until: "2026-11-23T08:00:00+01:00" }]);
});

test("when more has happened than was seen, that is shown before the next decision, and nothing typed is lost", async () => {
  const { server } = openPage("/alerts/lost-deals", asEditor());
  await userEvent.type(await screen.findByLabelText("Comment"), "I call them.");
  server.alerts.tell("lost-deals", WORSE);
  await press("Acknowledge");
  expect(await screen.findByText("More has happened: Got worse: red at 15 %.")).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "Acknowledge" })).toBeNull();
  expect(screen.getByLabelText("Comment")).toHaveValue("I call them.");
  await press("I have seen it");
  await press("Acknowledge");
  await waitFor(() => expect(server.sent.map(({ body }) => body)).toEqual([{ seq: 2 }, { seq: 3 }]));
  expect(screen.getByLabelText("Comment")).toHaveValue("I call them.");
});

test("it is given to somebody, and what is said about it is kept", async () => {
  const { server } = openPage("/alerts/lost-deals", asEditor());
  await userEvent.type(await screen.findByLabelText("Assign to"), "Ben");
  await press("Assign");
  await waitFor(() => expect(screen.getByLabelText("Assign to")).toHaveValue(""));
  await userEvent.type(screen.getByLabelText("Comment"), "On it");
  await press("Add the comment");
  await waitFor(async () =>
    expect((await story()).slice(2)).toEqual([
      "21 Nov 2026, 16:59Assigned to Ben by Grace",
      "21 Nov 2026, 16:59Grace: “On it”",
    ]),
  );
  expect(server.sent.map(({ body }) => body)).toEqual([{ to: "Ben" }, { text: "On it" }]);
});

test("what was typed stays where the server does not take it, and its reason is shown", async () => {
  const server = asEditor();
  server.state.fails = (_path, method) =>
    method === "POST"
      ? { status: 403, code: "forbidden", detail: "Only who looks after alerts may." }
      : undefined;
  openPage("/alerts/lost-deals", server);
  await userEvent.type(await screen.findByLabelText("Comment"), "On it");
  await press("Add the comment");
  expect(await screen.findByText("Only who looks after alerts may.")).toBeInTheDocument();
  expect(screen.getByLabelText("Comment")).toHaveValue("On it");
});

test("what was well again before anybody saw it is only to be seen", async () => {
  const server = asEditor();
  const ended = { at: "2026-11-21T16:58:00+01:00", kind: "resolved" } as const;
  const cause = { kind: "value", sample: { at: at(ended.at), value: 0.3 } } as const;
  server.alerts.tell(
    "lost-deals",
    { kind: "resolved", cause, isFlapping: false },
    { attention: "cleared-unacked", ended },
  );
  openPage("/alerts/lost-deals", server);
  expect(await screen.findByText("Back to normal, not seen yet")).toBeInTheDocument();
  expect(await screen.findByRole("button", { name: "I have seen it" })).toBeInTheDocument();
  expect(screen.queryByLabelText("Put it off")).toBeNull();
  await press("I have seen it");
  expect(server.sent.map(({ request }) => request)).toEqual(["POST /api/v1/alerts/lost-deals/acknowledge"]);
});

test("an alert that does not exist is looked for among the others", async () => {
  openPage("/alerts/nowhere");
  expect(await screen.findByText("There is no alert “nowhere”.")).toBeInTheDocument();
});
