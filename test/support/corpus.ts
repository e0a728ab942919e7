import { readdirSync, readFileSync } from 'node:fs';
import type { Claim, Range } from '../../src/model/index.ts';

/** A case of the corpus: see test/corpus/README.md. */
export interface CorpusCase {
  readonly file: string;
  readonly line: number;
  readonly title: string;
  readonly options: Readonly<Record<string, string>>;
  readonly text: string;
  readonly expected: readonly ExpectedClaim[];
  /** Sums that stand behind the news. */
  readonly background: readonly ExpectedClaim[];
  readonly unwanted: readonly string[];
  readonly open: boolean;
}

/** One expected claim: its type, status and fields. */
export interface ExpectedClaim {
  readonly type: string;
  readonly status: string;
  readonly fields: readonly (readonly [string, string])[];
}

function parseExpected(line: string): ExpectedClaim {
  const [type = '', status = '', ...rest] = line.split('|').map((part) => part.trim());
  const fields = rest.map((part) => {
    const colon = part.indexOf(':');
    return [part.slice(0, colon).trim(), part.slice(colon + 1).trim()] as const;
  });
  return { type, status, fields };
}

function parseCase(file: string, line: number, block: string): CorpusCase {
  const at = block.indexOf('\n---\n');
  if (at < 0) throw new Error(`${file}:${line}: a case needs a line "---" between its text and its claims`);
  const head = block.slice(0, at).split('\n');
  const title = (head.shift() ?? '').replace(/^#\s*/, '');
  const options: Record<string, string> = {};
  while (/^(?:published|theatre|country|source|title): /.test(head[0] ?? '')) {
    const [key, value] = head.shift()!.split(/:\s+/);
    options[key!] = value!;
  }
  const lines = block
    .slice(at + 5)
    .split('\n')
    .map((one) => one.trim())
    .filter(Boolean);
  return {
    file,
    line,
    title,
    options,
    text: head.join('\n').trim(),
    expected: lines.filter((one) => !/^(?:!|~|\.\.\.|none$)/.test(one)).map(parseExpected),
    background: lines.filter((one) => one.startsWith('~')).map((one) => parseExpected(one.slice(1))),
    unwanted: lines.filter((one) => one.startsWith('!')).map((one) => one.slice(1).trim()),
    open: lines.includes('...'),
  };
}

/** All cases below a folder, in file order. */
export function readCorpus(folder: URL): CorpusCase[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => {
      const content = readFileSync(new URL(name, folder), 'utf8');
      let line = 1;
      const cases: CorpusCase[] = [];
      for (const block of content.split(/^===\n/m)) {
        if (block.trim()) cases.push(parseCase(name, line, block.trim()));
        line += block.split('\n').length;
      }
      return cases;
    });
}

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’]/g, "'")
    .replace(/^(?:the|a|an) /i, '')
    .toLowerCase();
const range = ({ min, max }: Range): string => (min === max ? `${min}` : `${min ?? ''}..${max ?? ''}`);

function numberField(list: readonly (Range & { words: string })[], wanted: string): boolean {
  const [, number, words] = /^(\S+)(?:\s+(.*))?$/.exec(wanted) ?? [];
  return list.some((one) => range(one) === number && (!words || fold(one.words) === fold(words)));
}

/** True where a field of a claim is what a case asks for. */
export function hasField(claim: Claim, name: string, wanted: string): boolean {
  const participants = claim.participants.filter((one) => one.role === name);
  switch (name) {
    case 'trigger':
      return fold(claim.trigger.text) === fold(wanted);
    case 'agent':
    case 'target':
    case 'recipient':
      if (wanted === '-') return participants.length === 0;
      return participants.some((one) => [one.name, one.text].map(fold).includes(fold(wanted)) || one.actor === wanted);
    case 'place':
      return wanted === '-'
        ? claim.place === null
        : !!claim.place && [claim.place.name, claim.place.text].map(fold).includes(fold(wanted));
    case 'division':
      return (claim.place?.admin1 ?? '-') === wanted;
    case 'relation':
      return claim.place?.relation === wanted;
    case 'start':
    case 'end':
      return wanted === '-' ? claim.time === null : claim.time?.[name] === wanted;
    case 'said':
      return String(claim.time?.said) === wanted;
    case 'count':
      return wanted === '-' ? claim.count === null : !!claim.count && range(claim.count) === wanted;
    case 'destroyed':
    case 'damaged':
    case 'lost':
    case 'seized':
      return numberField(
        claim.losses
          .filter((one) => one.fate === (name === 'seized' ? 'captured' : name))
          .map((one) => ({ ...one, words: one.what })),
        wanted,
      );
    case 'instrument':
      return fold(claim.instrument?.name ?? '') === fold(wanted) || fold(claim.instrument?.text ?? '') === fold(wanted);
    case 'class':
      return claim.instrument?.class === wanted;
    case 'phase':
      return claim.phase === wanted;
    case 'source':
      return wanted === '-'
        ? claim.attribution.length === 0
        : claim.attribution.some((one) => fold(one.text) === fold(wanted));
    case 'sources':
      return fold(claim.attribution.map((one) => fold(one.text)).join(' > ')) === fold(wanted);
    case 'evidence':
      return claim.attribution.length > 0 && claim.attribution.every((one) => one.evidence === wanted);
    case 'lat':
      return wanted === '-' ? claim.place?.lat === null : Math.abs((claim.place?.lat ?? 99) - Number(wanted)) < 0.1;
    default: {
      const tolls = claim.casualties.filter((one) => one.outcome === name);
      if (wanted === '-') return tolls.length === 0;
      return numberField(
        tolls.map((one) => ({ ...one, words: one.who })),
        wanted,
      );
    }
  }
}

const matches = (claim: Claim, wanted: ExpectedClaim): boolean =>
  wanted.type.split('/').includes(claim.type) &&
  wanted.status.split('/').includes(claim.status) &&
  wanted.fields.every(([name, value]) => hasField(claim, name, value));

function take(left: Claim[], wanted: ExpectedClaim, what: string): string[] {
  const at = left.findIndex((claim) => matches(claim, wanted));
  if (at >= 0) left.splice(at, 1);
  const fields = wanted.fields.map((field) => field.join(': ')).join(' | ');
  return at < 0 ? [`missing ${what}: ${wanted.type} | ${wanted.status} | ${fields}`] : [];
}

/** What is wrong with the claims of a case, and with what stands behind them, in words; empty where all is right. */
export function judge(one: CorpusCase, claims: readonly Claim[], background: readonly Claim[] = []): string[] {
  const [left, behind] = [[...claims], [...background]];
  const wrong = [
    ...one.expected.flatMap((wanted) => take(left, wanted, 'claim')),
    ...one.background.flatMap((wanted) => take(behind, wanted, 'background')),
    ...behind.map(({ trigger }) => `extra background: ${trigger.text}`),
  ];
  for (const type of one.unwanted)
    if (claims.some((claim) => claim.type === type && ['asserted', 'reported'].includes(claim.status)))
      wrong.push(`unwanted: ${type}`);
  if (!one.open)
    for (const claim of left)
      wrong.push(
        `extra: ${claim.type} | ${claim.status} | ${claim.trigger.text} | ${claim.place?.text ?? '-'} | ${claim.foundBy}`,
      );
  return wrong;
}
