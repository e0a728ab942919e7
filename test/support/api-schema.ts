import { z } from 'zod';

// biome-ignore lint/suspicious/noExplicitAny: a document is of any form
type Any = any;

/** What an OpenAPI document says of the answers to a route: checks a value, and tells what is wrong with it. */
export interface ApiSchema {
  /** Paths with the ways in which they can be asked: "GET /api/events". */
  readonly operations: readonly string[];
  /** What is wrong with an answer; empty: nothing. */
  readonly check: (operation: string, status: number, value: unknown) => readonly string[];
}

/** Opens a document in OpenAPI 3.1. */
export function apiSchema(document: Any): ApiSchema {
  const moved = JSON.parse(JSON.stringify(document).replaceAll('#/components/schemas/', '#/$defs/'));
  const $defs = moved.components.schemas;
  const found = new Map<string, Any>();
  for (const [path, methods] of Object.entries<Any>(moved.paths))
    for (const [method, operation] of Object.entries<Any>(methods))
      found.set(`${method.toUpperCase()} ${path}`, operation);
  return {
    operations: [...found.keys()],
    check: (operation, status, value) => {
      const content = found.get(operation)?.responses[String(status)]?.content;
      if (!content) return [`${operation} may not answer ${status}`];
      const [{ schema }] = Object.values<Any>(content) as [Any];
      const result = z.fromJSONSchema({ ...strict(schema), $defs: strict($defs) }).safeParse(value);
      return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    },
  };
}

/** Objects have the fields that they are said to have, and no others. */
function strict(schema: Any): Any {
  if (Array.isArray(schema)) return schema.map(strict);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, strict(value)]));
  return inner.type === 'object' && inner.properties && !schema.$ref && inner.additionalProperties === undefined
    ? { ...inner, additionalProperties: false }
    : inner;
}
