/** Classes of nouns that stand for people, whether they act as a body or each for themselves. */
export const PEOPLE: ReadonlySet<string> = new Set([
  'fighters',
  'force',
  'group',
  'government',
  'civilians',
  'people',
  'person',
]);
