/** What the sides of a paper share: crumbs, title, and the tabs form, source. */
import type { PaperView } from '@jixiao/domain';
import type { ReactNode } from 'react';
import { useSay } from '../language.ts';
import { departmentYearAddress, unitName } from '../lists/tables.tsx';
import { Page } from '../ui/page.tsx';
import { kindWords, sentences, words } from '../words.ts';

type FrameProps = {
  readonly view: PaperView;
  readonly tab: 'form' | 'source' | 'compare';
  readonly scripts?: readonly string[];
  readonly wide?: boolean;
  readonly children: ReactNode;
};

export function PaperFrame({ view, tab, scripts, wide, children }: FrameProps) {
  const say = useSay();
  const { paper } = view;
  const title = paper.project?.name ?? say(kindWords[paper.kind]);
  const unit = unitName(paper.unit, view.unitKey);
  const year = paper.fiscalYear;
  const tabs = [
    ['form', `/p/${view.id}`, words.form],
    ['source', `/p/${view.id}/source`, words.sourceView],
  ] as const;
  return (
    <Page
      title={year === null ? title : `${title} ${year}`}
      sample={view.region.sample}
      wide={wide ?? false}
      {...(scripts === undefined ? {} : { scripts })}
      crumbs={[
        { to: `/units?region=${view.region.code}`, label: view.region.name },
        ...(year === null
          ? []
          : [
              {
                to: departmentYearAddress({ region: view.region, unitKey: view.unitKey, fiscalYear: year }),
                label: say(sentences.yearCrumb(unit, year)),
              },
            ]),
        { label: title },
      ]}
    >
      <h1>{title}</h1>
      <nav className="tabs" aria-label={say(words.paperTabs)}>
        {tabs.map(([key, to, label]) => (
          <a key={key} href={to} aria-current={key === tab ? 'page' : undefined}>
            {say(label)}
          </a>
        ))}
        {tab === 'compare' ? <span aria-current="page">{say(words.compare)}</span> : null}
      </nav>
      {children}
    </Page>
  );
}
