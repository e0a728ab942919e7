import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { Reliability } from '../../../src/model/knowledge.ts';
import type { OutletProfile } from '../api/answers.ts';
import { send } from '../api/client.ts';
import { Go, idPath } from '../app/link.tsx';
import { dayText } from '../i18n/dates.ts';
import { useSpeech } from '../i18n/language.tsx';
import { useMay } from '../parts/may.ts';
import { OutletFacts } from '../report/outlet.tsx';
import { outletQuery, reportsQuery } from '../report/queries.ts';
import { Button, ErrorState, Loading, Page, Panel } from '../ui/index.ts';

const LETTERS: readonly Reliability[] = ['A', 'B', 'C', 'D', 'E', 'F'];
const MANY = 40;

/** An analyst's letter for an outlet: a judgement of a person, with the reason, never reckoned. */
function Rate({ outlet }: { readonly outlet: OutletProfile }): ReactNode {
  const { t, term } = useSpeech();
  const queries = useQueryClient();
  const [letter, setLetter] = useState<Reliability>(outlet.reliability ?? 'F');
  const [note, setNote] = useState('');
  const [error, setError] = useState<unknown>(null);
  const save = async (): Promise<void> => {
    try {
      await send('PUT', `/sources/${idPath(outlet.id)}/reliability`, { letter, note: note.trim() });
      setError(null);
      setNote('');
      await queries.invalidateQueries();
    } catch (thrown) {
      setError(thrown);
    }
  };
  return (
    <Panel title={t('outlet.rate')}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <p className="quiet">{t('outlet.letter.means')}</p>
        <label className="field">
          {t('outlet.reliability')}
          <select className="input" value={letter} onChange={({ target }) => setLetter(target.value as Reliability)}>
            {LETTERS.map((one) => (
              <option key={one} value={one}>
                {one} – {term('letter', one)}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          {t('act.reason')}
          <input className="input" required value={note} onChange={({ target }) => setNote(target.value)} />
        </label>
        {error ? <ErrorState error={error} /> : null}
        <Button type="submit" kind="main" disabled={!note.trim()}>
          {t('outlet.rate.save')}
        </Button>
      </form>
    </Panel>
  );
}

function Reports({ id }: { readonly id: string }): ReactNode {
  const speech = useSpeech();
  const { data } = useQuery(reportsQuery({ source: id, limit: 30 }));
  return (
    <Panel
      title={speech.t('nav.reports')}
      aside={
        <Go to="/reports" view={{ a: id }}>
          {speech.t('more')}
        </Go>
      }
    >
      <ul className="event-lines">
        {data?.items.map((report) => (
          <li key={report.id} className="event-line">
            <span className="event-line-time">{report.published ? dayText(speech, report.published) : '–'}</span>
            <Go to={`/reports/${idPath(report.id)}`} view={{}}>
              <bdi>{report.title ?? speech.t('report.untitled')}</bdi>
            </Go>
            <span className="event-line-more">{speech.t('claims.count', { n: report.claims })}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** One outlet: how it speaks, what it printed, how reliable analysts find it. */
export default function SourcePage(): ReactNode {
  const { t } = useSpeech();
  const { id } = useParams({ strict: false }) as { id: string };
  const may = useMay('reviewer');
  const { data, error, refetch } = useQuery(outletQuery(id));
  if (error) return <ErrorState error={error} again={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <Page
      title={data.name}
      acts={
        <Go to="/compare" className="button" view={{ by: 'source', a: id }}>
          {t('nav.compare')}
        </Go>
      }
    >
      <div className="columns">
        <div className="column">
          <Reports id={id} />
        </div>
        <div className="column">
          <Panel title={t('report.outlet')} className="outlet">
            <OutletFacts outlet={data} most={MANY} />
          </Panel>
          {may && <Rate key={data.reliability} outlet={data} />}
        </div>
      </div>
    </Page>
  );
}
