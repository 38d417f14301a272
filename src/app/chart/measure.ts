/** Measures texts in the font of labels under an element, in pixels; remembers what it measured. */
export function measureIn(element: HTMLElement): (text: string) => number {
  const style = getComputedStyle(element);
  const step = style.getPropertyValue('--text-s');
  const unit = step.endsWith('rem') ? parseFloat(getComputedStyle(document.documentElement).fontSize) : 1;
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return (text) => text.length * 6;
  context.font = `${parseFloat(step) * unit}px ${style.fontFamily}`;
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
