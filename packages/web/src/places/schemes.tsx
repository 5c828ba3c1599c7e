/** Place 6, the scoring schemes: what each says, by which source, and how sure that is. */
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { useSay } from '../language.ts';
import { MarkTag } from '../rules/mark-tag.tsx';
import { Page } from '../ui/page.tsx';
import { valueOf, visitOf } from '../visit.ts';
import { sentences, words } from '../words.ts';

export async function loader(place: LoaderFunctionArgs) {
  const { client, language } = visitOf(place);
  return valueOf(await client.schemes({ language }));
}

export default function Schemes() {
  const say = useSay();
  const schemes = useLoaderData<typeof loader>();
  return (
    <Page title={say(words.schemes)} crumbs={[{ to: '/rules', label: say(words.rules) }, { label: say(words.schemes) }]}>
      <h1>{say(words.schemes)}</h1>
      <p className="lead">{say(words.schemesLead)}</p>
      {schemes.map((scheme) => (
        <section key={scheme.id} aria-labelledby={scheme.id}>
          <h2 id={scheme.id}>
            {scheme.title} <span className="code">{scheme.id}</span>
          </h2>
          <p>
            {say(sentences.inForce(scheme.from, scheme.until))}
            {' · '}
            {scheme.jurisdiction.length === 0 ? say(words.ruleEverywhere) : scheme.jurisdiction.join('、')}
            {scheme.onlyById ? ` · ${say(words.onlyById)}` : ''}
          </p>
          <div className="scroll" role="group" aria-labelledby={scheme.id} tabIndex={0}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{say(words.schemeFigure)}</th>
                  <th scope="col">{say(words.ruleValue)}</th>
                  <th scope="col">{say(words.ruleMark)}</th>
                </tr>
              </thead>
              <tbody>
                {scheme.figures.map(({ title, value, mark, source }) => (
                  <tr key={title}>
                    <th scope="row">{title}</th>
                    <td>{value}</td>
                    <td>
                      {source} <MarkTag mark={mark} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      ))}
    </Page>
  );
}
