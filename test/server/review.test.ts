import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Role } from '../../src/model/index.ts';
import { openTeam, type Team } from '../support/team.ts';

// A village that no gazetteer knows, beside towns that tell where it lies; and a toll that two outlets tell differently.
const FILES = [
  {
    ...{ id: 'a', source: 'State Radio', published: '2021-05-04' },
    text: 'On May 3, 2021, warplanes struck the city of Homs, killing 8 people. On May 3, 2021, rebels shelled the town of Azaz and the village of Binish.',
  },
  {
    ...{ id: 'b', source: 'Front Channel', published: '2021-05-04' },
    text: 'On May 3, 2021, airstrikes on the city of Homs killed 12 civilians. The Harbour Lions Brigade attacked the village of Tal Zzubarr on May 3, 2021, near Azaz.',
  },
];

let team: Team;
beforeEach(async () => {
  team = await openTeam({}, []);
  const lines = FILES.map((line) => JSON.stringify(line)).join('\n');
  const form = new FormData();
  form.append('files', new File([lines], 'lines.jsonl'));
  await team.ask('coder', 'POST', '/api/reports', { body: form });
  await team.server.jobs.idle();
});
afterEach(() => team.close());

// biome-ignore lint/suspicious/noExplicitAny: answers are checked by what the tests expect of them
type Answer = any;
const get = async (path: string, role: Role = 'coder'): Promise<Answer> => (await team.ask(role, 'GET', path)).json();
const post = async (role: Role, path: string, body: unknown = {}, headers = {}): Promise<Answer> => {
  const answer = await team.ask(role, 'POST', path, { body, headers });
  return { status: answer.status, ...((await answer.json()) as object) };
};
const item = (id: string, act: string): string => `/api/queue/${encodeURIComponent(id)}/${act}`;
const strike = async (): Promise<Answer> => (await get('/api/events?type=air-strike')).items[0];

describe('the queue', () => {
  test('gives each item with the claim or the event that it is about, and why', async () => {
    const { items, total } = await get('/api/queue');
    expect(total).toBe(items.length);
    expect(items.map(({ weight }: Answer) => weight)).toEqual(
      items.map(({ weight }: Answer) => weight).sort((a: number, b: number) => b - a),
    );
    const contradiction = items.find(({ kind }: Answer) => kind === 'contradiction');
    expect(contradiction.event).toMatchObject({ type: 'air-strike' });
    expect(contradiction.why).toContain('killed');
    const page = await get('/api/queue?limit=1');
    expect([page.items.length, page.next]).toEqual([1, '1']);
    expect((await get('/api/queue?limit=1&cursor=1')).items[0].id).not.toBe(page.items[0].id);
  });

  test('gives candidates for a place that is on no map, those near the other places of the report first', async () => {
    const { items } = await get('/api/queue?kind=unresolved-place');
    const found = items.find(({ claim }: Answer) => claim.claim.place.name === 'Binish');
    expect(found.candidates[0].name).toBe('Binnish');
    for (const { lat, lon, country, score } of found.candidates) {
      expect([typeof lat, typeof lon, country]).toEqual(['number', 'number', 'SY']);
      expect(score).toBeGreaterThan(0);
    }
    const scores = found.candidates.map(({ score }: Answer) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  test('an actor that no pack knows is an item', async () => {
    const { items } = await get('/api/queue?kind=unknown-actor');
    expect(items[0].why).toContain('Harbour Lions Brigade');
  });

  test('is worked on: taken, locked, commented on, coded, reviewed', async () => {
    const [{ id }] = (await get('/api/queue')).items;
    expect(await post('coder', item(id, 'assign'), { to: 'coder' })).toMatchObject({ assignee: 'coder' });
    expect((await get('/api/queue?assignee=me')).items.map((one: Answer) => one.id)).toEqual([id]);
    expect(await post('coder', item(id, 'assign'), { to: 'reviewer' })).toMatchObject({ status: 403 });
    expect(await post('reviewer', item(id, 'assign'), { to: 'nobody-here' })).toMatchObject({ status: 404 });
    expect(await post('coder', item(id, 'lock'))).toMatchObject({ lockedBy: 'coder' });
    expect(await post('reviewer', item(id, 'lock'))).toMatchObject({ status: 423 });
    const key = { 'idempotency-key': randomUUID() };
    await post('coder', item(id, 'comment'), { text: 'The map says otherwise.' }, key);
    const twice = await post('coder', item(id, 'comment'), { text: 'The map says otherwise.' }, key);
    expect(twice.comments).toMatchObject([{ by: 'coder', text: 'The map says otherwise.' }]);
    expect(await post('coder', item(id, 'unlock'))).toMatchObject({ lockedBy: null });
    expect(await post('coder', item(id, 'state'), { state: 'coded' })).toMatchObject({ state: 'coded' });
    expect((await get('/api/queue')).items.map((one: Answer) => one.id)).not.toContain(id);
    expect(await post('coder', item(id, 'state'), { state: 'done' })).toMatchObject({ status: 403 });
    expect(await post('reviewer', item(id, 'state'), { state: 'disputed' })).toMatchObject({ state: 'disputed' });
    expect((await get('/api/queue?state=disputed')).items.map((one: Answer) => one.id)).toEqual([id]);
    expect((await get('/api/queue?state=any')).total).toBeGreaterThan((await get('/api/queue')).total);
    expect(await post('coder', item('issue:none', 'lock'))).toMatchObject({ status: 404 });
  });
});

describe('decisions', () => {
  test('bind, say who and why, settle the items about them, and are withdrawn', async () => {
    const event = await strike();
    const claims = event.claims.map(({ id }: Answer) => id);
    const { decision, events } = await post('coder', '/api/decisions', {
      kind: 'split',
      apart: claims.map((id: string) => [id]),
      note: 'Two raids.',
    });
    expect(decision).toMatchObject({ kind: 'split', by: 'coder', note: 'Two raids.', undoneBy: null });
    expect(events.length).toBe(2);
    expect((await get('/api/queue?kind=contradiction&state=any')).items).toEqual([]);
    expect((await get(`/api/decisions?claim=${encodeURIComponent(claims[0])}`)).items).toMatchObject([
      { id: decision.id, about: claims },
    ]);
    const undone = await post('reviewer', `/api/decisions/${decision.id}/undo`, { note: 'One raid after all.' });
    expect(undone.decision).toMatchObject({ kind: 'undo', by: 'reviewer', decision: decision.id });
    expect(undone.events.length).toBe(1);
    const { items } = await get(`/api/decisions?event=${encodeURIComponent(undone.events[0].id)}`);
    expect(items.map(({ undoneBy }: Answer) => undoneBy)).toEqual([null, undone.decision.id]);
    const page = await get(`/api/events/${encodeURIComponent(undone.events[0].id)}`);
    expect(page.decisions.map(({ kind }: Answer) => kind)).toEqual(['split', 'undo']);
    expect((await team.desk.ledger.verify()).problems).toEqual([]);
  });

  test("of a coder are coded, a reviewer's are done; one's own are withdrawn by oneself, others' by a reviewer", async () => {
    const { id, claim } = (await get('/api/queue?kind=unknown-actor')).items[0];
    const made = await post('coder', '/api/decisions', { kind: 'accept', claims: [claim.id] });
    expect((await get(`/api/queue/${encodeURIComponent(id)}`)).state).toBe('coded');
    const of = await post('reviewer', '/api/decisions', { kind: 'accept', claims: [claim.id] });
    expect((await get(`/api/queue/${encodeURIComponent(id)}`)).state).toBe('done');
    expect(await post('coder', `/api/decisions/${of.decision.id}/undo`)).toMatchObject({ status: 403 });
    expect(await post('coder', `/api/decisions/${made.decision.id}/undo`)).toMatchObject({ status: 200 });
    expect((await get(`/api/queue/${encodeURIComponent(id)}`)).state).toBe('open');
  });

  test('are made once, however often they arrive', async () => {
    const [claim] = (await get('/api/claims')).items;
    const key = { 'idempotency-key': randomUUID() };
    const body = { kind: 'reject', claims: [claim.id], note: 'A drill.' };
    const first = await post('coder', '/api/decisions', body, key);
    const entries = (await team.desk.ledger.verify()).entries;
    const again = await post('coder', '/api/decisions', body, key);
    expect(again.decision).toEqual(first.decision);
    expect(first.decision.id).toBe(key['idempotency-key']);
    expect((await team.desk.ledger.verify()).entries).toBe(entries);
    expect(await post('reviewer', '/api/decisions', body, key)).toMatchObject({ status: 409 });
    const back = { 'idempotency-key': randomUUID() };
    await post('coder', `/api/decisions/${first.decision.id}/undo`, {}, back);
    expect(await post('coder', `/api/decisions/${first.decision.id}/undo`, {}, back)).toMatchObject({ status: 200 });
    expect(await post('coder', `/api/decisions/${first.decision.id}/undo`)).toMatchObject({ status: 404 });
  });

  test('wait while somebody else works on an item about them', async () => {
    const { id, claim } = (await get('/api/queue?kind=unknown-actor')).items[0];
    await post('reviewer', item(id, 'lock'));
    const body = { kind: 'accept', claims: [claim.id] };
    expect(await post('coder', '/api/decisions', body)).toMatchObject({ status: 423 });
    expect(await post('reviewer', '/api/decisions', body)).toMatchObject({ status: 200 });
  });

  test.each<[string, object, number]>([
    ['a rejection without a reason', { kind: 'reject', claims: ['a#c1'] }, 400],
    ['a rejection with an empty reason', { kind: 'reject', claims: ['a#c1'], note: '  ' }, 400],
    ['a merge of one', { kind: 'merge', claims: ['a#c1'] }, 400],
    ['a claim that is not there', { kind: 'accept', claims: ['z#c1'] }, 404],
    ['a name of its own choosing', { kind: 'accept', claims: ['a#c1'], by: 'admin' }, 400],
    ['a time of its own choosing', { kind: 'accept', claims: ['a#c1'], at: '1999-01-01' }, 400],
    ['an undoing by the back door', { kind: 'undo', decision: 'x' }, 400],
    ['a rating by the back door', { kind: 'rate', source: 'x', letter: 'A' }, 400],
    ['other words of evidence', { kind: 'correct', claim: 'a#c1', set: { evidence: [] } }, 400],
    ['a correction of nothing', { kind: 'correct', claim: 'a#c1' }, 400],
    ['a field that is none', { kind: 'correct', claim: 'a#c1', fields: ['colour=red'] }, 400],
  ])('refuse %s', async (_, body, status) => {
    expect(await post('coder', '/api/decisions', body)).toMatchObject({ status });
  });

  test('correct a claim, in whole fields or as in the command line', async () => {
    const event = await strike();
    const of = event.claims.find(({ id }: Answer) => id.startsWith('a#'));
    const { events } = await post('coder', '/api/decisions', { kind: 'correct', claim: of.id, fields: ['killed=12'] });
    const killed = events[0].fields.find(({ name }: Answer) => name === 'killed');
    expect(killed.versions.map(({ text }: Answer) => text)).toEqual(['12']);
    const { items } = await get('/api/queue?kind=unresolved-place');
    const candidate = items[0].candidates[0];
    const place = {
      ...items[0].claim.claim.place,
      ...{ lat: candidate.lat, lon: candidate.lon, gazetteer: candidate.id, country: candidate.country },
      ...{ admin1: candidate.admin1, radius_km: candidate.radius_km, precision: 'place' },
    };
    const moved = await post('coder', '/api/decisions', { kind: 'correct', claim: items[0].claim.id, set: { place } });
    expect(moved.events[0].place).toMatchObject({ gazetteer: candidate.id, lat: candidate.lat });
    const kept = await get(`/api/claims/${encodeURIComponent(items[0].claim.id)}`);
    expect(JSON.stringify(kept)).toContain('"lat":null');
  });

  test('a source is rated by a reviewer, and its letter shows', async () => {
    const [source] = (await get('/api/sources')).items;
    const path = `/api/sources/${encodeURIComponent(source.id)}`;
    const rate = (role: Role, letter: string | null) =>
      team.ask(role, 'PUT', `${path}/reliability`, { body: { letter, note: 'As we know it.' } });
    expect((await rate('coder', 'B')).status).toBe(403);
    expect((await rate('reviewer', 'Z')).status).toBe(400);
    expect((await rate('reviewer', 'B')).status).toBe(200);
    expect((await get(path)).reliability).toBe('B');
    const events = (await get('/api/events')).items;
    expect(events.some(({ reliability }: Answer) => reliability === 'B')).toBe(true);
    expect((await rate('reviewer', null)).status).toBe(200);
    expect((await get(path)).reliability).toBeNull();
  });

  test('are not read by a viewer: they name those who work here, and may quote what is kept back', async () => {
    const event = await strike();
    await post('coder', '/api/decisions', { kind: 'accept', claims: [event.claims[0].id], note: 'Names a person.' });
    expect((await team.ask('viewer', 'GET', '/api/decisions')).status).toBe(403);
    expect((await get(`/api/events/${encodeURIComponent(event.id)}`)).decisions.length).toBe(1);
    expect((await get(`/api/events/${encodeURIComponent(event.id)}`, 'viewer')).decisions).toEqual([]);
  });
});

describe('coding twice', () => {
  test('is blind until both have coded, and then compared', async () => {
    const claim = (await strike()).claims[0].id;
    const path = `/api/codings?claim=${encodeURIComponent(claim)}`;
    await post('coder', '/api/codings', { claim, fields: { type: 'air-strike', killed: 8, place: 'geonames:169577' } });
    // The admin stands for a second coder here: whoever has not coded a claim sees only what is his.
    const { addAccount } = await import('../../src/server/index.ts');
    await addAccount(team.desk, { name: 'second', role: 'coder', by: 'test' }, 'seven plain lanterns');
    const { token, secret } = await (await import('../../src/server/index.ts')).makeToken(team.desk, {
      ...{ user: 'second', name: 't', scopes: ['read', 'decide'], expires: null },
    });
    expect(token.user).toBe('second');
    const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' };
    const see = async (): Promise<Answer> => (await team.app.request(path, { headers })).json();
    expect((await see()).items).toEqual([]);
    const own: Answer = await (await team.app.request('/api/codings', { headers })).json();
    expect(own.items).toEqual([]);
    expect(own.wanting.map(({ id }: Answer) => id)).toEqual([claim]);
    const body = JSON.stringify({ claim, fields: { type: 'shelling', killed: 8 } });
    expect((await team.app.request('/api/codings', { method: 'POST', headers, body })).status).toBe(200);
    expect((await see()).items.map(({ coder }: Answer) => coder).sort()).toEqual(['coder', 'second']);
    const { items } = await get('/api/agreement');
    expect(items.find(({ field }: Answer) => field === 'type')).toMatchObject({ kappa: 0, n: 1 });
    expect(items.find(({ field }: Answer) => field === 'place')).toMatchObject({ kappa: null, alpha: null, n: 0 });
  });

  test('takes no fields that there are not, and no claim that is not there', async () => {
    expect(await post('coder', '/api/codings', { claim: 'a#c1', fields: { colour: 'red' } })).toMatchObject({
      status: 400,
    });
    expect(await post('coder', '/api/codings', { claim: 'z#c1', fields: {} })).toMatchObject({ status: 404 });
  });
});
