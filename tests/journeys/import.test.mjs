// A table out of a file: chosen, laid out, looked at, refused row by row, brought in as one step; by keyboard, on a phone, from a double-clicked page.
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { axe, journey, text } from './frame.mjs';
import * as steps from './allocation.steps.mjs';

const files = new URL('../imports/files/', import.meta.url);
const HOLD = 'dialog[open] .bring-in';

/** Chooses a file as a person does in the browser's own window. */
async function choose(page, id, name) {
  await (await page.waitForSelector(`#${id}-file`)).uploadFile(fileURLToPath(new URL(name, files)));
}

async function openBoards(page) {
  const first = await steps.headline(page);
  await steps.open(page, 'Opening money by board');
  return first;
}

const focused = (page, id) => steps.until(page, `focus is on ${id}`, (id) => document.activeElement.id === id, id);

async function bringBoards({ page, download }) {
  const first = await openBoards(page);
  const template = await download(() => steps.press(page, 'Download a template', HOLD));
  assert.equal(template.name, 'opening-money-by-board.csv');
  await choose(page, 'bring-openings', 'baselines_titled_with_total.xlsx');
  await text(page, '#bring-openings-said', 'baselines_titled_with_total.xlsx: 42 boards understood. Nothing has been changed yet.');
  await text(page, '#bring-openings-remarks', 'Left out: row 49, a total.');
  await text(page, `${HOLD} table[aria-label="The first rows as they were understood"]`, 'South Yorkshire (QF7)£201,234,567.90');
  assert.equal(await page.$eval('.headline__sentence', (found) => found.textContent), first, 'nothing has changed yet');
  await axe(page, 'dialog[open]');
  await steps.press(page, 'Bring in 42 boards', HOLD);
  await focused(page, 'bring-openings-said');
  await text(page, '#bring-openings-said', 'Brought in: 42 boards from baselines_titled_with_total.xlsx. Undo takes it back in one step.');
  await text(page, 'dialog[open]', 'The opening money is your own.');
  await steps.close(page);
  await steps.counts(page, 'Opening money by board', '42, yours');
  const own = await steps.headline(page, first);
  await steps.undoable(page, 'importing 42 boards from baselines_titled_with_total.xlsx');
  await steps.press(page, 'Undo');
  assert.equal(await steps.headline(page, own), first);
}

journey('a workbook with titles and a total becomes the money of 42 boards, as one step', bringBoards, steps.ROOM);
journey('the same from a double-clicked page', bringBoards, { ...steps.ROOM, from: 'file' });

journey('a faulty file is refused by row and column, and nothing changes', async ({ page }) => {
  await openBoards(page);
  await choose(page, 'bring-openings', 'baselines_faulty.xlsx');
  await text(page, '#bring-openings-faults', 'Row 4, column B (Amount). This is a date (2026-04-01)');
  for (const each of ['Row 5, column B (Amount). The spreadsheet has an error here (#REF!)', 'If Kent and Medway is meant, write QKS.', 'Row 8. This row repeats row 7.']) {
    await text(page, '#bring-openings-faults', each);
  }
  await steps.press(page, 'Bring in these rows', HOLD);
  await focused(page, 'bring-openings-faults');
  await axe(page, 'dialog[open]');
  await steps.press(page, 'Leave this file', HOLD);
  await focused(page, 'bring-openings-choose');
  await text(page, 'dialog[open]', 'The opening money is illustrative');
  await steps.close(page);
  await steps.undoable(page, null);
}, steps.ROOM);

journey('sheet, headings, columns and what money counts can be changed', async ({ page }) => {
  await openBoards(page);
  await choose(page, 'bring-openings', 'baselines_second_sheet.xlsx');
  await text(page, '#bring-openings-said', '42 boards understood');
  await steps.hasValue(page, '#bring-openings-sheet', '1');
  await page.select('#bring-openings-sheet', '0');
  await text(page, '#bring-openings-faults', 'No column of the file is headed Amount');
  await page.select('#bring-openings-sheet', '1');
  await text(page, '#bring-openings-said', '42 boards understood');
  await page.select('#bring-openings-column-1', '');
  await text(page, '#bring-openings-faults', 'No column of the file is headed Amount');
  await page.select('#bring-openings-column-1', '0');
  await text(page, '#bring-openings-faults', 'Column A is chosen twice');
  await page.select('#bring-openings-column-1', '1');
  await choose(page, 'bring-openings', 'baselines_in_thousands.csv');
  await steps.hasValue(page, '#bring-openings-unit', 'thousands of pounds');
  await text(page, '#bring-openings-remarks', 'Amounts in the file are read as thousands of pounds.');
  await text(page, HOLD, '£201,234,568');
  await page.select('#bring-openings-unit', 'pounds');
  await text(page, '#bring-openings-faults', 'Row 4, column B (Amount)');
}, steps.ROOM);

journey('flows of an OpenDocument file, and shares that could be of one or of a hundred', async ({ page }) => {
  await steps.headline(page);
  await steps.open(page, 'Flows of patients');
  await choose(page, 'bring-flows', 'flows_of_one.csv');
  await text(page, '#bring-flows-faults', 'Say whether 0.62 means 62% or 0.62%');
  await page.select('#bring-flows-shares', 'one');
  await text(page, `${HOLD} table[aria-label="The first rows as they were understood"]`, '62%');
  await choose(page, 'bring-flows', 'flows.ods');
  await text(page, '#bring-flows-said', 'flows.ods: 84 flows understood');
  await steps.press(page, 'Bring in 84 flows', HOLD);
  await text(page, 'dialog[open]', 'The flows are your own: 84 rows.');
}, steps.ROOM);

journey('what is no table is refused in words', async ({ page }) => {
  await openBoards(page);
  await choose(page, 'bring-openings', '../make_files.py');
  await text(page, '#bring-openings-faults', /\S/);
  await choose(page, 'bring-openings', '../../../pkg/index.html');
  await text(page, '#bring-openings-refused', 'web page or markup');
  await focused(page, 'bring-openings-refused');
  await axe(page, 'dialog[open]');
}, steps.ROOM);

journey('by keyboard alone, and on a phone nothing runs off the side', async ({ page }) => {
  await steps.headline(page);
  await steps.press(page, 'Change the rule');
  await steps.open(page, 'Opening money by board');
  await steps.tabTo(page, '#bring-openings-choose');
  await choose(page, 'bring-openings', 'baselines_as_text.xlsx');
  await text(page, '#bring-openings-said', '42 boards understood');
  await axe(page, 'dialog[open]');
  const runsOff = await page.$eval('dialog[open]', (dialog) => dialog.scrollWidth - dialog.clientWidth);
  assert.ok(runsOff <= 0, `${runsOff} px run off the side`);
  await steps.tabTo(page, '#bring-openings-agree');
  await page.keyboard.press('Enter');
  await focused(page, 'bring-openings-said');
  await text(page, '#bring-openings-said', 'Brought in: 42 boards');
}, steps.PHONE);

journey('schemes out of a workbook, with the years of the plan as headings', async ({ page }) => {
  await steps.headline(page);
  await steps.open(page, 'Schemes');
  await choose(page, 'bring-schemes', 'schemes.xlsx');
  await text(page, '#bring-schemes-said', '2 schemes understood');
  await text(page, `${HOLD} table[aria-label="The first rows as they were understood"]`, 'Genomic laboratory');
  await axe(page, 'dialog[open]');
  await steps.press(page, 'Bring in 2 schemes', HOLD);
  await text(page, '#bring-schemes-said', 'Brought in: 2 schemes');
  await steps.close(page);
  await steps.counts(page, 'Schemes', '2');
  await steps.undoable(page, 'importing 2 schemes from schemes.xlsx');
}, { hash: '#/capital' });

journey('applicants out of a text file, its total left out', async ({ page }) => {
  await steps.headline(page);
  await steps.open(page, 'Your own applicants');
  await choose(page, 'bring-applicants', 'applicants.csv');
  await text(page, '#bring-applicants-remarks', 'Left out: row 5, a total.');
  await steps.press(page, 'Bring in 2 applicants', HOLD);
  await text(page, '#bring-applicants-said', 'Brought in: 2 applicants');
  await steps.close(page);
  await steps.counts(page, 'Your own applicants', '2 applicants');
}, { hash: '#/fund' });

journey('services that are understood are brought in, and the rest is told', async ({ page }) => {
  await steps.headline(page);
  await steps.open(page, 'Facts and ratings');
  await choose(page, 'bring-services', 'services.csv');
  await text(page, '#bring-services-faults', 'Row 4.');
  await axe(page, 'dialog[open]');
  await steps.press(page, 'Bring in 2 services', HOLD);
  await text(page, '#bring-services-said', 'Brought in: 2 services from services.csv.');
  await steps.close(page);
  await steps.undoable(page, 'importing 2 services from services.csv');
}, { hash: '#/delegation' });
