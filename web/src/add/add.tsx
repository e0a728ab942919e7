import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { send } from '../api/client.ts';
import { Go } from '../app/link.tsx';
import { useSpeech } from '../i18n/language.tsx';
import { useChangeView, useView } from '../state/use-view.ts';
import { Button, ErrorState, Loading, Page, Panel } from '../ui/index.ts';
import { JobPanel } from './job-panel.tsx';
import { useJob } from './use-job.ts';

type Way = 'files' | 'text' | 'link';
const WAYS: readonly Way[] = ['files', 'text', 'link'];

interface Told {
  readonly title: string;
  readonly published: string;
  readonly source: string;
  readonly url: string;
}

const NOTHING: Told = { title: '', published: '', source: '', url: '' };

/** What was filled in, without what was left empty. */
const filled = (told: object): Record<string, string> =>
  Object.fromEntries(Object.entries(told).filter(([, value]) => typeof value === 'string' && value.trim() !== ''));

function formOf(files: readonly File[], told: Told): FormData {
  const form = new FormData();
  for (const file of files) form.append('files', file, file.name);
  const { title, published, source } = told;
  for (const [name, value] of Object.entries(filled({ title, published, source }))) form.append(name, value);
  return form;
}

/** Files dropped here, or chosen. */
function Drop({
  files,
  onFiles,
}: {
  readonly files: readonly File[];
  readonly onFiles: (files: readonly File[]) => void;
}): ReactNode {
  const { t } = useSpeech();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a convenience; the button beside does the same
    <div
      className="drop"
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p>{t('add.drop')}</p>
      <Button onClick={() => input.current?.click()}>{t('add.choose')}</Button>
      <input
        ref={input}
        className="hidden-text"
        type="file"
        multiple
        tabIndex={-1}
        aria-label={t('add.choose')}
        onChange={({ target }) => onFiles([...(target.files ?? [])])}
      />
      <ul>
        {files.map(({ name, size }) => (
          <li key={name}>
            <bdi>{name}</bdi> <span className="quiet">{Math.ceil(size / 1024)} kB</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What the person knows of the report and the text may not say. */
function Known({
  told,
  way,
  onTold,
}: {
  readonly told: Told;
  readonly way: Way;
  readonly onTold: (told: Told) => void;
}): ReactNode {
  const { t } = useSpeech();
  const field = (name: keyof Told, type: string): ReactNode => (
    <label className="field" key={name}>
      {t(`add.${name}`)}
      <input
        className="input"
        type={type}
        value={told[name]}
        onChange={({ target }) => onTold({ ...told, [name]: target.value })}
      />
    </label>
  );
  return (
    <fieldset>
      <legend>{t('add.known')}</legend>
      <div className="field-row">
        {field('source', 'text')}
        {field('published', 'date')}
        {way !== 'link' && field('title', 'text')}
        {way === 'text' && field('url', 'url')}
      </div>
    </fieldset>
  );
}

/** Adding reports: files, a text or a link; what becomes of them is told while they are read. */
export default function AddPage(): ReactNode {
  const { t } = useSpeech();
  const { tab, item } = useView();
  const change = useChangeView();
  const way = WAYS.find((one) => one === tab) ?? 'files';
  const [files, setFiles] = useState<readonly File[]>([]);
  const [text, setText] = useState('');
  const [link, setLink] = useState('');
  const [told, setTold] = useState<Told>(NOTHING);
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { job, error: lost } = useJob(item);
  const bodies: Readonly<Record<Way, () => unknown>> = {
    files: () => formOf(files, told),
    text: () => ({ text, ...filled(told) }),
    link: () => ({ url: link.trim(), ...filled({ source: told.source, published: told.published }) }),
  };
  const ready = { files: files.length > 0, text: text.trim() !== '', link: link.trim() !== '' }[way];
  const add = async (): Promise<void> => {
    setSending(true);
    setError(null);
    try {
      const { job: id } = await send<{ job: string }>('POST', '/reports', bodies[way]());
      change({ item: id });
      setFiles([]);
      setText('');
      setLink('');
      setTold(NOTHING);
    } catch (thrown) {
      setError(thrown);
    }
    setSending(false);
  };
  return (
    <Page
      title={t('nav.add')}
      lead={t('add.lead')}
      acts={
        <Go to="/feeds" className="button" view={{}}>
          {t('nav.feeds')}
        </Go>
      }
    >
      <div className="columns">
        <form
          className="panel form"
          onSubmit={(event) => {
            event.preventDefault();
            if (ready && !sending) void add();
          }}
        >
          <fieldset className="states">
            <legend className="hidden-text">{t('add.how')}</legend>
            {WAYS.map((one) => (
              <Button
                key={one}
                pressed={one === way}
                onClick={() => change({ tab: one === 'files' ? undefined : one }, { replace: true })}
              >
                {t(`add.way.${one}`)}
              </Button>
            ))}
          </fieldset>
          {way === 'files' && <Drop files={files} onFiles={setFiles} />}
          {way === 'text' && (
            <label className="field">
              {t('add.text')}
              <textarea
                className="input"
                rows={12}
                dir="auto"
                value={text}
                onChange={({ target }) => setText(target.value)}
              />
            </label>
          )}
          {way === 'link' && (
            <label className="field">
              {t('add.link')}
              <input
                className="input"
                type="url"
                placeholder="https://"
                value={link}
                onChange={({ target }) => setLink(target.value)}
              />
            </label>
          )}
          <Known told={told} way={way} onTold={setTold} />
          {error ? <ErrorState error={error} /> : null}
          <Button type="submit" kind="main" disabled={!ready || sending}>
            {t('add.submit')}
          </Button>
        </form>
        <div className="column">
          {item && lost ? <ErrorState error={lost} /> : null}
          {item && !job && !lost ? <Loading /> : null}
          {job ? <JobPanel job={job} /> : null}
          {!item && (
            <Panel title={t('add.formats')}>
              <p className="quiet">{t('add.formats.list')}</p>
            </Panel>
          )}
        </div>
      </div>
    </Page>
  );
}
