/** What an embed needs to know. */
export interface Embed {
  /** Absolute addresses. */
  frame: string;
  script: string;
  title: string;
  /** Pixels, until the frame has told its own. */
  height: number;
}

/** The HTML that shows a timeline in any page; the script line only makes the height fit. */
export function writeSnippet({ frame, script, title, height }: Embed): string {
  return [
    `<iframe src="${escape(frame)}" title="${escape(title)}" loading="lazy"`,
    `  sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"`,
    `  width="100%" height="${height}" style="border:0"></iframe>`,
    `<script src="${escape(script)}" async></` + 'script>',
  ].join('\n');
}

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
