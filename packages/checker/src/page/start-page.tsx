/** Starts the page on the program's own address, from which its readers are started too. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createReaderPool } from '../reader/reader-pool.ts';
import { sentences } from '../words.ts';
import { App } from './app.tsx';
import { createSession } from './session.ts';
import './styles.css';

const mostReaders = 4;

export function startPage(program: string): void {
  const page = document.getElementById('page');
  const licences = document.getElementById('licences')?.textContent ?? '';
  if (page === null) return;
  for (const kind of ['error', 'unhandledrejection']) addEventListener(kind, tellFault);
  const width = Math.min(mostReaders, Math.max(1, navigator.hardwareConcurrency));
  const session = createSession(createReaderPool(program, width));
  createRoot(page).render(
    <StrictMode>
      <App session={session} licences={licences} />
    </StrictMode>,
  );
}

/** A fault of the program, in both languages: the language of the page may be part of what broke. */
function tellFault(): void {
  const place = document.getElementById('broke');
  if (place === null) return;
  place.textContent = `${sentences.broke.zh} ${sentences.broke.en}`;
  place.hidden = false;
}
