/** A small mail for tests: a text, a page and files, each part in base64. */

export type MailPart = {
  /** Value of Content-Type. */
  readonly type: string;
  readonly content: string | Uint8Array;
  /** More header lines. */
  readonly headers?: readonly string[];
};

export const mailHeaders: readonly string[] = [
  'From: =?utf-8?B?5pWZ6IKy5bGA?= <a@example.invalid>',
  'To: b@example.invalid',
  'Subject: =?gbk?B?vKjQp8S/serP7g==?=',
  'Date: Tue, 04 Mar 2025 09:00:00 +0800',
  'MIME-Version: 1.0',
];

export function attachment(name: string, content: string | Uint8Array, type = 'application/octet-stream'): MailPart {
  return { type, content, headers: [`Content-Disposition: attachment; filename*=UTF-8''${encodeURIComponent(name)}`] };
}

export function makeMail(parts: readonly MailPart[], headers: readonly string[] = mailHeaders, multipart = 'mixed'): Uint8Array {
  const lines = [...headers, `Content-Type: multipart/${multipart}; boundary="b1"`, ''];
  for (const part of parts)
    lines.push(
      '--b1',
      `Content-Type: ${part.type}`,
      'Content-Transfer-Encoding: base64',
      ...(part.headers ?? []),
      '',
      ...(Buffer.from(part.content)
        .toString('base64')
        .match(/.{1,76}/g) ?? []),
    );
  return Buffer.from([...lines, '--b1--', ''].join('\r\n'), 'latin1');
}
