import Domain

extension AlertRule {
  /// The table of all rules.
  var traits: AlertTraits {
    switch self {
    case .reorderDue:
      .state(
        "Reorder due soon", .low, .customer,
        reason: "Last sale {1} {1:day|days} ago; buys every {2}.",
        action: "Offer the usual order before the cycle ends.")
    case .reorderOverdue:
      .state(
        "Reorder overdue", .medium, .customer,
        reason: "Last sale {1} {1:day|days} ago; buys every {2}.",
        action: "Call and ask what keeps the order back.")
    case .customerSilent:
      .state(
        "Key customer silent", .high, .customer,
        reason: "No sale and no contact for {1} {1:day|days}.",
        action: "Call, and agree on the next contact.")
    case .dealStuck:
      .state(
        "Deal stuck", .medium, .opportunity,
        reason: "In {1} for {2} {2:day|days}; the limit is {3}.",
        action: "Agree on the next step, or close the deal.")
    case .dealPastClose:
      .state(
        "Deal past its close date", .medium, .opportunity,
        reason: "Was to close on {1}.",
        action: "Set a new date with the customer, or close the deal.")
    case .ticketDue:
      .state(
        "Ticket due", .medium, .ticket,
        reason: "The answer is due at {1}.",
        action: "Answer now.")
    case .ticketBreached:
      .state(
        "Ticket past its time", .high, .ticket,
        reason: "The answer was due at {1}.",
        action: "Answer now, and say why it took so long.")
    case .taskDue:
      .state(
        "Task due", .low, .task,
        reason: "Is to be done today.",
        action: "Do it, or set another day.")
    case .taskOverdue:
      .state(
        "Task overdue", .medium, .task,
        reason: "Was to be done on {1}.",
        action: "Do it, set another day, or drop it.")
    case .duplicate:
      .state(
        "Possible duplicate", .low, .customer,
        reason: "Looks the same as {1}.",
        action: "Compare the two, and merge them or tell them apart.")
    case .incomplete:
      .state(
        "Key customer incomplete", .medium, .customer,
        reason: "No e-mail address and no telephone number, of its own or of a contact.",
        action: "Find out how to reach the customer.")
    case .buysUnhappy:
      .state(
        "Buys but is unhappy", .high, .customer,
        reason: "Still buys, with a feeling of {1}.",
        action: "Ask what is wrong, and put it right.")
    case .segmentFell:
      .event(
        "Segment fell", .medium, .customer,
        reason: "Fell from {1} to {2}.",
        action: "Look at why, and follow the playbook of the new segment.")
    case .lifecycleFell:
      .event(
        "Lifecycle fell", .high, .customer,
        reason: "Fell from {1} to {2}.",
        action: "Call, and find out what has changed.")
    case .complaintBurst:
      .event(
        "Burst of complaints", .high, .customer,
        reason: "{1} {1:complaint|complaints} within {2} {2:day|days}.",
        action: "Call the customer, and take the complaints in hand together.")
    case .satisfactionFell:
      .event(
        "Satisfaction fell", .medium, .customer,
        reason: "Answered {1} after {2}.",
        action: "Thank for the answer, and ask what to do better.")
    case .digest:
      .event(
        "Many customers fell", .medium, .user,
        reason: "{1} customers fell on {2}.",
        action: "Go through the list, the most valuable first.")
    }
  }
}
