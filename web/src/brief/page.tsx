import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { get, queryString } from '../api/client.ts';
import { statisticsQuery } from '../api/queries.ts';
import { Go, idPath } from '../app/link.tsx';
import { dayText } from '../i18n/dates.ts';
import { useSpeech } from '../i18n/language.tsx';
import { WhereField } from '../parts/filters.tsx';
import { Side } from '../parts/side.tsx';
import { useChangeView, useView } from '../state/use-view.ts';
import { ErrorState, Loading, Page } from '../ui/index.ts';
import { Figure } from './figure.tsx';
import { runsOf } from './runs.ts';
import type { Brief, BriefBlock, BriefSentence } from './shape.ts';

const FILES = ['md', 'html', 'pdf', 'docx'] as const;

function Sentence({ sentence }: { readonly sentence: BriefSentence }): ReactNode {
  const { t } = useSpeech();
  return (
    <span>
      {sentence.text}
      {runsOf(sentence.cites).map(([from, to]) => (
        <a key={from} className="cite" href={`#ref-${from}`}>
          <span className="hidden-text">{t('brief.reference')} </span>
          {from === to ? from : `${from}–${to}`}
        </a>
      ))}{' '}
    </span>
  );
}

function Block({ block }: { readonly block: BriefBlock }): ReactNode {
  if (block.kind === 'figure') return <Figure figure={block.figure} />;
  if (block.kind === 'paragraph')
    return (
      <p>
        {block.area && <b className="area">{block.area}</b>}
        {block.sentences.map((sentence) => (
          <Sentence key={sentence.text} sentence={sentence} />
        ))}
      </p>
    );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className="table-frame" tabIndex={0} aria-label={block.title}>
      <table className="table">
        <caption>{block.title}</caption>
        <thead>
          <tr>
            {block.head.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row) => (
            <tr key={row.join()}>
              {row.map((cell, at) => (
                <td key={block.head[at]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Written({ brief }: { readonly brief: Brief }): ReactNode {
  const speech = useSpeech();
  const { t } = speech;
  return (
    <article className="panel brief" lang="en" dir="ltr">
      <h2>{brief.title}</h2>
      <p className="quiet">{brief.note}</p>
      {brief.sections.map((section) => (
        <section key={section.id}>
          <h3>{section.title}</h3>
          {section.blocks.map((block, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a written text keep their order
            <Block key={at} block={block} />
          ))}
        </section>
      ))}
      <section>
        <h3>{t('brief.references')}</h3>
        <ol className="references">
          {brief.references.map((reference) => (
            <li key={reference.number} id={`ref-${reference.number}`} value={reference.number}>
              <Side side={reference.side} /> {reference.outlet}
              {reference.published && <span className="quiet"> · {dayText(speech, reference.published)}</span>}{' '}
              <Go to={`/reports/${idPath(reference.report)}`} view={{ claim: reference.claims[0] }}>
                {reference.title ?? t('report.untitled')}
              </Go>
              <q>{reference.quote}</q>
            </li>
          ))}
        </ol>
      </section>
    </article>
  );
}

/** The written report of a day, every sentence with the words that it rests on. */
export default function BriefPage(): ReactNode {
  const { t } = useSpeech();
  const { on, in: where } = useView();
  const change = useChangeView();
  const { data: statistics } = useQuery(statisticsQuery);
  const day = on ?? statistics?.last ?? undefined;
  const asked = { on: day, in: where };
  const { data, error, refetch } = useQuery({
    queryKey: ['brief', asked],
    queryFn: ({ signal }) => get<Brief>('/brief', asked, signal),
    enabled: day !== undefined,
    placeholderData: keepPreviousData,
  });
  return (
    <Page
      title={t('nav.brief')}
      lead={t('brief.lead')}
      acts={FILES.map((file) => (
        <a key={file} className="button" href={`/api/brief.${file}${queryString(asked)}`} download>
          {t(`brief.file.${file}`)}
        </a>
      ))}
    >
      <search className="filters">
        <label className="field">
          {t('brief.day')}
          <input
            className="input"
            type="date"
            value={day ?? ''}
            onChange={({ target }) => change({ on: target.value || undefined })}
          />
        </label>
        <WhereField />
      </search>
      {error ? <ErrorState error={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Loading /> : null}
      {data ? <Written brief={data} /> : null}
    </Page>
  );
}
