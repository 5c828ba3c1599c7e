/** Which scheme a paper is scored by: as asked for, else by its place, its form, its year and what it has. */
import type { Paper } from '../exchange.ts';
import { norm } from '../norm.ts';
import type { Text } from '../text.ts';
import { fits, type ScoringScheme } from './scheme.ts';
import { scoredPart, whatThereIs } from './scored-part.ts';
import { mof2020 } from './schemes/mof-2020.ts';
import { schemes, schemeById } from './schemes/index.ts';

export type ChosenScheme = { readonly scheme: ScoringScheme; readonly because: Text };

/** An id that is none is not seen; ask `schemeById` first. */
export function chooseScheme(paper: Paper, asked: { readonly region?: string | null; readonly scheme?: string | null } = {}): ChosenScheme {
  const byId = schemeById(asked.scheme ?? '');
  if (byId !== null) return { scheme: byId, because: { zh: '按指定的办法', en: 'as asked for' } };
  const day = `${paper.fiscalYear ?? 9999}-12-31`;
  const part = scoredPart(paper, '');
  const has = whatThereIs({ indicators: part?.indicators ?? [], project: paper.project });
  const inForce = schemes.filter(
    ({ from, until, when, onlyById }) => !onlyById && from <= day && (until === null || day <= until) && fits(when, has),
  );
  const region = asked.region ?? regionOf(paper);
  const local = region === null ? undefined : inForce.find(({ jurisdiction }) => jurisdiction.some((code) => region.startsWith(code)));
  if (local !== undefined && region !== null) return { scheme: local, because: { zh: `按地区${region}`, en: `by the region ${region}` } };
  const ofForm = asked.region === undefined || asked.region === null ? inForce.find(({ forms }) => forms.includes(paper.form)) : undefined;
  if (ofForm !== undefined) return { scheme: ofForm, because: { zh: '按表格式样', en: 'by the form' } };
  const scheme = inForce.find(({ jurisdiction }) => jurisdiction.length === 0);
  if (scheme === undefined)
    return {
      scheme: mof2020,
      because: { zh: '该年度没有已知的办法，取最早的一种', en: 'no scheme is known for the year; the earliest is taken' },
    };
  return { scheme, because: { zh: '按年度和所设指标', en: 'by the year and what the paper has' } };
}

/** A project code of 21 characters begins with the code of the region. */
export function regionOf({ project }: Pick<Paper, 'project'>): string | null {
  return /^(\d{6})\d{2}[A-Z][0-9A-Z]{12}$/u.exec(norm(project?.code ?? ''))?.[1] ?? null;
}
