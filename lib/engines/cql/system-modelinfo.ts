// Model info of CQL's own types, written from the CQL 1.5 specification (Appendix B, "CQL Reference: Types"):
// the translator asks for it and does not carry it.

const simple = (name: string, base = 'Any') => `  <typeInfo xsi:type="SimpleTypeInfo" name="System.${name}" baseType="System.${base}"/>`

const element = (name: string, type: string) =>
  type.startsWith('List ')
    ? `    <element name="${name}"><elementTypeSpecifier xsi:type="ListTypeSpecifier" elementType="System.${type.slice(5)}"/></element>`
    : `    <element name="${name}" elementType="System.${type}"/>`

const structured = (name: string, elements: Record<string, string>, base = 'Any') =>
  [
    `  <typeInfo xsi:type="ClassInfo" name="System.${name}" baseType="System.${base}">`,
    ...Object.entries(elements).map(([one, type]) => element(one, type)),
    '  </typeInfo>',
  ].join('\n')

export const SYSTEM_MODEL_INFO = [
  '<?xml version="1.0" encoding="UTF-8"?>',
  '<modelInfo xmlns="urn:hl7-org:elm-modelinfo:r1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" name="System" version="1.0.0" url="urn:hl7-org:elm-types:r1" targetQualifier="system">',
  '  <typeInfo xsi:type="SimpleTypeInfo" name="System.Any"/>',
  ...['Boolean', 'Integer', 'Long', 'Decimal', 'String', 'DateTime', 'Date', 'Time'].map((name) => simple(name)),
  structured('Quantity', { value: 'Decimal', unit: 'String' }),
  structured('Ratio', { numerator: 'Quantity', denominator: 'Quantity' }),
  structured('Code', { code: 'String', system: 'String', version: 'String', display: 'String' }),
  structured('Concept', { codes: 'List Code', display: 'String' }),
  structured('Vocabulary', { id: 'String', version: 'String', name: 'String' }),
  structured('CodeSystem', {}, 'Vocabulary'),
  structured('ValueSet', { codesystems: 'List CodeSystem' }, 'Vocabulary'),
  '</modelInfo>',
  '',
].join('\n')
