// The wall: listens to the simulator, keeps the page true, hands on what the visitor does.
import * as api from "./api.js";
import { button, show, write } from "./dom.js";
import { Layout } from "./layout.js";
import { Lines } from "./lines.js";
import { cityName, nowWords, trafficWords } from "./words.js";
import { World } from "./world.js";

const byId = (id) => document.getElementById(id);
const world = new World();
const layout = new Layout(world);
const lines = new Lines(byId("wall"), byId("lines"));
let tabs = new Map();
layout.whenDrawn = drawLines;

function drawLines() {
  lines.draw(world.links, (number) => layout.elementOf(number));
}

function drawTabs() {
  const cities = world.cities();
  if (cities.join() !== [...tabs.keys()].join()) {
    tabs = new Map(cities.map((city) => [city, button(cityName(city), "", () => choose(city))]));
    byId("cities").replaceChildren(...tabs.values());
  }
  if (!tabs.has(layout.city)) choose(cities.find((city) => city === location.hash.slice(1)) ?? cities[0] ?? "");
  byId("cities").hidden = tabs.size < 2;
}

function choose(city) {
  layout.chooseCity(city);
  tabs.forEach((tab, one) => tab.setAttribute("aria-current", String(one === city)));
  if (city) history.replaceState(null, "", `#${city}`);
  drawLines();
}

function drawControls() {
  const dial = byId("traffic");
  if (document.activeElement !== dial) dial.value = Math.min(60, world.traffic.perMinute);
  write(byId("traffic-words"), trafficWords(Math.round(world.traffic.perMinute)));
  const interpreters = world.all().filter((phone) => phone.kind === "interpreter");
  const alone = interpreters.filter((phone) => phone.habits.byItself).length;
  byId("by-itself").checked = interpreters.length > 0 && alone === interpreters.length;
  byId("by-itself").indeterminate = alone > 0 && alone < interpreters.length;
  write(byId("now"), nowWords(world, world.tally));
}

function apply(change) {
  world.apply(change);
  drawTabs();
  layout.draw();
  drawControls();
  drawLines();
}

function listen() {
  const source = new EventSource("/carrier/wall");
  source.addEventListener("wall", (event) => {
    show(byId("lost"), false);
    apply(JSON.parse(event.data));
  });
  source.addEventListener("error", () => show(byId("lost"), true));
}

byId("language").addEventListener("change", (event) => { layout.chooseLanguage(event.target.value); drawLines(); });
byId("traffic").addEventListener("input", (event) => {
  write(byId("traffic-words"), trafficWords(Number(event.target.value)));
});
byId("traffic").addEventListener("change", (event) => api.traffic(Number(event.target.value)));
byId("by-itself").addEventListener("change", (event) => api.allByThemselves("interpreter", event.target.checked));
document.querySelectorAll("[data-more]").forEach((more) => more.addEventListener("click", () => {
  byId(more.dataset.more).classList.remove("folded");
  show(more, false);
}));
new ResizeObserver(drawLines).observe(byId("wall"));
setInterval(() => layout.tick(), 1000);
listen();
