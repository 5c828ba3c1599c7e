/**
 * What the server is started with: options of the command line before environment variables before defaults, read once into one object.
 */
import { done, type Language, type Outcome, refused } from '@jixiao/domain';
import { resolve } from 'node:path';

export type Place = { readonly dataFolder: string } | { readonly databaseUrl: string };

export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;

export type Config = {
  readonly place: Place;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Load the shipped sample into a database that has never held anything. */
  readonly sample: boolean;
  readonly language: Language;
  readonly logLevel: (typeof logLevels)[number];
};

export type Asked = {
  readonly port: string | null;
  readonly host: string | null;
  readonly data: string | null;
  readonly sample: boolean;
  readonly language: Language;
};

const loopback = ['127.0.0.1', 'localhost', '::1'];

export function readConfig(asked: Asked, variables: Readonly<Record<string, string | undefined>>, folder: string): Outcome<Config> {
  const variable = (name: string) => (variables[name] === '' ? undefined : variables[name]);
  const port = asked.port ?? variable('PORT') ?? '4870';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) return wrongPort(port);
  const host = asked.host ?? variable('HOST') ?? '127.0.0.1';
  if (!loopback.includes(host)) return notLoopback(host);
  const logLevel = logLevels.find((level) => level === (variable('LOG_LEVEL') ?? 'warn'));
  if (logLevel === undefined) return wrongLogLevel(String(variable('LOG_LEVEL')));
  const databaseUrl = variable('DATABASE_URL');
  const place = asked.data === null && databaseUrl !== undefined ? { databaseUrl } : { dataFolder: resolve(folder, asked.data ?? 'data') };
  return done({ place, host, port: Number(port), sample: asked.sample, language: asked.language, logLevel });
}

function wrongPort(port: string): Outcome<never> {
  return refused('bad-request', {
    zh: `端口“${port}”不是 0 到 65535 之间的整数。请改正 --port 或环境变量 PORT。`,
    en: `The port "${port}" is not a whole number from 0 to 65535. Correct --port or the variable PORT.`,
  });
}

function notLoopback(host: string): Outcome<never> {
  return refused('forbidden', {
    zh: `不能在 ${host} 上监听：本程序还没有登录功能，别的计算机一旦能连上，就能改动数据。请用 127.0.0.1（默认），需要共享时由带登录的反向代理转发。`,
    en: `Not listening on ${host}: there is no sign-in yet, so any computer that could connect could change the data. Use 127.0.0.1 (the default); to share it, put a reverse proxy with sign-in in front.`,
  });
}

function wrongLogLevel(level: string): Outcome<never> {
  return refused('bad-request', {
    zh: `环境变量 LOG_LEVEL“${level}”不在可用值之列：${logLevels.join('、')}。`,
    en: `The variable LOG_LEVEL "${level}" is not one of ${logLevels.join(', ')}.`,
  });
}
