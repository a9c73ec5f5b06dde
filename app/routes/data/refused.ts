import type { LoaderFunctionArgs } from '@remix-run/node';
import { refusedRows } from './refused.server.ts';

/** The refused rows of a snapshot with their reasons, whole, as CSV or XLSX. */
export const loader = (args: LoaderFunctionArgs) => refusedRows(args);
