/** Where the reference data come from, worded for the map's readers. See geodata/SOURCES.md. */
export const BOUNDARIES = 'Stockholms stad, Stadskartan 2021';
export const SCB = 'SCB, folkmängd per RegSO 31 december 2024';
export const SOCIOTOPE = 'Stockholms stad, Sociotopkartan 2014';
export const PITCHES = 'Stockholms stad, förteckning över bollplaner (avläst 2018)';
export const UNITS = 'Stockholms stad, enhetsregistret (april 2026)';
export const GTFS = 'Trafiklab, GTFS';
export const SL_LIST = 'SL, hållplatslista i öppen källkod';
export const OPEN_CODE = 'Uppgift ur öppen källkod';
export const OWN = 'Egen uppskattning';
export const OSM = 'OpenStreetMap (april 2026)';
export const OSM_STREETS = 'OpenStreetMap (oktober 2020)';

export const CC0 = 'CC0-1.0';
/** The city's open data are CC0; no licence text came with these copies. */
export const CC0_ASSUMED = 'CC0-1.0 (antagen)';
export const FACTS = 'enstaka uppgifter, ingen licens angiven';
export const ODBL = 'ODbL-1.0';

/** Members every OpenStreetMap file carries: ODbL 4.3 asks for the notice with the data. */
export const OSM_MEMBERS = {
  licens: ODBL,
  licens_url: 'https://opendatacommons.org/licenses/odbl/1-0/',
  attribution: '© OpenStreetMaps bidragsgivare',
  attribution_url: 'https://www.openstreetmap.org/copyright',
};

/** The stop table was extracted by a project that puts its own work under CC BY 4.0. */
export const STOPS_CREDIT = 'hållplatser: Anders Bjarby, Stockholms Puls (CC BY 4.0)';
