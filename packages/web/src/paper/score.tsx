/** The score of a self-evaluation worked out again, row by row, beside what is printed. */
import { gradeSentence, nodesOf, type Paper, schemes, scoreOf, workingRows, workingSentence } from '@jixiao/domain';
import { useLanguage, useSay } from '../language.ts';
import { words } from '../words.ts';
import { valueAnchor } from './anchors.ts';

type ScoreProps = {
  readonly paper: Paper;
  readonly root: string;
  readonly region: string;
  /** Id of the scheme that was asked for. */
  readonly scheme: string | null;
  readonly address: string;
};

export function Score({ paper, root, region, scheme, address }: ScoreProps) {
  const say = useSay();
  const language = useLanguage();
  const workings = scoreOf(paper, root, { scheme, region });
  if (workings === null) return null;
  return (
    <section aria-labelledby="score">
      <h2 id="score">{say(words.scoreAgain)}</h2>
      <form className="filter" action={`${address}#score`}>
        <label>
          {say(words.scoreScheme)}{' '}
          <select name="scheme" defaultValue={scheme ?? ''}>
            <option value="">{say(words.schemeByPlace)}</option>
            {schemes.map(({ id, title }) => (
              <option key={id} value={id}>
                {say(title)}
              </option>
            ))}
          </select>
        </label>
        <button className="button quiet">{say(words.filter)}</button>
        <a href={`/rules/schemes#${workings.scheme.id}`}>{`${say(workings.scheme.title)}（${say(workings.scheme.because)}）`}</a>
      </form>
      <div className="scroll" role="group" aria-labelledby="score" tabIndex={0}>
        <table className="score">
          <thead>
            <tr>
              <th scope="col">{say(words.scoreItem)}</th>
              <th scope="col" className="num">
                {say(words.weight)}
              </th>
              <th scope="col">{say(words.target)}</th>
              <th scope="col">{say(words.actual)}</th>
              <th scope="col">{say(words.working)}</th>
              {[words.worked, words.printed, words.apart].map((heading) => (
                <th key={heading.en} scope="col" className="num">
                  {say(heading)}
                </th>
              ))}
              <th scope="col">{say(words.remark)}</th>
            </tr>
          </thead>
          <tbody>
            {workingRows(workings, language).map((row, index) => (
              <tr key={index} className={row.depth < 2 ? 'sum' : undefined}>
                <th scope="row" style={{ paddingLeft: `${row.depth}em` }}>
                  <a href={`#${valueAnchor(row.at)}`}>{row.title}</a>
                </th>
                <td className="num">{row.weight}</td>
                <td>{row.target}</td>
                <td>{row.actual}</td>
                <td>{row.working}</td>
                <td className="num">{row.result === '' ? '—' : row.result}</td>
                <td className="num">{row.printed}</td>
                <td className="num">{row.difference === '0' ? '' : row.difference}</td>
                <td>{row.note}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>{gradeSentence(workings, language)}</p>
      <details className="quiet">
        <summary>{say(words.scoreSentences)}</summary>
        <ul className="plain found">
          {nodesOf(workings.total).map((node, index) => (
            <li key={index}>{workingSentence(node, language)}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}
