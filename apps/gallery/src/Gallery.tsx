/** List of pages at the left, the chosen one at the right; the address says page, theme and language. */
import { compileLine } from '@taktwerk/compile';
import { LANGUAGES, type Language, message } from '@taktwerk/i18n';
import type { LineDocument } from '@taktwerk/line';
import { LineScene, type Playback, type Quality, type SceneView, type StandardView, type Theme } from '@taktwerk/scene';
import { type ReactElement, useCallback, useEffect, useMemo, useState } from 'react';
import { catalog } from './catalog.ts';
import { withDemonstration } from './demonstration.ts';
import { PAGES, type Page } from './pages.ts';
import { playFrom } from './trace.ts';

/** #/station/press?theme=dark&lang=en&quality=high&bare&view=top&select=id&still&heat&play=90&stop */
interface Address {
  readonly route: string;
  readonly search: URLSearchParams;
}

declare global {
  interface Window {
    taktwerkView?: SceneView | undefined;
  }
}

export function Gallery(): ReactElement {
  const { route, search } = useAddress();
  const page = PAGES.find((candidate) => candidate.route === route) ?? PAGES[0]!;
  const language: Language = search.get('lang') === 'en' ? 'en' : 'zh';
  const bare = search.has('bare');
  return (
    <div className={bare ? 'gallery bare' : 'gallery'}>
      {bare ? null : <Contents page={page} language={language} search={search} />}
      <main>
        <Stage key={page.route} page={page} language={language} search={search} />
      </main>
    </div>
  );
}

function Stage({ page, language, search }: { page: Page; language: Language; search: URLSearchParams }): ReactElement {
  const document = useMemo(() => page.document(), [page]);
  const [selection, setSelection] = useState<string | null>(search.get('select'));
  const playback = useMemo(() => {
    const fromS = search.has('play') ? Number(search.get('play')) || 0 : page.playFromS;
    return fromS === undefined ? undefined : playbackOf(document, page.layout, fromS);
  }, [document, page, search]);
  const view = search.get('view') as StandardView | null;
  const ready = useCallback(
    (scene: SceneView) => {
      window.taktwerkView = scene;
      if (view !== null) scene.view(view);
    },
    [view],
  );
  return (
    <LineScene
      document={document}
      layout={page.layout}
      catalog={catalog}
      playback={playback}
      heat={search.has('heat') ? heatOf(document, page.layout) : undefined}
      selection={selection}
      onSelect={setSelection}
      theme={(search.get('theme') ?? 'light') as Theme}
      quality={(search.get('quality') ?? 'medium') as Quality}
      language={language}
      reducedMotion={search.has('still')}
      labels={page.group === 'hall'}
      onReady={ready}
    />
  );
}

/** The layout's own run from a moment on; it stands at that moment when the address says `stop`. */
function playbackOf(document: LineDocument, layout: string, fromS: number): Playback | undefined {
  const line = compileLine(document, layout, catalog);
  if (!line.ok) return undefined;
  const playback = playFrom(withDemonstration(line.value, document, layout), fromS);
  if (!location.hash.includes('stop')) playback.play();
  return playback;
}

/** Shares that rise along the layout, to see the scale. */
function heatOf(document: LineDocument, layout: string): Record<string, number> {
  const ids = Object.keys(document.layouts[layout]!.records).filter((id) => id.startsWith('station:'));
  return Object.fromEntries(ids.map((id, i) => [id, i / Math.max(1, ids.length - 1)]));
}

function Contents({ page, language, search }: { page: Page; language: Language; search: URLSearchParams }): ReactElement {
  const groups = [...new Set(PAGES.map((candidate) => candidate.group))];
  const link = (route: string, change: Readonly<Record<string, string>> = {}): string =>
    `#/${route}?${new URLSearchParams({ ...Object.fromEntries(search), ...change })}`;
  return (
    <nav>
      {LANGUAGES.map((name) => (
        <button key={name} type="button" onClick={() => location.replace(link(page.route, { lang: name }))}>
          {message(name, 'scene:language')}
        </button>
      ))}
      {(['light', 'dark'] as const).map((name) => (
        <button key={name} type="button" onClick={() => location.replace(link(page.route, { theme: name }))}>
          {name === 'light' ? '☀' : '☾'}
        </button>
      ))}
      {groups.map((group) => (
        <section key={group}>
          <h2>{message(language, `scene:group.${group}`)}</h2>
          {PAGES.filter((candidate) => candidate.group === group).map((candidate) => (
            <a key={candidate.route} href={link(candidate.route)} aria-current={candidate === page ? 'page' : undefined}>
              {candidate.name[language]}
            </a>
          ))}
        </section>
      ))}
    </nav>
  );
}

function useAddress(): Address {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const changed = (): void => setHash(location.hash);
    window.addEventListener('hashchange', changed);
    return () => window.removeEventListener('hashchange', changed);
  }, []);
  return useMemo(() => {
    const [route = '', query = ''] = hash.replace(/^#\//, '').split('?');
    return { route, search: new URLSearchParams(query) };
  }, [hash]);
}
