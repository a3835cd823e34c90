// The command on the streams of a terminal.
import { answerTo } from './run'

// a reader such as head may leave before the end
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

const argv = process.argv.slice(2)
const { code, out, err } = await answerTo(argv, (line) => void (argv.includes('--json') || process.stderr.write(`${line}\n`)))
process.stdout.write(out)
process.stderr.write(err)
process.exitCode = code
