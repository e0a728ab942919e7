import type { ReactNode } from 'react';
import type { AirwarsGrade } from '../../../src/model/event.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Tag } from '../ui/index.ts';

const TONE = { confirmed: 'good', fair: 'accent', weak: undefined, contested: 'warn', discounted: 'bad' } as const;

/** The grade of an event in a word. */
export function Grade({ grade }: { readonly grade: AirwarsGrade }): ReactNode {
  const { term } = useSpeech();
  return (
    <Tag tone={TONE[grade]} title={term('grade', `${grade}.means`)}>
      {term('grade', grade)}
    </Tag>
  );
}
