// The buttons, as requests. What a phone cannot do just now comes back as a sentence.
async function send(method, path, body) {
  const answer = await fetch(`/carrier${path}`, {
    method,
    headers: body === undefined ? {} : { "Content-Type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!answer.ok) {
    const problem = await answer.json().catch(() => ({}));
    throw new Error(problem.detail ?? "That did not work.");
  }
}

const at = (number, what) => `/phones/${encodeURIComponent(number)}/${what}`;

export const dial = (number, to) => send("POST", at(number, "dial"), { to });
export const text = (number, to, body) => send("POST", at(number, "text"), { to, body });
export const answer = (number) => send("POST", at(number, "answer"));
export const decline = (number) => send("POST", at(number, "decline"));
export const hangUp = (number) => send("POST", at(number, "hangup"));
export const press = (number, digits) => send("POST", at(number, "press"), { digits });
export const switchOff = (number) => send("PUT", at(number, "off"));
export const switchOn = (number) => send("DELETE", at(number, "off"));
export const byItself = (number, now) => send("PUT", at(number, "habits"), { byItself: now });
export const allByThemselves = (kind, now) => send("PUT", "/phones/habits", { kind, habits: { byItself: now } });
export const traffic = (perMinute) => send("PUT", "/traffic", { perMinute });
