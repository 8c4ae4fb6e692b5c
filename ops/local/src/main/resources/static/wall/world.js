// What is known of the phones, as the simulator told it last.
import { cityName, spoken } from "./words.js";

export class World {
  #phones = new Map();
  #lines = new Map();
  links = [];
  traffic = { perMinute: 0 };
  tally = { started: 0, gotThrough: 0, gaveUp: 0 };

  apply(change) {
    if (change.whole) this.#phones.clear();
    for (const phone of change.phones) this.#phones.set(phone.number, phone);
    for (const number of change.gone) this.#phones.delete(number);
    this.#lines = new Map(change.lines.map((line) => [line.number, line]));
    this.links = change.links;
    this.traffic = change.traffic;
    this.tally = change.tally;
  }

  all() { return [...this.#phones.values()]; }
  phone(number) { return this.#phones.get(number); }
  lines() { return [...this.#lines.values()]; }
  lineOf(city) { return this.lines().find((line) => line.city === city); }

  // The largest first: it is the one that a visitor sees.
  cities() {
    const found = new Set([...this.lines().map((line) => line.city), ...this.all().map((phone) => phone.city)]);
    const size = (city) => this.all().filter((phone) => phone.city === city).length;
    return [...found].sort((a, b) => size(b) - size(a));
  }

  nameOf(number) {
    const line = this.#lines.get(number);
    return line ? `the ${cityName(line.city)} language line` : this.phone(number)?.label ?? spoken(number);
  }

  heardBy(number) {
    const heard = [];
    for (const link of this.links) {
      if (link.to === number) heard.push(link.from);
      else if (link.mutual && link.from === number) heard.push(link.to);
    }
    return heard;
  }
}
