/// Two further figures of how well groups are parted.
package enum ClusterIndices {
  /// The mean over the groups of their worst overlap with another: less is better (Davies, Bouldin 1979, “A cluster
  /// separation measure”).
  ///
  /// - Throws: `tooFew` under two groups that have rows, `notIdentified` where two centres are one.
  package static func daviesBouldin(_ rows: Matrix, labels: [Int]) throws(ModelError) -> Double {
    let groups = try Groups(rows, labels)
    let spreads = groups.members.indices.map { group in
      Statistics.mean(groups.members[group].map { groups.square($0, group).squareRoot() })
    }
    var worst: [Double] = []
    for one in spreads.indices {
      var most = 0.0
      for other in spreads.indices where other != one {
        let gap = groups.gap(one, other)
        guard gap > 0 else { throw .notIdentified("Two groups have the same centre.") }
        most = max(most, (spreads[one] + spreads[other]) / gap)
      }
      worst.append(most)
    }
    return Statistics.mean(worst)
  }

  /// The variance between groups over that within: more is better (Caliński, Harabasz 1974, “A dendrite method for cluster
  /// analysis”).
  ///
  /// - Throws: `tooFew` under two groups that have rows or without more rows than groups, `notIdentified` where no row
  ///   differs from its centre.
  package static func calinskiHarabasz(_ rows: Matrix, labels: [Int]) throws(ModelError) -> Double {
    let groups = try Groups(rows, labels)
    let count = groups.members.count
    guard rows.rows > count else { throw .tooFew("rows", found: rows.rows, needed: count + 1) }
    let middle = (0..<rows.columns).map { Statistics.mean(rows.column($0)) }
    var (between, within) = (0.0, 0.0)
    for (group, members) in groups.members.enumerated() {
      for (column, mean) in middle.enumerated() {
        let distance = groups.centres[group, column] - mean
        between += Double(members.count) * distance * distance
      }
      within += members.reduce(0) { $0 + groups.square($1, group) }
    }
    guard within > 0 else { throw .notIdentified("No row differs from the centre of its group.") }
    return between / Double(count - 1) / (within / Double(rows.rows - count))
  }
}

/// The groups that have rows, with their centres.
private struct Groups {
  let rows: Matrix
  let members: [[Int]]
  let centres: Matrix

  init(_ rows: Matrix, _ labels: [Int]) throws(ModelError) {
    precondition(rows.rows == labels.count && labels.allSatisfy { $0 >= 0 })
    var all: [[Int]] = Array(repeating: [], count: (labels.max() ?? -1) + 1)
    for (row, label) in labels.enumerated() { all[label].append(row) }
    let members = all.filter { !$0.isEmpty }
    guard members.count > 1 else { throw .tooFew("groups", found: members.count, needed: 2) }
    var centres = Matrix(rows: members.count, columns: rows.columns)
    for (group, members) in members.enumerated() {
      for column in 0..<rows.columns {
        centres[group, column] = Statistics.mean(members.map { rows[$0, column] })
      }
    }
    (self.rows, self.members, self.centres) = (rows, members, centres)
  }

  func square(_ row: Int, _ group: Int) -> Double {
    (0..<rows.columns).reduce(0) { sum, column in
      let distance = rows[row, column] - centres[group, column]
      return sum + distance * distance
    }
  }

  func gap(_ one: Int, _ other: Int) -> Double {
    (0..<rows.columns).reduce(0) { sum, column in
      let distance = centres[one, column] - centres[other, column]
      return sum + distance * distance
    }.squareRoot()
  }
}
