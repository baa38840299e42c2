import type { Locator } from '@playwright/test';

/** Gives a field what a clipboard would with a file in it, as a browser does on Ctrl+V: a picture of 40 x 20. */
export const pastePicture = (field: Locator, name: string): Promise<void> =>
  field.evaluate(async (into, called) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 40, height: 20 });
    canvas.getContext('2d')?.fillRect(0, 0, 40, 20);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    const data = new DataTransfer();
    if (blob) data.items.add(new File([blob], called, { type: 'image/png' }));
    into.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, name);

/** The width of a picture as it came; 0 while it is not there. */
export const widthOf = (picture: Locator): Promise<number> =>
  picture.evaluate((img: HTMLImageElement) => img.naturalWidth);
