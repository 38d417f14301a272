/** Pixels within which a frame's height stays, whatever it asks for. */
const LEAST = 120;
const MOST = 5000;

/** The picture whose place a frame takes, where it stands in a figure of ours. */
const pictureOf = (frame: HTMLIFrameElement) =>
  frame.closest('figure[data-demarche]')?.querySelector('img') ?? null;

/**
 * Lays a frame over the picture of its figure, at the picture's size and unseen until it has spoken: nothing moves, and
 * where the frame never loads the picture stays.
 */
export function enliven(frame: HTMLIFrameElement) {
  const picture = pictureOf(frame);
  const more = frame.closest('details');
  if (!picture || !more) return;
  frame.closest('figure')!.style.position = 'relative';
  const { offsetTop, offsetHeight } = picture;
  Object.assign(frame.style, {
    position: 'absolute',
    insetInline: '0',
    top: `${offsetTop}px`,
    // A picture that is not there yet has no size: then the frame's own height counts.
    ...(offsetHeight < LEAST ? {} : { height: `${offsetHeight}px` }),
    visibility: 'hidden',
  });
  more.open = true;
  more.addEventListener('toggle', () => {
    picture.style.visibility = more.open && frame.style.visibility === '' ? 'hidden' : '';
  });
}

/** Gives a frame the height of its content, px, and shows it. */
export function fit(frame: HTMLIFrameElement, content: number) {
  const height = `${Math.min(MOST, Math.max(LEAST, Math.ceil(content)))}px`;
  frame.style.height = height;
  const picture = pictureOf(frame);
  if (!picture || frame.style.position !== 'absolute') return;
  picture.parentElement!.style.minHeight = height;
  picture.parentElement!.style.display = 'block';
  picture.style.visibility = 'hidden';
  frame.style.visibility = '';
}
