/** A progress bar on a terminal, silent elsewhere and for work that is done at once. */
export function progressBar(stream: NodeJS.WriteStream, label: string): (done: number, all: number) => void {
  if (!stream.isTTY) return () => {};
  let drawn = 0;
  return (done, all) => {
    if (all < 20 || (done < all && performance.now() - drawn < 80)) return;
    drawn = performance.now();
    const width = 30;
    const filled = Math.round((done / all) * width);
    stream.write(
      `\r${label} [${'█'.repeat(filled)}${' '.repeat(width - filled)}] ${done}/${all}${done === all ? '\n' : ''}`,
    );
  };
}
