/** Runs a command's work on an open connection and closes it in any case; refusals become one sentence and exit code 2. */
import type { Client, Problem, Result } from '@jixiao/api/contract';
import { say, type Text } from '@jixiao/domain';
import type { Options } from './command.ts';
import { connect } from './data-place.ts';
import type { Connection, Context } from './environment.ts';
import { exitCode, type ExitCode } from './exit-code.ts';

/** A problem that ends the command. Thrown by `valueOf`, so that a command reads as a straight list of calls. */
class ProblemError extends Error {
  override name = 'ProblemError';
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new ProblemError(result.problem);
  return result.value;
}

export async function withConnection(
  options: Options,
  context: Context,
  work: (client: Client, connection: Connection) => Promise<ExitCode>,
): Promise<ExitCode> {
  const connection = await connect(options, context);
  if (!connection.ok) return refuse(connection.refusal.message, context);
  try {
    return await work(connection.value.client, connection.value);
  } catch (fault) {
    if (!(fault instanceof ProblemError)) throw fault;
    const { zh, en, status } = fault.problem;
    refuse({ zh, en }, context);
    return status >= 500 ? exitCode.broken : exitCode.refused;
  } finally {
    await connection.value.close();
  }
}

export function refuse(text: Text, context: Context): ExitCode {
  context.err.write(`jixiao: ${say(text, context.language)}\n`);
  return exitCode.refused;
}
