/** What a back-up holds: a manifest with the checksum of each part, and parts of JSON rows, one table each. */
import { z } from 'zod';

/** Raised when an older program could no longer put a back-up in. */
export const backupVersion = 3;

export const backupManifest = z.object({
  format: z.literal('jixiao-backup'),
  version: z.int(),
  at: z.string(),
  parts: z.array(z.object({ name: z.string(), table: z.string(), sha256: z.string() })).min(1),
});
export type BackupManifest = z.infer<typeof backupManifest>;

export const backupRows = z.array(z.record(z.string(), z.unknown()));
