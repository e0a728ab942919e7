import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import {
  type KeyboardEvent,
  type ReactNode,
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { searchQuery } from '../api/queries.ts';
import { SCREENS } from '../app/navigation.ts';
import { type Speech, useSpeech } from '../i18n/language.tsx';
import { Icon } from '../ui/icon.tsx';
import { ErrorState } from '../ui/states.tsx';
import { type Hit, hitsOf } from './results.ts';

/** Screens whose names begin with the words: the box also leads about the program. */
function screensFor(words: string, { t }: Speech): readonly Hit[] {
  const asked = words.trim().toLowerCase();
  return SCREENS.flat()
    .filter(({ name }) => asked !== '' && t(name).toLowerCase().startsWith(asked))
    .map(({ to, name, icon }) => ({ key: to, group: 'search.pages', icon, title: t(name), note: '', to }));
}

function everyEvent(words: string, { t }: Speech): readonly Hit[] {
  if (words.trim().length < 2) return [];
  const asked = words.trim();
  const title = { events: t('search.all'), all: t('search.page') };
  return [
    {
      key: 'all',
      group: 'search.pages',
      icon: 'search',
      title: title.all,
      note: '',
      to: '/search',
      view: { q: asked },
    },
    {
      key: 'events',
      group: 'search.pages',
      icon: 'filter',
      title: title.events,
      note: '',
      to: '/events',
      view: { words: asked },
    },
  ];
}

/** One box for everything: events, places, actors, reports, claims, screens. */
export function SearchBox({ onClose }: { readonly onClose: () => void }): ReactNode {
  const speech = useSpeech();
  const { t } = speech;
  const navigate = useNavigate();
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useId();
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const asked = useDeferredValue(words);
  const { data, error, isFetching } = useQuery(searchQuery(asked));
  const hits = useMemo(() => {
    const found = data && asked.trim().length > 1 ? hitsOf(data, speech) : [];
    return [...screensFor(asked, speech), ...found, ...(found.length ? everyEvent(asked, speech) : [])];
  }, [data, asked, speech]);
  useEffect(() => dialog.current?.showModal(), []);

  const open = (hit: Hit): void => {
    onClose();
    void navigate({ to: hit.to, search: hit.view ?? {} } as never);
  };
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && hits.length) {
      event.preventDefault();
      setAt((at + step + hits.length) % hits.length);
    }
    if (event.key === 'Enter' && hits[at]) {
      event.preventDefault();
      open(hits[at]);
    }
  };

  return (
    <dialog ref={dialog} className="search" aria-label={t('search.open')} onClose={onClose} closedby="any">
      <div className="search-line">
        <Icon name="search" />
        <input
          role="combobox"
          aria-expanded={hits.length > 0}
          aria-controls={list}
          aria-activedescendant={hits[at] ? `${list}-${at}` : undefined}
          aria-label={t('search.open')}
          placeholder={t('search.placeholder')}
          value={words}
          onChange={(event) => {
            setWords(event.target.value);
            setAt(0);
          }}
          onKeyDown={press}
          autoComplete="off"
          spellCheck={false}
        />
      </div>
      {error ? <ErrorState error={error} /> : null}
      <Hits id={list} hits={hits} at={at} onOpen={open} />
      <p className="search-foot" role="status">
        {asked.trim().length > 1 && !hits.length && !isFetching && !error
          ? t('search.none', { words: asked })
          : asked.trim().length < 2
            ? t('search.hint')
            : t('search.keys')}
      </p>
    </dialog>
  );
}

interface HitsProps {
  readonly id: string;
  readonly hits: readonly Hit[];
  readonly at: number;
  readonly onOpen: (hit: Hit) => void;
}

function Hits({ id, hits, at, onOpen }: HitsProps): ReactNode {
  const { t } = useSpeech();
  const chosen = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another line is chosen it comes into sight
  useEffect(() => chosen.current?.scrollIntoView({ block: 'nearest' }), [at]);
  return (
    <div className="search-hits" id={id} role="listbox" aria-label={t('search.results')}>
      {hits.map((hit, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the combobox
        <div
          key={hit.key}
          ref={index === at ? chosen : undefined}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          onClick={() => onOpen(hit)}
        >
          <Icon name={hit.icon} />
          <span className="title" dir="auto">
            {hit.title}
          </span>
          <span className="note">{hit.note}</span>
          {hits[index - 1]?.group === hit.group ? null : <span className="group">{t(hit.group)}</span>}
        </div>
      ))}
    </div>
  );
}
