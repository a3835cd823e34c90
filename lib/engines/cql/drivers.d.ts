// What these drivers offer that is used here; they carry no types for it.
declare module 'cql-exec-fhir/lib/modelInfos/fhir-modelinfo-4.0.1.xml.js' {
  const xml: string
  export default xml
}
declare module '@lhncbc/ucum-lhc' {
  interface Utils {
    validateUnitString: (unit: string) => { status: 'valid' | 'invalid' | 'error'; msg: string[] }
  }
  export const UcumLhcUtils: { getInstance: () => Utils }
}
