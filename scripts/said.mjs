// A reporter for vitest: what a run's suites said on the console, their counts and times, as one JSON file (SAID_FILE).
import { writeFileSync } from 'node:fs'

export default class Said {
  lines = []

  onUserConsoleLog(log) {
    const line = log.content.trim()
    if (line) this.lines.push(line)
  }

  onTestRunEnd(modules, errors) {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const state = (wanted) => tests.filter((one) => one.result().state === wanted)
    const failures = [
      ...state('failed').map((one) => ({ test: one.fullName, message: one.result().errors?.[0]?.message ?? '' })),
      ...modules.flatMap((module) => module.errors().map((error) => ({ test: module.relativeModuleId, message: error.message }))),
      ...errors.map((error) => ({ test: '', message: error.message })),
    ]
    const report = { passed: state('passed').length, failed: failures.length, skipped: state('skipped').length, failures, lines: this.lines }
    writeFileSync(process.env.SAID_FILE, JSON.stringify(report))
  }
}
