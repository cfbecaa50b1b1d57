import { Field } from "../ui/field.tsx";
import type { Setting } from "../widgets/define.ts";
import type { FieldErrors } from "./field-errors.ts";
import { NumberField } from "./number-field.tsx";
import { sayName } from "./words.ts";

interface Props {
  /** The widget's settings by name. */
  readonly shape: Readonly<Record<string, Setting<unknown>>>;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly errors: FieldErrors;
  /** `undefined` is the default again. */
  readonly onSet: (name: string, value: unknown) => void;
}

/** A form drawn from what a widget says of its settings. */
export function SettingFields({ shape, settings, errors, onSet }: Props) {
  const known = Object.entries(shape);
  const unknown = Object.keys(settings).filter((name) => !Object.hasOwn(shape, name));
  return (
    <>
      {known.map(([name, setting]) => {
        const given = settings[name];
        const isRight = given === undefined || setting.accepts(given);
        return (
          <SettingField
            key={name}
            name={name}
            setting={setting}
            value={given !== undefined && isRight ? given : setting.otherwise}
            error={errors.get(`settings.${name}`) ?? (isRight ? undefined : setting.right)}
            // What is as it would be anyhow need not be said.
            onChange={(value) => onSet(name, value === setting.otherwise ? undefined : value)}
          />
        );
      })}
      {unknown.map((name) => (
        <Field key={name} label={sayName(name)} error="There is no such setting.">
          {(control) => (
            <button {...control} type="button" onClick={() => onSet(name, undefined)}>
              Take it away
            </button>
          )}
        </Field>
      ))}
    </>
  );
}

interface FieldProps {
  readonly name: string;
  readonly setting: Setting<unknown>;
  readonly value: unknown;
  readonly error: string | undefined;
  readonly onChange: (value: unknown) => void;
}

/** Texts of more than a line are typed in a box. */
const LINE = 120;

function SettingField({ name, setting: { form, about }, value, error, onChange }: FieldProps) {
  const said = { label: sayName(name), hint: about, error };
  switch (form.kind) {
    case "flag":
      return (
        <Field {...said} inline>
          {(control) => (
            <input
              {...control}
              type="checkbox"
              checked={value === true}
              onChange={({ target }) => onChange(target.checked)}
            />
          )}
        </Field>
      );
    case "whole":
      return (
        <NumberField {...said} value={Number(value)} limits={[form.from, form.to]} onChange={onChange} />
      );
    case "text":
      return (
        <Field {...said}>
          {(control) => {
            const text = {
              ...control,
              maxLength: form.most,
              value: String(value),
              onChange: ({ target }: { target: { value: string } }) => onChange(target.value),
            };
            return form.most > LINE ? <textarea {...text} rows={3} /> : <input {...text} />;
          }}
        </Field>
      );
    case "choice":
      return (
        <Field {...said}>
          {(control) => (
            <select {...control} value={String(value)} onChange={({ target }) => onChange(target.value)}>
              {form.words.map((word) => (
                <option key={word} value={word}>
                  {sayName(word)}
                </option>
              ))}
            </select>
          )}
        </Field>
      );
  }
}
