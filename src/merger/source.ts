/**
 * Where the facts of the cases come from: who, what, when, where. An address is where the text was read, which may be a copy.
 * Names are author or publisher and year.
 */

export const ahpd2011 = "Auburn Hills Police Department, chief's page, 9 November 2011, ahpdchief.com";
export const apco2010 =
  "APCO International, Public Safety Communications, 18 November 2010, psc.apcointl.org";
export const apnews2018 = "Associated Press, North Augusta, 18 June 2018, apnews.com";
export const ashwaubenon = "Village of Ashwaubenon, History, ashwaubenon.gov";
export const bridge2012 = "Bridge Michigan, May 2012, bridgemi.com";
export const candg2013 = "C & G Newspapers, Grosse Pointe, 25 June 2013, candgnews.com";
export const cedarFalls2020 =
  "City of Cedar Falls, statement of March 2020, cedarfalls.com CivicAlerts AID=1139; KWAY Radio, kwayradio.com";
export const cedarFallsCurrents =
  "City of Cedar Falls, Currents, special edition Public Safety (2017), issuu citycf";
export const cedarFallsModel =
  "City of Cedar Falls, Public Safety Services, cost comparison, ci.cedar-falls.ia.us/1145";
export const ceresCourier =
  "J. Benziger, Ceres Courier, City abandoning Public Safety Department concept, cerescourier.com";
export const ceresFireRescue1 = "FireRescue1, Ceres, firerescue1.com";
export const chicagoTribune2003 =
  "J. Evans, Chicago Tribune, Public safety officers wear many hats, 23 April 2003, chicagotribune.com";
export const coeRosch1987 =
  "C. Coe and J. Rosch, Benefits and Barriers to Police-Fire Consolidation: A Case Study, Journal of Police Science and Administration 15(3), 1987, pp. 216-225, NCJ 108535 (abstract), ojp.gov";
export const communityVoice2017 = "The Community Voice, Rohnert Park, 1 December 2017, thecommunityvoice.com";
export const crc1976 =
  "Citizens Research Council of Michigan, Report 250, 1976 (opening), icma.org; copy at vdocuments.mx";
export const durham1974 =
  "Police-Fire Consolidation: A Case Study, ICMA Management Information Service Report 6(3A), March 1974, NCJ 18443 (abstract), ojp.gov";
export const durhamLegeros = "M. Legeros, Durham Public Safety Program, legeros.com/blog/durham-pso";
export const durhamStudy1985 =
  "Durham Public Safety Program Study, March 1985 (summary by M. Legeros), legeros.com, durham-public-safety-study-1985";
export const eastGrandRapids =
  "City of East Grand Rapids, Open House Will Celebrate 32 Years of a Consolidated Public Safety Department, eastgr.org CivicAlerts AID=438";
export const eastGrandRapids2016 = "WOOD TV, East Grand Rapids, 6 October 2016, woodtv.com";
export const firehouse2011 = "Firehouse, Oak Park, 14 September 2011, firehouse.com 10461157";
export const firehouseWoodbury =
  "Firehouse, Panel in Minnesota Says 20 Safety Officers Needed, firehouse.com 10507993";
export const glencoeGuide = "Village of Glencoe, A Guide to Public Safety in Glencoe, villageofglencoe.org";
export const glencoeRecord2025 =
  "The Record North Shore, Glencoe is latest village to review police staffing, 18 April 2025, therecordnorthshore.org";
export const hd983 = "HD98.3, North Augusta, 22 May 2025, hd983.com";
export const highlandPark =
  "Town of Highland Park, Texas, pages of the Department of Public Safety, hptx.org/120, /443, /477";
export const hollandSentinel2009 =
  "Holland Sentinel, Holland budget 2010 shortfall could mean shake-up for safety services, 4 October 2009, hollandsentinel.com";
export const hollandSentinel2011 =
  "Holland Sentinel, Holland makes fire department reduction, 21 April 2011, hollandsentinel.com";
export const icmaDelegation2011 = "ICMA, Swedish delegation to Michigan, 2011, icma.org";
export const kalamazoo2009 =
  "R. Hall, Kalamazoo Gazette (MLive), Kalamazoo leaders outline success of public-safety model, 25 September 2009, mlive.com";
export const kalamazoo2013 = "MLive, Kalamazoo, December 2013, mlive.com";
export const kalamazoo2017 = "MLive, Kalamazoo, March 2017, mlive.com";
export const kalamazooBudget2020 = "City of Kalamazoo, budget 2020, stories.opengov.com kalamazoocity";
export const kalamazooBudget2023 =
  "City of Kalamazoo, budget of fiscal year 2023, stories.opengov.com kalamazoocity";
export const kcrg2019 = "KCRG, Cedar Falls, 24 June 2019, kcrg.com";
export const matareseChelst1991 =
  "L. A. Matarese and K. R. Chelst, Forecasting the Outcome of Police/Fire Consolidations, ICMA MIS Report 23(4), April 1991, pp. 1-22, NCJ 139469 (abstract), ojp.gov";
export const matrix2011 =
  "Matrix Consulting Group, Cost Analysis and Assessment of Public Safety Alternatives, Rohnert Park, 6 June 2011 (opening), copy at pdfslide";
export const metroInet2025 =
  "Citygate report to a Metro-INET city, May 2025, p. 40, miweblink.metro-inet.us doc 619628";
export const laTimes2013 = "Los Angeles Times, January 2013, quoted at therochesterian.com, 2 January 2013";
export const mliveBayCity201205 = "B. Bellor, Bay City Times (MLive), 15 and 31 May 2012, mlive.com";
export const mliveBayCity201207 =
  "Bay City Times (MLive), July and August 2012: the mayor on contracts and taxes; residents; the police union in favour, the firefighters' union against, mlive.com";
export const mliveBayCity201209 =
  "J. Engel, Bay City Times (MLive), Bay City Commission may vote on merged police, fire agencies in October, 26 September 2012, mlive.com";
export const mliveBayCity2017 =
  "Bay City Times (MLive), commission to vote on firefighters, 18 August 2017, mlive.com";
export const mliveJackson2011 =
  "MLive, Closer look at other communities as Jackson explores possibility for public safety department, January 2011, mlive.com";
export const mliveMuskegon2011 = "Muskegon Chronicle (MLive), editorial, July 2011, mlive.com";
export const morleyHadley =
  "B. S. Morley and J. M. Hadley, Public Safety Consolidation: Does it Make Sense?, FBI Law Enforcement Bulletin, leb.fbi.gov";
export const mpffu2012 = "Michigan Professional Fire Fighters Union, news, Ypsilanti, mpffu.org";
export const nbc25BayCity =
  "NBC25, Bay City commissioners approve police and fire merger, November 2012, nbc25news.com 832861, 833311";
export const ncStatute = "North Carolina General Statutes 122C-414";
export const nevadaVoice = "The Nevada Voice, Sunnyvale, thenevadavoice.com";
export const northCarolina1976 =
  "M. Legeros, Gastonia feasibility study of 1976, legeros.com, 22 December 2009";
export const officerWoodbury = "Officer.com, Woodbury, officer.com 10248561";
export const pressDemocrat2011 =
  "Press Democrat, Rohnert Park struggles to save public safety, June 2011, rohnertpark.towns.pressdemocrat.com";
export const pressDemocrat2018 =
  "Press Democrat, Rohnert Park could spend $5 million to upgrade public safety operations, 2018, pressdemocrat 8704778";
export const publicCeo2013 =
  "PublicCEO after the Los Angeles Times, Cross-training of public safety workers, January 2013, publicceo.com";
export const robGreen =
  "R. Green, elected official of Cedar Falls, Elimination of career firefighters, robgreeniowa.com";
export const rohnertParkPatch2011 =
  "Rohnert Park Patch, Police Chief Disputes Sheriff's Office Proposal, June 2011, rohnertpark-cotati.patch.com";
export const sandusky2010 = "Sandusky Register, 11 May 2010, sanduskyregister";
export const santaCruz2014 =
  "Santa Cruz Sentinel, 17 December 2014, santacruzsentinel; City of Sunnyvale, sunnyvaleca.legistar 2079393";
export const sobba1991 =
  "R. Sobba, FBI Law Enforcement Bulletin, February 1991, copy at protovision.textfiles.com";
export const starTribune2008 =
  "Star Tribune, Woodbury police officers jump into firefighter role, January 2008, startribune 14457392";
export const stelter2013 = "L. Stelter, Rockford, The Police Chief, January 2013";
export const sunSentinel1989 =
  "M. Valbrun, Sun-Sentinel, Oakland Park Oks Public-safety Cost Study, 13 September 1989, sun-sentinel";
export const sunSentinel199007 =
  "Sun-Sentinel, Cut in Firefighters Would Trim Costs, 26 July 1990, sun-sentinel.com";
export const sunSentinel199008 = "Sun-Sentinel, Oakland Park, 8 August 1990 (sun-sentinel 1990-08-08)";
export const sunSentinel1991 =
  "Sun-Sentinel, Oakland Park, 3, 17 and 21 April and 5 May 1991, sun-sentinel.com";
export const sunnyvaleProject = "Sunnyvale project text, publicsafetyusa.blogspot.com, 17 November 2022";
export const sunnyvaleSlides = "City of Sunnyvale, slides on public safety, slideplayer 13750230";
export const taiber = "N. Taiber, council member of Cedar Falls, Public Safety Delivers, nicktaiber.com";
export const wcf2020 = "Waterloo-Cedar Falls Courier, February 2020, wcfcourier.com";
export const wcfColumn2021 =
  "Guest column, CF public safety model a success story, Waterloo-Cedar Falls Courier, 11 April 2021, wcfcourier";
export const wjbf = "WJBF, Aiken, wjbf.com";
export const woodburyPatch2012 = "Woodbury Patch, council preview, 2012, woodbury.patch.com";
