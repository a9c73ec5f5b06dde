import type { LoaderFunctionArgs } from '@remix-run/node';
import { exportLog } from './export.server.ts';

/** The log as it is filtered, whole, as CSV or NDJSON. */
export const loader = (args: LoaderFunctionArgs) => exportLog(args);
