/** What a person can do from the keyboard while reviewing. */
export type ReviewAction =
  | 'next'
  | 'previous'
  | 'accept'
  | 'reject'
  | 'edit'
  | 'merge'
  | 'split'
  | 'undo'
  | 'open'
  | 'comment'
  | 'assign'
  | 'help';

/** One key with what it does. */
export interface ReviewKey {
  readonly key: string;
  readonly does: ReviewAction;
}

/** THE TABLE of keys of the review queue; the page of help prints it. */
export const REVIEW_KEYS: readonly ReviewKey[] = [
  { key: 'j', does: 'next' },
  { key: 'k', does: 'previous' },
  { key: 'a', does: 'accept' },
  { key: 'r', does: 'reject' },
  { key: 'e', does: 'edit' },
  { key: 'm', does: 'merge' },
  { key: 's', does: 'split' },
  { key: 'u', does: 'undo' },
  { key: 'o', does: 'open' },
  { key: 'c', does: 'comment' },
  { key: 't', does: 'assign' },
  { key: '?', does: 'help' },
];

/** What of a key press matters here. */
export interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  /** True where the press goes into a field, a menu or a dialogue, which keeps its own keys. */
  readonly typing: boolean;
}

const BY_KEY = new Map(REVIEW_KEYS.map(({ key, does }) => [key, does]));

/** What a press asks for; null where it is somebody else's: a browser's short cut, or writing. */
export function actionOf({ key, ctrlKey, metaKey, altKey, typing }: Press): ReviewAction | null {
  if (ctrlKey || metaKey || altKey || typing) return null;
  return BY_KEY.get(key) ?? BY_KEY.get(key.toLowerCase()) ?? null;
}

/** The place of the next item in a list, which has an end on either side. */
export const step = (at: number, by: 1 | -1, length: number): number => Math.max(0, Math.min(length - 1, at + by));
