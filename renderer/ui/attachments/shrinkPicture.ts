const qualities = [0.85, 0.7];
const shortest = 320;

/**
 * Draws a picture anew as JPEG, as large as fits into a channel's limit: first with less detail, then smaller, never
 * under 320 px. Where it was taken and with which camera is gone with it. Null where it cannot be read or does not fit.
 */
export async function shrinkPicture(file: File, maxBytes: number): Promise<File | null> {
  const whole = await createImageBitmap(file).catch(() => null);
  if (!whole) return null;
  try {
    const longest = Math.max(whole.width, whole.height);
    for (let side = Math.min(longest, 4096); ; side *= 0.75) {
      for (const quality of qualities) {
        const blob = await draw(whole, side / longest, quality);
        if (blob !== null && blob.size <= maxBytes) return named(file, blob);
      }
      if (side * 0.75 < shortest) return null;
    }
  } finally {
    whole.close();
  }
}

/** `scale`: 1 keeps its size. See-through parts become white, as paper. Null: too large for a drawing. */
async function draw(picture: ImageBitmap, scale: number, quality: number): Promise<Blob | null> {
  const size = (side: number) => Math.max(1, Math.round(side * scale));
  const canvas = new OffscreenCanvas(size(picture.width), size(picture.height));
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type: 'image/jpeg', quality }).catch(() => null);
}

function named(file: File, blob: Blob): File {
  return new File([blob], `${file.name.replace(/\.[^.]*$/u, '')}.jpg`, { type: 'image/jpeg' });
}
