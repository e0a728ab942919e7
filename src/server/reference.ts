import type { openApi } from './openapi.ts';

type Document = ReturnType<typeof openApi>;
// biome-ignore lint/suspicious/noExplicitAny: schemas of JSON Schema are of any form
type Schema = any;

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);

const nameOf = (reference: string): string => reference.slice(reference.lastIndexOf('/') + 1);

/** What a schema takes, in a few words, with links to the schemas that have a name. */
function typeOf(schema: Schema): string {
  if (!schema) return 'anything';
  if (schema.$ref) return `<a href="#${nameOf(schema.$ref)}">${escaped(nameOf(schema.$ref))}</a>`;
  if (schema.const !== undefined) return `<code>${escaped(JSON.stringify(schema.const))}</code>`;
  if (schema.enum) return (schema.enum as unknown[]).map((one) => `<code>${escaped(String(one))}</code>`).join(' | ');
  const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (choices) return (choices as Schema[]).map(typeOf).join(schema.allOf ? ' and ' : ' or ');
  if (schema.type === 'array') return `list of ${typeOf(schema.items)}`;
  if (schema.properties)
    return `{ ${fieldsOf(schema)
      .map(([name, one, need]) => `${escaped(name)}${need ? '' : '?'}: ${typeOf(one)}`)
      .join(', ')} }`;
  if (schema.type === 'object') return `by name: ${typeOf(schema.additionalProperties)}`;
  const types = [schema.type].flat().filter(Boolean).map(String);
  return escaped(types.join(' or ') + (schema.format ? ` (${schema.format})` : '')) || 'anything';
}

function fieldsOf({ properties = {}, required = [] }: Schema): [name: string, schema: Schema, required: boolean][] {
  return Object.entries(properties).map(([name, schema]) => [name, schema, required.includes(name)]);
}

const row = (cells: readonly string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

const table = (of: string, head: readonly string[], rows: readonly string[]): string =>
  rows.length
    ? `<table class="${of}"><thead><tr>${head.map((cell) => `<th>${cell}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`
    : '';

function operationOf(path: string, method: string, operation: Schema): string {
  const parameters = (operation.parameters ?? []).map((one: Schema) =>
    row([
      `<code>${escaped(one.name)}</code>${one.required ? '' : ' <small>may be left out</small>'}`,
      one.in,
      typeOf(one.schema),
      escaped(one.description ?? one.schema?.description ?? ''),
    ]),
  );
  const bodies = Object.entries<Schema>(operation.requestBody?.content ?? {}).map(([type, { schema }]) =>
    row([`<code>${escaped(type)}</code>`, 'body', typeOf(schema), '']),
  );
  const answers = Object.entries<Schema>(operation.responses ?? {}).map(([status, answer]) => {
    const content = Object.entries<Schema>(answer.content ?? {});
    const types = content.map(([type, { schema }]) => `<code>${escaped(type)}</code> ${typeOf(schema)}`).join('<br>');
    return row([status, escaped(answer.description ?? ''), types]);
  });
  return `<section class="operation"><h3><span class="method">${method.toUpperCase()}</span> <code>${escaped(path)}</code></h3>
<p>${escaped(operation.summary ?? '')}</p>${operation.description ? `<p>${escaped(operation.description)}</p>` : ''}
${table('parameters', ['parameter', 'in', 'takes', ''], [...parameters, ...bodies])}${table('answers', ['answer', '', ''], answers)}</section>`;
}

function schemaOf(name: string, schema: Schema): string {
  const fields = fieldsOf(schema).map(([field, one, need]) =>
    row([
      `<code>${escaped(field)}</code>${need ? '' : ' <small>may be missing</small>'}`,
      typeOf(one),
      escaped(one.description ?? ''),
    ]),
  );
  const body = fields.length ? table('fields', ['field', 'is', ''], fields) : `<p>${typeOf(schema)}</p>`;
  return `<section id="${escaped(name)}"><h3>${escaped(name)}</h3>${body}</section>`;
}

/** The API as a page to read: without script, made of the document itself. */
export function referencePage(document: Document): string {
  const byTag = new Map<string, string[]>();
  for (const [path, methods] of Object.entries<Schema>(document.paths ?? {}))
    for (const [method, operation] of Object.entries<Schema>(methods)) {
      const tag = operation.tags?.[0] ?? 'other';
      byTag.set(tag, [...(byTag.get(tag) ?? []), operationOf(path, method, operation)]);
    }
  const tags = [...byTag.keys()];
  const schemas = Object.entries<Schema>(document.components?.schemas ?? {});
  const { title, version, description } = document.info;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}: the API</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/api/reference.css"></head>
<body><header><h1>${escaped(title)}: the API</h1><p>${escaped(description ?? '')}</p>
<p>Version ${escaped(version)} · <a href="/api/openapi.json">OpenAPI 3.1</a></p></header>
<nav aria-label="groups">${[...tags, 'schemas'].map((tag) => `<a href="#group-${escaped(tag)}">${escaped(tag)}</a>`).join(' ')}</nav>
<main>${tags.map((tag) => `<h2 id="group-${escaped(tag)}">${escaped(tag)}</h2>${byTag.get(tag)!.join('\n')}`).join('\n')}
<h2 id="group-schemas">schemas</h2>${schemas.map(([name, schema]) => schemaOf(name, schema)).join('\n')}</main></body></html>
`;
}

/** How the page looks. */
export const REFERENCE_STYLE = `:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 72rem; padding: 1rem; }
nav { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; padding: 0.5rem 0; border-block: 1px solid #8886; }
h2 { margin-top: 3rem; border-bottom: 2px solid #8886; }
h3 { margin: 2rem 0 0; font-size: 1.05rem; }
h3 code { font-size: 1.05rem; }
.method { display: inline-block; min-width: 4rem; font: 600 0.85rem ui-monospace, monospace; }
p { margin: 0.25rem 0; }
table { border-collapse: collapse; table-layout: fixed; width: 100%; margin: 0.5rem 0; font-size: 0.9rem; }
th, td { text-align: start; vertical-align: top; padding: 0.25rem 0.75rem 0.25rem 0; border-bottom: 1px solid #8883; overflow-wrap: anywhere; }
small { opacity: 0.75; }
.parameters th:nth-child(1) { width: 22%; }
.parameters th:nth-child(2) { width: 7%; }
.parameters th:nth-child(3) { width: 41%; }
.answers th:nth-child(1) { width: 10%; }
.answers th:nth-child(2) { width: 35%; }
.fields th:nth-child(1) { width: 25%; }
.fields th:nth-child(2) { width: 45%; }
`;
