import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { awake } from './page-life.ts';
import { numberIn } from './printed-numbers.ts';

/** Runs twice: as a browser with script, and in a project of its own without. */

const UNIT = { code: 'TX-BADON', name: 'UBND thị xã Ba Đồn' };

function heading(page: Page) {
  return page.getByRole('heading', { level: 1 });
}

function keyFigure(page: Page, label: string) {
  return page
    .getByRole('list', { name: 'Chỉ số chính' })
    .getByRole('listitem')
    .filter({
      has: page.getByText(label, { exact: true }),
    });
}

async function chooseMonth(page: Page, month: string) {
  const period = page.locator('details[data-name="period"]');
  await period.locator('summary').click();
  await period.getByRole('combobox', { name: 'Kỳ' }).selectOption({ label: month });
  await period.getByRole('button', { name: 'Áp dụng' }).click();
}

async function chooseBehindMore(page: Page, label: string, option: string | RegExp, apply: string) {
  const more = page.locator('.filters-more');
  await more.locator('summary').click();
  const select = more.getByRole('combobox', { name: label, exact: true });
  await select.selectOption(await select.getByRole('option', { name: option }).innerText());
  await more.getByRole('button', { name: apply }).click();
}

test('the overview says the month of the report in words and numbers', async ({ page }) => {
  await page.goto('/');
  await expect(heading(page)).toHaveText(
    'Tháng 6/2019: 189 trong 531 nhiệm vụ đã hoàn thành (35,6%); 14 hoàn thành quá hạn; 12 quá hạn, đều treo.',
  );
  await expect(keyFigure(page, 'Tỷ lệ hoàn thành')).toContainText('35,6%');
  await expect(keyFigure(page, 'Tỷ lệ hoàn thành')).toContainText('189/531');
  await expect(keyFigure(page, 'Đúng hạn trên đã hoàn thành')).toContainText('175/189');
  await expect(keyFigure(page, 'Quá hạn, chưa hoàn thành')).toContainText('12/342');
  await expect(keyFigure(page, 'Không hạn trên chưa hoàn thành')).toContainText('202/342');
  await expect(page.getByText('Số liệu đến 10:00 ngày 03/07/2019').first()).toBeVisible();
});

test('from the overview to a unit’s overdue tasks, one task and its history', async ({
  page,
  request,
  javaScriptEnabled,
}) => {
  test.setTimeout(150_000);
  const settled = async () => (javaScriptEnabled ? awake(page) : undefined);
  const countsOf = async (query: string) => {
    const answer = await request.get(`/api/v1/summary?${query}`);
    return ((await answer.json()) as { counts: Record<string, number> }).counts;
  };

  await test.step('filters to a month, a basis and a unit', async () => {
    await page.goto('/');
    await settled();
    await chooseMonth(page, 'Tháng 5/2019');
    await expect(heading(page)).toContainText('Tháng 5/2019: ');
    await expect(page).toHaveURL('/?period=2019-05');
    await settled();
    await chooseMonth(page, 'Tháng 6/2019');
    await expect(page).toHaveURL('/?period=2019-06');
    await settled();
    await page.getByRole('combobox', { name: 'Tính theo' }).selectOption('Hạn xử lý');
    if (!javaScriptEnabled) await page.locator('.filters-apply').click();
    await expect(page).toHaveURL('/?period=2019-06&basis=due');
    await settled();
    await chooseBehindMore(page, 'Đơn vị', UNIT.name, 'Áp dụng');
    await expect(page).toHaveURL(`/?period=2019-06&basis=due&unit=${UNIT.code}`);
    await settled();
    const { done, total } = await countsOf(`period=2019-06&basis=due&unit=${UNIT.code}`);
    await expect(heading(page)).toContainText(`${done} trong ${total} nhiệm vụ`);
    await expect(page.getByRole('link', { name: `Bỏ lọc Đơn vị: ${UNIT.name}` })).toBeVisible();
  });

  const list = await test.step('follows the number to the list', async () => {
    const figure = keyFigure(page, 'Quá hạn, chưa hoàn thành').locator('.kpi-value a');
    const overdue = await numberIn(figure);
    expect(overdue).toBeGreaterThan(1);
    await figure.click();
    await expect(heading(page)).toContainText(`${overdue} nhiệm vụ quá hạn, chưa hoàn thành`);
    await expect(page).toHaveURL(
      `/tasks?period=2019-06&basis=due&unit=${UNIT.code}&status=open_overdue`,
    );
    await settled();
    const rows = page.locator('table.tasks tbody tr:not([aria-hidden])');
    await expect(rows).toHaveCount(overdue);
    return { rows, overdue };
  });

  await test.step('sorts the list by deadline', async () => {
    const header = page.getByRole('columnheader', { name: 'Hạn xử lý' });
    await header.getByRole('link').click();
    await expect(header).toHaveAttribute('aria-sort', 'ascending');
    await expect(page).toHaveURL(/sort=due_on/);
    await settled();
    const deadlines = await list.rows.locator('.col-deadline strong').allInnerTexts();
    const days = deadlines.map((text) => text.split('/').reverse().join('-'));
    expect(days).toEqual([...days].sort());
  });

  await test.step('opens a task, reads its history and goes back', async () => {
    const sorted = page.url();
    const task = list.rows.filter({ hasText: /giao \d\d\/0[1-5]\/2019/ }).first();
    const title = await task.locator('.col-title a').innerText();
    const code = await task.locator('.col-title .code').innerText();
    await task.locator('.col-title a').click();
    await expect(heading(page)).toHaveText(title);
    await settled();
    const history = page.getByRole('table', { name: 'Nhiệm vụ qua các bản số liệu' });
    const answer = await request.get(`/api/v1/tasks/${encodeURIComponent(code)}`);
    const { rows } = (await answer.json()) as { rows: unknown[] };
    expect(rows.length).toBeGreaterThan(1);
    await expect(history.locator('tbody tr')).toHaveCount(rows.length);
    await expect(history.locator('tbody tr').first()).toContainText('10:00 ngày 03/07/2019');
    await expect(history.locator('tbody tr').last()).toContainText('xuất hiện trong danh sách');
    await page.goBack();
    await expect(page).toHaveURL(sorted);
    await expect(heading(page)).toContainText(`${list.overdue} nhiệm vụ quá hạn`);
    await settled();
  });

  await test.step('reads it in English', async () => {
    await page.getByRole('link', { name: 'English' }).click();
    await expect(heading(page)).toContainText(`${list.overdue} tasks overdue and not done`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.locator('.as-of')).toContainText('3 July 2019');
    await settled();
  });

  await test.step('chooses an earlier snapshot on the overview', async () => {
    await page.getByRole('link', { name: 'Overview', exact: true }).first().click();
    await expect(page).toHaveURL(`/?period=2019-06&basis=due&unit=${UNIT.code}&lang=en`);
    await settled();
    const now = await heading(page).innerText();
    await chooseBehindMore(page, 'Snapshot', /31 May 2019/, 'Apply');
    await expect(page.locator('.as-of')).toContainText('31 May 2019');
    await settled();
    const then = await countsOf(
      `as_of=20190531T170000-r1&period=2019-06&basis=due&unit=${UNIT.code}`,
    );
    await expect(heading(page)).not.toHaveText(now);
    await expect(heading(page)).toContainText(`${then['done']} of ${then['total']} tasks are done`);
    await expect(page.getByRole('link', { name: 'a newer one exists' })).toBeVisible();
  });

  await test.step('and the address alone brings all of it back', async () => {
    const other = await page.context().newPage();
    await other.goto(page.url());
    for (const part of ['h1', '.kpis', '.status-bar', '.chips', '.standing', '.ageing', '.foot']) {
      expect(await other.locator(part).first().innerText()).toBe(
        await page.locator(part).first().innerText(),
      );
    }
  });
});

test('search finds a task without accents and without knowing where it lies', async ({
  page,
  javaScriptEnabled,
}) => {
  await page.goto('/units');
  if (javaScriptEnabled) await awake(page);
  const search = page.getByRole('searchbox', { name: 'Tìm nhiệm vụ, đơn vị' });
  await search.fill('dich ta lon');
  await search.press('Enter');
  await expect(page).toHaveURL('/tasks?basis=tracked&q=dich+ta+lon');
  const titles = page.locator('table.tasks tbody .col-title a');
  await expect(titles.first()).toHaveText(/dịch tả lợn/i);
  for (const found of await titles.allInnerTexts()) expect(found).toMatch(/dịch tả lợn/i);
});
