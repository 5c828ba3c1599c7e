/** Place 6, one rule: what it asks and why, on what it relies, its parameters, what it says to its examples, and where it fires. */
import { familyText, type RuleExample, type RuleView } from '@jixiao/domain';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { useSay } from '../language.ts';
import { departmentYearAddress, unitName } from '../lists/tables.tsx';
import { ownPointer, valueAnchor } from '../paper/anchors.ts';
import { MarkTag } from '../rules/mark-tag.tsx';
import { Page } from '../ui/page.tsx';
import { SeverityTag } from '../ui/severity.tsx';
import { valueOf, visitOf } from '../visit.ts';
import { sentences, words } from '../words.ts';

export async function loader(place: LoaderFunctionArgs) {
  const { client, language } = visitOf(place);
  const code = place.params['code'] ?? '';
  const asked = new URL(place.request.url).searchParams;
  const of = (name: string) => asked.get(name)?.trim() || undefined;
  const year = Number(of('year'));
  const query = {
    ...(of('region') === undefined ? {} : { region: of('region') }),
    ...(of('unit') === undefined ? {} : { unit: of('unit') }),
    ...(Number.isInteger(year) && year > 0 ? { year } : {}),
    ...(of('after') === undefined ? {} : { after: of('after') }),
  };
  const [rule, list] = await Promise.all([
    client.rule({ params: { code }, language }),
    client.ruleFindings({ params: { code }, query, language }),
  ]);
  return { rule: valueOf(rule), list: valueOf(list), query };
}

export default function Rule() {
  const say = useSay();
  const { rule, list, query } = useLoaderData<typeof loader>();
  const isPart = query.region !== undefined || query.unit !== undefined || query.year !== undefined;
  const next = new URLSearchParams(Object.entries({ ...query, after: list.next ?? '' }).map(([name, value]) => [name, String(value)]));
  return (
    <Page title={`${rule.code} ${rule.title}`} crumbs={[{ to: '/rules', label: say(words.rules) }, { label: rule.code }]}>
      <h1>
        <span className="code">{rule.code}</span> {rule.title}
      </h1>
      <p className="list-line of-rule">
        <span className="tags">
          {rule.severities.map((severity) => (
            <SeverityTag key={severity} severity={severity} />
          ))}
        </span>
        <span>
          {rule.family} {say(familyText[rule.family])}
        </span>
        <span className="code">{rule.name}</span>
        {rule.precision === null ? null : <span>{`${say(words.rulePrecision)} ${say(sentences.precision(rule.precision))}`}</span>}
      </p>
      <dl className="said-of">
        <dt>{say(words.ruleWhy)}</dt>
        <dd>{rule.why}</dd>
        <dt>{say(words.ruleAdvice)}</dt>
        <dd>{rule.advice}</dd>
        <dt>{say(words.ruleSince)}</dt>
        <dd>{say(sentences.inForce(rule.since, rule.until))}</dd>
        <dt>{say(words.ruleWhere)}</dt>
        <dd>{rule.jurisdiction.length === 0 ? say(words.ruleEverywhere) : rule.jurisdiction.join('、')}</dd>
        {rule.exempts.length === 0 ? null : (
          <>
            <dt>{say(words.ruleExempts)}</dt>
            <dd>{rule.exempts.join('、')}</dd>
          </>
        )}
      </dl>
      <Sources rule={rule} />
      <Parameters rule={rule} />
      <Examples rule={rule} />
      <section aria-labelledby="places">
        <h2 id="places">
          {say(words.rulePlaces)} <span className="count">{rule.findings}</span>
        </h2>
        {rule.places.length === 0 ? <p>{say(words.ruleNowhere)}</p> : <Places rule={rule} />}
        {list.items.length === 0 ? null : (
          <>
            <h3>{isPart ? say(sentences.findingsOfPart(list.count)) : say(words.ruleAllFindings)}</h3>
            <ul className="plain found">
              {list.items.map((item, index) => (
                <li key={index}>
                  <SeverityTag severity={item.severity} />{' '}
                  <a href={`/p/${item.paperId}#${valueAnchor(ownPointer(item.at))}`}>{item.paper ?? unitName(item.unit, item.unitKey)}</a>{' '}
                  <small>{`${unitName(item.unit, item.unitKey)} ${item.fiscalYear}`}</small> {item.message}
                </li>
              ))}
            </ul>
            <p className="pager">
              {isPart || query.after !== undefined ? <a href={`/rules/${rule.code}#places`}>{say(words.firstPage)}</a> : null}
              {list.next === null ? null : (
                <a className="button" rel="next" href={`/rules/${rule.code}?${next}#places`}>
                  {say(words.nextPage)}
                </a>
              )}
            </p>
          </>
        )}
      </section>
    </Page>
  );
}

function Sources({ rule }: { readonly rule: RuleView }) {
  const say = useSay();
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">{say(words.ruleSources)}</h2>
      <ul className="plain sources">
        {rule.sources.map((source) => (
          <li key={`${source.id}/${source.clause}`}>
            <strong>{source.text}</strong> <MarkTag mark={source.mark} />
            <p>{source.says}</p>
            <p className="said">{[source.issuer, source.issued].filter((text) => text !== null).join(' · ')}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Parameters({ rule }: { readonly rule: RuleView }) {
  const say = useSay();
  if (rule.parameters.length === 0 && rule.severityDates.length === 0) return null;
  return (
    <section aria-labelledby="parameters">
      <h2 id="parameters">{say(words.ruleParameters)}</h2>
      <div className="scroll" role="group" aria-labelledby="parameters" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say(words.ruleParameter)}</th>
              <th scope="col">{say(words.ruleFrom)}</th>
              <th scope="col">{say(words.ruleValue)}</th>
              <th scope="col">{say(words.ruleMark)}</th>
            </tr>
          </thead>
          <tbody>
            {rule.severityDates.map(({ from, severity, mark }) => (
              <tr key={from}>
                <th scope="row">{say(words.ruleSeverityDates)}</th>
                <td className="code">{from}</td>
                <td>
                  <SeverityTag severity={severity} />
                </td>
                <td>
                  <MarkTag mark={mark} />
                </td>
              </tr>
            ))}
            {rule.parameters.flatMap((parameter) =>
              parameter.values.map(({ from, value, mark }) => (
                <tr key={`${parameter.name}/${from}`}>
                  <th scope="row">
                    {parameter.title} <small className="code">{`${rule.code}.${parameter.name}`}</small>
                  </th>
                  <td className="code">{from}</td>
                  <td>{value}</td>
                  <td>
                    <MarkTag mark={mark} />
                  </td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const exampleWords = { fails: words.exampleFails, passes: words.examplePasses, 'cannot-tell': words.exampleCannotTell } as const;

function Examples({ rule }: { readonly rule: RuleView }) {
  const say = useSay();
  return (
    <section aria-labelledby="examples">
      <h2 id="examples">{say(words.ruleExamples)}</h2>
      <p>{say(words.ruleExamplesLead)}</p>
      <div className="scroll" role="group" aria-labelledby="examples" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say(words.ruleExamples)}</th>
              <th scope="col">{say(words.exampleCell)}</th>
              <th scope="col">{say(words.exampleSays)}</th>
            </tr>
          </thead>
          <tbody>
            {rule.examples.map((example) => (
              <ExampleRows key={`${example.kind}/${example.name}`} example={example} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function ExampleRows({ example }: { readonly example: RuleExample }) {
  const say = useSay();
  const says = example.says.length === 0 ? [null] : example.says;
  return says.map((said, index) => (
    <tr key={index}>
      {index > 0 ? null : (
        <th scope="row" rowSpan={says.length}>
          {say(exampleWords[example.kind])} <small lang="en">{example.name}</small>
        </th>
      )}
      <td>
        {said?.cell === null || said?.cell === undefined ? (
          '—'
        ) : (
          <span className="drawn-cell">{said.cell.trim() === '' ? say(words.blank) : said.cell}</span>
        )}
      </td>
      <td>
        {said === null ? (
          '✓'
        ) : (
          <>
            {said.severity === null ? null : <SeverityTag severity={said.severity} />} {said.message}
          </>
        )}
      </td>
    </tr>
  ));
}

function Places({ rule }: { readonly rule: RuleView }) {
  const say = useSay();
  return (
    <div className="scroll" role="group" aria-labelledby="places" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(words.unit)}</th>
            <th scope="col">{say(words.year)}</th>
            <th scope="col" className="num">
              {say(words.questions)}
            </th>
          </tr>
        </thead>
        <tbody>
          {rule.places.map((place) => {
            const key = { region: { code: place.region }, unitKey: place.unitKey, fiscalYear: place.fiscalYear };
            const part = new URLSearchParams({ region: place.region, unit: place.unitKey, year: String(place.fiscalYear) });
            return (
              <tr key={departmentYearAddress(key)}>
                <th scope="row">
                  <a href={departmentYearAddress(key)}>{place.unit}</a>
                </th>
                <td>{place.fiscalYear}</td>
                <td className="num">
                  <a href={`/rules/${rule.code}?${part}#places`}>{say(sentences.places(place.findings))}</a>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
