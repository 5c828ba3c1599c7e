/** The files with what came of each, and how far the check is. */
import type { CheckedReading } from '@jixiao/domain';
import { sentences, statusWords, words } from '../words.ts';
import { useSay } from './language.ts';
import type { Session, SessionFile, Snapshot } from './session.ts';
import { NoteList } from './note-list.tsx';

type Props = { readonly session: Session; readonly snapshot: Snapshot; readonly lines: ReadonlyMap<number, CheckedReading> };

export function FileList({ session, snapshot, lines }: Props) {
  const say = useSay();
  const heads = [words.file, words.kind, words.state, words.papers, words.doubts, words.questions];
  return (
    <section aria-labelledby="files-title">
      <h2 id="files-title">{say(words.filesTitle)}</h2>
      <Progress session={session} snapshot={snapshot} found={[...lines.values()].reduce((sum, { findings }) => sum + findings.length, 0)} />
      <div className="scroll" role="group" aria-labelledby="files-title" tabIndex={0}>
        <table>
          <thead>
            <tr>
              {heads.map((head, index) => (
                <th key={head.en} scope="col" className={index > 2 ? 'n' : undefined}>
                  {say(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {snapshot.files.map((file) => (
              <FileRow key={file.number} file={file} questions={lines.get(file.number)?.findings.length ?? 0} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function FileRow({ file, questions }: { readonly file: SessionFile; readonly questions: number }) {
  const say = useSay();
  const reading = file.checked?.reading ?? null;
  const notes = reading?.notes ?? [];
  const isRead = file.status === 'read';
  return (
    <tr className={`is-${file.status}`}>
      <th scope="row">
        {file.name}
        <NoteList notes={notes} isOpen={file.status === 'refused'} />
      </th>
      <td>{reading?.format ?? ''}</td>
      <td className="state">{say(statusWords[file.status])}</td>
      <td className="n">{isRead ? reading?.papers.length : ''}</td>
      <td className="n">{isRead ? notes.filter(({ level }) => level === 'doubt').length : ''}</td>
      <td className="n">{isRead ? questions : ''}</td>
    </tr>
  );
}

type ProgressProps = { readonly session: Session; readonly snapshot: Snapshot; readonly found: number };

function Progress({ session, snapshot: { files, isRunning, done }, found }: ProgressProps) {
  const say = useSay();
  const total = files.length;
  const isStopped = !isRunning && done < total;
  const text = isRunning
    ? sentences.progress(done, total)
    : isStopped
      ? sentences.stopped(done, total - done)
      : sentences.finished(done, found);
  return (
    <div className="progress">
      <p role="status">{say(text)}</p>
      {isRunning ? <progress value={done} max={total} aria-label={say(text)} /> : null}
      <p className="buttons">
        {isRunning ? (
          <button type="button" className="button quiet" onClick={() => session.stop()}>
            {say(words.stop)}
          </button>
        ) : null}
        {isStopped ? (
          <button type="button" className="button" onClick={() => session.goOn()}>
            {say(words.goOn)}
          </button>
        ) : null}
        <button type="button" className="button quiet" onClick={() => session.clear()}>
          {say(words.clear)}
        </button>
      </p>
    </div>
  );
}
