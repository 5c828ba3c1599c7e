/**
 * The structured log: one JSON object a line on the error stream. It names requests by method, path, status and number. Faults are written
 * by chosen fields only, because a database puts the values it was given into the others.
 */
import { type Logger, pino, stdTimeFunctions } from 'pino';
import type { Config } from './config.ts';

export function createLog(level: Config['logLevel']): Logger {
  return pino(
    { level, base: null, timestamp: stdTimeFunctions.isoTime, serializers: { err: faultFields } },
    pino.destination({ dest: 2, sync: true }),
  );
}

/** Name, code and where; the message only as far as its first line, which databases keep free of row values. */
export function faultFields(fault: unknown): Record<string, unknown> {
  if (!(fault instanceof Error)) return { type: typeof fault };
  const code = 'code' in fault && typeof fault.code === 'string' ? { code: fault.code } : {};
  const frames = (fault.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: fault.name,
    ...code,
    message: (fault.message.split('\n')[0] ?? '').replace(/"[^"]*"|'[^']*'|“[^”]*”/g, '"…"').slice(0, 300),
    stack: frames.slice(0, 12).join('\n'),
    ...(fault.cause === undefined ? {} : { cause: faultFields(fault.cause) }),
  };
}
