import ArgumentParser

/// Measures a book beside yardsticks of the same run.
@main
struct GuanxiBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "guanxi-bench",
    abstract: "Measures a book beside yardsticks taken in the same run.",
    discussion: """
      Books are made once, in $XDG_CACHE_HOME/guanxi-bench, and copied for each run; --fresh makes them anew. Times are
      medians with their 95th and 99th percentile. A ratio is the median, or the 99th percentile, over the median of the
      yardstick named beside it, which is measured in turn with it: machines differ, ratios less so. Peak memory is that
      of the measuring process; making books happens in another.

      EXAMPLES:
        guanxi-bench edit --customers 100k
        guanxi-bench edit --customers 1m --growth --json
        guanxi-bench terminal --customers 10k --rounds 1
      """,
    subcommands: [
      EditBench.self, ApplyBench.self, OpenBench.self, ListBench.self, FilterBench.self, SortBench.self,
      ImportBench.self, RecalculateBench.self, SegmentsBench.self, SizeBench.self, ModelsBench.self, TerminalBench.self,
      Prepare.self,
    ])
}
