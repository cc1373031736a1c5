import { expect, type Page } from '@playwright/test';

/** The results on screen, as the studio lets tests read them. */
export interface ShownResults {
  readonly status: string;
  readonly baseline: {
    readonly layout: string;
    readonly options: { seed: number; replications: number; hours: number; warmUp: 'auto' | number };
    readonly kpis: unknown;
    readonly modelHash: string;
  } | null;
  readonly candidate: ShownResults['baseline'];
  readonly comparison: { readonly differences: Record<string, unknown> } | null;
  readonly businessCase: Record<string, unknown> | null;
}

export const readResults = (page: Page): Promise<ShownResults> =>
  page.evaluate(() => (window as unknown as { taktwerkResults: () => ShownResults }).taktwerkResults());

/** Opens the studio on its template and collects what the console complains about. */
export async function openStudio(page: Page): Promise<string[]> {
  const complaints: string[] = [];
  page.on('console', (entry) => {
    if (entry.type() === 'error') complaints.push(entry.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto('/');
  await expect(page.getByTestId('shell')).toBeVisible();
  return complaints;
}

/** Waits until all replications of both layouts are in. */
export async function studyDone(page: Page): Promise<ShownResults> {
  await expect(page.getByTestId('run-control')).toHaveAttribute('data-status', 'done', { timeout: 150_000 });
  return readResults(page);
}

/** Presses one of the switches of a segmented control by its position. */
export async function choose(page: Page, testId: string, position: number): Promise<void> {
  await page.getByTestId(testId).locator('label').nth(position).click();
}
