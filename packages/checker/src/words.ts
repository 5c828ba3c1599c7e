/** Every word of the checker's page in both languages. */
import type { Text } from '@jixiao/domain';

export const words = {
  title: { zh: '绩效检查器', en: 'Jixiao checker' },
  lead: {
    zh: '把部门公开的绩效文件放进来，看看哪里值得问一问、依据哪条规则。文件只在本机浏览器里读取，不会发送到任何地方。',
    en: 'Put in the performance papers of a department and see what is worth asking, and by which rule. Files are read in this browser alone; nothing is sent anywhere.',
  },
  skip: { zh: '跳到正文', en: 'Skip to content' },
  otherLanguage: { zh: 'English', en: '中文' },
  filesTitle: { zh: '文件', en: 'Files' },
  drop: { zh: '把文件或文件夹拖到这里', en: 'Drop files or a folder here' },
  chooseFiles: { zh: '选择文件…', en: 'Choose files…' },
  chooseFolder: { zh: '选择文件夹…', en: 'Choose a folder…' },
  kinds: {
    zh: '能读：Word（.docx、.doc、.wps）、Excel（.xlsx、.xls）、PDF（有文字的）、OpenDocument、RTF、网页、纯文本，以及装着它们的 .zip 和 .eml。',
    en: 'Reads Word (.docx, .doc, .wps), Excel (.xlsx, .xls), PDF with text, OpenDocument, RTF, web pages, plain text, and .zip and .eml files that hold them.',
  },
  stop: { zh: '停止', en: 'Stop' },
  goOn: { zh: '继续检查', en: 'Go on' },
  clear: { zh: '全部清除', en: 'Clear all' },
  file: { zh: '文件', en: 'File' },
  kind: { zh: '类型', en: 'Kind' },
  state: { zh: '状态', en: 'State' },
  papers: { zh: '文本', en: 'Papers' },
  doubts: { zh: '读取存疑', en: 'Doubts' },
  questions: { zh: '疑点', en: 'Questions' },
  overview: { zh: '概况', en: 'In short' },
  rules: { zh: '规则', en: 'Rules' },
  rule: { zh: '规则', en: 'Rule' },
  projects: { zh: '涉及项目', en: 'Projects' },
  show: { zh: '显示', en: 'Show' },
  severityAll: { zh: '全部疑点', en: 'All questions' },
  severityWarning: { zh: '错误和警告', en: 'Errors and warnings' },
  severityError: { zh: '只看错误', en: 'Errors only' },
  allRules: { zh: '全部规则', en: 'All rules' },
  everyQuestion: { zh: '逐项疑点', en: 'Every question' },
  noQuestions: { zh: '在所选范围内没有疑点。', en: 'No questions within what is shown.' },
  noPapers: {
    zh: '读完的文件里没有绩效目标表。每个文件的说明在上面的表里。',
    en: 'No performance form was found in the files that were read. The table above says why, file by file.',
  },
  nothingYet: {
    zh: '还没有文件。放进一个文件试试：几秒钟后这里会列出每个项目的疑点、依据和建议。',
    en: 'No files yet. Put one in: a few seconds later each project stands here with its questions, their source and advice.',
  },
  by: { zh: '依据：', en: 'By: ' },
  open: { zh: '规则无法判断', en: 'What the rules could not decide' },
  times: { zh: '次数', en: 'Times' },
  why: { zh: '原因（例）', en: 'Why (an example)' },
  save: { zh: '保存', en: 'Save' },
  saveXlsx: { zh: '疑点清单（Excel）', en: 'List of questions (Excel)' },
  saveDocx: { zh: '审核意见（Word）', en: 'Review opinions (Word)' },
  saveScores: { zh: '自评得分重算（Excel）', en: 'Scores worked out again (Excel)' },
  scores: { zh: '自评得分重算', en: 'Scores worked out again' },
  scheme: { zh: '计分办法：', en: 'Scheme: ' },
  differs: { zh: '与打印的不一致', en: 'differs from what is printed' },
  item: { zh: '计分项', en: 'Item' },
  weight: { zh: '分值', en: 'Weight' },
  target: { zh: '指标值', en: 'Target' },
  actual: { zh: '完成值', en: 'Actual' },
  working: { zh: '算式', en: 'Working' },
  result: { zh: '重算', en: 'Score' },
  printed: { zh: '打印', en: 'Printed' },
  apart: { zh: '相差', en: 'Apart' },
  saveHtml: { zh: '检查报告（网页）', en: 'Report (HTML)' },
  saveCsv: { zh: '疑点（CSV）', en: 'Questions (CSV)' },
  saveJson: { zh: '数据（JSON）', en: 'Data (JSON)' },
  print: { zh: '打印', en: 'Print' },
  about: { zh: '关于这个文件', en: 'About this file' },
  aboutPrivacy: {
    zh: '这是一个完整的程序，不需要网络、安装或权限。它的内容安全策略禁止任何网络访问（connect-src 为 none），关闭页面后不留下任何内容。',
    en: 'This is a whole program that needs no network, installation or rights. Its content security policy forbids every connection (connect-src none), and nothing is left when the page is closed.',
  },
  aboutRules: {
    zh: '疑点是按公开的制度和表格向单位提出的问题，请核对原文；不是对任何个人的评价。',
    en: 'Questions are put to the unit by published rules and forms, to be compared with the text. They judge nobody.',
  },
  licences: { zh: '所含软件及其许可', en: 'The software inside and its licences' },
} as const satisfies Readonly<Record<string, Text>>;

export const statusWords = {
  waiting: { zh: '等待', en: 'waiting' },
  reading: { zh: '正在读', en: 'reading' },
  read: { zh: '已检查', en: 'checked' },
  refused: { zh: '没有读到表', en: 'no form' },
  opened: { zh: '已拆开', en: 'opened' },
} as const satisfies Readonly<Record<string, Text>>;

export const sentences = {
  progress: (done: number, total: number): Text => ({
    zh: `正在检查：${total} 个文件中的第 ${Math.min(done + 1, total)} 个`,
    en: `Checking: file ${Math.min(done + 1, total)} of ${total}`,
  }),
  finished: (total: number, questions: number): Text => ({
    zh: `${total} 个文件已检查完，共 ${questions} 处疑点。`,
    en: `${total} ${total === 1 ? 'file' : 'files'} checked, ${questions} ${questions === 1 ? 'question' : 'questions'}.`,
  }),
  stopped: (done: number, left: number): Text => ({
    zh: `已停止：检查了 ${done} 个，还有 ${left} 个没有检查。`,
    en: `Stopped: ${done} checked, ${left} left.`,
  }),
  again: (count: number): Text => ({
    zh: `其中 ${count} 个文件已经在列表里，没有再次加入。`,
    en: `${count} of them ${count === 1 ? 'stands' : 'stand'} in the list already and ${count === 1 ? 'was' : 'were'} not added again.`,
  }),
  passedOver: (count: number): Text => ({
    zh: `文件夹里有 ${count} 个文件从名称看不是文档，已略过。`,
    en: `${count} files of the folder are no documents by their name and were passed over.`,
  }),
  closedFolder: (name: string): Text => ({
    zh: `这个浏览器不能打开拖进来的文件夹“${name}”。请改用“选择文件夹”按钮。`,
    en: `This browser does not open the dropped folder “${name}”. Use the button “Choose a folder” instead.`,
  }),
  noDocument: {
    zh: '这个文件夹里没有文档。请核对是否选错了文件夹。',
    en: 'There is no document in this folder. Check that it is the right one.',
  },
  notSaved: {
    zh: '没有保存成功：浏览器没能生成这个文件。已检查的内容还在，请减少文件后再试，或换一种格式。',
    en: 'It was not saved: the browser could not make this file. What was checked is still here; try fewer files or another format.',
  },
  broke: {
    zh: '程序出了故障，已检查的内容可能没有全部显示。请重新打开这个文件再试。',
    en: 'Something broke, and not all that was checked may be shown. Open this file again and try once more.',
  },
} as const;

/** A file of the disk that the browser could not fetch. */
export function unreadable(name: string): Text {
  return {
    zh: `读不了“${name}”：它可能已被移动、改名，或正被别的程序占用。请核对后重新放进来。`,
    en: `“${name}” cannot be read: it may have been moved or renamed, or another program holds it. Check and put it in again.`,
  };
}
