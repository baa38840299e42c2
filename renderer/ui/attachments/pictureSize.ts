/** How large (pixels) a picture is as it is shown, turned as it says; nothing for what is none. */
export async function pictureSize(file: File): Promise<{ width?: number; height?: number }> {
  if (!file.type.startsWith('image/')) return {};
  const whole = await createImageBitmap(file).catch(() => null);
  if (!whole) return {};
  const { width, height } = whole;
  whole.close();
  return { width, height };
}
