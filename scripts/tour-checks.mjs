// What the tour looks for in a page: run inside the browser, so it stands alone and takes nothing from outside itself.

/**
 * Faults of what is on screen now: texts that are cut or lie over each other, keys that were not translated, buttons without a name.
 *
 * @returns {{ kind: 'cut' | 'overlap' | 'key' | 'nameless', text: string, where: string }[]}
 */
export function faultsOnScreen() {
  const SLACK_PX = 1.5;
  const faults = [];
  const style = document.createElement('style');
  // what lets the pointer through (plates over the hall) is looked at too
  style.textContent = '* { pointer-events: auto !important }';
  document.head.append(style);

  const pathOf = (element) => {
    const names = [];
    for (let at = element; at !== null && at !== document.body && names.length < 4; at = at.parentElement) {
      const own = at.dataset.testid ?? String(at.getAttribute('class') ?? '').split(' ')[0];
      names.unshift(own === '' ? at.tagName.toLowerCase() : own);
      if (at.dataset.testid !== undefined) break;
    }
    return names.join(' › ');
  };
  const report = (kind, text, element) => faults.push({ kind, text: text.slice(0, 80), where: pathOf(element) });
  const isOnTop = (element, rect) =>
    [0.05, 0.5, 0.95].some((share) => {
      const top = document.elementFromPoint(rect.left + rect.width * share, rect.top + rect.height / 2);
      return top !== null && (element.contains(top) || top.contains(element));
    });
  const isHidden = (element) => {
    for (let at = element; at !== null; at = at.parentElement) {
      const { visibility, display, opacity, clipPath } = getComputedStyle(at);
      if (visibility === 'hidden' || display === 'none' || opacity === '0' || clipPath !== 'none') return true;
      if (at.closest('svg') === null && at.getBoundingClientRect().width <= 1) return true;
    }
    return false;
  };
  /** Why a rectangle of text is not seen whole: a box that hides what runs over, or the window; null where it is, or can be scrolled to. */
  const cutBy = (element, rect) => {
    for (let at = element; at !== null && at !== document.documentElement; at = at.parentElement) {
      const { overflowX, overflowY, textOverflow, position } = getComputedStyle(at);
      const box = at.getBoundingClientRect();
      const scrolls = (overflow) => overflow === 'auto' || overflow === 'scroll';
      const hides = (overflow) => overflow === 'hidden' || overflow === 'clip';
      if (textOverflow === 'ellipsis' && at.scrollWidth > at.clientWidth + SLACK_PX)
        return at.title !== '' || at.closest('[title]') ? null : at;
      if (hides(overflowX) && (rect.right > box.right + SLACK_PX || rect.left < box.left - SLACK_PX)) return at;
      if (hides(overflowY) && (rect.bottom > box.bottom + 3 || rect.top < box.top - 3)) return at;
      if (scrolls(overflowX) || scrolls(overflowY)) {
        if (!scrolls(overflowX) && rect.right > box.right + SLACK_PX) return at;
        return null;
      }
      if (position === 'fixed') break;
    }
    return rect.right > innerWidth + SLACK_PX || rect.bottom > innerHeight + 3 || rect.left < -SLACK_PX ? document.body : null;
  };

  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.textContent.trim();
    const element = node.parentElement;
    if (text === '' || element === null || ['SCRIPT', 'STYLE', 'TEXTAREA'].includes(element.tagName)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const rects = [...range.getClientRects()].filter((rect) => rect.width > 1 && rect.height > 1);
    if (rects.length === 0 || isHidden(element)) continue;
    if (/(^|[\s"'(])[a-z]{3,12}:[a-z][A-Za-z]+(\.[A-Za-z]+)+/.test(text)) report('key', text, element);
    const inPlate =
      element.closest('.tw-hall') !== null && element.closest('button, .tw-hall-title') === null && element.closest('svg') === null;
    for (const rect of rects) {
      const cut = inPlate ? null : cutBy(element, rect);
      if (cut !== null && isOnTop(element, rect)) report('cut', text, element);
    }
    const own = element.getBoundingClientRect();
    const shownOf = (rect) => ({
      left: rect.left,
      right: Math.min(rect.right, own.right),
      top: rect.top,
      bottom: rect.bottom,
      height: rect.height,
    });
    const shortened = getComputedStyle(element).textOverflow === 'ellipsis';
    if (!inPlate)
      for (const rect of rects) if (isOnTop(element, rect)) texts.push({ text, element, rect: shortened ? shownOf(rect) : rect });
  }
  for (let i = 0; i < texts.length; i++)
    for (let k = i + 1; k < texts.length; k++) {
      const [a, b] = [texts[i], texts[k]];
      if (a.element === b.element || a.element.contains(b.element) || b.element.contains(a.element)) continue;
      const wide = Math.min(a.rect.right, b.rect.right) - Math.max(a.rect.left, b.rect.left);
      const high = Math.min(a.rect.bottom, b.rect.bottom) - Math.max(a.rect.top, b.rect.top);
      // line boxes of neighbours touch; letters do from about a third of the line
      if (wide > 2 && high > Math.min(a.rect.height, b.rect.height) * 0.35)
        report('overlap', `${a.text.slice(0, 36)} ⟷ ${b.text.slice(0, 36)}`, a.element);
    }
  for (const button of document.querySelectorAll('button, [role="button"], a[href], input, [role="combobox"]')) {
    if (isHidden(button)) continue;
    const name = button.getAttribute('aria-label') ?? button.getAttribute('aria-labelledby') ?? button.title ?? '';
    const labelled =
      button.closest('label') !== null || (button.id !== '' && document.querySelector(`label[for="${CSS.escape(button.id)}"]`) !== null);
    if (name === '' && !labelled && button.textContent.trim() === '' && !button.placeholder)
      report('nameless', button.outerHTML.slice(0, 80), button);
  }
  style.remove();
  return faults;
}
