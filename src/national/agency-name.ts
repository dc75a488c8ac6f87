/** The kinds of agency that the national results tell apart. */
export const AGENCY_GROUPS = ["kota", "kabupaten", "provinsi", "pusat"] as const;
export type AgencyGroup = (typeof AGENCY_GROUPS)[number];

/** Words that mean the same in names of agencies; "" is left out. */
const SAME_WORDS: Readonly<Record<string, string>> = {
  pemerintah: "",
  pemda: "",
  pemkot: "kota",
  pemkab: "kabupaten",
  kab: "kabupaten",
  pemprov: "provinsi",
  prov: "provinsi",
  propinsi: "provinsi",
  setjen: "sekretariat jenderal",
  sekjen: "sekretariat jenderal",
  republik: "",
  indonesia: "",
  ri: "",
  ntb: "nusa tenggara barat",
  ntt: "nusa tenggara timur",
  diy: "daerah istimewa yogyakarta",
};

/**
 * The same for every spelling of one agency's name: "Pemerintah Kota Pangkal Pinang" and "Pemkot
 * Pangkalpinang", "Sekretariat Jenderal Ombudsman" and "Ombudsman Republik Indonesia".
 */
export function agencyKey(name: string): string {
  return words(name)
    .join(" ")
    .replace(/^sekretariat (?:jenderal )?(?!kabinet|negara)/, "")
    .replace(/ /g, "");
}

/** The group that a name states; every agency without a regional word is of the centre. */
export function agencyGroup(name: string): AgencyGroup {
  const [first] = words(name);
  return AGENCY_GROUPS.find((group) => group === first) ?? "pusat";
}

/** Which agency is meant by a name, or which ones may be. */
export type AgencyMatch<Agency> =
  | { readonly kind: "found"; readonly agency: Agency }
  /** Nobody decides for the user: `suggestions` are the nearest names, best first. */
  | { readonly kind: "asked"; readonly suggestions: readonly Agency[] };

const MOST_SUGGESTIONS = 6;

/** Finds the agency with a name. What is not that name under {@link agencyKey} is asked, never guessed. */
export function matchAgency<Agency extends { readonly name: string }>(
  agencies: readonly Agency[],
  name: string,
): AgencyMatch<Agency> {
  const key = agencyKey(name);
  const [only, ...others] = agencies.filter((agency) => agencyKey(agency.name) === key);
  if (only !== undefined && others.length === 0) return { kind: "found", agency: only };
  if (key === "") return { kind: "asked", suggestions: [] };
  const near = agencies
    .map((agency) => ({ agency, distance: nameDistance(agencyKey(agency.name), key) }))
    .filter(({ distance }) => distance <= Math.max(2, key.length / 4))
    .sort((a, b) => a.distance - b.distance);
  return {
    kind: "asked",
    suggestions: near.slice(0, MOST_SUGGESTIONS).map(({ agency }) => agency),
  };
}

function words(name: string): string[] {
  const plain = name
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();
  return (plain.match(/[a-z0-9]+/g) ?? []).flatMap((word) =>
    (SAME_WORDS[word] ?? word).split(" ").filter((each) => each !== ""),
  );
}

/** How many letters differ; a name that is wholly in the other one (Bogor in Kota Bogor) is near. */
function nameDistance(a: string, b: string): number {
  return a.endsWith(b) || b.endsWith(a) ? 1 : editDistance(a, b);
}

/** Levenshtein's: how many letters to change, add or take away. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
