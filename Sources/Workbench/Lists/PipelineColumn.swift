import BookStore
import Domain

/// One open stage of the pipeline with its deals.
package struct PipelineColumn {
  package let stage: String
  package internal(set) var window = ListWindow<OpportunityRow>()

  init(_ stage: String) { self.stage = stage }
}

extension DealBoard {
  /// The deal under the cursor.
  package var current: OpportunityRow? { isBoard ? columns[column].window.cursor : window.cursor }

  /// The open deals of a stage that are listed.
  func query(of customer: Int64?, in stage: String) -> Query {
    .all([query(of: customer), .compare(field: "stage", .equal, stage)])
  }
}
