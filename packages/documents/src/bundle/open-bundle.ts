/**
 * A bundle → the files in it, one level deep. Names are labels to show, never paths. What is not taken out (hidden files,
 * files with a password, damaged ones, bundles within the bundle) is told in notes; one bad file never stops the rest.
 */
import type { Note, Outcome } from '@jixiao/domain';
import type { BundleKind } from './kind-of-bundle.ts';
import { openMail } from './open-mail.ts';
import { openZip } from './open-zip.ts';

export { type BundleKind, kindOfBundle } from './kind-of-bundle.ts';

export type BundledFile = { readonly name: string; readonly bytes: Uint8Array };
export type Bundle = { readonly files: readonly BundledFile[]; readonly notes: readonly Note[] };

export async function openBundle(bytes: Uint8Array, kind: BundleKind): Promise<Outcome<Bundle>> {
  return kind === 'zip' ? openZip(bytes) : openMail(bytes);
}
