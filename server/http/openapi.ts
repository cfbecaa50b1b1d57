import * as z from "zod";
import { ok } from "../../shared/problem/result.ts";
import { defineRoute, NO_QUERY, type Route } from "./route.ts";

const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  errors: z
    .array(
      z.object({
        path: z.string().optional(),
        index: z.int().optional(),
        line: z.int().optional(),
        code: z.string(),
        detail: z.string(),
      }),
    )
    .optional(),
  version: z.int().optional(),
});

/** The route of the OpenAPI 3.1 document, generated from the schemas that check the requests. */
export function openApiRoute(routes: readonly Route[], version: string): Route {
  return defineRoute({
    method: "get",
    path: "/api/v1/openapi.json",
    summary: "This interface as OpenAPI 3.1",
    tag: "operation",
    access: "anyone",
    query: NO_QUERY,
    handle: () => ok(openApi(routes, version)),
  });
}

/** The OpenAPI 3.1 document of some routes. */
export function openApi(routes: readonly Route[], version: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    const path = route.path.replaceAll(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [route.method]: operation(route) };
  }
  return {
    openapi: "3.1.0",
    info: { title: "Tierboard", version },
    paths,
    components: {
      securitySchemes: { token: { type: "http", scheme: "bearer" } },
      schemas: { Problem: jsonSchema(problemSchema) },
    },
  };
}

function operation(route: Route): object {
  const names = [...route.path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? "");
  return {
    summary: route.summary,
    tags: [route.tag],
    ...(route.access !== "anyone" && { security: [{ token: [] }] }),
    parameters: [
      ...names.map((name) => ({ name, in: "path", required: true, schema: { type: "string" } })),
      ...Object.entries(route.query.shape).map(([name, schema]) => ({
        name,
        in: "query",
        required: !z.safeParse(schema as z.core.$ZodType, undefined).success,
        schema: jsonSchema(schema as z.core.$ZodType),
      })),
      ...Object.entries(route.headers ?? {}).map(([name, description]) => ({
        name,
        in: "header",
        required: false,
        description,
        schema: { type: "string" },
      })),
    ],
    ...(route.body && {
      requestBody: {
        required: true,
        content: {
          "application/json": { schema: jsonSchema(route.body) },
          ...(route.line && { "application/x-ndjson": { schema: jsonSchema(route.line) } }),
        },
      },
    }),
    responses: {
      200: {
        description: "Done",
        ...(route.answer && { content: { "application/json": { schema: jsonSchema(route.answer) } } }),
      },
      default: {
        description: "A problem (RFC 9457)",
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    },
  };
}

function jsonSchema(schema: z.core.$ZodType): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  return rest;
}
