import type { ClaimPlace } from './reading.ts';

const KIND_AFTER =
  /^ (?:province|governorate|region|state|county|oblast|prefecture|department|district|municipality)\b/;

const SIDE_BEFORE = /\b(?:(?:north|south)(?:east|west)?|east|west)(?:ern)? $/;

/**
 * A place as it is called in a sentence: its name with the words of the report beside it that say which side of it is meant and what
 * kind of area it is. "Southern Idlib" is not Idlib, and "south of Idlib province" is not "south of Idlib".
 */
export function calledPlace({ text, name }: Pick<ClaimPlace, 'text' | 'name'>): string {
  const at = text.indexOf(name);
  if (at < 0) return name;
  const side = SIDE_BEFORE.exec(text.slice(0, at))?.[0] ?? '';
  return side + name + (KIND_AFTER.exec(text.slice(at + name.length))?.[0] ?? '');
}
