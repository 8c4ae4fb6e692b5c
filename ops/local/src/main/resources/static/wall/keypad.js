// Twelve keys. Typing digits while the phone has the focus presses them too.
import { button, make } from "./dom.js";
import { tone } from "./sound.js";

const LETTERS = { 2: "ABC", 3: "DEF", 4: "GHI", 5: "JKL", 6: "MNO", 7: "PQRS", 8: "TUV", 9: "WXYZ", 0: "+" };

export function keypad(phone, whenPressed) {
  const keys = make("div", "keys");
  const buttons = new Map();
  const press = (key) => { tone(key); whenPressed(key); };
  for (const key of "123456789*0#") {
    const one = button(key, "", () => press(key));
    if (LETTERS[key]) one.append(make("small", "", LETTERS[key]));
    one.setAttribute("aria-label", key === "*" ? "star" : key === "#" ? "hash" : key);
    buttons.set(key, one);
    keys.append(one);
  }
  phone.addEventListener("keydown", (event) => {
    if (event.target.matches("input[type=text]")) return;
    const one = buttons.get(event.key);
    if (!one || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    one.classList.add("down");
    setTimeout(() => one.classList.remove("down"), 150);
    press(event.key);
  });
  return keys;
}
