import type { Event } from '../../../src/model/index.ts';
import { timeText } from '../i18n/dates.ts';
import type { Speech } from '../i18n/language.tsx';

/** An event in a line: "Bombing, Azaz", and beneath it its day and grade. */
export function eventHeading(
  event: Pick<Event, 'type' | 'place' | 'time' | 'grade'>,
  speech: Speech,
): { readonly title: string; readonly note: string } {
  const label = speech.term('type', event.type);
  const title = label.charAt(0).toUpperCase() + label.slice(1);
  const place = event.place?.text ?? speech.t('place.unknown');
  return {
    title: `${title}, ${place}`,
    note: `${timeText(speech, event.time)} · ${speech.term('grade', event.grade.value)}`,
  };
}
