import type { ClaimPlace } from './reading.ts';

const KIND_AFTER =
  /^ (?:province|governorate|region|state|county|oblast|prefecture|department|district|municipality)\b/;

/**
 * A place as it is called in a sentence: its name with the word behind it that says what kind of area it is, where the report
 * says it. "South of Idlib province" is not "south of Idlib".
 */
export function calledPlace({ text, name }: Pick<ClaimPlace, 'text' | 'name'>): string {
  const at = text.indexOf(name);
  return at < 0 ? name : name + (KIND_AFTER.exec(text.slice(at + name.length))?.[0] ?? '');
}
