/** What `--waivers FILE` does to a check: findings that are set aside are marked, told after the open ones, and counted apart. */
import {
  applyWaivers,
  type CheckResult,
  chinaDay,
  done,
  type Finding,
  type Language,
  originAt,
  type Outcome,
  type Paper,
  waivablePapers,
  waiverFileIn,
  waiverIndex,
} from '@jixiao/domain';
import { option, type Options } from './command.ts';
import type { Context } from './environment.ts';
import { loadGiven } from './given-file.ts';
import { placeText } from './place-text.ts';
import { counted } from './plural.ts';
import type { Style } from './style.ts';
import { untilText } from './waiver-text.ts';

export type SetAside = {
  /** All findings, those that are set aside with their waiver. */
  readonly marked: CheckResult;
  /** Without those that are set aside: what the exit code and the counts go by. */
  readonly open: CheckResult;
  readonly setAside: readonly Finding[];
};

/** Sets aside by the waivers of `--waivers` that are in force today; nothing without it. */
export async function waiversOf(
  options: Options,
  context: Pick<Context, 'folder'>,
): Promise<Outcome<(result: CheckResult, papers: readonly Paper[]) => SetAside>> {
  const name = option(options, 'waivers');
  if (name === null) return done((result) => ({ marked: result, open: result, setAside: [] }));
  const file = await loadGiven(name, context, waiverFileIn);
  if (!file.ok) return file;
  const index = waiverIndex(file.value.waivers, chinaDay(new Date()));
  return done((result, papers) => {
    const { findings } = applyWaivers(result.findings, index, { papers: waivablePapers(papers) });
    const [open, setAside] = [true, false].map((isOpen) => findings.filter(({ waiver }) => (waiver === undefined) === isOpen));
    return { marked: { ...result, findings }, open: { ...result, findings: open ?? [] }, setAside: setAside ?? [] };
  });
}

/** Below what is open; empty where nothing is set aside. */
export function setAsideText(setAside: readonly Finding[], papers: readonly Paper[], language: Language, style: Style): string {
  if (setAside.length === 0) return '';
  const lines = setAside.flatMap(({ rule, at, message, waiver }) => {
    const place = placeText(originAt(papers, at), language);
    const where = place === '' ? '' : language === 'en' ? ` (${place})` : `（${place}）`;
    const said = language === 'en' ? message.en : message.zh;
    const by = waiver === undefined ? '' : `${waiver.by}${language === 'en' ? ', ' : '，'}${untilText(waiver.until, language)}`;
    return [
      `  ${style.strong(language === 'en' ? 'set aside' : '暂不处理')}  ${rule}  ${said}${style.faint(where)}`,
      `      ${waiver?.reason ?? ''} · ${by}`,
    ];
  });
  const last =
    language === 'en'
      ? `  ${counted(setAside.length, 'finding')} set aside, not counted above`
      : `  暂不处理 ${setAside.length} 处，不计入上面的数字`;
  return `${[...lines, last].join('\n')}\n`;
}
