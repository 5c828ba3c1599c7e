/** OpenDocument texts for tests, made of the XML of their body. For tests only. */
import { strToU8, zipSync } from 'fflate';

export type OdtSource = {
  readonly body: string;
  /** Automatic styles of the content. */
  readonly automatic?: string;
  readonly named?: string;
  /** Content of office:master-styles. */
  readonly pages?: string;
  readonly manifest?: string;
};

const version = 'urn:oasis:names:tc:opendocument:xmlns';
const declarations = ['office', 'style', 'text', 'table']
  .map((name) => `xmlns:${name}="${version}:${name}:1.0"`)
  .concat(
    `xmlns:draw="${version}:drawing:1.0"`,
    'xmlns:field="urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0"',
    'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
  )
  .join(' ');

export function makeOdt({ body, automatic = '', named = '', pages = '', manifest = '<manifest/>' }: OdtSource): Uint8Array {
  const content = `<office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body>`;
  const styles = `<office:styles>${named}</office:styles><office:master-styles>${pages}</office:master-styles>`;
  return zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    'content.xml': strToU8(`<office:document-content ${declarations}>${content}</office:document-content>`),
    'styles.xml': strToU8(`<office:document-styles ${declarations}>${styles}</office:document-styles>`),
    'META-INF/manifest.xml': strToU8(manifest),
  });
}

export function makeFlatOdt({ body, automatic = '', named = '', pages = '' }: OdtSource): Uint8Array {
  return strToU8(
    `<?xml version="1.0"?><office:document ${declarations}><office:styles>${named}</office:styles><office:automatic-styles>${automatic}</office:automatic-styles><office:master-styles>${pages}</office:master-styles><office:body><office:text>${body}</office:text></office:body></office:document>`,
  );
}
