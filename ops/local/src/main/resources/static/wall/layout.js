// Which phone stands where: those in use in full, the rest small, until somebody picks one up.
import { button, make, order, show, write } from "./dom.js";
import { PhoneElement } from "./phone.js";
import { languageName } from "./words.js";

const IDLE_SHOWN = 6;
const BUSY = 3;
const inUse = (phone) => !["IDLE", "OFF"].includes(phone.state);
const isDesk = (phone) => !["resident", "interpreter"].includes(phone.kind);
const since = (phone) => Date.parse(phone.since ?? 0);
const byId = (id) => document.getElementById(id);

export class Layout {
  #world;
  #city = "";
  #language = "";
  #full = new Map();
  #tiles = new Map();
  #opened = new Set();
  #order = [];
  whenDrawn = () => {};

  constructor(world) { this.#world = world; }

  get city() { return this.#city; }

  chooseCity(city) {
    this.#city = city;
    this.draw();
  }

  chooseLanguage(language) {
    this.#language = language;
    this.draw();
  }

  elementOf(number) { return this.#full.get(number)?.element ?? this.#tiles.get(number); }

  tick() { this.#full.forEach((phone) => phone.tick()); }

  draw() {
    const here = this.#world.all().filter((phone) => phone.city === this.#city);
    this.#drop();
    this.#callers(here.filter((phone) => phone.kind === "resident"));
    this.#zone("interpreters", this.#interpreters(here));
    this.#zone("city", here.filter(isDesk));
    this.#languages(here);
  }

  // The first caller is the visitor's own phone, and always in full.
  #callers(phones) {
    const own = phones.find((phone) => !phone.habits.byItself) ?? phones[0];
    const rest = phones.filter((phone) => phone !== own);
    const large = rest.filter((phone) => this.#isLarge(phone)).sort((a, b) => since(a) - since(b));
    const small = rest.filter((phone) => !this.#isLarge(phone));
    const busy = large.length >= BUSY;
    this.#order = [own, ...large].filter(Boolean).map((phone) => phone.number);
    order(byId("callers"), [...(own ? [this.#phone(own, false)] : []),
      ...large.map((phone) => this.#phone(phone, busy)), ...small.map((phone) => this.#tile(phone))]);
  }

  #zone(id, phones) {
    const sorted = [...phones].sort((a, b) => a.label.localeCompare(b.label, undefined, { numeric: true }));
    const large = sorted.filter((phone) => this.#isLarge(phone));
    const busy = large.length >= BUSY;
    if (busy) large.sort((a, b) => this.#rowOf(a) - this.#rowOf(b));
    order(byId(`${id}-active`), large.map((phone) => this.#phone(phone, busy)));
    const small = sorted.filter((phone) => !large.includes(phone));
    order(byId(id), small.map((phone) => this.#tile(phone)));
    this.#more(id, small.length);
  }

  #isLarge(phone) {
    return inUse(phone) || this.#opened.has(phone.number);
  }

  // In a busy city those who talk with each other stand side by side.
  #rowOf(phone) {
    const rows = this.#world.heardBy(phone.number).map((number) => this.#order.indexOf(number)).filter((row) => row >= 0);
    return rows.length > 0 ? Math.min(...rows) : this.#order.length;
  }

  // On a narrow screen only the first few idle phones are shown.
  #more(id, count) {
    const more = document.querySelector(`[data-more=${id}]`);
    write(more, `Show all ${count} phones`);
    show(more, count > IDLE_SHOWN && byId(id).classList.contains("folded"));
  }

  #interpreters(here) {
    return here.filter((phone) => phone.kind === "interpreter"
      && (inUse(phone) || !this.#language || phone.languages.includes(this.#language)));
  }

  // Where many phones are in use, those that need no hand show their screen only.
  #phone(phone, busy) {
    this.#tiles.delete(phone.number);
    const shown = this.#full.get(phone.number) ?? new PhoneElement(phone, this.#world, () => this.#open(phone.number));
    this.#full.set(phone.number, shown);
    shown.update(phone);
    shown.element.classList.toggle("compact", busy && phone.habits.byItself && !this.#opened.has(phone.number));
    return shown.element;
  }

  #open(number) {
    this.#opened.add(number);
    this.draw();
    this.whenDrawn();
  }

  #tile(phone) {
    this.#full.delete(phone.number);
    const tile = this.#tiles.get(phone.number) ?? this.#newTile(phone);
    tile.classList.toggle("off", phone.state === "OFF");
    tile.querySelector("span").textContent = phone.state === "OFF" ? "Switched off" : this.#tongues(phone);
    this.#tiles.set(phone.number, tile);
    return tile;
  }

  #newTile(phone) {
    const tile = button("", "idle", () => {
      this.#open(phone.number);
      this.#full.get(phone.number)?.element.querySelector(".keys button")?.focus();
    });
    const screen = make("div");
    screen.append(make("b", "", phone.label), make("span"));
    tile.append(screen);
    tile.classList.toggle("idle--desk", isDesk(phone));
    tile.title = "Take this phone in your hand";
    return tile;
  }

  #tongues(phone) {
    // Each name isolated: two right-to-left names side by side would swap places.
    return phone.languages.map((tag) => `\u2068${languageName(tag).own}\u2069`).join(" · ");
  }

  #drop() {
    for (const map of [this.#full, this.#tiles]) {
      for (const number of map.keys()) if (!this.#world.phone(number)) map.delete(number);
    }
  }

  #languages(here) {
    const tags = [...new Set(here.filter((phone) => phone.kind === "interpreter").flatMap((phone) => phone.languages))];
    const select = byId("language");
    const key = tags.join();
    if (select.dataset.key === key) return;
    select.dataset.key = key;
    const options = tags.map((tag) => ({ tag, name: languageName(tag) })).sort((a, b) => a.name.english.localeCompare(b.name.english));
    select.replaceChildren(new Option("any language", ""), ...options.map(({ tag, name }) => new Option(name.differs ? `${name.own} (${name.english})` : name.english, tag)));
    if (!tags.includes(this.#language)) this.#language = "";
    select.value = this.#language;
  }
}
