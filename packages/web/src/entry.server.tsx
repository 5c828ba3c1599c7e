/** Renders a place to a whole page. Nothing hydrates, so static markup is enough and nothing streams half. */
import { renderToStaticMarkup } from 'react-dom/server';
import { RouterContextProvider, ServerRouter, type EntryContext } from 'react-router';
import type { PagesOptions } from './index.ts';
import { askedLanguage, languageCookie, languageOf, LanguageProvider } from './language.ts';
import { clientContext, faultContext, uploadLimitContext } from './visit.ts';

const securityHeaders = {
  'content-security-policy':
    "default-src 'none'; style-src 'self' 'unsafe-inline'; script-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
};

export function loadContext(options: PagesOptions): RouterContextProvider {
  const context = new RouterContextProvider();
  context.set(clientContext, options.client);
  if (options.maxUploadBytes !== undefined) context.set(uploadLimitContext, options.maxUploadBytes);
  context.set(faultContext, options.onError ?? ((error) => console.error(error)));
  return context;
}

export function handleError(
  error: unknown,
  { request, context }: { readonly request: Request; readonly context: Readonly<RouterContextProvider> },
): void {
  if (!request.signal.aborted) context.get(faultContext)(error, request);
}

export default function handleRequest(request: Request, status: number, headers: Headers, router: EntryContext): Response {
  for (const [name, value] of Object.entries(securityHeaders)) headers.set(name, value);
  headers.set('content-type', 'text/html; charset=utf-8');
  headers.set('cache-control', 'no-cache');
  headers.append('vary', 'accept-language, cookie');
  const asked = askedLanguage(request);
  if (asked !== null) headers.append('set-cookie', `${languageCookie}=${asked}; Path=/; Max-Age=31536000; SameSite=Lax`);
  const page = renderToStaticMarkup(
    <LanguageProvider value={languageOf(request)}>
      <ServerRouter context={router} url={request.url} />
    </LanguageProvider>,
  );
  const html = page.startsWith('<!') ? page : `<!doctype html>${page}`;
  return new Response(request.method === 'HEAD' ? null : html, { status, headers });
}
