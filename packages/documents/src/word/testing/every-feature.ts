/** Every feature that the reader knows, each as a snippet with what must be read from it. One test a feature, and one file with all. */
import { cell, field, paragraph, row, run, table, textBox, textCell } from './make-word.ts';

export type Feature = {
  readonly name: string;
  readonly xml: string;
  /** Text of the paragraphs and tables that come of it; a table as rows of the text in each grid place, spans repeated, null where there is none. */
  readonly reads: readonly (string | readonly (readonly (string | null)[])[])[];
  readonly notes?: readonly string[];
};

const control = (content: string, properties = ''): string =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const fieldEnd = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
const author = 'w:id="1" w:author="x" w:date="2024-01-01T00:00:00Z"';
const down = (value: string): string => `<w:vMerge w:val="${value}"/>`;

export const featureStyles =
  '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="Heading 1"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="11"><w:name w:val="Special"/><w:basedOn w:val="1"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>' +
  '<w:style w:type="character" w:styleId="secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="secretText"><w:name w:val="Secret Text"/><w:rPr><w:vanish/></w:rPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="x"><w:name w:val="x"/><w:basedOn w:val="y"/></w:style><w:style w:type="paragraph" w:styleId="y"><w:name w:val="y"/><w:basedOn w:val="x"/></w:style>';

export const features: readonly Feature[] = [
  {
    name: 'a text box of old programs alone',
    xml: paragraph(
      run('甲') +
        `<w:r><w:pict><v:group><v:shape><v:textbox><w:txbxContent>${paragraph(run('乙'))}</w:txbxContent></v:textbox></v:shape></v:group></w:pict></w:r>`,
    ),
    reads: ['甲', '乙'],
  },
  {
    name: 'a deleted text box is left out',
    xml: paragraph(run('甲') + `<w:del ${author}>${textBox(paragraph(run('乙')))}</w:del>`),
    reads: ['甲'],
    notes: ['deleted-text-left-out'],
  },
  { name: 'runs are joined', xml: paragraph(run('城区') + run('道路养护')), reads: ['城区道路养护'] },
  { name: 'an empty paragraph stays', xml: paragraph(''), reads: [''] },
  {
    name: 'line break, carriage return, tab',
    xml: paragraph(`<w:r><w:t>一</w:t><w:br/><w:t>二</w:t><w:cr/><w:t>三</w:t><w:tab/><w:t>四</w:t></w:r>`),
    reads: ['一\n二\n三\t四'],
  },
  { name: 'a page break is no text', xml: paragraph(`<w:r><w:br w:type="page"/></w:r>${run('第二部分')}`), reads: ['第二部分'] },
  {
    name: 'a page break within a paragraph parts its text',
    xml: paragraph(`${run('上页')}<w:r><w:br w:type="page"/></w:r>${run('下页')}`),
    reads: ['上页\n下页'],
  },
  {
    name: 'a column break parts its text too',
    xml: paragraph(`${run('左')}<w:r><w:br w:type="column"/><w:lastRenderedPageBreak/></w:r>${run('右')}`),
    reads: ['左\n右'],
  },
  {
    name: 'white space at ends counts only where it is kept',
    xml: paragraph('<w:r><w:t> 甲 </w:t></w:r><w:r><w:t xml:space="preserve"> 乙</w:t></w:r>'),
    reads: ['甲 乙'],
  },
  {
    name: 'hyphens: a kept one is a hyphen, a soft one nothing',
    xml: paragraph('<w:r><w:t>216</w:t><w:noBreakHyphen/><w:t>01</w:t><w:softHyphen/><w:t>A</w:t></w:r>'),
    reads: ['216-01A'],
  },
  { name: 'zero-width characters are removed', xml: paragraph(run('绩\u200b效\ufeff目\u200d标')), reads: ['绩效目标'] },
  {
    name: 'symbols of symbol faces',
    xml: paragraph(
      '<w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t>95%</w:t><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Wingdings 2" w:char="F0A3"/></w:r>',
    ),
    reads: ['≥95%☑☐'],
  },
  {
    name: 'symbols typed with a symbol face',
    xml: paragraph(run('\uf0b390', '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>')),
    reads: ['≥90'],
  },
  {
    name: 'an unknown symbol is told',
    xml: paragraph('<w:r><w:sym w:font="Wingdings 3" w:char="F001"/></w:r>'),
    reads: ['\ufffd'],
    notes: ['unknown-symbol'],
  },
  {
    name: 'a TC field is no text',
    xml: paragraph(run('1、道路养护绩效目标表') + field(' TC "1、道路养护绩效目标表" \\f C \\l "1" ')),
    reads: ['1、道路养护绩效目标表'],
  },
  { name: 'the result of a field is text', xml: paragraph(run('第') + field(' PAGE ', run('3')) + run('页')), reads: ['第3页'] },
  {
    name: 'a field within an instruction is no text',
    xml: paragraph(
      run('甲') +
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF </w:instrText></w:r>${field(' PAGE ', run('7'))}<w:r><w:instrText> = 1 "a" "b"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('b')}${fieldEnd}` +
        run('乙'),
    ),
    reads: ['甲b乙'],
  },
  {
    name: 'a simple field',
    xml: paragraph(`<w:fldSimple w:instr=" NUMPAGES ">${run('9')}</w:fldSimple><w:fldSimple w:instr=" TC x ">${run('x')}</w:fldSimple>`),
    reads: ['9'],
  },
  {
    name: 'a field that never ends swallows nothing',
    xml:
      paragraph('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF a </w:instrText></w:r>' + run('正文')) +
      paragraph(fieldEnd + run('下一段')),
    reads: ['正文', '下一段'],
  },
  {
    name: 'old check boxes and lists',
    xml: paragraph(
      '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r>' +
        fieldEnd +
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="新增"/><w:listEntry w:val="延续"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r>' +
        fieldEnd,
    ),
    reads: ['☑延续'],
  },
  {
    name: 'hyperlink, smart tag, custom XML, inserted text, direction',
    xml: paragraph(
      `<w:hyperlink>${run('一')}</w:hyperlink><w:smartTag>${run('二')}</w:smartTag><w:customXml>${run('三')}</w:customXml><w:ins ${author}>${run('四')}</w:ins><w:moveTo ${author}>${run('五')}</w:moveTo><w:bdo>${run('六')}</w:bdo>`,
    ),
    reads: ['一二三四五六'],
  },
  {
    name: 'ruby: the base only',
    xml: paragraph(`<w:r><w:ruby><w:rubyPr/><w:rt>${run('jì')}</w:rt><w:rubyBase>${run('绩')}</w:rubyBase></w:ruby></w:r>${run('效')}`),
    reads: ['绩效'],
  },
  {
    name: 'a formula',
    xml: paragraph(
      `${run('率=')}<m:oMath><m:f><m:num><m:r><m:t>完成</m:t></m:r></m:num><m:den><m:r><m:t>计划</m:t></m:r></m:den></m:f></m:oMath>`,
    ),
    reads: ['率=完成/计划'],
  },
  {
    name: 'hidden text is left out',
    xml: paragraph(run('见') + run('内部 说明', '<w:vanish/>') + run('表', '<w:vanish w:val="0"/>')),
    reads: ['见表'],
    notes: ['hidden-text-left-out'],
  },
  {
    name: 'text hidden by a style is left out',
    xml: paragraph(run('甲', '<w:rStyle w:val="secret"/>') + run('乙')) + paragraph(run('丙'), '<w:pStyle w:val="secretText"/>'),
    reads: ['乙', ''],
    notes: ['hidden-text-left-out'],
  },
  {
    name: 'struck-out text is left out',
    xml: paragraph(run('100', '<w:strike/>') + run('90', '<w:dstrike/>') + run('80')),
    reads: ['80'],
    notes: ['struck-text-left-out'],
  },
  {
    name: 'deleted text is left out, inserted text read',
    xml: paragraph(
      `<w:del ${author}><w:r><w:delText>五十</w:delText></w:r></w:del><w:moveFrom ${author}>${run('移走')}</w:moveFrom><w:ins ${author}>${run('六十')}</w:ins>`,
    ),
    reads: ['六十'],
    notes: ['deleted-text-left-out'],
  },
  {
    name: 'a deleted paragraph mark joins two paragraphs',
    xml: paragraph(run('前半'), `<w:rPr><w:del ${author}/></w:rPr>`) + paragraph(run('后半')),
    reads: ['前半后半'],
  },
  {
    name: 'a paragraph all deleted is gone',
    xml:
      paragraph(`<w:del ${author}><w:r><w:delText>废止</w:delText></w:r></w:del>`, `<w:rPr><w:del ${author}/></w:rPr>`) +
      paragraph(run('保留')),
    reads: ['保留'],
    notes: ['deleted-text-left-out'],
  },
  { name: 'content controls around blocks and runs', xml: control(paragraph(control(run('部门')) + run('目标'))), reads: ['部门目标'] },
  {
    name: 'the prompt of a content control is blank',
    xml: paragraph(run('金额：') + control(run('单击此处输入文字。'), '<w:showingPlcHdr/>')),
    reads: ['金额：'],
    notes: ['prompt-left-out'],
  },
  {
    name: 'a text box follows its paragraph, once',
    xml: paragraph(run('单位：万元') + textBox(paragraph(run('附表')) + table([row([textCell('甲')])]))),
    reads: ['单位：万元', '附表', [['甲']]],
  },
  {
    name: 'alternate content is taken once',
    xml: paragraph(
      `<mc:AlternateContent><mc:Choice Requires="wps">${run('新')}</mc:Choice><mc:Fallback>${run('旧')}</mc:Fallback></mc:AlternateContent><mc:AlternateContent><mc:Fallback>${run('备')}</mc:Fallback></mc:AlternateContent>`,
    ),
    reads: ['新备'],
  },
  {
    name: 'pictures and embedded objects are told',
    xml: paragraph(
      '<w:r><w:drawing><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></w:drawing><w:object><v:shape><v:imagedata/></v:shape><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>',
    ),
    reads: [''],
    notes: ['pictures-not-read', 'embedded-object-not-read'],
  },
  { name: 'the content of another file is told', xml: '<w:altChunk r:id="rId9"/>', reads: [], notes: ['embedded-file-not-read'] },
  {
    name: 'a plain table',
    xml: table([row([textCell('甲'), textCell('乙')], '<w:tblHeader/>'), row([textCell('丙'), textCell('丁')])]),
    reads: [
      [
        ['甲', '乙'],
        ['丙', '丁'],
      ],
    ],
  },
  {
    name: 'gridSpan',
    xml: table([row([textCell('甲', '<w:gridSpan w:val="2"/>'), textCell('乙')]), row([textCell('丙'), textCell('丁'), textCell('戊')])]),
    reads: [
      [
        ['甲', '甲', '乙'],
        ['丙', '丁', '戊'],
      ],
    ],
  },
  {
    name: 'vMerge',
    xml: table([
      row([textCell('产出', down('restart')), textCell('一')]),
      row([cell('', '<w:vMerge/>'), textCell('二')]),
      row([cell('', down('continue')), textCell('三')]),
      row([textCell('效益', down('restart')), textCell('四')]),
    ]),
    reads: [
      [
        ['产出', '一'],
        ['产出', '二'],
        ['产出', '三'],
        ['效益', '四'],
      ],
    ],
  },
  {
    name: 'vMerge without a beginning stays a cell',
    xml: table([
      row([textCell('甲'), textCell('乙')]),
      row([textCell('丙', '<w:vMerge/>'), textCell('丁')]),
      row([cell('', '<w:vMerge/>'), textCell('戊')]),
    ]),
    reads: [
      [
        ['甲', '乙'],
        ['丙', '丁'],
        ['丙', '戊'],
      ],
    ],
  },
  {
    name: 'hMerge',
    xml: table([row([textCell('甲', '<w:hMerge w:val="restart"/>'), cell('', '<w:hMerge/>'), textCell('乙')])]),
    reads: [[['甲', '甲', '乙']]],
  },
  {
    name: 'text in a merged cell does not show',
    xml: table([row([textCell('甲', down('restart'))]), row([textCell('遮住', '<w:vMerge/>')])]),
    reads: [[['甲'], ['甲']]],
    notes: ['hidden-text-left-out'],
  },
  {
    name: 'gridBefore, gridAfter, missing cells',
    xml: table([
      row([textCell('甲'), textCell('乙'), textCell('丙')]),
      row([textCell('丁')], '<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>'),
      row([]),
    ]),
    reads: [
      [
        ['甲', '乙', '丙'],
        [null, '丁', null],
        [null, null, null],
      ],
    ],
  },
  {
    name: 'paragraphs of a cell in lines, ends trimmed',
    xml: table([row([cell(paragraph('') + paragraph(run('　1、新建')) + paragraph('') + paragraph(run('2、改建 ')))])]),
    reads: [[['1、新建\n\n2、改建']]],
  },
  {
    name: 'content controls around rows and cells',
    xml: table([control(row([control(textCell('甲')), `<w:customXml>${textCell('乙')}</w:customXml>`]))]),
    reads: [[['甲', '乙']]],
  },
  {
    name: 'a deleted row is left out, an inserted one read',
    xml: table([row([textCell('甲')]), row([textCell('乙')], `<w:del ${author}/>`), row([textCell('丙')], `<w:ins ${author}/>`)]),
    reads: [[['甲'], ['丙']]],
    notes: ['deleted-text-left-out'],
  },
  {
    name: 'a hidden row is left out',
    xml: table([row([textCell('甲')]), row([textCell('乙')], '<w:hidden/>')]),
    reads: [[['甲']]],
    notes: ['hidden-text-left-out'],
  },
  {
    name: 'a deleted cell is blank',
    xml: table([row([textCell('甲', `<w:cellDel ${author}/>`), textCell('乙')])]),
    reads: [[['', '乙']]],
    notes: ['deleted-text-left-out'],
  },
  {
    name: 'a text box in a cell is text of the cell',
    xml: table([row([cell(paragraph(run('甲') + textBox(paragraph(run('乙')))))])]),
    reads: [[['甲\n乙']]],
  },
  {
    name: 'two tables stay two',
    xml: table([row([textCell('甲')])]) + paragraph('') + table([row([textCell('乙')])]),
    reads: [[['甲']], '', [['乙']]],
  },
];
