// What the wall says, and how it names things.
const CITIES = { nyc: "New York", montreal: "Montréal" };
const english = new Intl.DisplayNames(["en"], { type: "language", fallback: "code" });
const NATIVE = {
  en: "English", es: "Español", fr: "Français", ht: "Kreyòl ayisyen", ar: "العربية", arz: "مصري", apc: "شامي",
  acq: "يمني", arq: "جازايرية", ary: "الدارجة", apd: "سوداني", cmn: "普通话", yue: "粵語", ru: "Русский", bn: "বাংলা", ko: "한국어",
  ur: "اردو", pl: "Polski", vi: "Tiếng Việt", pt: "Português", hi: "हिन्दी", uk: "Українська", pa: "ਪੰਜਾਬੀ", wo: "Wolof",
  pnb: "پنجابی", wuu: "吴语", nan: "閩南語", als: "Shqip", ydd: "ייִדיש", ilo: "Ilokano", cak: "Kaqchikel", ixl: "Ixil",
  tl: "Tagalog", it: "Italiano", ja: "日本語", he: "עברית", fa: "فارسی", pes: "فارسی", prs: "دری", ne: "नेपाली",
  npi: "नेपाली", bo: "བོད་ཡིག", ps: "پښتو", tr: "Türkçe", yi: "ייִדיש", sq: "Shqip", el: "Ελληνικά", ka: "ქართული",
};

// Varieties that browsers have no name for.
const ENGLISH = {
  arq: "Algerian Arabic", acq: "Yemeni Arabic", apd: "Sudanese Arabic",
  cdo: "Min Dong", fuf: "Pular", fuc: "Pulaar", dyu: "Dioula", sus: "Susu", snk: "Soninke", bm: "Bambara", mks: "Mixtec",
  quc: "K’iche’", mam: "Mam", kjb: "Q’anjob’al", kek: "Q’eqchi’", qxr: "Kichwa", lah: "Punjabi (Pakistan)",
  aln: "Gheg Albanian", "yue-x-toisan": "Toisanese", syl: "Sylheti", azz: "Puebla Nahuatl",
  ngu: "Guerrero Nahuatl", nhn: "Central Nahuatl", jmx: "Juxtlahuaca Mixtec", mim: "Alacatlatzala Mixtec",
  mix: "Mixtepec Mixtec", mxv: "Metlatónoc Mixtec", xta: "Alcozauca Mixtec", pnb: "Punjabi (Pakistan)", wuu: "Wu Chinese",
  nan: "Hokkien", als: "Tosk Albanian", ydd: "Yiddish", uzn: "Uzbek", ff: "Fulani", cab: "Garifuna",
  und: "Unknown language",
};

export const cityName = (id) => CITIES[id] ?? (id ? id[0].toUpperCase() + id.slice(1) : "Elsewhere");

export function languageName(tag) {
  const own = NATIVE[tag];
  let name = ENGLISH[tag] ?? tag;
  try { name = ENGLISH[tag] ?? english.of(tag); } catch { /* Not a tag: shown as it is. */ }
  return { own: own ?? name, english: name, differs: Boolean(own) && own !== name };
}

export const spoken = (number) => number.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, "$1 $2 $3");

export function stateWords(phone, world) {
  const other = phone.other ? world.nameOf(phone.other) : "";
  switch (phone.state) {
    case "OFF": return "Switched off";
    case "DIALLING": return `Calling ${other}`;
    case "RINGING": return "Ringing";
    case "TALKING": return talkingWords(phone, world, other);
    default: return "Ready";
  }
}

function talkingWords(phone, world, other) {
  if (phone.hold) return "On hold";
  const heard = world.heardBy(phone.number);
  if (heard.length > 0) return `With ${list(heard.map((number) => world.nameOf(number)))}`;
  if (phone.conferenceSid) return "Waiting to be joined";
  return phone.listensForKeys ? "Press a key" : `On the line with ${other}`;
}

const list = (names) => names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

export function trafficWords(perMinute) {
  if (perMinute === 0) return "Nobody calls by themselves";
  return perMinute === 1 ? "One call a minute" : `${perMinute} calls a minute`;
}

export function nowWords(world, tally) {
  const talking = world.all().filter((phone) => phone.state === "TALKING").length;
  const ringing = world.all().filter((phone) => phone.state === "RINGING").length;
  const parts = [`${talking} on the phone`, `${ringing} ringing`];
  if (tally?.started) parts.push(`${tally.started} have called, ${tally.gotThrough} got through`);
  return parts.join(" · ");
}

export function clock(since) {
  const seconds = Math.max(0, Math.floor((Date.now() - Date.parse(since)) / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
