// One phone at a time can be listened to: its recordings are played, its other words are spoken by the browser.
const ROWS = [697, 770, 852, 941];
const COLUMNS = [1209, 1336, 1477];
const KEYS = ["123", "456", "789", "*0#"];

let listening = null;
let lastHeard = 0;
let player = null;
let context = null;

export const listensTo = () => listening;

export function listen(number, heardAlready) {
  silence();
  listening = number;
  lastHeard = heardAlready;
}

export function silence() {
  listening = null;
  player?.pause();
  player = null;
  globalThis.speechSynthesis?.cancel();
}

export function heard(phone) {
  if (phone.number !== listening) return;
  for (const caption of phone.captions.filter((one) => one.number > lastHeard)) {
    lastHeard = caption.number;
    if (caption.audio) playFile(caption.audio);
    else if (!recorded(phone, caption)) speak(caption);
  }
}

// Later captions of a recording carry no sound of their own.
function recorded(phone, caption) {
  return player !== null && !player.ended && phone.captions.some((one) => one.audio && one.number < caption.number
    && one.language === caption.language);
}

function playFile(url) {
  player?.pause();
  globalThis.speechSynthesis?.cancel();
  player = new Audio(url);
  player.play().catch(() => { player = null; });
}

function speak(caption) {
  if (!globalThis.speechSynthesis || !/\p{L}/u.test(caption.words)) return;
  player?.pause();
  const words = new SpeechSynthesisUtterance(caption.words);
  if (caption.language) words.lang = caption.language === "arb" ? "ar" : caption.language;
  speechSynthesis.cancel();
  speechSynthesis.speak(words);
}

export function tone(key) {
  const row = KEYS.findIndex((keys) => keys.includes(key));
  if (row < 0 || listening === null) return;
  context ??= new AudioContext();
  const volume = context.createGain();
  volume.gain.value = 0.06;
  volume.connect(context.destination);
  for (const frequency of [ROWS[row], COLUMNS[KEYS[row].indexOf(key)]]) {
    const wave = context.createOscillator();
    wave.frequency.value = frequency;
    wave.connect(volume);
    wave.start();
    wave.stop(context.currentTime + 0.14);
  }
}
