/** Buttons that save what was found, or print it. */
import type { ScoredPaper } from '@jixiao/documents';
import { type CheckedReading, type Report, say as sayIn } from '@jixiao/domain';
import version from 'jixiao:version';
import { useState } from 'react';
import { sentences, words } from '../words.ts';
import { useLanguage, useSay } from './language.ts';
import { handOver, type Saver, savers } from './savers.ts';

type Props = { readonly report: Report; readonly lines: readonly CheckedReading[]; readonly scored: readonly ScoredPaper[] };

export function SaveButtons({ report, lines, scored }: Props) {
  const say = useSay();
  const language = useLanguage();
  const [failed, setFailed] = useState(false);
  const save = ({ name, ending, mediaType, write }: Saver): void => {
    const date = today();
    try {
      handOver(write({ report, lines, scored, imprint: { version, date } }), `${sayIn(name, language)}-${date}.${ending}`, mediaType);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <section aria-labelledby="save" className="save">
      <h2 id="save">{say(words.save)}</h2>
      <p className="buttons">
        {savers
          .filter(({ isOffered }) => isOffered?.({ scored }) ?? true)
          .map((saver) => (
            <button key={saver.title.en} type="button" className="button quiet" onClick={() => save(saver)}>
              {say(saver.title)}
            </button>
          ))}
        <button type="button" className="button quiet" onClick={() => print()}>
          {say(words.print)}
        </button>
      </p>
      {failed ? <p role="alert">{say(sentences.notSaved)}</p> : null}
    </section>
  );
}

/** By the calendar of this place. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
