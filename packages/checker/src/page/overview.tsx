/** What was found in words, and by rule. */
import { type Report, totalOf } from '@jixiao/domain';
import { words } from '../words.ts';
import { useSay } from './language.ts';
import { CountTags } from './severity.tsx';

export function Overview({ report }: { readonly report: Report }) {
  const say = useSay();
  return (
    <section aria-labelledby="overview">
      <h2 id="overview">{say(words.overview)}</h2>
      <ul className="summary">
        {report.summary.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {report.byRule.length === 0 ? null : (
        <div className="scroll" role="group" aria-labelledby="overview" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say(words.rule)}</th>
                <th scope="col">{say(words.questions)}</th>
                <th scope="col" className="n">
                  {say(words.times)}
                </th>
                <th scope="col" className="n">
                  {say(words.projects)}
                </th>
              </tr>
            </thead>
            <tbody>
              {report.byRule.map(({ rule, title, counts, projects }) => (
                <tr key={rule}>
                  <th scope="row">
                    {rule} {title}
                  </th>
                  <td>
                    <CountTags counts={counts} />
                  </td>
                  <td className="n">{totalOf(counts)}</td>
                  <td className="n">{projects}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
