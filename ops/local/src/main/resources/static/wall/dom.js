// Small helpers to make and change elements without writing what has not changed.
export function make(name, className, text) {
  const element = document.createElement(name);
  if (className) element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
}

export function button(text, className, whenPressed) {
  const element = make("button", className, text);
  element.type = "button";
  element.addEventListener("click", whenPressed);
  return element;
}

export function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

export function show(element, visible) {
  if (element.hidden === visible) element.hidden = !visible;
}

// Puts the children in this order, moving only what is out of place, so that focus and motion survive.
export function order(parent, children) {
  children.forEach((child, index) => {
    if (parent.children[index] !== child) parent.insertBefore(child, parent.children[index] ?? null);
  });
  while (parent.children.length > children.length) parent.lastElementChild.remove();
}
