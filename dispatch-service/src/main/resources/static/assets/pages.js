// Clocks that run between two readings of the server, alarms read aloud, and arrow keys in the list of languages. Every
// page works without this file.
(() => {
  'use strict';

  const span = (s) => {
    const two = (n) => String(n).padStart(2, '0');
    const h = Math.floor(s / 3600);
    return h > 0 ? `${h}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}` : `${Math.floor(s / 60)}:${two(s % 60)}`;
  };

  const start = (root) => root.querySelectorAll('.tick[data-seconds]').forEach((clock) => {
    clock.dataset.from = String(performance.now() - 1000 * Number(clock.dataset.seconds)
        * (clock.dataset.tick === 'down' ? -1 : 1));
  });

  const tick = () => document.querySelectorAll('.tick[data-from]').forEach((clock) => {
    const passed = Math.floor((performance.now() - Number(clock.dataset.from)) / 1000);
    const text = span(Math.max(0, clock.dataset.tick === 'down' ? -passed : passed));
    if (clock.textContent !== text) clock.textContent = text;
  });

  // A live region is heard only if it stood there before its words, and each change of it is: so it stays while the
  // rest is swapped, and changes only with what it tells.
  const tell = () => {
    const told = document.getElementById('told');
    if (!told) return;
    const words = [...document.querySelectorAll('[data-tell]')]
        .map((part) => part.textContent.replace(/\s+/g, ' ').trim()).join('. ');
    if (told.textContent !== words) told.textContent = words;
  };

  const read = (root) => { start(root); tell(); };

  document.addEventListener('DOMContentLoaded', () => read(document));
  document.addEventListener('htmx:afterSwap', (event) => read(event.target));
  setInterval(tick, 250);

  document.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const field = document.getElementById('q');
    const stops = [field, ...document.querySelectorAll('#hits a')];
    const at = stops.indexOf(document.activeElement);
    if (!field || at < 0) return;
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (next) { event.preventDefault(); next.focus(); }
  });
})();
