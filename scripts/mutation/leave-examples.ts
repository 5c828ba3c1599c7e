/** The examples of a rule are its tests, though they stand in its file: a mutant there would only say that the tests notice themselves. */
import type { Ignorer, NodePath } from '@stryker-mutator/api/ignore';

export class LeaveExamples implements Ignorer {
  /** The path is one of Babel, whose types Stryker does not tell. */
  shouldIgnore(path: NodePath): string | undefined {
    const { type, key } = (path as { readonly node: { readonly type: string; readonly key?: { readonly name?: string } } }).node;
    return type === 'ObjectProperty' && key?.name === 'examples' ? 'The examples of a rule are tests.' : undefined;
  }
}
