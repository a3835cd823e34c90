// Medicine of lungs, stomach, joints and skin. Shares are our own estimates; that 10.8 % of all use a proton pump inhibitor in a year is published.
import type { Medicine } from './table'

export const RELIEF: readonly Medicine[] = [
  { id: 'sabaCopd', atc: 'R03AC02', of: ['copd'], share: 55, every: 120, prn: true, form: 'inhalation', kind: 'saba' },
  { id: 'triple', atc: 'R03AL09*6 R03AL08*4', of: ['copd'], share: 20, every: 60, daily: 0.6, form: 'inhalation', kind: 'copd' },
  { id: 'dual', atc: 'R03AL03*4 R03AL04*4 R03AL06*2', of: ['copd'], share: 38, every: 60, daily: 0.6, form: 'inhalation', kind: 'copd' },
  { id: 'lama', atc: 'R03BB04*7 R03BB06*3', of: ['copd'], share: 40, every: 60, daily: 0.6, form: 'inhalation', kind: 'copd' },
  { id: 'icsLabaCopd', atc: 'R03AK06*4 R03AK08*3 R03AK10*3', of: ['copd'], share: 12, every: 60, daily: 0.6, form: 'inhalation', kind: 'ics' },
  { id: 'saba', atc: 'R03AC02*6 R03AC03*4', of: ['asthma'], share: 52, every: 170, prn: true, form: 'inhalation', kind: 'saba' },
  { id: 'sabaOften', atc: 'R03AC02*6 R03AC03*4', of: ['asthma'], share: 9, every: 95, prn: true, form: 'inhalation', kind: 'saba' },
  { id: 'ics', atc: 'R03BA02*7 R03BA05*2', of: ['asthma'], share: 28, every: 110, daily: 0.7, form: 'inhalation', kind: 'ics' },
  { id: 'icsLaba', atc: 'R03AK07*6 R03AK06*3 R03AK11*1', of: ['asthma'], share: 46, every: 90, daily: 0.7, form: 'inhalation', kind: 'ics' },
  { id: 'montelukast', atc: 'R03DC03', of: ['asthma'], share: 6, daily: 1 },
  { id: 'antihistamine', atc: 'R06AE07*6 R06AX27*3 R06AX26*2', of: ['allergy'], share: 30, daily: 1 },
  { id: 'nasal', atc: 'R01AD09*6 R01AD12*4', of: ['allergy'], share: 22, every: 90 },
  { id: 'promethazine', atc: 'R06AD02', of: ['insomnia', 'anxiety'], share: 7, every: 120 },

  { id: 'ppi', atc: 'A02BC02*6 A02BC01*3 A02BC03*1 A02BC05*1', of: ['ppi'], share: 52, daily: 1, keep: 900, kind: 'ppi', stopped: 0 },
  { id: 'ppiNow', atc: 'A02BC02*6 A02BC01*4', of: ['ppi'], share: 100, every: 250, daily: 0.3, kind: 'ppi', stopped: 0 },
  { id: 'mesalazine', atc: 'A07EC02', of: ['bowel'], share: 36, daily: 1.2 },
  { id: 'methotrexate', atc: 'L04AX03', of: ['rheumatoid'], share: 52, daily: 0.86, every: 84 },
  { id: 'methotrexateSkin', atc: 'L04AX03', of: ['psoriasis'], share: 5, daily: 0.86, every: 84 },
  { id: 'azathioprine', atc: 'L04AX01', of: ['bowel'], share: 13, daily: 0.8 },
  { id: 'sulfasalazine', atc: 'A07EC01', of: ['rheumatoid', 'bowel'], share: 8, daily: 1 },
  { id: 'prednisoloneLong', atc: 'H02AB06', of: ['rheumatoid', 'copd', 'bowel'], share: 3.5, daily: 0.6, every: 60 },
  { id: 'prednisoloneOld', atc: 'H02AB06', share: 1.6, from: 65, daily: 0.6, every: 60 },
  { id: 'topical', atc: 'D05AX52*5 D07AC01*4', of: ['psoriasis', 'eczema'], share: 34, every: 160, form: 'creme' },
  { id: 'cream', atc: 'D07AC01*4 D07AA02*5 D01AC02*3', share: 9, every: 300, form: 'creme' },
  { id: 'eyeInfection', atc: 'S01AA01', share: 3.5, every: 400, form: 'oejendraaber' },
  { id: 'isotretinoin', atc: 'D10BA01', share: 0.35, from: 15, to: 30, every: 30, keep: 200 },
  { id: 'eyeDrops', atc: 'S01EE01*7 S01ED01*3', of: ['glaucoma'], share: 78, form: 'oejendraaber' },
]
