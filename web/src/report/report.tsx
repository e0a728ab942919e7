import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { EventFamily } from '../../../src/model/event-types.ts';
import { eventType } from '../../../src/model/event-types.ts';
import type { RecordedClaim } from '../../../src/model/recorded.ts';
import type { ReportDetail } from '../api/answers.ts';
import { idPath } from '../app/link.tsx';
import { dayText } from '../i18n/dates.ts';
import { useSpeech } from '../i18n/language.tsx';
import { useMay } from '../parts/may.ts';
import { CorrectDialog } from '../review/correct-dialog.tsx';
import { type Asked, useDeciding } from '../review/deciding.ts';
import { RejectDialog } from '../review/reject-dialog.tsx';
import { SavedLine } from '../review/saved-line.tsx';
import { useChangeView, useView } from '../state/use-view.ts';
import { toggled } from '../state/view.ts';
import { ErrorState, Icon, Loading, Page, Panel, Tag } from '../ui/index.ts';
import { ClaimList } from './claim-list.tsx';
import { MarkedText } from './marked-text.tsx';
import { marksOfReport } from './marks.ts';
import { OutletPanel } from './outlet.tsx';
import { reportQuery } from './queries.ts';
import { RoleLinks } from './role-links.tsx';
import { paragraphsOf } from './segments.ts';

const LAYERS = ['claims', 'loaded', 'notices'] as const;

/** What is marked in the text, each to be switched off; the address keeps it. */
function Layers(): ReactNode {
  const { t } = useSpeech();
  const { hide } = useView();
  const change = useChangeView();
  return (
    <fieldset className="report-tools">
      <legend className="hidden-text">{t('report.layers')}</legend>
      {LAYERS.map((layer) => (
        <label key={layer} className="check">
          <input
            type="checkbox"
            checked={!hide?.includes(layer)}
            onChange={() => change({ hide: toggled(hide, layer) }, { replace: true })}
          />
          {t(`report.layer.${layer}`)}
        </label>
      ))}
    </fieldset>
  );
}

/** Which line means which family of happenings: only those that the report has. */
function Families({ claims }: { readonly claims: readonly RecordedClaim[] }): ReactNode {
  const { term } = useSpeech();
  const families = [...new Set<EventFamily>(claims.map(({ claim }) => eventType(claim.type).family))];
  return (
    <p className="families">
      {families.map((family) => (
        <span key={family} className="run" data-family={family} data-trigger>
          {term('family', family)}
        </span>
      ))}
    </p>
  );
}

interface TextProps {
  readonly detail: ReportDetail;
  readonly claim: string | null;
  readonly onPoint: (claim: string | null) => void;
  readonly onPick: (claim: string) => void;
}

function Text({ detail, claim, onPoint, onPick }: TextProps): ReactNode {
  const { hide } = useView();
  const frame = useRef<HTMLDivElement>(null);
  const { text, boilerplate, claims, loaded } = detail;
  const paragraphs = useMemo(
    () => paragraphsOf(text, marksOfReport(boilerplate, claims, loaded)),
    [text, boilerplate, claims, loaded],
  );
  const looking = { claim, underlined: !hide?.includes('claims'), loaded: !hide?.includes('loaded') };
  const dimmed = (start: number): boolean => boilerplate.some((part) => part.start <= start && start < part.end);
  const shown = hide?.includes('notices') ? paragraphs.filter(({ start }) => !dimmed(start)) : paragraphs;
  return (
    <div
      className="panel report-text"
      ref={frame}
      lang={detail.report.language}
      dir="auto"
      onPointerLeave={() => onPoint(null)}
    >
      {shown.map(({ start, runs }) => (
        <p key={start}>
          <MarkedText {...{ runs, looking, onPoint, onPick }} />
        </p>
      ))}
      <RoleLinks text={frame} claim={claim} />
    </div>
  );
}

/** Where the report came from and how it was kept. */
function Custody({ detail: { report } }: { readonly detail: ReportDetail }): ReactNode {
  const speech = useSpeech();
  const { t } = speech;
  const rows: readonly [string, ReactNode][] = [
    [t('report.address'), report.url && <bdi>{report.url}</bdi>],
    [t('report.author'), report.author],
    [t('report.retrieved'), dayText(speech, report.retrieved)],
    [t('report.recorded'), dayText(speech, report.recorded)],
    ['SHA-256', <code key="hash">{report.sha256}</code>],
    [t('report.reader'), <code key="reader">{report.reader}</code>],
  ];
  return (
    <Panel title={t('report.custody')}>
      <dl className="custody">
        {rows
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name} style={{ display: 'contents' }}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </Panel>
  );
}

type Open = { readonly kind: 'correct' | 'reject'; readonly claim: RecordedClaim };

function Detail({ detail }: { readonly detail: ReportDetail }): ReactNode {
  const speech = useSpeech();
  const { t } = speech;
  const { report, claims, background, issues } = detail;
  const { claim: asked } = useView();
  // A link may name the claim as its report does, "c3", or as the ledger does.
  const picked = claims.find(({ id, claim }) => id === asked || claim.id === asked)?.id ?? null;
  const change = useChangeView();
  const deciding = useDeciding();
  const may = useMay('coder');
  const [pointed, setPointed] = useState<string | null>(null);
  const [open, setOpen] = useState<Open | null>(null);
  const pick = (claim: string | null): void => change({ claim: claim ?? undefined }, { replace: true });
  const decide = (asked: Asked): void => {
    setOpen(null);
    void deciding.decide(asked);
  };
  useEffect(() => {
    if (picked) document.querySelector('.report-text [data-part="trigger"]')?.scrollIntoView({ block: 'center' });
  }, [picked]);
  const copy = report.origin !== report.id;
  return (
    <Page
      title={report.title ?? t('report.untitled')}
      lead={
        <>
          <bdi>{report.teller?.name ?? report.publisher}</bdi> ·{' '}
          <bdi>{report.published ? dayText(speech, report.published) : t('report.undated')}</bdi>
          {copy && (
            <>
              {' · '}
              <Tag tone="warn">{t('report.copy')}</Tag>
            </>
          )}
        </>
      }
      acts={
        // The bytes hold what is kept back from those who only look.
        may && (
          <a className="button" href={`/api/reports/${idPath(report.id)}/original`} download>
            <Icon name="exports" />
            {t('report.original')}
          </a>
        )
      }
    >
      <SavedLine deciding={deciding} />
      <Layers />
      <Families claims={claims} />
      <div className="report">
        <Text detail={detail} claim={pointed ?? picked} onPoint={setPointed} onPick={pick} />
        <div className="beside">
          <ClaimList
            claims={claims}
            open={picked}
            onOpen={pick}
            onPoint={setPointed}
            onCorrect={may ? (claim) => setOpen({ kind: 'correct', claim }) : undefined}
            onReject={may ? (claim) => setOpen({ kind: 'reject', claim }) : undefined}
          />
          {background.length > 0 && (
            <Panel title={t('report.background')}>
              {background.map(({ start, text }) => (
                <blockquote key={start} className="evidence" lang={report.language} dir="auto">
                  {text}
                </blockquote>
              ))}
            </Panel>
          )}
          {issues.length > 0 && (
            <Panel title={t('report.issues')}>
              <ul className="issues">
                {issues.map(({ code, message, span }) => (
                  <li key={code + String(span?.start)}>
                    <Tag tone="warn">{code}</Tag> <span lang="en">{message}</span>
                  </li>
                ))}
              </ul>
            </Panel>
          )}
          {report.teller && <OutletPanel id={report.teller.id} name={report.teller.name} />}
          <Custody detail={detail} />
        </div>
      </div>
      {open?.kind === 'correct' && (
        <CorrectDialog recorded={open.claim} onClose={() => setOpen(null)} onDecide={decide} />
      )}
      {open?.kind === 'reject' && (
        <RejectDialog claims={[open.claim.id]} onClose={() => setOpen(null)} onDecide={decide} />
      )}
    </Page>
  );
}

/** One report: its very words with what was read in them, and how the outlet speaks. */
export default function ReportPage(): ReactNode {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data, error, refetch } = useQuery(reportQuery(id));
  if (error) return <ErrorState error={error} again={() => void refetch()} />;
  return data ? <Detail key={id} detail={data} /> : <Loading />;
}
