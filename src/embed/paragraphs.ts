/** `<p data-demarche-event="id">`: a paragraph about an event. */
const ATTRIBUTE = 'data-demarche-event';
const LIT = 'data-demarche-lit';

/** The line of the window where people read: a paragraph that crosses it is being read. */
const READING_LINE = '-40% 0px -59.9% 0px';

/** Tells the event of the paragraph that is being read, and null when it is none of ours. */
export function followParagraphs(tell: (event: string | null) => void) {
  const reading = new Set<Element>();
  let told: string | null = null;
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries)
        if (isIntersecting) reading.add(target);
        else reading.delete(target);
      const [first] = reading;
      const event = first?.getAttribute(ATTRIBUTE) ?? null;
      if (event !== told) tell((told = event));
    },
    { rootMargin: READING_LINE },
  );
  for (const paragraph of document.querySelectorAll(`[${ATTRIBUTE}]`)) observer.observe(paragraph);
}

/** Marks the paragraphs about an event, for the page's style sheet: `[data-demarche-lit]`. */
export function markParagraphs(event: string | null) {
  for (const paragraph of document.querySelectorAll(`[${ATTRIBUTE}]`))
    paragraph.toggleAttribute(LIT, paragraph.getAttribute(ATTRIBUTE) === event);
}
