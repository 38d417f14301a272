import { mount, unmount } from 'svelte';
import ElementRoot from './ElementRoot.svelte';

declare global {
  interface HTMLElementTagNameMap {
    'demarche-timeline': DemarcheTimeline;
  }
}

/** The style sheet of the components: the build puts its text here. */
const STYLES = '__DEMARCHE_STYLES__';

/**
 * `<demarche-timeline src="…/timeline.json" view="?country=RUS">`: a timeline in the page itself, in a shadow root. What
 * stands between its tags is shown until the timeline is there, and stays where it cannot come.
 */
export class DemarcheTimeline extends HTMLElement {
  static readonly observedAttributes = ['src', 'view'];
  private app: Record<string, unknown> | null = null;

  connectedCallback() {
    this.show();
  }
  disconnectedCallback() {
    this.clear();
  }
  attributeChangedCallback() {
    if (this.isConnected && this.app) this.show();
  }

  private show() {
    this.clear();
    const src = this.getAttribute('src');
    if (!src) return;
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [styles()];
    const slot = document.createElement('slot');
    root.replaceChildren(slot);
    const given = parseInt(getComputedStyle(this).minHeight, 10);
    this.app = mount(ElementRoot, {
      target: root,
      props: {
        src: new URL(src, document.baseURI).href,
        query: this.getAttribute('view') ?? '',
        given: given >= 320 ? given : null,
        onready: () => slot.remove(),
      },
    });
  }

  private clear() {
    if (this.app) unmount(this.app);
    this.app = null;
  }
}

let sheet: CSSStyleSheet | undefined;

/** One sheet for all elements of a page, adopted, which the strictest style policy allows. */
function styles(): CSSStyleSheet {
  if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(STYLES);
  return sheet;
}
