import { countries, getCountryData, type TCountryCode } from 'countries-list';

const NAMES = new Map(
  (Object.keys(countries) as TCountryCode[]).map((code) => {
    const { iso3, name } = getCountryData(code);
    return [iso3 as string, name as string];
  }),
);

/** The common English short name of a country code (ISO 3166-1 alpha-3), or the code itself where none is known. */
export const countryName = (code: string): string => NAMES.get(code) ?? code;
