/** The exit codes of every command. Of several files the highest counts. */
export const exitCode = { clean: 0, findings: 1, refused: 2, broken: 3 } as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

export function highest(codes: readonly ExitCode[]): ExitCode {
  return codes.reduce<ExitCode>((worst, code) => (code > worst ? code : worst), exitCode.clean);
}
