// Codes with their weights, as a table writes them: "K76*6 K74*3 K75" is K76 six times, K74 three times as often as K75.

export type Weighted = readonly (readonly [code: string, weight: number])[]

export const weighted = (text: string): Weighted =>
  text.split(' ').map((one) => {
    const [code, weight = '1'] = one.split('*')
    return [code!, Number(weight)]
  })
