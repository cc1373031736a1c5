// The stops of the tour: how each panel and dialog is reached from the template's hall, and how it is left again.

const tab = (name) => (page) => page.getByTestId(`tab-${name}`).click();
const closeByKey = (page) => page.keyboard.press('Escape');
const ELEMENTS = [
  'station:weld-1',
  'robot:weld-1',
  'station:inspect',
  'fleet:agv',
  'source:blanks',
  'conveyor:welded',
  'fixture:fence-weld-1',
];
const PAGES = [
  'overview',
  'people',
  'quality',
  'investment',
  'running',
  'financing',
  'uncertainty',
  'policy',
  'indicators',
  'diagnosis',
  'claims',
  'portfolio',
];

const numbers = [0, 1, 2].map((sheet) => ({
  name: `numbers-${['sides', 'layouts', 'differs'][sheet]}`,
  show: async (page, { choose }) => {
    await tab('numbers')(page);
    await choose('numbers-sheet', sheet);
  },
  leave: (_, { choose }) => choose('numbers-sheet', 0),
}));

const panels = ['stations', 'advice', 'cells', 'business', 'problems', 'assumptions'].flatMap((name) => [
  { name: `panel-${name}`, show: tab(name) },
  { name: `panel-${name}-end`, show: scrollPanel },
]);

const elements = [
  { name: 'element-none', show: tab('element') },
  ...ELEMENTS.flatMap((id) => [
    {
      name: `element-${id.replace(':', '-')}`,
      show: async (page) => {
        await tab('element')(page);
        const back = page.getByTestId(`outline-${id}`);
        if ((await back.count()) === 0) await page.evaluate(() => document.activeElement?.blur());
        await page.getByTestId(`outline-${id}`).first().click({ timeout: 4000 });
      },
    },
    {
      name: `element-${id.replace(':', '-')}-end`,
      show: scrollPanel,
      leave: async (page) => {
        await page.getByTestId('floor').press('Escape');
      },
    },
  ]),
];

const decision = PAGES.map((name) => ({
  name: `decision-${name}`,
  show: async (page) => {
    if ((await page.getByTestId('decision-pages').count()) === 0) await page.getByTestId('decision-open').first().click();
    await page.getByTestId(`decision-page-${name}`).click();
  },
  wait: 900,
  leave: name === PAGES.at(-1) ? (page) => page.getByTestId('decision-close').click() : undefined,
}));

async function scrollPanel(page) {
  await page.evaluate(() => {
    for (const panel of document.querySelectorAll('.tw-panel')) panel.scrollTop = panel.scrollHeight;
  });
}

export const STOPS = [
  { name: 'hall-to-be', show: (_, { choose }) => choose('floor-switch', 1), wait: 3500 },
  ...numbers,
  ...panels,
  ...elements,
  {
    name: 'timeline',
    show: (page) => page.getByTestId('timeline-toggle').click(),
    wait: 900,
    leave: (page) => page.getByTestId('timeline-toggle').click(),
  },
  { name: 'settings', show: (page) => page.getByTestId('settings').click(), leave: (page) => page.getByTestId('settings').click() },
  { name: 'templates', show: (page) => page.getByTestId('templates').click(), leave: closeByKey },
  { name: 'drawer-catalog', show: (page) => page.getByTestId('add').click(), wait: 2500 },
  {
    name: 'drawer-outline',
    show: (page) => page.getByTestId('face-outline').click(),
    leave: (page) => page.getByTestId('face-catalog').click(),
  },
  {
    name: 'drawer-search',
    show: (page) =>
      page.getByTestId('catalog-search').locator('input').or(page.locator('input[data-testid="catalog-search"]')).first().fill('hj'),
    leave: leaveDrawer,
  },
  { name: 'palette', show: (page) => page.keyboard.press('Control+k'), leave: closeByKey },
  { name: 'shortcuts', show: (page) => page.keyboard.press('?'), leave: closeByKey },
  { name: 'preferences', show: (page) => fromPalette(page, 'preferences'), leave: closeByKey },
  { name: 'welcome', show: (page) => page.getByTestId('home').click(), wait: 900, leave: closeByKey },
  {
    name: 'flow-view',
    show: (page) => page.getByTestId('flow-view').click(),
    wait: 900,
    leave: (page) => page.getByTestId('flow-view').click(),
  },
  { name: 'legend', show: openLegend, leave: openLegend },
  {
    name: 'tool-flow',
    show: (page) => page.getByTestId('tool-flow').click(),
    wait: 900,
    leave: (page) => page.getByTestId('tool-select').click(),
  },
  {
    name: 'tool-lanes',
    show: (page) => page.getByTestId('tool-lanes').click(),
    wait: 900,
    leave: (page) => page.getByTestId('tool-select').click(),
  },
  { name: 'hall-as-is', show: (_, { choose }) => choose('floor-switch', 0), wait: 3500 },
  {
    name: 'hall-both',
    show: (_, { choose }) => choose('floor-switch', 2),
    wait: 5000,
    leave: (_, { choose }) => choose('floor-switch', 1),
  },
  ...decision,
];

async function openLegend(page) {
  await page.locator('.tw-floor-legend > button').first().click();
}

async function leaveDrawer(page) {
  await page.locator('input[data-testid="catalog-search"], [data-testid="catalog-search"] input').first().fill('');
  await page.getByTestId('add').click();
}

async function fromPalette(page, id) {
  await page.keyboard.press('Control+k');
  await page.getByTestId(`palette-${id}`).click();
}
