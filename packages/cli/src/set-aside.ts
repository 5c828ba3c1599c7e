/** What `--waivers FILE` does to a check: findings that are set aside are marked, told after the open ones, and counted apart. */
import {
  applyWaivers,
  chinaDay,
  counted,
  done,
  type ExchangeFinding,
  type Language,
  type Outcome,
  placeText,
  waivablePapers,
  waiverFileIn,
  waiverIndex,
} from '@jixiao/domain';
import type { Checked } from './checked.ts';
import { option, type Options } from './command.ts';
import type { Context } from './environment.ts';
import { loadGiven } from './given-file.ts';
import type { Style } from './style.ts';
import { untilText } from './waiver-text.ts';

export type SetAside = {
  /** Without what is set aside: what the exit code and the counts go by. */
  readonly open: readonly ExchangeFinding[];
  readonly setAside: readonly ExchangeFinding[];
};
export type Marking = (checked: Checked) => readonly ExchangeFinding[];

/** Marks by the waivers of `--waivers` that are in force today; kept papers come with the marks of their database. */
export async function waiversOf(options: Options, context: Pick<Context, 'folder'>): Promise<Outcome<Marking>> {
  const name = option(options, 'waivers');
  if (name === null) return done(({ reading }) => reading.findings);
  const file = await loadGiven(name, context, waiverFileIn);
  if (!file.ok) return file;
  const index = waiverIndex(file.value.waivers, chinaDay(new Date()));
  return done(({ reading, region }) => {
    const papers = waivablePapers(reading.papers, region?.code ?? null);
    return applyWaivers(reading.findings, index, { papers }).findings;
  });
}

export function apart(findings: readonly ExchangeFinding[]): SetAside {
  const [open = [], setAside = []] = [true, false].map((isOpen) => findings.filter(({ waiver }) => (waiver === undefined) === isOpen));
  return { open, setAside };
}

/** Below what is open; empty where nothing is set aside. */
export function setAsideText(setAside: readonly ExchangeFinding[], language: Language, style: Style): string {
  if (setAside.length === 0) return '';
  const lines = setAside.flatMap(({ rule, origin, message, waiver }) => {
    const place = placeText(origin, language);
    const where = place === '' ? '' : language === 'en' ? ` (${place})` : `（${place}）`;
    const by = waiver === undefined ? '' : `${waiver.by}${language === 'en' ? ', ' : '，'}${untilText(waiver.until, language)}`;
    return [
      `  ${style.strong(language === 'en' ? 'set aside' : '暂不处理')}  ${rule}  ${message}${style.faint(where)}`,
      `      ${waiver?.reason ?? ''} · ${by}`,
    ];
  });
  const last =
    language === 'en'
      ? `  ${counted(setAside.length, 'finding')} set aside, not counted above`
      : `  暂不处理 ${setAside.length} 处，不计入上面的数字`;
  return `${[...lines, last].join('\n')}\n`;
}
