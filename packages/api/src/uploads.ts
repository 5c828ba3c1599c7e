/**
 * Files of a multipart request, read as they come. A file past its limit is not kept in memory; the rest of the request is still read to its
 * end, so that the sender gets the refusal and not a broken connection.
 */
import { done, type Outcome, type Refusal, refused } from '@jixiao/domain';
import type { FastifyRequest } from 'fastify';
import type { UploadedFile } from './contract/index.ts';

export type UploadLimits = { readonly fileBytes: number; readonly files: number; readonly totalBytes: number };

export const uploadLimits: UploadLimits = { fileBytes: 64 * 1024 * 1024, files: 2000, totalBytes: 512 * 1024 * 1024 };

export type Upload = { readonly fields: Readonly<Record<string, string>>; readonly files: readonly UploadedFile[] };

export async function uploadOf(request: FastifyRequest, limits: UploadLimits): Promise<Outcome<Upload>> {
  const fields: Record<string, string> = {};
  const files: UploadedFile[] = [];
  let refusal: Refusal | undefined;
  let total = 0;
  const parts = request.parts({
    limits: { fileSize: limits.fileBytes, files: limits.files, fields: 20, fieldSize: 4096, parts: limits.files + 20 },
  });
  for await (const part of parts) {
    if (part.type === 'field') {
      const value = String(part.value).trim();
      if (value !== '') fields[part.fieldname] = value;
      continue;
    }
    const pieces: Buffer[] = [];
    for await (const piece of part.file as AsyncIterable<Buffer>) {
      total += piece.length;
      if (refusal === undefined && total <= limits.totalBytes) pieces.push(piece);
    }
    if (part.file.truncated) refusal ??= fileTooLarge(part.filename, limits);
    else if (total > limits.totalBytes) refusal ??= uploadTooLarge(limits);
    else if (refusal === undefined && (part.filename ?? '') !== '')
      files.push({ name: part.filename, bytes: new Uint8Array(Buffer.concat(pieces)) });
    if (refusal !== undefined) files.length = 0;
  }
  if (refusal !== undefined) return { ok: false, refusal };
  return files.length === 0 ? noFiles() : done({ fields, files });
}

export function uploadTooLarge(limits: UploadLimits): Refusal {
  return {
    code: 'too-large',
    message: {
      zh: `一次上传的内容超过 ${mebibytes(limits.totalBytes)} MB。请分几次上传。没有读取任何文件。`,
      en: `The upload is larger than ${mebibytes(limits.totalBytes)} MB. Upload it in parts. No file was read.`,
    },
  };
}

export function tooManyFiles(limits: UploadLimits): Refusal {
  return {
    code: 'too-many-files',
    message: {
      zh: `一次上传的文件超过 ${limits.files} 个。请分几次上传。没有读取任何文件。`,
      en: `More than ${limits.files} files were uploaded at once. Upload them in parts. No file was read.`,
    },
  };
}

function fileTooLarge(name: string, limits: UploadLimits): Refusal {
  return {
    code: 'too-large',
    message: {
      zh: `“${name}”超过 ${mebibytes(limits.fileBytes)} MB，没有读取，本次上传的其他文件也没有读取。绩效文本通常不到 1 MB：请检查是否选错了文件，或先删去其中的图片。`,
      en: `"${name}" is larger than ${mebibytes(limits.fileBytes)} MB. It was not read, nor were the other files of this upload. A performance text is usually below 1 MB: check that it is the right file, or remove its pictures first.`,
    },
  };
}

function noFiles(): Outcome<never> {
  return refused('no-files', {
    zh: '没有选择文件。请选择一个或几个文件后再上传。',
    en: 'No file was chosen. Choose one file or more and upload again.',
  });
}

function mebibytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}
