// @ts-check

/** The part of THIRD-PARTY-NOTICES about the schema that is a copy in this repository. */
export const SCHEMA_NOTICE = `SPDX 3.0.1 JSON Schema (scripts/bom-schemas/spdx-3.0.1.schema.json, unchanged)

Name: System Package Data Exchange (SPDX) Specification. Version: 3.0.1.
Source: https://spdx.org/schema/3.0.1/spdx-json-schema.json, taken from the npm package @cyclonedx/cdxgen 12.8.4 (Apache-2.0, https://www.apache.org/licenses/LICENSE-2.0).
Copyright © 2010-2024, The Linux Foundation and its Contributors, including SPDX Model contributions from OMG and its Contributors.
Licence: Community Specification License 1.0 (Community-Spec-1.0), https://github.com/CommunitySpecification/1.0; parts that are older CC-BY-3.0,
https://creativecommons.org/licenses/by/3.0/. SPDX is a registered trademark of The Linux Foundation.`;
