/// A sign of interest short of a purchase.
///
/// The weights are a rule of Guanxi's own: the more it cost the customer, the more it says.
package enum WeakSignal: String, CaseIterable, Hashable, Sendable {
  case enquiry, interest, click

  /// What it is worth beside a purchase, which is 1.
  package var weight: Double {
    switch self {
    case .enquiry: 0.5
    case .interest: 0.3
    case .click: 0.1
    }
  }
}
