/** Measures texts in the font of labels under an element, in pixels; remembers what it measured. */
export function measureIn(element: HTMLElement): (text: string) => number {
  const { fontFamily } = getComputedStyle(element);
  const size = parseFloat(getComputedStyle(document.documentElement).fontSize) * 0.75;
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return (text) => text.length * 6;
  context.font = `${size}px ${fontFamily}`;
  const known = new Map<string, number>();
  return (text) => {
    let width = known.get(text);
    if (width === undefined) {
      if (known.size > 20_000) known.clear();
      known.set(text, (width = Math.ceil(context.measureText(text).width)));
    }
    return width;
  };
}
