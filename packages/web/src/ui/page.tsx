/** The frame of every place: skip link, header with search, the sample's mark, main, footer. */
import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { useLanguage, useSay } from '../language.ts';
import { waiverWords } from '../waivers/waiver-words.ts';
import { words } from '../words.ts';

type Crumb = { readonly to?: string; readonly label: string };

type PageProps = {
  readonly title: string;
  readonly crumbs?: readonly Crumb[];
  readonly sample?: boolean;
  /** Module scripts of public/, by file name. */
  readonly scripts?: readonly string[];
  readonly query?: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
};

export function Page({ title, crumbs, sample, scripts, query, wide, children }: PageProps) {
  const say = useSay();
  return (
    <>
      <title>{`${title} · ${say(words.product)}`}</title>
      {scripts?.map((script) => (
        <script key={script} type="module" src={`/${script}`} />
      ))}
      <div className={wide ? 'page wide' : 'page'}>
        <a className="skip" href="#content">
          {say(words.skip)}
        </a>
        <Top query={query ?? ''} />
        <main id="content" tabIndex={-1}>
          {sample ? <SampleNotice /> : null}
          {crumbs === undefined ? null : <Crumbs crumbs={crumbs} />}
          {children}
        </main>
        <footer className="foot-line">
          <p>{say(words.footer)}</p>
          <p>
            <a href="/layouts">{say(words.layoutsTitle)}</a> · <a href="/waivers">{say(waiverWords.title)}</a> ·{' '}
            <a href="/openapi.json">{say(words.openApi)}</a>
          </p>
        </footer>
      </div>
    </>
  );
}

function Top({ query }: { readonly query: string }) {
  const say = useSay();
  const language = useLanguage();
  const { pathname, search } = useLocation();
  const other = new URLSearchParams(search);
  other.set('lang', language === 'en' ? 'zh-CN' : 'en');
  const doors = [
    ['/units', words.units],
    ['/projects', words.projects],
    ['/indicators', words.indicators],
    ['/rules', words.rules],
    ['/import', words.import],
  ] as const;
  return (
    <header className="top">
      <a className="brand" href="/" aria-current={pathname === '/' ? 'page' : undefined}>
        {say(words.product)}
      </a>
      <nav aria-label={say(words.mainNavigation)}>
        {doors.map(([to, label]) => (
          <a key={to} href={to} aria-current={pathname === to ? 'page' : pathname.startsWith(`${to}/`) ? 'true' : undefined}>
            {say(label)}
          </a>
        ))}
      </nav>
      <form role="search" action="/search">
        <input type="search" name="q" aria-label={say(words.search)} placeholder={say(words.searchHint)} defaultValue={query} />
        <button className="button quiet">{say(words.search)}</button>
      </form>
      <a
        href={`${pathname}?${other}`}
        lang={language === 'en' ? 'zh-CN' : 'en'}
        hrefLang={language === 'en' ? 'zh-CN' : 'en'}
        rel="alternate"
      >
        {say(words.otherLanguage)}
      </a>
    </header>
  );
}

function Crumbs({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  const say = useSay();
  return (
    <nav className="crumbs" aria-label={say(words.breadcrumbs)}>
      <ol>
        {crumbs.map(({ to, label }) => (
          <li key={label}>{to === undefined ? <span aria-current="page">{label}</span> : <a href={to}>{label}</a>}</li>
        ))}
      </ol>
    </nav>
  );
}

export function SampleNotice() {
  const say = useSay();
  return (
    <div className="sample">
      <p>
        <strong>{say(words.sampleTag)}</strong> {say(words.sampleNotice)}
      </p>
      <a href="/sample/removal">{say(words.removeSample)}</a>
    </div>
  );
}

/** A refusal or an answer that must not be missed. */
export function Message({ tone, children }: { readonly tone: 'bad' | 'warn' | 'ok'; readonly children: ReactNode }) {
  return (
    <div className={`message ${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
      {children}
    </div>
  );
}
