import { expect, test } from '@playwright/test';
import config from '../../playwright.config.ts';
import { writeSnippet } from '../../src/app/share/snippet.ts';
import { FIRST_VIEW } from '../../src/view/address.ts';
import { BUILT, showHost } from './hosts.ts';

/**
 * A browser in which scripts are off, as a reader turns them off. Playwright's own `javaScriptEnabled` comes to a frame of
 * another process too late now and then: its document is read as if scripts ran, and then none does, so that it stays empty.
 */
const { launchOptions } = config.use!;
test.use({
  launchOptions: {
    ...launchOptions,
    args: [...launchOptions!.args!, '--blink-settings=scriptEnabled=false'],
  },
});

test('with scripts off the picture is there, the list opens, and the frame holds both', async ({
  page,
  baseURL,
}) => {
  const snippet = writeSnippet('figure', {
    timeline: BUILT,
    view: FIRST_VIEW,
    site: `${baseURL}/`,
    locale: 'en-GB',
    summary: 'All steps',
    height: 640,
    pin: null,
    script: true,
  });
  await showHost(page, `<body style="margin:0 auto;max-width:44rem">${snippet}`);
  await expect(page.getByRole('img', { name: /^Timeline: / })).toBeVisible();
  await page.getByText('Explore it').press('Enter');
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('listitem')).toHaveCount(BUILT.events.length);
  await expect(frame.getByRole('img', { name: /^Timeline: / })).toBeVisible();
  await page.getByText(`${BUILT.events.length} events as a list`).press('Enter');
  await expect(page.getByRole('listitem')).toHaveCount(BUILT.events.length);
});
