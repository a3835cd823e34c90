// The least that any page with a worker can do: a click, a message there and back, and a number drawn by React.
import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'

const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
function Floor() {
  const [n, setN] = useState(0)
  useEffect(() => {
    worker.onmessage = ({ data }: MessageEvent<number>) => setN(data)
  }, [])
  return (
    <button type="button" data-n={n} onClick={() => worker.postMessage(n + 1)}>
      {n}
    </button>
  )
}
createRoot(document.getElementById('root')!).render(<Floor />)
