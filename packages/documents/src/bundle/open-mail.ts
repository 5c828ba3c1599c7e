/**
 * A mail (RFC 5322, MIME of RFC 2045 ff.) → its attachments, and its text where there is a table in it or nothing else.
 * Mails attached to the mail are not opened. Pictures that belong to the text (logos, signatures) are counted.
 */
import { done, type Note, type Outcome, refused } from '@jixiao/domain';
import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { note } from '../form-context.ts';
import { maximumFileSize } from '../zip/limits.ts';
import { tooLarge } from '../zip/read-zip.ts';
import { label } from './label.ts';
import type { Bundle, BundledFile } from './open-bundle.ts';
import { repairHeaders } from './repair-headers.ts';
import { bundleLimits, type BundleLimits, collector, isHidden, nested, tooManyFiles } from './taken-out.ts';
import { isTooHeavy } from './weigh-mail.ts';

/** Parts within parts: text and pictures in an alternative in a mixed mail are three. */
const maximumDepth = 20;
const maximumHeaders = 1024 * 1024;

export async function openMail(bytes: Uint8Array, limits: BundleLimits = bundleLimits): Promise<Outcome<Bundle>> {
  if (bytes.length > maximumFileSize) return tooLarge(bytes.length);
  if (isTooHeavy(bytes)) return heavyMail();
  const parsed = await parseMail(bytes);
  if (!parsed.ok) return parsed;
  const mail = parsed.value;
  const attachments = mail.attachments.filter((attachment) => !isOrnament(attachment) && !isHelper(attachment));
  const pictures = mail.attachments.filter(isOrnament).length;
  if (attachments.length > limits.files) return tooManyFiles(attachments.length, limits.files);
  const shown = attachments.filter((attachment) => !isHidden(attachment.filename ?? ''));
  const out = collector(attachments.length - shown.length, limits);
  const text = textOf(mail, shown.length === 0);
  if (text !== null) out.add(text);
  for (const [number, attachment] of shown.entries()) {
    const name = label(attachment.filename ?? '', `附件${number + 1}`);
    if (attachment.mimeType.startsWith('message/')) out.tell(nested(name));
    else out.add({ name, bytes: bytesOf(attachment) });
  }
  if (pictures > 0) out.tell(picturesOf(pictures));
  return out.finish();
}

/** The parser throws where its own limits are passed. */
async function parseMail(bytes: Uint8Array): Promise<Outcome<Email>> {
  try {
    return done(
      await PostalMime.parse(repairHeaders(bytes), {
        forceRfc822Attachments: true,
        maxNestingDepth: maximumDepth,
        maxHeadersSize: maximumHeaders,
      }),
    );
  } catch {
    return brokenMail();
  }
}

function isOrnament(attachment: Attachment): boolean {
  return attachment.mimeType.startsWith('image/') && (attachment.related === true || attachment.disposition === 'inline');
}

/** Signatures, invitations and receipts: no file that a person attached. */
function isHelper({ mimeType }: Attachment): boolean {
  return /^(?:application\/(?:x-)?pkcs7-signature|application\/pgp-(?:signature|keys)|text\/calendar|application\/ics|message\/(?:delivery-status|disposition-notification))$/.test(
    mimeType,
  );
}

function bytesOf({ content }: Attachment): Uint8Array {
  if (typeof content === 'string') return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}

/** The text in HTML where there is a table in it; where there is nothing else, the text as it is. */
function textOf(mail: Email, alone: boolean): BundledFile | null {
  const page = mail.html ?? '';
  const text = mail.text ?? '';
  if (/<table[\s>]/i.test(page) || (alone && text.trim() === '' && page.trim() !== '')) return asPage(page);
  return alone && text.trim() !== '' ? { name: '邮件正文.txt', bytes: new TextEncoder().encode(text) } : null;
}

/** The mark at the start outweighs a `charset` within the page: the text is no longer in that code. */
function asPage(page: string): BundledFile {
  const start = /<!doctype html|<html[\s>]/i.test(page.slice(0, 1000)) ? '\ufeff' : '\ufeff<!DOCTYPE html>\n';
  return { name: '邮件正文.html', bytes: new TextEncoder().encode(start + page) };
}

function picturesOf(count: number): Note {
  return note(
    'info',
    'pictures-not-read',
    null,
    null,
    null,
    `邮件正文中有 ${count} 张图片没有读入。若表格是截图，请改用文字表格。`,
    `${count} pictures in the text of the mail were not read. If a table is a screenshot, replace it by a table of text.`,
  );
}

function brokenMail(): ReturnType<typeof refused> {
  return refused('broken-mail', {
    zh: '邮件文件损坏，或结构不正常，没有打开。请在邮箱中打开这封邮件，把附件另存下来，再放进来。',
    en: 'The mail file is damaged or built in an abnormal way and was not opened. Open the mail where it arrived, save its attachments and hand those in.',
  });
}

function heavyMail(): ReturnType<typeof refused> {
  return refused('too-large', {
    zh: '邮件的正文太长，没有打开。请在邮箱中打开这封邮件，把附件另存下来，再放进来。',
    en: 'The text of the mail is too long and it was not opened. Open the mail where it arrived, save its attachments and hand those in.',
  });
}
