import { join } from 'node:path';
import express, { Router } from 'express';

const OPTIONS = { index: false, redirect: false, dotfiles: 'ignore' } as const;

/** The built clients. Names under `assets/` carry a hash of their content, all others may change. */
export function staticFiles(...folders: readonly string[]): Router {
  const router = Router();
  for (const folder of folders) {
    const hashed = express.static(join(folder, 'assets'), {
      ...OPTIONS,
      immutable: true,
      maxAge: '365d',
    });
    router.use('/assets', hashed);
    router.use(express.static(folder, { ...OPTIONS, maxAge: '1h' }));
  }
  return router;
}
