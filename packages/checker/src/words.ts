/** temp */
import type { Text } from '@jixiao/domain';
export const unreadable = (name: string): Text => ({ zh: name, en: name });
