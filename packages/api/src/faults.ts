/**
 * What can go wrong before or outside a handler, as refusals: a body that cannot be parsed, a limit of the multipart reader, an address or a
 * method that is not there, and the one fault of our own, which is logged whole and told without its stack.
 */
import type { Refusal, Text } from '@jixiao/domain';
import { endpoints } from './contract/index.ts';
import { doorRefusal } from './problems.ts';
import { tooManyFiles, type UploadLimits, uploadTooLarge } from './uploads.ts';
import { WrongRequestError } from './wrong-request.ts';

/** The refusal an error stands for, or null where it is a fault of ours. */
export function refusalOf(error: unknown, limits: UploadLimits): Refusal | null {
  if (error instanceof WrongRequestError) return error.refusal;
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  const sentence = sentenceOf(error);
  switch (code) {
    case 'list-key-unreadable':
      return sentence && { code: 'bad-request', message: sentence };
    case 'database-unreachable':
      return sentence && doorRefusal('not-serving', sentence);
    case 'FST_REQ_FILE_TOO_LARGE':
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return uploadTooLarge(limits);
    case 'FST_FILES_LIMIT':
    case 'FST_PARTS_LIMIT':
    case 'FST_FIELDS_LIMIT':
      return tooManyFiles(limits);
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
    case 'FST_INVALID_MULTIPART_CONTENT_TYPE':
      return doorRefusal('bad-media-type', {
        zh: '请求内容的类型不对。每个地址接受的类型见 /openapi.json。',
        en: 'The content type of the request is not the right one. The types that each address takes stand in /openapi.json.',
      });
    default:
      return isClientError(error) ? unreadable() : null;
  }
}

/** What a room behind the service says to people about its own fault. */
function sentenceOf(error: unknown): Text | null {
  if (!(error instanceof Error) || !('sentence' in error)) return null;
  const { zh, en } = error.sentence as Partial<Text>;
  return typeof zh === 'string' && typeof en === 'string' ? { zh, en } : null;
}

function isClientError(error: unknown): boolean {
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' && status >= 400 && status < 500;
}

function unreadable(): Refusal {
  return {
    code: 'bad-request',
    message: {
      zh: '请求无法读取：地址或内容不完整，或不是有效的 JSON。请检查后重发。',
      en: 'The request cannot be read: its address or content is incomplete or not valid JSON. Check it and send it again.',
    },
  };
}

export function internalFault(requestId: string): Refusal {
  return doorRefusal('internal-error', {
    zh: `程序出错，请求没有完成。请重试；若再次出现，请把请求编号 ${requestId} 告诉维护人员，日志中有详情。`,
    en: `The program failed and the request was not completed. Try again; if it happens again, give the request number ${requestId} to whoever runs this server: the log has the details.`,
  });
}

const patterns = Object.values(endpoints).map(({ method, path }) => ({
  method,
  pattern: new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
}));

/** Methods that an address takes; empty where there is no such address. */
export function methodsAt(path: string): readonly string[] {
  return patterns.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method);
}

export function noSuchAddress(path: string): Refusal {
  return doorRefusal('no-such-address', {
    zh: `没有地址 ${path}。全部地址见 /openapi.json。`,
    en: `There is no address ${path}. All addresses stand in /openapi.json.`,
  });
}

export function methodNotAllowed(method: string, path: string, allowed: readonly string[]): Refusal {
  return doorRefusal('method-not-allowed', {
    zh: `地址 ${path} 不支持 ${method}，可用：${allowed.join('、')}。`,
    en: `The address ${path} does not take ${method}. It takes ${allowed.join(', ')}.`,
  });
}
