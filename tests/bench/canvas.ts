import type { Contender } from './contender.ts';

/** Marks on a bare canvas: as many as our chart draws at most, zoomed by the wheel and dragged; nothing else. */
const MARKS = 900;

let events: unknown[] = [];

export const contender: Contender = {
  prepare: (timeline) => (events = timeline.events),
  render: (stage) => {
    const canvas = document.createElement('canvas');
    canvas.width = 1280;
    canvas.height = 640;
    stage.append(canvas);
    const context = canvas.getContext('2d')!;
    const marks = events
      .slice(0, MARKS)
      .map((_, i) => ({ x: (i * 7919) % 1280, y: 20 + ((i * 104_729) % 600) }));
    let scale = 1;
    let shift = 0;
    const draw = () => {
      context.clearRect(0, 0, 1280, 640);
      for (const { x, y } of marks) {
        context.beginPath();
        context.arc((x + shift) * scale, y, 10, 0, 7);
        context.fill();
      }
    };
    canvas.addEventListener('wheel', (event) => {
      event.preventDefault();
      scale *= 2 ** (-event.deltaY * 0.002);
      draw();
    });
    canvas.addEventListener('pointermove', (event) => {
      if (event.buttons === 0) return;
      shift += event.movementX / scale;
      draw();
    });
    draw();
  },
};
