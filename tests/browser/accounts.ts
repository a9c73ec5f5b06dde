import type { Page } from '@playwright/test';
import { openAccounts } from '#app/auth/accounts.server.ts';
import type { Assignment } from '#app/auth/assignment.server.ts';

/** An account whose owner has chosen the password. */
export async function addAccount(
  folder: string,
  account: Assignment & { name: string },
  password: string,
) {
  const accounts = openAccounts(folder);
  const { account: made } = await accounts.add(account);
  await accounts.choosePassword(made, password);
}

export async function signIn(page: Page, name: string, password: string) {
  await page.goto('/login');
  await page.getByLabel('Tên đăng nhập').fill(name);
  await page.getByLabel('Mật khẩu').fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
}
