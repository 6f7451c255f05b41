import BookStore
import Keyboard

/// Something a person can do at the desk: one literal, from which footer, help, palette and key table are read.
package struct Command: Identifiable, Sendable {
  /// What settings call it, `deal.forward`.
  package let id: String
  /// What it is called in lists, in English; see ``Words/title(of:)``.
  package let title: String
  /// The word behind its key in the footer; nil keeps it out of there.
  package let hint: String?
  /// What it does, a sentence in English.
  package let help: String
  /// The keys that run it, in the notation of `KeySequence`: its own unless the person chose others.
  package internal(set) var keys: [String]
  package let scope: Scope
  /// What must be there for it to run.
  let needs: [Need]
  let action: @Sendable (Desk) throws(BookError) -> Effect

  init(
    _ id: String, _ title: String, hint: String? = nil, help: String, keys: [String], scope: Scope,
    needs: [Need] = [], action: @escaping @Sendable (Desk) throws(BookError) -> Effect
  ) {
    self.id = id
    self.title = title
    self.hint = hint
    self.help = help
    self.keys = keys
    self.scope = scope
    self.needs = needs
    self.action = action
  }

  /// Why it cannot run now; nil when it can.
  package func obstacle(on desk: Desk) -> String? {
    needs.lazy.compactMap { $0.obstacle(on: desk) }.first
  }
}

/// Where keys mean something; the narrower scope is asked first.
package enum Scope: Hashable, Sendable, CaseIterable {
  case customers, detail, funnel, tickets, alerts, segments, day
  /// Everywhere on the desk.
  case desk
  /// Everywhere, also while something lies over the desk.
  case global
  // What lies over the desk takes all keys; those it does not know are typed.
  case filter, form, menu, reading, confirmation, merge, conflict, columns
  /// On the desk while the tour is on.
  case tour
  /// Where two values of each field stand side by side.
  case sides

  init(_ place: Place) {
    switch place {
    case .customers: self = .customers
    case .detail: self = .detail
    case .funnel: self = .funnel
    case .tickets: self = .tickets
    case .alerts: self = .alerts
    case .segments: self = .segments
    case .day: self = .day
    }
  }

  /// The scopes that are asked when it does not know a key, the next one first.
  var wider: [Scope] {
    switch self {
    case .customers, .detail, .funnel, .tickets, .alerts, .segments, .day, .tour: [.desk, .global]
    case .desk, .filter, .form, .menu, .reading, .confirmation, .columns, .sides: [.global]
    case .merge, .conflict: [.sides, .global]
    case .global: []
    }
  }

  /// Whether a key that types something is typed there and so cannot be that of a command.
  var takesText: Bool { [.filter, .form, .menu, .global].contains(self) }

  /// What the key table calls it.
  package var title: Phrase {
    switch self {
    case .customers: .customers
    case .detail: .detail
    case .funnel: .funnel
    case .tickets: .tickets
    case .alerts: .alerts
    case .segments: .segments
    case .day: .myDay
    case .desk: .scopeDesk
    case .global: .scopeGlobal
    case .filter: .scopeFilter
    case .form: .scopeForm
    case .menu: .scopeMenu
    case .reading: .scopeReading
    case .confirmation: .scopeConfirmation
    case .merge: .scopeMerge
    case .conflict: .scopeConflict
    case .columns: .scopeColumns
    case .sides: .scopeSides
    case .tour: .scopeTour
    }
  }
}
