import { lookup as resolve } from 'node:dns';
import { type IncomingMessage, request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import type { LookupFunction } from 'node:net';
import { UserError } from '../../model/errors.ts';
import { decoded } from '../containers/unpack.ts';
import { refusedPrivate } from './addresses.ts';

/** What one request is held to. */
export interface Limits {
  /** Which IP addresses may be talked to. */
  readonly allows: (ip: string) => boolean;
  /** Bytes, as sent and as unpacked. */
  readonly mostBytes: number;
  /** Milliseconds for all of it. */
  readonly patience: number;
}

/** What a server answered. */
export interface Answer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
}

/**
 * Looks a name up and refuses it where any of its addresses may not be talked to. The connection is made to what was
 * looked up here: a name that answers differently the second time gains nothing.
 */
const guarded =
  (address: string, allows: Limits['allows']): LookupFunction =>
  (host, options, done) => {
    resolve(host, { ...options, all: true }, (error, found) => {
      if (error) return done(error, '');
      const bad = found.find((one) => !allows(one.address));
      if (bad) return done(refusedPrivate(address, bad.address), '');
      if (options.all) done(null, found);
      else done(null, found[0]!.address, found[0]!.family);
    });
  };

/** One request, without redirects. Throws a `UserError` where it is refused, too large or too slow, or nobody answers. */
export async function request(url: URL, headers: Readonly<Record<string, string>>, limits: Limits): Promise<Answer> {
  const signal = AbortSignal.timeout(limits.patience);
  try {
    const response = await answerOf(url, headers, limits, signal);
    const raw = await collect(response, url, limits);
    const said = headersOf(response);
    return { status: response.statusCode ?? 0, headers: said, bytes: unpack(raw, said, url, limits) };
  } catch (error) {
    throw error instanceof UserError ? error : inWords(error, url, signal, limits);
  }
}

const answerOf = (
  url: URL,
  headers: Readonly<Record<string, string>>,
  { allows }: Limits,
  signal: AbortSignal,
): Promise<IncomingMessage> =>
  new Promise((done, fail) => {
    const send = url.protocol === 'https:' ? requestSecure : requestPlain;
    send(url, { headers, signal, agent: false, lookup: guarded(url.href, allows) }, done)
      .on('error', fail)
      .end();
  });

const tooLarge = ({ href }: URL, most: number): UserError =>
  new UserError('too-large', `${href} is larger than ${Math.floor(most / 1024 / 1024)} MB. Save it and give the file.`);

async function collect(response: IncomingMessage, url: URL, { mostBytes }: Limits): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  if (Number(response.headers['content-length']) > mostBytes) {
    response.destroy();
    throw tooLarge(url, mostBytes);
  }
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > mostBytes) {
      response.destroy();
      throw tooLarge(url, mostBytes);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const headersOf = ({ headers }: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers)
      // What a server sets for one visitor is nobody else's business.
      .filter(([name, value]) => value !== undefined && name !== 'set-cookie')
      .map(([name, value]) => [name, String(value)]),
  );

function unpack(raw: Buffer, headers: Readonly<Record<string, string>>, url: URL, { mostBytes }: Limits): Uint8Array {
  try {
    return decoded(raw, headers['content-encoding'], mostBytes);
  } catch (error) {
    if ((error as { readonly code?: string }).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(url, mostBytes);
    throw new UserError('fetch-failed', `${url.href} sent what cannot be unpacked (${headers['content-encoding']}).`);
  }
}

function inWords(error: unknown, { href, hostname }: URL, signal: AbortSignal, { patience }: Limits): UserError {
  if (signal.aborted)
    return new UserError('fetch-failed', `${href} took longer than ${patience / 1000} s. Try again later.`);
  const code = (error as NodeJS.ErrnoException).code ?? (error as Error).message;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return new UserError('fetch-failed', `${href} cannot be fetched: there is no ${hostname}, or no network.`);
  return new UserError('fetch-failed', `${href} cannot be fetched (${code}). Try again later.`);
}
