// A line between every two phones that hear each other.
const SVG = "http://www.w3.org/2000/svg";
const GUTTER = 14;
const APART = 22;

export class Lines {
  #wall;
  #svg;
  #drawn = new Map();

  constructor(wall, svg) {
    this.#wall = wall;
    this.#svg = svg;
  }

  draw(links, elementOf) {
    const wanted = new Map();
    const origin = this.#wall.getBoundingClientRect();
    links.forEach((link, index) => {
      const from = elementOf(link.from);
      const to = elementOf(link.to);
      if (from?.isConnected && to?.isConnected) wanted.set(`${link.from} ${link.to}`, { link, shape: this.#shape(from, to, origin, index) });
    });
    for (const [key, path] of this.#drawn) {
      if (!wanted.has(key)) {
        path.remove();
        this.#drawn.delete(key);
      }
    }
    for (const [key, { link, shape }] of wanted) this.#path(key).update(shape, link);
  }

  #path(key) {
    const known = this.#drawn.get(key);
    if (known) return known;
    const group = document.createElementNS(SVG, "g");
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("pathLength", "1");
    path.classList.add("fresh");
    path.addEventListener("animationend", () => { path.classList.remove("fresh"); path.removeAttribute("pathLength"); });
    const ends = [0, 1].map(() => document.createElementNS(SVG, "circle"));
    group.append(path, ...ends);
    this.#svg.append(group);
    const drawn = {
      remove: () => group.remove(),
      update: ({ d, points }, link) => {
        path.setAttribute("d", d);
        path.classList.toggle("one-way", !link.mutual);
        points.forEach(([x, y], index) => {
          ends[index].setAttribute("cx", x);
          ends[index].setAttribute("cy", y);
          ends[index].setAttribute("r", 6);
        });
      },
    };
    this.#drawn.set(key, drawn);
    return drawn;
  }

  // Side by side: an easy curve. One below the other: a bracket along the left edge.
  #shape(from, to, origin, index) {
    const a = this.#box(from, origin);
    const b = this.#box(to, origin);
    const [left, right] = a.left <= b.left ? [a, b] : [b, a];
    if (right.left > left.right) {
      const apart = (index % 3 - 1) * APART;
      const start = [left.right, left.middle + apart];
      const end = [right.left, right.middle + apart];
      const bend = Math.max(24, (end[0] - start[0]) / 2);
      return { d: `M${start} C${start[0] + bend},${start[1]} ${end[0] - bend},${end[1]} ${end}`, points: [start, end] };
    }
    const start = [a.left, a.middle + (index % 3) * 8];
    const end = [b.left, b.middle + (index % 3) * 8];
    const x = Math.max(6, Math.min(a.left, b.left) - GUTTER - (index % 3) * 4);
    return { d: `M${start} C${x},${start[1]} ${x},${start[1]} ${x},${start[1] + (end[1] > start[1] ? 24 : -24)} L${x},${end[1] + (end[1] > start[1] ? -24 : 24)} C${x},${end[1]} ${x},${end[1]} ${end}`, points: [start, end] };
  }

  #box(element, origin) {
    const box = (element.querySelector(".screen") ?? element).getBoundingClientRect();
    const whole = element.getBoundingClientRect();
    return { left: whole.left - origin.left, right: whole.right - origin.left, middle: box.top + box.height / 2 - origin.top };
  }
}
