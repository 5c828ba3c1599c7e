/**
 * Files of a multipart request, read as they come. A file past its limit is not kept in memory and goes on without its bytes, so that it is named
 * among the others and stops none of them. Past the limits of the whole, the request is still read to its end: the sender gets the refusal and
 * not a broken connection.
 */
import { maximumFileSize } from '@jixiao/documents';
import { done, type Outcome, type Refusal, refused } from '@jixiao/domain';
import type { FastifyRequest } from 'fastify';
import type { UploadedFile } from './contract/index.ts';

export type UploadLimits = { readonly fileBytes: number; readonly files: number; readonly totalBytes: number };

export const uploadLimits: UploadLimits = { fileBytes: maximumFileSize, files: 2000, totalBytes: 512 * 1024 * 1024 };

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
    if (part.file.truncated) total -= pieces.reduce((sum, piece) => sum + piece.length, 0);
    const name = part.filename ?? '';
    if (total > limits.totalBytes) refusal ??= uploadTooLarge(limits);
    else if (refusal === undefined && name !== '')
      files.push(
        part.file.truncated ? { name, bytes: new Uint8Array(0), isTooLarge: true } : { name, bytes: new Uint8Array(Buffer.concat(pieces)) },
      );
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

function noFiles(): Outcome<never> {
  return refused('no-files', {
    zh: '没有选择文件。请选择一个或几个文件后再上传。',
    en: 'No file was chosen. Choose one file or more and upload again.',
  });
}

function mebibytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}
