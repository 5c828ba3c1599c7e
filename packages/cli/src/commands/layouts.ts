/** `jixiao layouts`: the remembered corrections of layouts, in words. */
import { forms, otherForms } from '@jixiao/documents';
import { type Language, type LayoutCorrection, meaningText, noForm, type RememberedLayout, say, type Text } from '@jixiao/domain';
import type { CommandDescription } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { refuse, valueOf, withConnection } from '../with-connection.ts';

export const layouts: CommandDescription = {
  name: 'layouts',
  summary: { zh: '列出记住的版式更正', en: 'List the remembered corrections of layouts' },
  arguments: '[list]',
  options: ['--json', '--data <folder>'],
  async run([word = 'list'], options, context) {
    if (word !== 'list')
      return refuse(
        {
          zh: `没有“layouts ${word}”这个命令。请看 jixiao help layouts。`,
          en: `There is no command “layouts ${word}”. See jixiao help layouts.`,
        },
        context,
      );
    return withConnection(options, context, async (client) => {
      const remembered = valueOf(await client.layouts());
      if (options['json'] === true) context.out.write(remembered.map((layout) => `${JSON.stringify(layout)}\n`).join(''));
      else if (remembered.length === 0) context.out.write(`${say(nothing, context.language)}\n`);
      else context.out.write(remembered.map((layout) => layoutText(layout, context.language)).join('\n'));
      return exitCode.clean;
    });
  },
};

const nothing: Text = {
  zh: '还没有记住版式更正。在导入页面更正一列或一种表格后，这里会列出。',
  en: 'No correction of a layout is remembered. One comes here when a column or a form is corrected in the import place.',
};

function layoutText({ id, correction, by, at, why, file }: RememberedLayout, language: Language): string {
  const labels = correction.layout.replaceAll('|', ' | ');
  const seen: Text = { zh: `${by}，${at}，见于“${file}”：${why}`, en: `${by}, ${at}, seen in “${file}”: ${why}` };
  return `${say(saidOf(correction), language)}\n  ${labels}\n  ${say(seen, language)}\n  ${id}\n`;
}

/** What a correction says, in one line. */
function saidOf(correction: LayoutCorrection): Text {
  if (correction.kind === 'column') {
    const means = meaningText[correction.means];
    const column = correction.position + 1;
    return { zh: `第 ${column} 列“${correction.label}”是${means.zh}`, en: `Column ${column}, “${correction.label}”, holds: ${means.en}` };
  }
  if (correction.form === noForm) return { zh: '不是绩效表', en: 'No performance form' };
  const name = [...forms, ...Object.values(otherForms)].find(({ id }) => id === correction.form)?.name;
  return { zh: `表格是“${name?.zh ?? correction.form}”`, en: `The form is “${name?.en ?? correction.form}”` };
}
