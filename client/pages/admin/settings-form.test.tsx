import { fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { expect, test } from "vitest";
import type { ScreenSettings } from "../../../shared/screen/screen.ts";
import { newScreen } from "./settings.ts";
import { SettingsForm } from "./settings-form.tsx";

const BOARDS = [{ id: "company", name: "Company" }];

function draw(part: Partial<ScreenSettings> = {}) {
  let settings: ScreenSettings = { ...newScreen(BOARDS), playlist: [], ...part };
  function Form() {
    const [shown, show] = useState(settings);
    settings = shown;
    return <SettingsForm settings={shown} boards={BOARDS} onChange={show} />;
  }
  render(<Form />);
  return {
    kept: () => settings.blankAfterMin,
    choice: screen.getByLabelText<HTMLSelectElement>("Last numbers, without a connection"),
  };
}

test("last numbers stay with their age unless an administrator sets an end to it", () => {
  const { kept, choice } = draw();
  expect(choice.selectedOptions[0]?.textContent).toBe("Stay, with their age");
  fireEvent.change(choice, { target: { value: "15" } });
  expect(kept()).toBe(15);
  fireEvent.change(choice, { target: { value: "0" } });
  expect(kept()).toBe(0);
  fireEvent.change(choice, { target: { value: "ever" } });
  expect(kept()).toBeUndefined();
});

test("minutes that another program chose are among the choices", () => {
  expect(draw({ blankAfterMin: 7 }).choice.selectedOptions[0]?.textContent).toBe("Stay for 7 min");
});
