import Domain

/// Numbers by chance that are the same for the same seed, so that a failure can be repeated.
package typealias SeededGenerator = Chance
