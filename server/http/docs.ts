import { ok } from "../../shared/problem/result.ts";
import { ANSWERED, defineRoute, NO_QUERY, type Route } from "./route.ts";

/** A readable page about the HTTP interface, made of the routes themselves. */
export function docsRoute(routes: readonly Route[]): Route {
  return defineRoute({
    method: "get",
    path: "/api/docs",
    summary: "This interface for people",
    tag: "operation",
    access: "anyone",
    query: NO_QUERY,
    handle({ response }) {
      response.type("html").send(page(routes));
      return ok(ANSWERED);
    },
  });
}

function page(routes: readonly Route[]): string {
  const rows = routes.map(
    ({ method, path, summary, access, query }) =>
      `<tr><td><code>${method.toUpperCase()}</code></td><td><code>${escape(path)}</code></td><td>${escape(summary)}</td>` +
      `<td>${escape(Object.keys(query.shape).join(", "))}</td><td>${access}</td></tr>`,
  );
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Tierboard: HTTP interface</title></head>
<body>
<h1>Tierboard: HTTP interface, version 1</h1>
<p>JSON in and out. Send <code>Authorization: Bearer &lt;token&gt;</code>; make tokens with <code>npx tierboard token create</code>.
Problems come as <code>application/problem+json</code> with a <code>code</code> for programs and a <code>detail</code> for people.
The same in OpenAPI 3.1: <a href="/api/v1/openapi.json">/api/v1/openapi.json</a>.</p>
<pre>curl -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" \\
  -d '{"kpi": "sales.revenue", "unit": "sales/emea", "value": 1200, "key": "invoice-4711"}' \\
  http://127.0.0.1:8080/api/v1/observations</pre>
<table>
<thead><tr><th scope="col">Method</th><th scope="col">Path</th><th scope="col">What it does</th><th scope="col">Parameters</th><th scope="col">Needs</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>
</body>
</html>
`;
}

const escape = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
