/** The parts of a written Word file that are the same in each: types, relationships, styles, faces. */

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const officeRelationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export const contentTypes =
  `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
  '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>' +
  [
    ['document', 'document.main'],
    ['styles', 'styles'],
    ['settings', 'settings'],
    ['fontTable', 'fontTable'],
    ['footer1', 'footer'],
  ]
    .map(([part, type]) => `<Override PartName="/word/${part}.xml" ContentType="${wordType}.${type}+xml"/>`)
    .join('') +
  '</Types>';

export const packageRelationships =
  `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
  `<Relationship Id="rId1" Type="${officeRelationship}/officeDocument" Target="word/document.xml"/>` +
  '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>';

export const documentRelationships =
  `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
  ['styles', 'settings', 'fontTable']
    .map((part, index) => `<Relationship Id="rId${index + 1}" Type="${officeRelationship}/${part}" Target="${part}.xml"/>`)
    .join('') +
  `<Relationship Id="rId4" Type="${officeRelationship}/footer" Target="footer1.xml"/></Relationships>`;

export const settings = `${declaration}<w:settings ${main}><w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/><w:characterSpacingControl w:val="compressPunctuation"/></w:settings>`;

/** Faces by the names that Chinese offices have; `altName` is taken where the first is missing. */
const faces: readonly (readonly [string, string, string])[] = [
  ['方正小标宋简体', '华文中宋;STZhongsong;Noto Serif CJK SC', 'roman'],
  ['黑体', 'SimHei;Noto Sans CJK SC', 'swiss'],
  ['仿宋', 'FangSong;FangSong_GB2312;Noto Sans CJK SC', 'modern'],
  ['宋体', 'SimSun;Noto Serif CJK SC', 'roman'],
];

export const fontTable =
  `${declaration}<w:fonts ${main}>` +
  faces
    .map(
      ([name, alternatives, family]) =>
        `<w:font w:name="${name}"><w:altName w:val="${alternatives}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
    )
    .join('') +
  '</w:fonts>';

type Style = {
  readonly id: string;
  readonly name: string;
  readonly face: string;
  readonly halfPoints: number;
  readonly bold?: boolean;
  readonly paragraph: string;
};

const paragraphStyles: readonly Style[] = [
  {
    id: 'CoverTitle',
    name: 'Title',
    face: '方正小标宋简体',
    halfPoints: 52,
    paragraph: '<w:spacing w:before="3600" w:after="480" w:line="360" w:lineRule="auto"/><w:jc w:val="center"/>',
  },
  {
    id: 'CoverText',
    name: 'Subtitle',
    face: '仿宋',
    halfPoints: 32,
    paragraph: '<w:spacing w:before="240" w:line="360" w:lineRule="auto"/><w:jc w:val="center"/>',
  },
  {
    id: 'ContentsTitle',
    name: 'TOC Heading',
    face: '黑体',
    halfPoints: 36,
    paragraph: '<w:spacing w:before="240" w:after="360"/><w:jc w:val="center"/>',
  },
  {
    id: 'ContentsPart',
    name: 'TOC Part',
    face: '黑体',
    halfPoints: 28,
    paragraph: '<w:spacing w:before="240" w:after="60"/>',
  },
  {
    id: 'TOC1',
    name: 'toc 1',
    face: '仿宋',
    halfPoints: 28,
    paragraph: '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9070"/></w:tabs><w:spacing w:line="400" w:lineRule="atLeast"/>',
  },
  {
    id: 'PartTitle',
    name: 'heading 1',
    face: '黑体',
    halfPoints: 36,
    paragraph: '<w:keepNext/><w:spacing w:before="240" w:after="240"/><w:jc w:val="center"/><w:outlineLvl w:val="0"/>',
  },
  {
    id: 'SectionTitle',
    name: 'heading 2',
    face: '黑体',
    halfPoints: 32,
    paragraph: '<w:keepNext/><w:spacing w:before="240" w:after="120"/><w:ind w:firstLine="640"/><w:outlineLvl w:val="1"/>',
  },
  {
    id: 'FormTitle',
    name: 'heading 3',
    face: '黑体',
    halfPoints: 32,
    paragraph: '<w:keepNext/><w:spacing w:before="120" w:after="120"/><w:jc w:val="center"/><w:outlineLvl w:val="1"/>',
  },
  {
    id: 'Text',
    name: 'Body Text',
    face: '仿宋',
    halfPoints: 32,
    paragraph: '<w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLine="640"/><w:jc w:val="both"/>',
  },
  {
    // Not justified: figures between Chinese commas are one long word to some programs, which then pull the line before apart.
    id: 'Opinion',
    name: 'Opinion',
    face: '仿宋',
    halfPoints: 32,
    paragraph: '<w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLine="640"/><w:jc w:val="left"/>',
  },
  {
    id: 'Addressee',
    name: 'Addressee',
    face: '仿宋',
    halfPoints: 32,
    paragraph: '<w:keepNext/><w:spacing w:before="240" w:line="560" w:lineRule="exact"/>',
  },
  {
    id: 'Signature',
    name: 'Signature',
    face: '仿宋',
    halfPoints: 32,
    paragraph: '<w:spacing w:before="240" w:line="560" w:lineRule="exact"/><w:ind w:right="640"/><w:jc w:val="right"/>',
  },
  {
    id: 'FormYear',
    name: 'Form Year',
    face: '宋体',
    halfPoints: 21,
    paragraph: '<w:keepNext/><w:spacing w:after="60"/><w:jc w:val="center"/>',
  },
  {
    id: 'UnitLine',
    name: 'Unit Line',
    face: '宋体',
    halfPoints: 21,
    paragraph: '<w:keepNext/><w:tabs><w:tab w:val="right" w:pos="9070"/></w:tabs><w:spacing w:after="60"/>',
  },
  { id: 'Gap', name: 'Gap', face: '宋体', halfPoints: 2, paragraph: '<w:keepNext/><w:spacing w:line="20" w:lineRule="exact"/>' },
  { id: 'FormLabel', name: 'Form Label', face: '宋体', halfPoints: 21, paragraph: '<w:jc w:val="center"/>' },
  { id: 'FormHeader', name: 'Form Header', face: '宋体', halfPoints: 21, bold: true, paragraph: '<w:jc w:val="center"/>' },
  { id: 'FormValue', name: 'Form Value', face: '宋体', halfPoints: 21, paragraph: '<w:jc w:val="left"/>' },
];

const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('');

export const styles =
  `${declaration}<w:styles ${main}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体" w:cs="Times New Roman"/>` +
  '<w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style>' +
  `<w:style w:type="table" w:styleId="FormGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${edges}</w:tblBorders></w:tblPr></w:style>` +
  paragraphStyles.map(writeStyle).join('') +
  '</w:styles>';

function writeStyle(style: Style): string {
  const bold = style.bold === true ? '<w:b/>' : '';
  return (
    `<w:style w:type="paragraph" w:styleId="${style.id}"><w:name w:val="${style.name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${style.paragraph}</w:pPr>` +
    `<w:rPr><w:rFonts w:eastAsia="${style.face}"/>${bold}<w:sz w:val="${style.halfPoints}"/><w:szCs w:val="${style.halfPoints}"/></w:rPr></w:style>`
  );
}
