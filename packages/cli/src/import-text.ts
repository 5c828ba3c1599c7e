/** What an import did, for a person: each file, each paper, what changed, and what has to be typed when something is missing. */
import { counted, type ImportFile, type ImportView, type Language, type Text } from '@jixiao/domain';

type ReportLine = ImportView['report'][number];

const outcomes: Readonly<Record<ReportLine['outcome'], Text>> = {
  new: { zh: '新增', en: 'new' },
  'new-version': { zh: '新版本', en: 'new version' },
  unchanged: { zh: '没有变化', en: 'unchanged' },
  'origin-added': { zh: '内容相同，记下新出处', en: 'same content, origin added' },
  'left-as-is': { zh: '文件中没有，原样保留', en: 'not in the file, left as it is' },
};

const typing: Readonly<Record<ImportFile['missing'][number], Text>> = {
  region: { zh: '地区（加 --region 代码，如 --region 130000）', en: 'the region (add --region CODE, like --region 130000)' },
  unit: { zh: '预算单位（加 --unit 代码，如 --unit 216002）', en: 'the unit (add --unit CODE, like --unit 216002)' },
  year: { zh: '预算年度（加 --year 年度，如 --year 2025）', en: 'the fiscal year (add --year YEAR, like --year 2025)' },
};

export function missingText(missing: readonly ImportFile['missing'][number][]): Text {
  return {
    zh: `文件里没有写明${missing.map((each) => typing[each].zh).join('、')}。补上后重新导入；这次没有保存任何内容。`,
    en: `The files do not say ${missing.map((each) => typing[each].en).join(' and ')}. Add it and import again; nothing was kept this time.`,
  };
}

/** Files that were not read, and why. */
export function problemLines(view: ImportView, language: Language): readonly string[] {
  return view.files
    .filter(({ status }) => status === 'refused' || status === 'no-paper' || status === 'cancelled')
    .map(
      ({ name, message }) => `${name}${language === 'en' ? ': ' : '：'}${message ?? (language === 'en' ? 'it was not read' : '没有读取')}`,
    );
}

/** Files that say no unit or year, when the others were kept. */
export function leftOutLines(view: ImportView, language: Language): readonly string[] {
  return view.files
    .filter(({ status }) => status === 'left-out')
    .map(({ name, message }) => `${name}${language === 'en' ? ': ' : '：'}${message ?? ''}`);
}

export function reportText(view: ImportView, language: Language): string {
  const files = view.files.filter(({ status }) => status === 'kept' || status === 'unchanged' || status === 'read');
  const blocks = files.flatMap((file) => [
    fileLine(file, language),
    ...view.report.filter((line) => line.file === file.name).flatMap((line) => paperLines(line, language)),
  ]);
  const others = view.report.filter((line) => !files.some(({ name }) => name === line.file)).flatMap((line) => paperLines(line, language));
  return `${[...blocks, ...others, summary(view, language)].join('\n')}\n`;
}

function fileLine(file: ImportFile, language: Language): string {
  const { error, warning, hint } = file.findings;
  const rest = file.message === null ? '' : `  ${file.message}`;
  return language === 'en'
    ? `${file.name}: ${counted(file.papers, 'paper')}, ${counted(file.doubts, 'doubt')}, ${counted(error, 'error')}, ${counted(warning, 'warning')}, ${counted(hint, 'hint')}${rest}`
    : `${file.name}：${file.papers} 份文本，存疑 ${file.doubts} 处，错误 ${error} 处，警告 ${warning} 处，提示 ${hint} 处${rest}`;
}

function paperLines(line: ReportLine, language: Language): readonly string[] {
  const outcome = outcomes[line.outcome];
  const blank = language === 'en' ? 'blank' : '空白';
  const changes = line.differences.map(({ at, from, to }) => `      ${at}: ${from ?? blank} → ${to ?? blank}`);
  const perhaps =
    line.perhaps === undefined
      ? []
      : [
          language === 'en'
            ? `      perhaps the kept project "${line.perhaps}"; import it in the page to say so`
            : `      可能就是已有的“${line.perhaps}”；可在导入页指明`,
        ];
  return [`  ${language === 'en' ? outcome.en : outcome.zh}  ${line.fiscalYear}  ${line.title}`, ...perhaps, ...changes];
}

function summary(view: ImportView, language: Language): string {
  const { code, name } = view.region;
  const place = code === name ? code : `${code} ${name}`;
  const counts = Object.entries(outcomes)
    .map(([outcome, text]) => ({ text, count: view.report.filter((line) => line.outcome === outcome).length }))
    .filter(({ count }) => count > 0);
  if (language === 'en') return `${place}: ${counts.map(({ text, count }) => `${count} ${text.en}`).join(', ') || 'nothing changed'}`;
  return `${place}：${counts.map(({ text, count }) => `${text.zh} ${count} 份`).join('，') || '没有变化'}`;
}
