import { useQuery } from "@tanstack/react-query";
import { type SubmitEvent, useState } from "react";
import type { Claim } from "../../../shared/protocol/screens.ts";
import type { ScreenSettings } from "../../../shared/screen/screen.ts";
import { approve, claim, claimQuery } from "../../api/screens.ts";
import { engineOf } from "../../lib/engine.ts";
import { Facts } from "../../ui/facts.tsx";
import { Message } from "../../ui/message.tsx";
import { Failure } from "./failure.tsx";
import { SettingsForm } from "./settings-form.tsx";
import { type BoardName, newScreen } from "./settings.ts";
import { useAction } from "./use-action.ts";
import styles from "./screens-page.module.css";

interface Props {
  readonly boards: readonly BoardName[];
  readonly code: string | undefined;
}

type Step =
  | { readonly kind: "code" }
  | { readonly kind: "match"; readonly claim: Claim }
  | { readonly kind: "paired"; readonly name: string };

/** Three steps: type the code, say what the screen is for, pick the number that it shows. */
export function PairPanel({ boards, code }: Props) {
  const [step, setStep] = useState<Step>({ kind: "code" });
  switch (step.kind) {
    case "code":
      return <CodeStep code={code} onFound={(found) => setStep({ kind: "match", claim: found })} />;
    case "match":
      return (
        <MatchStep
          claim={step.claim}
          boards={boards}
          onPaired={(name) => setStep({ kind: "paired", name })}
          onCancel={() => setStep({ kind: "code" })}
        />
      );
    case "paired":
      return (
        <Message kind="notice" title={`“${step.name}” is paired and shows its first board.`}>
          <button type="button" onClick={() => setStep({ kind: "code" })}>
            Pair another screen
          </button>
        </Message>
      );
  }
}

function CodeStep({
  code,
  onFound,
}: {
  readonly code: string | undefined;
  readonly onFound: (claim: Claim) => void;
}) {
  const [typed, setTyped] = useState(code ?? "");
  const { act, busy, failure } = useAction(claim, onFound);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    act(typed);
  };
  return (
    <form className={styles.code} onSubmit={submit}>
      <Failure of={failure} />
      <label htmlFor="code">Code on the screen</label>
      <input
        id="code"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        placeholder="WDJB-MJHT"
        maxLength={12}
        required
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <button type="submit" className={styles.main} disabled={busy}>
        {busy ? "One moment …" : "Find the screen"}
      </button>
    </form>
  );
}

interface MatchProps {
  readonly claim: Claim;
  readonly boards: readonly BoardName[];
  readonly onPaired: (name: string) => void;
  readonly onCancel: () => void;
}

function MatchStep({ claim: found, boards, onPaired, onCancel }: MatchProps) {
  const [settings, setSettings] = useState<ScreenSettings>(() => newScreen(boards));
  // The numbers move on while somebody fills in the form.
  const { data } = useQuery({ ...claimQuery(found.id), initialData: found });
  const { act, busy, failure } = useAction(
    (number: string) => approve(found.id, number, settings),
    () => onPaired(settings.name),
  );
  return (
    <div className={styles.match}>
      <Message
        kind="notice"
        title="You are about to let a device read your numbers. Go on only if you see this screen in front of you."
      />
      <Facts
        layout="figures"
        facts={[
          {
            label: "Asked from",
            value: data.address,
            note: data.sameNetwork ? "your network" : "another network than yours",
          },
          { label: "Asked", value: `${data.age} s ago` },
          { label: "Says it is", value: engineOf(data.userAgent), note: data.userAgent },
        ]}
      />
      <SettingsForm settings={settings} boards={boards} onChange={setSettings} />
      <Failure of={failure} />
      <fieldset className={styles.numbers}>
        <legend>Which number does the screen show?</legend>
        {data.choices.map((number) => (
          <button
            key={number}
            type="button"
            className={styles.number}
            disabled={busy || settings.name === ""}
            onClick={() => act(number)}
          >
            {number}
          </button>
        ))}
        <button type="button" onClick={onCancel}>
          Cancel
        </button>
      </fieldset>
      {settings.name === "" && <p className={styles.hint}>Give the screen a name first.</p>}
    </div>
  );
}
