/** Any PostgreSQL from 15 on, by a pool of connections. */
import pg from 'pg';
import { type Engine, parsers } from './engine.ts';
import type { Session } from './session.ts';
import { codeOf, StoreError } from './store-error.ts';

const oldestVersion = 150_000;

export async function openServer(url: string): Promise<Engine> {
  const place = withoutPassword(url);
  const ours: Readonly<Record<number, (text: string) => unknown>> = parsers;
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 10_000,
    types: {
      getTypeParser: (oid: number, format?: string) => (format === 'binary' ? undefined : ours[oid]) ?? pg.types.getTypeParser(oid, 'text'),
    },
  });
  // An idle connection that the server cut is replaced by the pool at the next use.
  pool.on('error', () => undefined);
  const close = (): Promise<void> => pool.end();
  try {
    const { rows } = await pool.query<{ version: number }>(`select current_setting('server_version_num')::int as version`);
    const version = rows[0]?.version ?? 0;
    if (version < oldestVersion) {
      throw new StoreError('database-too-old', {
        zh: `“${place}”上的 PostgreSQL 是第${Math.floor(version / 10_000)}版，需要第15版或更新的版本。`,
        en: `PostgreSQL at ${place} is version ${Math.floor(version / 10_000)}; version 15 or later is needed.`,
      });
    }
  } catch (error) {
    await close();
    throw error instanceof StoreError ? error : unreachable(place, error);
  }
  let isOpen = true;
  return {
    kind: 'server',
    place,
    async transaction(mode, work) {
      const client = await pool.connect();
      let broken: Error | undefined;
      try {
        await client.query(mode === '' ? 'begin' : `begin ${mode}`);
        const result = await work(sessionOf(client));
        await client.query('commit');
        return result;
      } catch (error) {
        await client.query('rollback').catch((cause: unknown) => {
          broken = cause instanceof Error ? cause : new Error(String(cause));
        });
        throw error;
      } finally {
        client.release(broken);
      }
    },
    async run(sql) {
      await pool.query(sql);
    },
    async close() {
      if (!isOpen) return;
      isOpen = false;
      await close();
    },
  };
}

function sessionOf(client: pg.PoolClient): Session {
  return {
    query: async (sql, parameters) => (await client.query<Record<string, unknown>>(sql, parameters.map(toDriver))).rows,
    run: async (sql) => {
      await client.query(sql);
    },
  };
}

function toDriver(parameter: unknown): unknown {
  return parameter instanceof Uint8Array ? Buffer.from(parameter.buffer, parameter.byteOffset, parameter.byteLength) : parameter;
}

function unreachable(place: string, cause: unknown): StoreError {
  const code = codeOf(cause);
  if (/^(?:28|3D|42501)/u.test(code)) {
    return new StoreError(
      'database-refused',
      {
        zh: `“${place}”上的 PostgreSQL 拒绝了连接（${code}）。请检查 DATABASE_URL 中的用户名、密码和数据库名。`,
        en: `PostgreSQL at ${place} refused the connection (${code}). Check user, password and database name in DATABASE_URL.`,
      },
      cause,
    );
  }
  return new StoreError(
    'database-unreachable',
    {
      zh: `无法连接“${place}”上的 PostgreSQL（${code === '' ? '超时' : code}）。请检查它是否在运行，以及 DATABASE_URL 是否正确。`,
      en: `PostgreSQL at ${place} cannot be reached (${code === '' ? 'time-out' : code}). Check that it is running and that DATABASE_URL is right.`,
    },
    cause,
  );
}

function withoutPassword(url: string): string {
  try {
    const { protocol, host, pathname } = new URL(url);
    return `${protocol}//${host}${pathname}`;
  } catch {
    return 'DATABASE_URL';
  }
}
