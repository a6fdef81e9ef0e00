/** The changelog of a repository whose one release is 1.0.0. */
export const LOG = `# Changelog

## [Unreleased]

## [1.0.0] - 2026-01-31

The first.

### Added

- All of it

[Unreleased]: https://example.com/x/compare/v1.0.0...HEAD
[1.0.0]: https://example.com/x/releases/tag/v1.0.0
`;
