import * as z from "zod";
import { catalogueFileSchema } from "../../shared/catalogue/schema.ts";
import { type Command, DONE, UsageError } from "./command.ts";

/** The catalogue's schema as JSON Schema, for editors that complete YAML. */
export function catalogueJsonSchema(): object {
  const schema = z.toJSONSchema(catalogueFileSchema, { io: "input", unrepresentable: "any" });
  return { ...schema, title: "Tierboard catalogue" };
}

export const schemaCommand: Command = {
  summary: "print the catalogue's JSON Schema",
  help: `tierboard schema

Prints the JSON Schema of the catalogue. Editors complete YAML with it when a file begins with
  # yaml-language-server: $schema=./tierboard.schema.json`,
  async run(args, { out }) {
    if (args.length > 0) throw new UsageError("tierboard schema takes no arguments");
    out(`${JSON.stringify(catalogueJsonSchema(), null, 2)}\n`);
    return DONE;
  },
};
