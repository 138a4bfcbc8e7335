// @ts-check

import { makeMapfile } from './mapfile.mjs';
import { makeProject } from './project-xml.mjs';

/** @typedef {import('./register.mjs').Register} Register */

/**
 * What the map servers are told of the register, by file under deploy/.
 *
 * @param {Register} register
 * @returns {Record<'qgis/trygghetskartan.qgs' | 'qgis/trygghetskartan-las.qgs' | 'mapserver/trygghetskartan.map', string>}
 */
export function makeProjects(register) {
  return {
    'qgis/trygghetskartan.qgs': makeProject(register, 'skriv'),
    'qgis/trygghetskartan-las.qgs': makeProject(register, 'las'),
    'mapserver/trygghetskartan.map': makeMapfile(register),
  };
}
