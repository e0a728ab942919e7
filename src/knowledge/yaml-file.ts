import { existsSync, readFileSync } from 'node:fs';
import { isNode, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import { nearestWord } from './edit-distance.ts';
import type { Problem } from './problem.ts';

type Path = readonly PropertyKey[];

/** A YAML file of a pack with the lines of its values. */
export interface YamlFile {
  readonly file: string;
  readonly value: unknown;
  /** The line of the value at a path, or of the nearest value round it. */
  readonly lineOf: (path: Path) => number;
  readonly problems: readonly Problem[];
}

/** Reads one YAML file; null where there is none. Errors of syntax are problems, not exceptions. */
export function readYaml(file: string): YamlFile | null {
  if (!existsSync(file)) return null;
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  const problems = [...document.errors, ...document.warnings].map((error) => ({
    file,
    line: lineAt(error.pos[0]),
    message: `not valid YAML: ${error.message}`,
    suggestion: 'names with a colon, a quote or a # inside need quotes round them',
  }));
  const lineOf = (path: Path): number => {
    for (let length = path.length; length >= 0; length--) {
      const node = length ? document.getIn(path.slice(0, length), true) : document.contents;
      if (isNode(node) && (node as Node).range) return lineAt((node as Node).range![0]);
    }
    return 1;
  };
  return { file, value: document.errors.length ? null : document.toJS(), lineOf, problems };
}

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], value);

const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? `"${value}"` : (JSON.stringify(value) ?? 'nothing');
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

type Issue = z.core.$ZodIssue;

const wordsOf = (known: readonly unknown[]): string[] => known.map(String);

function describe(issue: Issue, value: unknown, keys: readonly string[]): Pick<Problem, 'message' | 'suggestion'> {
  const place = issue.path.filter((key) => typeof key !== 'number').join('.') || 'entry';
  const here = valueAt(value, issue.path);
  if (issue.code === 'unrecognized_keys') {
    const near = nearestWord(issue.keys[0]!, keys);
    return {
      message: `unknown key "${issue.keys[0]}"; expected one of: ${keys.join(', ')}`,
      ...(near && { suggestion: `did you mean ${near}?` }),
    };
  }
  if (issue.code === 'invalid_value') {
    const near = nearestWord(String(here), wordsOf(issue.values));
    return {
      message: `${place} is ${shown(here)}; expected one of: ${issue.values.join(', ')}`,
      ...(near && { suggestion: `did you mean ${near}?` }),
    };
  }
  if (here === undefined) return { message: `${place} is missing; ${issue.message}` };
  return { message: `${place} is ${shown(here)}; ${issue.message}` };
}

/** Checks a file's value against a schema; what does not fit is told with its line. `keysAt` names the keys known at a path. */
export function checkShape<T>(
  yaml: YamlFile,
  schema: z.ZodType<T>,
  keysAt: (path: Path) => readonly string[],
): { readonly value: T | null; readonly problems: Problem[] } {
  const result = schema.safeParse(yaml.value);
  if (result.success) return { value: result.data, problems: [] };
  const problems = flatten(result.error.issues).map((issue) => {
    const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]!] : issue.path;
    return { file: yaml.file, line: yaml.lineOf(path), ...describe(issue, yaml.value, keysAt(issue.path)) };
  });
  return { value: null, problems };
}

// Of the alternatives of a union, the one that came furthest tells what was meant.
function flatten(issues: readonly Issue[]): Issue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'invalid_union') return [issue];
    const deepest = issue.errors.map((list) => flatten(list)).sort((a, b) => depth(b) - depth(a))[0];
    return deepest && depth(deepest) > 0
      ? deepest.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }) as Issue)
      : [issue];
  });
}
const depth = (issues: readonly Issue[]): number => Math.max(0, ...issues.map(({ path }) => path.length));
