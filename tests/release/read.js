// Whether validators that are not ours take what a period's folder holds. They know FHIR and data
// packages only by the published definitions; the rest is compared with the CSV.
// usage: node read.js PACKAGES WHAT FOLDER...     WHAT: fhir, package or same
// Prints what is wrong, one fault per line; then the exit status is 1.
'use strict'
const fs = require('fs')
const path = require('path')

const [packages, what, ...folders] = process.argv.slice(2)
const take = name => require(path.join(path.resolve(packages), 'node_modules', name))
const named = (folder, ending) => path.join(folder, fs.readdirSync(folder).find(n => n.endsWith(ending)))
const parsed = (folder, ending) => JSON.parse(fs.readFileSync(named(folder, ending), 'utf8'))

// The number formats are FHIR's, but the validator takes 4.5 for an integer.
function notWhole(report) {
  return report.group.flatMap(g => g.population).filter(p => 'count' in p && !Number.isInteger(p.count))
    .map(p => `a count of ${p.count} is not whole`)
}

async function fhir(folder) {
  const { Fhir } = take('fhir')
  const report = parsed(folder, '_measurereport.json')
  const said = new Fhir().validate(report, { errorOnUnexpected: true })
  const wrong = said.messages.filter(m => m.severity !== 'information').map(m => `${m.location}: ${m.message}`)
  if (!said.valid && wrong.length === 0) wrong.push('refused')
  if (report.resourceType !== 'MeasureReport') wrong.push('no MeasureReport')
  return wrong.length ? wrong : notWhole(report)
}

// Cells are looked at only when they are read.
async function dictionary(folder) {
  const { Package } = take('datapackage')
  const read = await Package.load(path.join(folder, 'datapackage.json'))
  if (!read.valid) return read.errors.map(String)
  const wrong = []
  for (const resource of read.resources) {
    if (!resource.tabular) wrong.push('no table')
    try {
      const rows = await resource.read({ keyed: true })
      if (rows.map(r => r.measure).join() !== 'visits,checkins,burnout,distress') wrong.push('other rows than always')
      for (const r of rows) if ((r.count === null) !== (r.why_empty !== null)) wrong.push(`${r.measure}: empty or not?`)
    } catch (error) {
      wrong.push(...(error.errors && error.errors.length ? error.errors : [error]).map(String))
    }
  }
  return wrong
}

function rowsOf(folder) {
  const [head, ...lines] = fs.readFileSync(named(folder, '.csv'), 'utf8').trimEnd().split('\n')
  return lines.map(l => Object.fromEntries(head.split(',').map((name, i) => [name, l.split(',')[i]])))
}
const number = cell => cell === '' ? null : Number(cell)

function sameAsJson(rows, json) {
  const wrong = []
  const expect = (name, is, should) => {
    if (is !== should) wrong.push(`json: ${name} is ${is}, not ${should}`)
  }
  expect('measures', json.measures.map(m => m.measure).join(), rows.map(r => r.measure).join())
  expect('last day', json.period.last_day || '', rows[0].last_day)
  for (const name of ['schema', 'site']) expect(name, String(json[name]), rows[0][name])
  for (const name of ['k', 'tables', 'epsilon']) expect(name, json.settings[name], number(rows[0][name]))
  expect('period', json.period.name, rows[0].period)
  rows.forEach((row, i) => {
    const m = json.measures[i]
    expect(row.measure, m.count, number(row.count))
    expect(row.measure + ' band', m.band || '', row.band)
    expect(row.measure + ' absent', m.absent === null ? '' : m.absent.why, row.why_empty)
    expect(row.measure + ' counted in', m.counted_in, row.counted_in)
    for (const name of ['from', 'to'])
      expect(`${row.measure} ${name}`, m.true_count === null ? null : m.true_count[name], number(row[name]))
    if ((m.count === null) !== (m.absent !== null)) wrong.push(`json: ${row.measure}: absent or not?`)
    if (m.count !== null && !(m.true_count.from <= m.count && m.count <= m.true_count.to))
      wrong.push(`json: ${row.measure}: its range is without it`)
    if (row.error !== '' && number(row.error) !== (m.band ? json.noise.error.at_most : 0)) wrong.push(`json: ${row.measure}: another error`)
    if (m.count !== null && m.band && !(0 <= m.share_percent.from && m.share_percent.from < m.share_percent.to && m.share_percent.to <= 100))
      wrong.push(`json: ${row.measure}: no range of shares`)
    if ((json.noise === null) !== (row.epsilon === '')) wrong.push('json: noise or not?')
  })
  return wrong
}

function sameAsFhir(rows, report) {
  const wrong = []
  const count = group => group.population[group.population.length - 1].count
  if (report.group.map(g => g.id).join() !== rows.map(r => r.measure).join()) wrong.push('fhir: other groups')
  rows.forEach((row, i) => {
    const p = report.group[i].population[report.group[i].population.length - 1]
    if ((p.count === undefined ? null : p.count) !== number(row.count)) wrong.push(`fhir: ${row.measure} is ${count(report.group[i])}`)
    const marks = { 'fewer-than-k': 'masked', 'not-counted': 'not-performed', example: 'not-applicable' }
    if (p.count === undefined && p._count.extension[0].valueCode !== marks[row.why_empty]) wrong.push(`fhir: ${row.measure} is not marked`)
  })
  if ((report.period.end || '') !== rows[0].last_day) wrong.push('fhir: another last day')
  for (const end of ['start', 'end'])
    if (!report.period[end] && report.period['_' + end].extension[0].valueCode !== 'unknown') wrong.push(`fhir: no ${end}`)
  if (report.status !== 'complete' || report.type !== 'summary' || 'subject' in report) wrong.push('fhir: no summary')
  return wrong
}

async function same(folder) {
  const rows = rowsOf(folder)
  return [...sameAsJson(rows, parsed(folder, `_${rows[0].period}.json`)), ...sameAsFhir(rows, parsed(folder, '_measurereport.json'))]
}

async function main() {
  let bad = 0
  for (const folder of folders) {
    let wrong
    try {
      wrong = await { fhir, package: dictionary, same }[what](folder)
    } catch (error) {
      wrong = [String(error)]
    }
    for (const line of wrong) console.log(`${folder}: ${line}`)
    bad += wrong.length
  }
  process.exit(bad > 0 || folders.length === 0 ? 1 : 0)
}
main()
