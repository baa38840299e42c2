import { expect, test } from '../support/chromiumTest';

test('shows the page under the policy of the desk', async ({ page }) => {
  const answer = await page.goto('/');
  expect(answer?.headers()['content-security-policy']).toContain("default-src 'none'");
  await expect(page).toHaveTitle('Tresen');
  await expect(page.getByRole('main')).toBeVisible();
});
