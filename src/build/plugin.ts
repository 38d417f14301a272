import { relative } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import type { ArticleReading } from '../model/mention.ts';
import type { Timeline } from '../model/timeline.ts';
import { drawFiles, showDrawings } from './drawings.ts';
import { MANY_EVENTS, toColumnar } from './columnar.ts';
import { buildFolder } from './folder.ts';
import { publishAt } from './publish/plugin.ts';
import { pinVersions } from './pin-plugin.ts';
import { inlineData } from './pinned.ts';
import { reportProblems, reportTimeline } from './report.ts';
import { timelineJsonSchema } from './schema.ts';
import { listEvents } from './static-list.ts';
import { formatTimeline } from './timeline.ts';

const TIMELINE = 'timeline.json';
const COLUMNS = 'timeline.arrow';
const SCHEMA = 'timeline.schema.json';

/**
 * The build step: articles in `data` become `timeline.json`, in development (the open page follows every change) and in
 * the built site. Pages get the events as a plain list for readers without scripts; the embed gets the data itself.
 * Nothing absolute is written unless the address of the site is given.
 */
export function timelineFromArticles({ data, siteUrl }: { data: string; siteUrl?: string }): Plugin[] {
  const cache = new Map<string, ArticleReading>();
  let current: Promise<Timeline> | null = null;
  const build = async () => {
    const { timeline, problems } = await buildFolder(data, { cache });
    console.log(reportTimeline(timeline));
    if (problems.length) console.error(reportProblems(problems));
    if (problems.some((p) => p.severity === 'error')) process.exitCode = 1;
    return timeline;
  };
  const timeline = () => (current ??= build());

  const plugin: Plugin = {
    name: 'demarche:timeline',
    sharedDuringBuild: true,
    apply: () => !process.env.VITEST,
    async configureServer(server) {
      await timeline();
      serveTimeline(server, timeline);
      watchArticles(server, data, () => (current = build()));
    },
    async generateBundle() {
      if (this.environment.name !== 'client') return;
      const { head, events } = inFiles(await timeline());
      this.emitFile({ type: 'asset', fileName: TIMELINE, source: formatTimeline(head) });
      if (events) this.emitFile({ type: 'asset', fileName: head.columns!, source: events });
      for (const [fileName, { svg }] of Object.entries(drawFiles(await timeline())))
        this.emitFile({ type: 'asset', fileName, source: svg });
      this.emitFile({
        type: 'asset',
        fileName: SCHEMA,
        source: JSON.stringify(timelineJsonSchema(), null, 2),
      });
    },
    async transformIndexHtml(html, { path }) {
      const whole = await timeline();
      const title = html.replace(/<title>.*?<\/title>/, () => `<title>${escapeHtml(whole.title)}</title>`);
      return {
        html: title,
        tags: [
          { tag: 'noscript', children: showDrawings(whole) + listEvents(whole), injectTo: 'body' },
          ...(path.endsWith('embed.html') ? [inlineTimeline(inFiles(whole).head)] : []),
        ],
      };
    },
  };
  return [plugin, pinVersions(timeline), ...(siteUrl ? [publishAt(siteUrl, timeline)] : [])];
}

/** A large timeline stands in two files. */
const inFiles = (timeline: Timeline): { head: Timeline; events?: Uint8Array } =>
  timeline.events.length < MANY_EVENTS ? { head: timeline } : toColumnar(timeline, COLUMNS);

function serveTimeline(server: ViteDevServer, timeline: () => Promise<Timeline>) {
  const files: Record<string, () => Promise<string>> = {
    [`/${TIMELINE}`]: async () => formatTimeline(await timeline()),
    [`/${SCHEMA}`]: async () => JSON.stringify(timelineJsonSchema(), null, 2),
  };
  server.middlewares.use(async (request, response, next) => {
    const file = files[request.url?.split('?')[0] ?? ''];
    if (!file) return next();
    try {
      const body = await file();
      response.setHeader('Content-Type', 'application/json; charset=utf-8');
      response.setHeader('Cache-Control', 'no-store');
      response.end(body);
    } catch (error) {
      next(error);
    }
  });
}

/** Any change below the data folder rebuilds; the page keeps its state and fetches the new file. */
function watchArticles(server: ViteDevServer, data: string, rebuild: () => Promise<Timeline>) {
  server.watcher.add(data);
  const changed = async (file: string) => {
    if (relative(data, file).startsWith('..')) return;
    try {
      await rebuild();
      server.ws.send({ type: 'custom', event: 'demarche:timeline' });
    } catch (error) {
      server.config.logger.error((error as Error).message);
    }
  };
  for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, changed);
}

/** The data inside the page, since an embed in a sandbox may not fetch. */
const inlineTimeline = (timeline: Timeline) => ({
  tag: 'script',
  attrs: { type: 'application/json', id: 'timeline' },
  children: inlineData(timeline),
  injectTo: 'body-prepend' as const,
});

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
