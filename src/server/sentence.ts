import { type Event, eventType } from '../model/index.ts';

/** An event in neutral words: what, where and when. */
export function sentenceOf({ type, place, time }: Event): string {
  const { label } = eventType(type);
  const where = place ? `, ${place.name}` : '';
  const when = time ? `, ${time.start === time.end ? time.start : `${time.start} to ${time.end}`}` : '';
  return `${label.charAt(0).toUpperCase()}${label.slice(1)}${where}${when}.`;
}
