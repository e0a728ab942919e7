import { expect, test } from 'vitest';
import { openOutbox, type Pending, type Sent, type Shelf } from '../../web/src/outbox/outbox.ts';

function shelf(): Shelf {
  const kept = new Map<string, string>();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
}

/** A server that does each id once, and may lose its answers. */
function server() {
  const done: string[] = [];
  let mode: 'up' | 'down' | 'answers-lost' | 'refuses' = 'up';
  const send = async ({ id, body }: Pending): Promise<Sent> => {
    if (mode === 'down') return { kind: 'later' };
    if (mode === 'refuses') return { kind: 'refused', why: 'a note is required' };
    if (!done.some((one) => one.startsWith(id))) done.push(`${id}:${JSON.stringify(body)}`);
    return mode === 'answers-lost' ? { kind: 'later' } : { kind: 'done', answer: id };
  };
  return { done, send, be: (next: typeof mode) => (mode = next) };
}

function outbox(on: Shelf, { send }: Pick<ReturnType<typeof server>, 'send'>) {
  let count = 0;
  const newId = () => `id${++count}-`;
  return openOutbox({ shelf: on, send, newId, now: () => '2020-01-27T10:00:00Z', changed: () => {} });
}

test('work that reaches the server leaves the outbox, and its answer comes back', async () => {
  const box = outbox(shelf(), server());
  await expect(box.put('/api/decisions', { kind: 'accept' })).resolves.toBe('id1-');
  expect(box.pending()).toEqual([]);
});

test('work of a dropped connection waits on the shelf, outlives the page, and is sent in order', async () => {
  const on = shelf();
  const far = server();
  far.be('down');
  const before = outbox(on, far);
  await expect(before.put('/api/decisions', 1)).resolves.toBeNull();
  await before.put('/api/decisions', 2);
  expect(before.pending().map(({ body }) => body)).toEqual([1, 2]);
  far.be('up');
  const after = outbox(on, far);
  await after.flush();
  expect(far.done).toEqual(['id1-:1', 'id2-:2']);
  expect(after.pending()).toEqual([]);
});

test('an answer that was lost makes the work sent again under its id, and done once', async () => {
  const far = server();
  far.be('answers-lost');
  const box = outbox(shelf(), far);
  await box.put('/api/decisions', 'merge');
  far.be('up');
  await box.flush();
  await box.flush();
  expect(far.done).toEqual(['id1-:"merge"']);
  expect(box.pending()).toEqual([]);
});

test('what the server refuses is told at once, stays to be looked at, and holds up nothing', async () => {
  const far = server();
  far.be('refuses');
  const box = outbox(shelf(), far);
  await expect(box.put('/api/decisions', 1)).rejects.toThrow('a note is required');
  far.be('up');
  await expect(box.put('/api/decisions', 2)).resolves.toBe('id2-');
  expect(box.pending()).toMatchObject([{ id: 'id1-', refused: 'a note is required' }]);
  box.drop('id1-');
  expect(box.pending()).toEqual([]);
});

test('pieces put in at once are all sent', async () => {
  const far = server();
  const box = outbox(shelf(), far);
  await Promise.all([1, 2, 3].map((body) => box.put('/api/decisions', body)));
  expect(far.done).toHaveLength(3);
  expect(box.pending()).toEqual([]);
});

test('a shelf that holds nonsense does not stop the work', async () => {
  const on = shelf();
  on.setItem('sitrep.outbox', '{"broken');
  await expect(outbox(on, server()).put('/api/decisions', 1)).resolves.toBe('id1-');
});
