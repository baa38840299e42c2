import type { Page } from '@playwright/test';

/**
 * What sticks out where it should not: elements with text of their own that reach beyond the window, and parts that can
 * be scrolled sideways. Each named by its first words; empty when all fits.
 */
export function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { innerWidth: width, innerHeight: height } = window;
    const hidden = (element: Element): boolean => {
      const { clipPath, position, visibility } = getComputedStyle(element);
      return visibility === 'hidden' || (position === 'absolute' && clipPath !== 'none');
    };
    /** The part of an element that its ancestors let be seen. */
    const seen = (element: Element): { right: number; left: number } => {
      const box = element.getBoundingClientRect();
      let { left, right } = box;
      for (let up = element.parentElement; up; up = up.parentElement) {
        if (getComputedStyle(up).overflowX === 'visible') continue;
        const edge = up.getBoundingClientRect();
        left = Math.max(left, edge.left);
        right = Math.min(right, edge.right);
      }
      return { left, right };
    };
    const words = (element: Element): string => (element.textContent ?? '').trim().slice(0, 40);
    return [...document.body.querySelectorAll('*')].flatMap((element) => {
      if (hidden(element) || element.closest('[aria-hidden=true], iframe')) return [];
      const own = [...element.childNodes].some((node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== '');
      const { top } = element.getBoundingClientRect();
      const { left, right } = seen(element);
      const out = own && top < height && right > left && (right > width + 1 || left < -1);
      const scrolls = ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
      const sideways = scrolls && element.scrollWidth > element.clientWidth + 1;
      return [
        ...(out ? [`out of the window: ${words(element)}`] : []),
        ...(sideways ? [`sideways: ${words(element)}`] : []),
      ];
    });
  });
}
