/** All that was found, as a person asked for it. */
import { type CheckedReading, defaultProfile, type Profile, profileByName } from '@jixiao/domain';
import { useMemo, useState } from 'react';
import { words } from '../words.ts';
import { Choice } from './choice.tsx';
import { checkedLines, reportOf, scoredPapers } from './chosen-rules.ts';
import { FileList } from './file-list.tsx';
import { useLanguage, useSay } from './language.ts';
import { OpenQuestions } from './open-questions.tsx';
import { Overview } from './overview.tsx';
import { Questions, type Shown } from './questions.tsx';
import { SaveButtons } from './save-buttons.tsx';
import { Scores } from './scores.tsx';
import type { Session, Snapshot } from './session.ts';
import { useIsPrinted } from './use-is-printed.ts';

type Props = { readonly session: Session; readonly snapshot: Snapshot };

export function Results({ session, snapshot }: Props) {
  const say = useSay();
  const language = useLanguage();
  const isPrinted = useIsPrinted();
  const [name, setName] = useState(defaultProfile);
  const [shown, setShown] = useState<Shown>({ least: 'hint', rule: '' });
  const profile = profileByName(name);
  const { files } = snapshot;
  const byFile = useMemo(
    () => (profile === null ? new Map<number, CheckedReading>() : checkedLines(files, profile, language)),
    [files, profile, language],
  );
  const lines = useMemo(() => [...byFile.values()], [byFile]);
  const report = useMemo(() => reportOf(lines, language), [lines, language]);
  const scored = useMemo(() => scoredPapers(lines, language), [lines, language]);
  const hasPapers = lines.some(({ papers }) => papers.length > 0);
  const choose = (chosen: Profile): void => {
    setName(chosen.name);
    setShown({ ...shown, rule: '' });
  };
  return (
    <>
      <FileList session={session} snapshot={snapshot} lines={byFile} />
      {hasPapers && profile !== null ? (
        <>
          <SaveButtons report={report} lines={lines} scored={scored} />
          <Overview report={report} />
          <section aria-labelledby="questions">
            <h2 id="questions">{say(words.everyQuestion)}</h2>
            <Choice report={report} profile={profile} shown={shown} onProfile={choose} onShown={setShown} />
            <Questions subjects={report.subjects} shown={shown} isPrinted={isPrinted} />
            <OpenQuestions open={report.open} isPrinted={isPrinted} />
          </section>
          <Scores scored={scored} isPrinted={isPrinted} />
        </>
      ) : snapshot.isRunning ? null : (
        <p className="empty">{say(words.noPapers)}</p>
      )}
    </>
  );
}
