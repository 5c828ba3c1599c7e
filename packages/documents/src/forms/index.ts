/** Every official form that is read, one line each. */
import type { Form } from '../form.ts';
import { hebeiProjectTargets } from './hebei-project-targets.ts';

export const forms: readonly Form[] = [hebeiProjectTargets];
