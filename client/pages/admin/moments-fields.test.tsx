import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { screenSettingsSchema, type ScreenSettings } from "../../../shared/screen/screen.ts";
import { MomentsFields } from "./moments-fields.tsx";
import { newScreen } from "./settings.ts";

/** The fields of a new screen; what they change is there at once, as in the form. */
function open() {
  const held: { settings: ScreenSettings } = { settings: { ...newScreen([]), name: "Lobby" } };
  const content = () => (
    <MomentsFields
      settings={held.settings}
      onChange={(part) => {
        held.settings = { ...held.settings, ...part };
        rerender(content());
      }}
    />
  );
  const { rerender } = render(content());
  return held;
}

const QUIET = "Quiet: no wins at these hours";

test("a new screen celebrates in silence at all hours", () => {
  open();
  expect(screen.getByLabelText("Celebrate wins on this screen")).toBeChecked();
  expect(screen.getByLabelText("With the sound that a win may have")).not.toBeChecked();
  expect(within(screen.getByRole("group", { name: QUIET })).queryByText("Never")).toBeNull();
});

test("sound and quiet hours are set in the form, as the server takes them", async () => {
  const held = open();
  const user = userEvent.setup();
  await user.click(screen.getByLabelText("With the sound that a win may have"));
  const quiet = within(screen.getByRole("group", { name: QUIET }));
  await user.type(quiet.getByLabelText("From"), "12:00");
  await user.type(quiet.getByLabelText("To"), "13:00");
  await user.click(quiet.getByLabelText("Sa"));
  expect(held.settings).toMatchObject({
    sound: true,
    quiet: { from: "12:00", to: "13:00", days: ["mon", "tue", "wed", "thu", "fri", "sun"] },
  });
  expect(screenSettingsSchema.parse(held.settings)).toEqual(held.settings);
  await user.click(quiet.getByText("Never"));
  expect(held.settings.quiet).toBeUndefined();
});

test("a screen without celebrations has nothing more to say about them", async () => {
  const held = open();
  await userEvent.click(screen.getByLabelText("Celebrate wins on this screen"));
  expect(held.settings.moments).toBe(false);
  expect(screen.queryByRole("group", { name: QUIET })).toBeNull();
});
