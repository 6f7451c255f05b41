/// The first of the times after now at which a reading is another than now.
///
/// - Parameter times: those at which the reading can change, in any order.
func firstChange<Time: Comparable, Value: Equatable>(
  after now: Time, among times: [Time?], _ read: (Time) -> Value
) -> Time? {
  let present = read(now)
  return times.compactMap(\.self).filter { $0 > now }.sorted().first { read($0) != present }
}
