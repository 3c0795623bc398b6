/** Sources beyond those of the cases, and with them. */
export * from "./source.ts";

export const bjs2018 =
  "Bureau of Justice Statistics, State and Local Law Enforcement Training Academies, 2018, NCJ 255915, bjs.ojp.gov";
export const blsFlsa =
  "29 CFR 553.213(b) and 553.230; U.S. Department of Labor, opinion letter, 8 August 2019";
export const chelst1986 =
  "K. Chelst, Quantitative Analysis of Police-Fire Mergers and a Study of a Medium-Sized City, final report, 1986, NCJ 102298 (abstract), ojp.gov";
export const iafc2009 =
  "International Association of Fire Chiefs, position on public safety consolidation, February 2009, ishn.com and ehstoday.com";
export const iaffManual =
  "IAFF and IAFC, manual Fire and Police Consolidation: An Ineffective Use of Resources, copy at paperzz 8292135";
export const matareseNews2011 = "Detroit News at Paul's News Line, L. Matarese, 20 June 2011, paulsnewsline";
export const mliveBayCity201108 =
  "Bay City Times (MLive), Time is of the essence for Bay City public safety savings, August 2011, mlive.com";
export const nbc25BayCityPlan =
  "NBC25, Bay City considers re-organization of public safety, 2012, nbc25news.com 823638";
export const wilson2012 =
  "J. M. Wilson, A. Weiss and C. Grammich, Public Safety Consolidation: What Is It? How Does It Work?, Be on the Lookout, COPS Office, August 2012, NCJ 240236 (abstract)";
export const wilson2016 =
  "J. M. Wilson, A. Weiss and C. Grammich, Public Safety Consolidation: A Multiple Case Study Assessment of Implementation and Outcome, COPS Office, 2016, ISBN 978-1-935676-91-1 (contents only)";
export const bayCityReorganization2012 =
  "B. Bellor, Bay City Times (MLive), Bay City no longer can support separate police, fire departments, 27 April 2012, mlive.com";
export const associatedPress1986 =
  "Associated Press, Double-Duty Public Safety Officers Seen as Way to Save Funds, Los Angeles Times, 2 February 1986, latimes.com";
export const mliveBayCity201208 =
  "B. Bellor, Bay City Times (MLive), Bay City firefighters would bear brunt of cutbacks, 23 August 2012, mlive.com";
export const glencoeDispatch = "Village of Glencoe, Dispatch Consolidation, villageofglencoe.org";
export const linoLakes =
  "City of Lino Lakes, Minnesota, council packets of 2013, 2015 and 2020, miweblink.metro-inet.us";
export const local1366 =
  "Cedar Falls Firefighters Local 1366, PSO policy puts public at risk, Waterloo-Cedar Falls Courier, guest column, wcfcourier.com";
export const cedarFallsReply =
  "City of Cedar Falls, reply to a column, Waterloo-Cedar Falls Courier, wcfcourier.com article_df28898c";
export const rohnertParkUnion2011 =
  "Press Democrat, Rohnert Park cops lash out at outsourcing idea, April 2011, rohnertpark.towns.pressdemocrat.com";
export const wnem2012 = "WNEM, Bay City public safety discussions continue, November 2012, wnem.com";
