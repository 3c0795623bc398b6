import { SOURCES } from "./source.ts";

/** Sources beyond those of the cases. */
export const BACKGROUND = {
  bjs2018:
    "Bureau of Justice Statistics, State and Local Law Enforcement Training Academies, 2018, NCJ 255915, bjs.ojp.gov",
  blsFlsa: "29 CFR 553.213(b) and 553.230; U.S. Department of Labor, opinion letter, 8 August 2019",
  chelst1986:
    "K. Chelst, Quantitative Analysis of Police-Fire Mergers and a Study of a Medium-Sized City, final report, 1986, NCJ 102298 (abstract), ojp.gov",
  iafc2009:
    "International Association of Fire Chiefs, position on public safety consolidation, February 2009, ishn.com and ehstoday.com",
  iaffManual:
    "IAFF and IAFC, manual Fire and Police Consolidation: An Ineffective Use of Resources, copy at paperzz 8292135",
  matareseNews2011: "Detroit News at Paul's News Line, L. Matarese, 20 June 2011, paulsnewsline",
  mliveBayCity201108:
    "Bay City Times (MLive), Time is of the essence for Bay City public safety savings, August 2011, mlive.com",
  nbc25BayCityPlan: "NBC25, Bay City considers re-organization of public safety, 2012, nbc25news.com 823638",
  wilson2012:
    "J. M. Wilson, A. Weiss and C. Grammich, Public Safety Consolidation: What Is It? How Does It Work?, Be on the Lookout, COPS Office, August 2012, NCJ 240236 (abstract)",
  wilson2016:
    "J. M. Wilson, A. Weiss and C. Grammich, Public Safety Consolidation: A Multiple Case Study Assessment of Implementation and Outcome, COPS Office, 2016, ISBN 978-1-935676-91-1 (contents only)",
  bayCityReorganization2012:
    "B. Bellor, Bay City Times (MLive), Bay City no longer can support separate police, fire departments, 27 April 2012, mlive.com",
  associatedPress1986:
    "Associated Press, Double-Duty Public Safety Officers Seen as Way to Save Funds, Los Angeles Times, 2 February 1986, latimes.com",
  mliveBayCity201208:
    "B. Bellor, Bay City Times (MLive), Bay City firefighters would bear brunt of cutbacks, 23 August 2012, mlive.com",
  glencoeDispatch: "Village of Glencoe, Dispatch Consolidation, villageofglencoe.org",
  linoLakes: "City of Lino Lakes, Minnesota, council packets of 2013, 2015 and 2020, miweblink.metro-inet.us",
  local1366:
    "Cedar Falls Firefighters Local 1366, PSO policy puts public at risk, Waterloo-Cedar Falls Courier, guest column, wcfcourier.com",
  cedarFallsReply:
    "City of Cedar Falls, reply to a column, Waterloo-Cedar Falls Courier, wcfcourier.com article_df28898c",
  rohnertParkUnion2011:
    "Press Democrat, Rohnert Park cops lash out at outsourcing idea, April 2011, rohnertpark.towns.pressdemocrat.com",
  wnem2012: "WNEM, Bay City public safety discussions continue, November 2012, wnem.com",
} as const;

export type BackgroundKey = keyof typeof SOURCES | keyof typeof BACKGROUND;

const MEMORY = "unsourced: from memory";

/** What a statement rests on, in words; `fromMemory` where all or some of it has no source. */
export interface Warrant {
  readonly citation: string;
  readonly fromMemory?: true;
}

/** The citations of these keys, and whether something is said beyond them. */
export function warrantOf(
  keys: readonly BackgroundKey[],
  isPartlyMemory: boolean = keys.length === 0,
): Warrant {
  const all: Readonly<Record<BackgroundKey, string>> = { ...SOURCES, ...BACKGROUND };
  const cited = keys.map((key) => all[key]);
  if (!isPartlyMemory) return { citation: cited.join("; ") };
  return {
    citation: [...cited, cited.length > 0 ? `the rest ${MEMORY}` : MEMORY].join("; "),
    fromMemory: true,
  };
}
