/** The whole page: what it is, files in, what was found, what is inside. */
import type { Language } from '@jixiao/domain';
import version from 'jixiao:version';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { words } from '../words.ts';
import { FileChooser } from './file-chooser.tsx';
import { firstLanguage, LanguageContext, useSay } from './language.ts';
import { Results } from './results.tsx';
import type { Session } from './session.ts';

export function App({ session, licences }: { readonly session: Session; readonly licences: string }) {
  const [language, setLanguage] = useState<Language>(() => firstLanguage(navigator.language));
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <LanguageContext.Provider value={language}>
      <Page session={session} licences={licences} onLanguage={() => setLanguage(language === 'en' ? 'zh-CN' : 'en')} />
    </LanguageContext.Provider>
  );
}

type PageProps = { readonly session: Session; readonly licences: string; readonly onLanguage: () => void };

function Page({ session, licences, onLanguage }: PageProps) {
  const say = useSay();
  const snapshot = useSyncExternalStore(session.subscribe, session.snapshot);
  return (
    <div className="page">
      <a className="skip" href="#content">
        {say(words.skip)}
      </a>
      <header className="top">
        <h1>{say(words.title)}</h1>
        <button type="button" className="button quiet" lang={say({ zh: 'en', en: 'zh-CN' })} onClick={onLanguage}>
          {say(words.otherLanguage)}
        </button>
      </header>
      <main id="content" tabIndex={-1}>
        <p className="lead">{say(words.lead)}</p>
        <FileChooser session={session} again={snapshot.again} />
        {snapshot.files.length === 0 ? <p className="empty">{say(words.nothingYet)}</p> : <Results session={session} snapshot={snapshot} />}
      </main>
      <footer>
        <p>{say(words.aboutRules)}</p>
        <details>
          <summary>
            {say(words.about)} <span className="soft">{version}</span>
          </summary>
          <p>{say(words.aboutPrivacy)}</p>
          <h2>{say(words.licences)}</h2>
          <pre lang="en" tabIndex={0}>
            {licences}
          </pre>
        </details>
      </footer>
    </div>
  );
}
