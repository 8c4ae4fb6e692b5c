// One phone: its screen, its keys, its buttons.
import * as api from "./api.js";
import { button, make, show, write } from "./dom.js";
import { keypad } from "./keypad.js";
import * as sound from "./sound.js";
import { cityName, clock, languageName, spoken, stateWords } from "./words.js";

const CAPTIONS_SHOWN = 3;

export class PhoneElement {
  element = make("article", "phone");
  #phone;
  #world;
  #typed = "";
  #refusal = "";
  #read = "";
  #part = {};
  #whenOpened;

  // whenOpened: somebody wants the whole phone, keys and all.
  constructor(phone, world, whenOpened) {
    this.#phone = phone;
    this.#world = world;
    this.#whenOpened = whenOpened;
    if (!["resident", "interpreter"].includes(phone.kind)) this.element.classList.add("phone--desk");
    this.element.setAttribute("aria-label", phone.label);
    this.element.append(this.#screen(), keypad(this.element, (key) => this.#key(key)), this.#actions(), this.#smallPrint(), this.#writing());
    this.update(phone);
  }

  get number() { return this.#phone.number; }

  update(phone) {
    if (phone.state !== this.#phone.state) this.#refusal = "";
    this.#phone = phone;
    this.#classes();
    write(this.#part.who, phone.label);
    this.#writeState();
    this.#writeCaptions();
    this.#writeTyped();
    this.#writeText();
    this.#writeActions();
    this.#part.byItself.checked = phone.habits.byItself;
    write(this.#part.power, phone.state === "OFF" ? "Switch on" : "Switch off");
    sound.heard(phone);
  }

  tick() {
    write(this.#part.time, this.#phone.since ? clock(this.#phone.since) : "");
  }

  #screen() {
    const p = this.#part;
    const screen = make("div", "screen");
    p.who = make("div", "who", this.#phone.label);
    p.speaks = make("div", "speaks");
    this.#phone.languages.forEach((tag, index) => {
      const name = make("bdi", "", languageName(tag).own);
      name.lang = tag;
      p.speaks.append(index ? " · " : "", name);
    });
    p.state = make("div", "state");
    p.state.append((p.words = make("span")), (p.time = make("time")));
    p.captions = make("ul", "captions");
    if (this.#phone.kind === "resident" && !this.#phone.habits.byItself) p.captions.setAttribute("aria-live", "polite");
    p.typed = make("div", "typed");
    p.text = button("", "text", () => {
      this.#read = this.#phone.text.sid;
      this.#writeText();
    });
    p.text.title = "A text message. Press to put it away.";
    p.invite = make("div", "invite", "Call the city, then press the key you hear in your language.");
    const head = make("div", "head");
    const more = button("Keys", "open", () => this.#whenOpened());
    head.append(more, p.who, p.speaks, make("div", "number", spoken(this.#phone.number)));
    screen.append(head, p.state, p.captions, p.typed, p.invite, p.text);
    return screen;
  }

  #actions() {
    const p = this.#part;
    const actions = make("div", "actions");
    p.go = button("", "go", () => this.#go());
    p.stop = button("", "stop", () => this.#do(this.#phone.state === "RINGING" ? api.decline : api.hangUp));
    actions.append(p.go, p.stop);
    return actions;
  }

  #smallPrint() {
    const p = this.#part;
    const print = make("div", "small-print");
    const own = make("label");
    p.byItself = make("input");
    p.byItself.type = "checkbox";
    p.byItself.addEventListener("change", () => this.#do((number) => api.byItself(number, p.byItself.checked)));
    own.append(p.byItself, "Answers itself");
    p.listen = button("Listen", "", () => this.#toggleListening());
    p.listen.setAttribute("aria-pressed", "false");
    p.power = button("", "", () => this.#do(this.#phone.state === "OFF" ? api.switchOn : api.switchOff));
    print.append(own, p.listen, p.power);
    return print;
  }

  // Back to whoever wrote last, or to the city's line.
  #writing() {
    const form = make("form", "writing");
    const words = make("input");
    words.type = "text";
    words.maxLength = 1600;
    words.required = true;
    words.setAttribute("aria-label", "Text message");
    words.placeholder = "STOP";
    form.append(words, make("button", "", "Send"));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const to = this.#phone.text?.from ?? this.#world.lineOf(this.#phone.city)?.number ?? "";
      this.#do((number) => api.text(number, to, words.value).then(() => { words.value = ""; }));
    });
    this.#part.writing = form;
    return form;
  }

  #classes() {
    const { state, hold, listensForKeys } = this.#phone;
    const list = this.element.classList;
    list.toggle("ringing", state === "RINGING");
    list.toggle("talking", state === "TALKING" && !hold);
    list.toggle("hold", hold);
    list.toggle("off", state === "OFF");
    list.toggle("listens", listensForKeys);
  }

  #writeState() {
    write(this.#part.words, this.#refusal || stateWords(this.#phone, this.#world));
    this.tick();
  }

  #writeCaptions() {
    const shown = this.#phone.state === "IDLE" || this.#phone.state === "OFF" ? [] : this.#phone.captions.slice(-CAPTIONS_SHOWN);
    const key = shown.map((caption) => caption.number).join();
    if (this.#part.captions.dataset.key === key) return;
    this.#part.captions.dataset.key = key;
    this.#part.captions.replaceChildren(...shown.map((caption) => {
      const line = make("li", "", caption.words);
      line.dir = "auto";
      if (caption.language) line.lang = caption.language;
      return line;
    }));
  }

  #writeTyped() {
    const idle = this.#phone.state === "IDLE";
    if (!idle) this.#typed = "";
    write(this.#part.typed, this.#typed);
    show(this.#part.typed, idle && this.#typed !== "");
    show(this.#part.invite, idle && this.#typed === "" && this.#phone.kind === "resident");
    show(this.#part.captions, !idle);
  }

  #writeText() {
    const { text, state } = this.#phone;
    const unread = state === "IDLE" && Boolean(text) && text.sid !== this.#read;
    write(this.#part.text, unread ? text.words : "");
    show(this.#part.text, unread);
  }

  #writeActions() {
    const { state, kind, city } = this.#phone;
    const line = this.#world.lineOf(city);
    const go = state === "RINGING" ? "Answer"
      : state === "IDLE" && this.#typed ? "Call"
        : state === "IDLE" && kind === "resident" && line ? `Call the ${cityName(city)} line` : "";
    write(this.#part.go, go);
    show(this.#part.go, go !== "");
    const stop = { RINGING: "Decline", TALKING: "Hang up", DIALLING: "Hang up" }[state] ?? "";
    write(this.#part.stop, stop);
    show(this.#part.stop, stop !== "");
  }

  #key(key) {
    if (this.#phone.state === "TALKING") {
      this.#do((number) => api.press(number, key));
    } else if (this.#phone.state === "IDLE") {
      this.#typed = (this.#typed + key).slice(-16);
      this.#writeTyped();
      this.#writeActions();
    }
  }

  #go() {
    if (this.#phone.state === "RINGING") this.#do(api.answer);
    else this.#do((number) => api.dial(number, this.#typed || this.#world.lineOf(this.#phone.city).number));
  }

  #toggleListening() {
    const on = sound.listensTo() !== this.#phone.number;
    document.querySelectorAll(".small-print [aria-pressed=true]").forEach((other) => other.setAttribute("aria-pressed", "false"));
    if (on) sound.listen(this.#phone.number, this.#phone.captions.at(-1)?.number ?? 0);
    else sound.silence();
    this.#part.listen.setAttribute("aria-pressed", String(on));
    document.querySelectorAll(".small-print [aria-pressed]").forEach((one) => write(one, one.getAttribute("aria-pressed") === "true" ? "Stop listening" : "Listen"));
  }

  async #do(action) {
    try {
      this.#refusal = "";
      await action(this.#phone.number);
    } catch (refused) {
      this.#refusal = refused.message;
    }
    this.#writeState();
  }
}
