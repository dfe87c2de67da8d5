// What a person does in the Delegation room, one function an act. Each waits for what the act brings, never for time.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { until } from './allocation.steps.mjs';

/** The room, opened at once. */
export const ROOM = { hash: '#/delegation' };
/** A phone on which the room opens. */
export const PHONE = { hash: '#/delegation', viewport: { width: 390, height: 844 } };

const [heading, ...lines] = readFileSync(new URL('../../data/tables/prescribed_services.csv', import.meta.url), 'utf8').trim().split(/\r?\n/);

/** Cells of a line of the table, quotes undone. */
export function cells(line) {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain);
}

/** The services of the list, as the data folder has them. */
export const SERVICES = lines.map((line) => Object.fromEntries(cells(line).map((cell, at) => [cells(heading)[at], cell])));

/** Chooses what is seen: "What was decided" or "What the test says". */
export async function see(page, words) {
  await page.evaluate((words) => [...document.querySelectorAll('.seen label')].find((each) => each.textContent === words).click(), words);
  await until(page, `${words} is seen`, (words) => document.querySelector('.seen input:checked')?.parentElement.textContent === words, words);
}

/** The four counts, by their labels. */
export function counts(page) {
  return page.$$eval('.key-figure', (all) => Object.fromEntries(all.map((each) => [each.querySelector('h3').textContent, Number(each.querySelector('.key-figure__value').textContent)])));
}

/** Waits until a count is so. */
export function counted(page, label, wanted) {
  return until(page, `${label} is ${wanted}`, (label, wanted) => {
    const figure = [...document.querySelectorAll('.key-figure')].find((each) => each.querySelector('h3').textContent === label);
    return figure?.querySelector('.key-figure__value').textContent === String(wanted);
  }, label, wanted);
}

/** Names of the rows of the table that can be seen. */
export function rows(page) {
  return page.$$eval('[aria-labelledby="every-service"] tbody tr:not([hidden]) th', (all) => all.map((each) => each.textContent.trim()));
}

/** Waits until the table says how many it shows. */
export function shows(page, words) {
  return until(page, `the table shows ${words}`, (words) => document.querySelector('#every-service-subtitle')?.textContent === words, words);
}

/** Opens a service by its name in the table, found first. */
export async function open(page, name) {
  await page.$eval('#find-service', (box, name) => {
    box.value = name;
    box.dispatchEvent(new Event('input', { bubbles: true }));
  }, name);
  await until(page, `${name} is found`, (name) => [...document.querySelectorAll('.table__name')].some((each) => each.textContent === name), name);
  await page.evaluate((name) => [...document.querySelectorAll('.table__name')].find((each) => each.textContent === name).click(), name);
  await until(page, `${name} is told, with focus on its title`, (name) => {
    const title = document.querySelector('#service-title');
    return title.textContent === name && document.activeElement === title;
  }, name);
}

/** Opens the fields of the service that is told. */
export async function edit(page) {
  await page.evaluate(() => document.querySelector('#service-edit:not([open]) summary')?.click());
  await page.waitForSelector('#known-patients');
}

/** Chooses an answer by its words. */
export async function choose(page, selector, words) {
  const value = await page.$eval(selector, (select, words) => [...select.options].find((each) => each.textContent.startsWith(words))?.value, words);
  assert.ok(value !== undefined, `${selector} offers ${words}`);
  await page.select(selector, value);
}

/** The verdict on the service that is told. */
export function verdict(page, wanted) {
  return until(page, `the verdict is ${wanted}`, (wanted) => document.querySelector('#service-verdict .verdict')?.textContent === wanted, wanted);
}
