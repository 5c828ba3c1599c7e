/** The document around every place, and the pages for what is not there or went wrong. The framework's client code is left out. */
import { Links, Outlet, isRouteErrorResponse, useRouteError } from 'react-router';
import type { ReactNode } from 'react';
import { useLanguage, useSay } from './language.ts';
import './styles.css';
import { Page } from './ui/page.tsx';
import { words } from './words.ts';

export function Layout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang={useLanguage()}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <Links />
      </head>
      <body>{children}</body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const say = useSay();
  const language = useLanguage();
  const error = useRouteError();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const detail = isRouteErrorResponse(error) ? spoken(error.data, language) : null;
  const title = status === 404 ? words.notFoundTitle : status >= 500 ? words.faultTitle : words.refusedTitle;
  return (
    <Page title={say(title)}>
      <p className="status-number">{status}</p>
      <h1>{say(title)}</h1>
      {detail === null || status >= 500 ? null : <p className="lead">{detail}</p>}
      <p>{status === 404 ? say(words.notFoundBody) : status >= 500 ? say(words.faultBody) : null}</p>
      <p>
        <a className="button" href="/">
          {say(words.toHome)}
        </a>
      </p>
    </Page>
  );
}

/** A problem carries both languages; anything else is not for readers. */
function spoken(data: unknown, language: 'zh-CN' | 'en'): string | null {
  if (typeof data !== 'object' || data === null) return null;
  const text: unknown = language === 'en' ? Reflect.get(data, 'en') : Reflect.get(data, 'zh');
  return typeof text === 'string' ? text : null;
}
