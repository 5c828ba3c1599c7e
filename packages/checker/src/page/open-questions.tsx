/** What the rules could not decide, by rule. That is no pass. */
import type { OpenQuestion } from '@jixiao/domain';
import { words } from '../words.ts';
import { useSay } from './language.ts';

export function OpenQuestions({ open, isPrinted }: { readonly open: readonly OpenQuestion[]; readonly isPrinted: boolean }) {
  const say = useSay();
  if (open.length === 0) return null;
  const groups = [...Map.groupBy(open, ({ rule }) => rule)].toSorted(([left], [right]) => (left < right ? -1 : 1));
  return (
    <details open={isPrinted ? true : undefined}>
      <summary>
        {say(words.open)} <span className="soft">{open.length}</span>
      </summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(words.rule)}</th>
            <th scope="col" className="n">
              {say(words.times)}
            </th>
            <th scope="col">{say(words.why)}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map(([rule, own]) => (
            <tr key={rule}>
              <th scope="row">{rule}</th>
              <td className="n">{own.length}</td>
              <td>{own[0]?.why}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
