import ArgumentParser

/// Measures a book beside yardsticks of the same run.
@main
struct GuanxiBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "guanxi-bench",
    abstract: "Measures a book beside yardsticks taken in the same run.",
    discussion: """
      Books are made once, in $XDG_CACHE_HOME/guanxi-bench, and copied for each run. Times are medians with their 95th
      and 99th percentile; a ratio is the median over the yardstick's median.
      """,
    subcommands: [
      EditBench.self, ApplyBench.self, OpenBench.self, ListBench.self, ImportBench.self, SizeBench.self,
      RecalculateBench.self,
      SegmentsBench.self, Prepare.self,
    ])
}
