/**
 * Every refusal code of the product, in one list. A refusal is an answer for a person, not a fault of the machine.
 * A code is never reused; a retired one stays with `retired: true`. The full message is made where the refusal arises.
 */
import type { Text } from './text.ts';

type Entry = { readonly title: Text; readonly retired?: true };

export const refusals = {
  // opening a file
  'empty-file': title('文件是空的', 'The file is empty'),
  'not-read-yet': title('暂不能读取这种文件', 'This kind of file cannot be read yet'),
  'unknown-format': title('不认识的文件格式', 'Unknown file format'),
  'broken-zip': title('文件已损坏，打不开', 'The file is damaged and cannot be opened'),
  'broken-xml': title('文件内容已损坏', 'The content of the file is damaged'),
  'broken-rtf': title('RTF 文件已损坏', 'The RTF file is damaged'),
  'broken-pdf': title('PDF文件已损坏，打不开', 'The PDF file is damaged and cannot be opened'),
  scan: title('文件是扫描件，没有文字', 'The file is a scan without text'),
  'too-many-pages': title('页数过多', 'Too many pages'),
  'zip-bomb': title('压缩文件展开后过大，已停止读取', 'The packed file unfolds too far; reading was stopped'),
  'xml-bomb': title('文件内容嵌套或展开过大，已停止读取', 'The content nests or unfolds too far; reading was stopped'),
  encrypted: title('文件有密码保护', 'The file is protected by a password'),
  'too-large': title('文件过大', 'The file is too large'),
  'too-many-files': title('一次上传的文件过多', 'Too many files at once'),
  'empty-bundle': title('压缩包或邮件里没有可读的文件', 'The archive or mail holds no file to read'),
  'broken-mail': title('邮件文件已损坏，打不开', 'The mail file is damaged and cannot be opened'),
  'bad-encoding': title('文字编码无法识别', 'The text encoding is not recognised'),
  'no-paper': title('文件中没有找到绩效目标表', 'No performance form was found in the file'),
  'reader-stopped': title('读取过程意外中断', 'Reading stopped unexpectedly'),
  'too-much-memory': title('占用内存过多，已停止读取', 'Reading took too much memory and was stopped'),
  'not-stored': title('读出的内容存不下', 'What was read could not be stored'),
  'too-slow': title('读取时间过长，已停止', 'Reading took too long and was stopped'),
  'not-text': title('不是文本文件', 'Not a text file'),
  'no-page': title('文件中没有网页正文', 'There is no page in the file'),
  'not-opendocument': title('不是OpenDocument文本', 'Not an OpenDocument text'),
  'not-word': title('不是Word文档', 'Not a Word document'),
  'not-workbook': title('不是Excel工作簿', 'Not an Excel workbook'),
  'broken-workbook': title('工作簿已损坏', 'The workbook is damaged'),
  'broken-doc': title('Word文件已损坏', 'The Word file is damaged'),
  'old-word': title('由太旧的Word保存', 'Saved by a Word too old'),
  'not-zip': title('不是压缩文件', 'Not a packed file'),
  'unknown-kind': title('不认识的文件格式', 'Unknown kind of file'),
  // looking for something
  'not-found': title('没有找到', 'Not found'),
  'no-file': title('没有这个文件', 'No such file'),
  'bad-request': title('请求有误', 'The request is not right'),
  'no-such-address': title('没有这个地址', 'No such address'),
  'method-not-allowed': title('此地址不支持该方法', 'This address does not take that method'),
  'bad-media-type': title('内容类型不受支持', 'Content type not supported'),
  'foreign-host': title('地址不属于本服务器', 'Not an address of this server'),
  'foreign-origin': title('不接受其他网站发来的请求', 'Requests from other sites are not taken'),
  'unknown-language': title('不支持这种语言', 'This language is not supported'),
  // importing
  'no-files': title('没有选择文件', 'No file was chosen'),
  'no-region': title('没有确定地区', 'No region is known'),
  'no-unit': title('没有确定预算单位', 'No unit is known'),
  'no-year': title('没有确定预算年度', 'No fiscal year is known'),
  'bad-region': title('地区代码不正确', 'The region code is not right'),
  'bad-year': title('预算年度不正确', 'The fiscal year is not right'),
  'bad-unit': title('预算单位不正确', 'The unit is not right'),
  'import-busy': title('导入还在进行', 'The import is still running'),
  'import-running': title('导入还在进行', 'The import is still running'),
  'already-kept': title('已经入库', 'Already kept'),
  'already-discarded': title('已经放弃', 'Already discarded'),
  'not-kept': title('还没有入库', 'Not kept yet'),
  'nothing-to-keep': title('没有可以入库的内容', 'There is nothing to keep'),
  'nothing-to-read': title('没有等待读取的文件', 'No file waits to be read'),
  'not-ready': title('还不能入库', 'Not ready to be kept'),
  cancelled: title('已经取消', 'Cancelled'),
  // printing
  'no-printer': title('没有可以生成PDF的程序', 'There is no program to make a PDF with'),
  'print-failed': title('没有能生成PDF', 'The PDF could not be made'),
  // changing
  'not-a-value': title('这里不能更正', 'This cannot be corrected'),
  'not-a-number': title('不是数字', 'Not a number'),
  'bad-layouts': title('不是版式更正文件', 'Not a file of layout corrections'),
  'bad-waivers': title('不是暂不处理事项文件', 'Not a file of waivers'),
  'no-such-rule': title('没有这条规则', 'There is no such rule'),
  'until-passed': title('截止日期已过', 'The last day has passed'),
  'not-a-layout': title('文件里没有这个版式', 'This layout is not in the file'),
  'bad-amount-unit': title('金额单位不正确', 'The unit of money is not right'),
  'nothing-changed': title('没有改动', 'Nothing was changed'),
  'no-name': title('没有写明是谁', 'It does not say who'),
  'no-reason': title('没有写明原因', 'It does not say why'),
  'stale-version': title('已有更新的版本', 'There is a newer version'),
  'already-withdrawn': title('已经撤回', 'Already withdrawn'),
  'not-sample': title('不是示例数据', 'Not sample data'),
  'sample-present': title('示例数据已经装入', 'The sample is already there'),
  'not-empty': title('数据库不是空的', 'The database is not empty'),
  // checking
  'no-such-profile': title('没有这个规则组合', 'No such profile'),
  'not-scored': title('不是绩效自评', 'No self-evaluation'),
  'no-such-scheme': title('没有这个计分办法', 'No such scoring scheme'),
  'no-such-parameter': title('没有这个参数', 'No such parameter'),
  'bad-parameter': title('参数的值不正确', 'The value of the parameter is not right'),
  'bad-evidence': title('不是对照资料文件', 'Not a file of evidence'),
  'bad-baseline': title('不是以前的检查结果', 'Not an earlier answer of a check'),
  // keeping
  'bad-backup': title('不是有效的备份文件', 'Not a valid backup'),
  'newer-data': title('数据由更新版本的软件写成', 'The data was written by a newer version of the program'),
  'data-locked': title('数据目录正由另一个程序使用', 'The data folder is in use by another program'),
  'server-running': title('服务已在运行', 'The server is already running'),
  'no-server': title('服务没有运行', 'The server is not running'),
  'not-serving': title('暂不可用', 'Not available now'),
  'server-unreachable': title('连接不到服务', 'The server cannot be reached'),
  'wrong-token': title('没有权限', 'Not allowed'),
  forbidden: title('没有权限', 'Not allowed'),
} as const satisfies Readonly<Record<string, Entry>>;

export type RefusalCode = keyof typeof refusals;

export function isRefusalCode(code: string): code is RefusalCode {
  return Object.hasOwn(refusals, code);
}

/** Short title of a refusal. A code that is not in the list is shown as it is. */
export function refusalText(code: string): Text {
  return isRefusalCode(code) ? refusals[code].title : { zh: `不能办理（${code}）`, en: `Refused (${code})` };
}

function title(zh: string, en: string): Entry {
  return { title: { zh, en } };
}
