import type { AuthMode } from '#app/auth/auth-mode.ts';
import { SESSION_LIMITS } from '#app/auth/sessions.server.ts';
import type { OpenFrame } from '../page/page-data.server.ts';

/** The settings in force that decide how long something about people is kept. */
export function personalDataRules({ view }: OpenFrame, mode: AuthMode) {
  const { idleMinutes, absoluteHours, vouchedHours } = SESSION_LIMITS;
  const { keep_received_files, keep_task_text_days, personal_data_contact } = view.catalog.config;
  return {
    rules: {
      taskTextDays: keep_task_text_days ?? null,
      keepsReceived: keep_received_files,
      contact: personal_data_contact ?? null,
      sessions: { idleMinutes, hours: mode === 'oidc' ? vouchedHours : absoluteHours },
    },
  };
}
