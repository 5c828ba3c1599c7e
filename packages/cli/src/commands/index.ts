/** Every command, in the order of the overview. */
import type { CommandDescription } from '../command.ts';
import { backup } from './backup.ts';
import { check } from './check.ts';
import { exportYear } from './export.ts';
import { importFiles } from './import.ts';
import { layouts } from './layouts.ts';
import { layoutsExport } from './layouts-export.ts';
import { layoutsImport } from './layouts-import.ts';
import { layoutsWithdraw } from './layouts-withdraw.ts';
import { read } from './read.ts';
import { rebuild } from './rebuild.ts';
import { restore } from './restore.ts';
import { sampleRemove } from './sample-remove.ts';
import { score } from './score.ts';
import { serve } from './serve.ts';
import { target } from './target.ts';
import { verifyRenditions } from './verify-renditions.ts';
import { waivers } from './waivers.ts';
import { waiversAdd } from './waivers-add.ts';
import { waiversExport } from './waivers-export.ts';
import { waiversImport } from './waivers-import.ts';
import { waiversWithdraw } from './waivers-withdraw.ts';

export const commands: readonly CommandDescription[] = [
  read,
  check,
  score,
  target,
  importFiles,
  exportYear,
  verifyRenditions,
  layouts,
  layoutsExport,
  layoutsImport,
  layoutsWithdraw,
  waivers,
  waiversAdd,
  waiversWithdraw,
  waiversExport,
  waiversImport,
  serve,
  rebuild,
  backup,
  restore,
  sampleRemove,
];
