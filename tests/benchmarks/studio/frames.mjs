// CPU time of a page's main thread in its animation frames, from the browser's own trace: time in which the thread waited for the
// rasteriser, or had no core, is not in it.

/** The event that spans all callbacks of one animation frame. */
const FRAME = 'PageAnimator::serviceScriptedAnimations';

/** CPU milliseconds of the page's scripts in each of the next so many animation frames. */
export async function frameScriptMs(browser, page, count) {
  const session = await browser.newBrowserCDPSession();
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value.filter(({ name }) => name === FRAME)));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['blink', 'devtools.timeline'] },
  });
  await page.evaluate(
    (frames) =>
      new Promise((resolve) => {
        let seen = 0;
        const next = () => (++seen > frames ? resolve(undefined) : requestAnimationFrame(next));
        requestAnimationFrame(next);
      }),
    count,
  );
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  const times = events.flatMap(({ tdur, dur }) => (tdur ?? dur) / 1000);
  if (times.length === 0) throw new Error(`the browser's trace has no ${FRAME}`);
  return times;
}
