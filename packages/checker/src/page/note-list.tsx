/** How a file was read: sentences about what is unsure, left out or not read. */
import type { Note } from '@jixiao/domain';
import { useSay } from './language.ts';

/** Problems stand in the open; the rest behind a count. */
export function NoteList({ notes, isOpen }: { readonly notes: readonly Note[]; readonly isOpen: boolean }) {
  const say = useSay();
  const problems = notes.filter(({ level }) => level === 'problem');
  const others = notes.filter(({ level }) => level !== 'problem');
  return (
    <>
      {problems.map((note, index) => (
        <p key={index} className="said">
          {say(note.message)}
        </p>
      ))}
      {others.length === 0 ? null : (
        <details open={isOpen && problems.length === 0}>
          <summary>{say({ zh: `读取说明 ${others.length} 条`, en: `How it was read: ${others.length}` })}</summary>
          <ul>
            {others.map((note, index) => (
              <li key={index}>{say(note.message)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
