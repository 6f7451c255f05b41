import BookStore
import Domain

/// What is done about an alert, and which are listed.
enum AlertCommands {
  static let all: [Command] =
    [
      Command(
        "alert.states", "Also those in hand", hint: "open/all",
        help: "Lists the alerts already in hand too, or only the open ones.", keys: ["A"], scope: .alerts
      ) { _ in .view { desk in desk.listAlerts { $0.showsAll.toggle() } } },
      Command(
        "alert.mine", "Mine or everybody's", hint: "mine",
        help: "Lists and counts only your own alerts, or everybody's.", keys: ["m"], scope: .alerts
      ) { desk in
        guard desk.book.userID != nil else { return .say(desk.words(.needsUser, desk.userName)) }
        return .view { desk in desk.listAlerts { $0.isMine.toggle() } }
      },
      Command(
        "alert.acknowledge", "Acknowledge", hint: "in hand", help: "Says that the alert is known and being dealt with.",
        keys: ["d"], scope: .alerts, needs: [.alert]
      ) { desk in handling(.acknowledge, .alertAcknowledged, desk) },
      Command(
        "alert.snooze", "Snooze", hint: "snooze", help: "Lets the alert come again on a day that you name.",
        keys: ["Z"], scope: .alerts, needs: [.alert]
      ) { desk in snoozing(desk) },
      Command(
        "alert.close", "Close the alert", hint: "close", help: "Says that the alert needs nothing more.", keys: ["X"],
        scope: .alerts, needs: [.alert]
      ) { desk in handling(.close, .alertClosed, desk) },
      Command(
        "alert.reopen", "Open the alert again", help: "Takes back that somebody took the alert in hand.", keys: ["O"],
        scope: .alerts, needs: [.handledAlert]
      ) { desk in handling(.reopen, .alertReopened, desk) },
    ]

  static func handling(_ handling: AlertHandling, _ said: Phrase, _ desk: Desk) -> Effect {
    guard let alert = desk.alert else { return .none }
    return .edit(
      .handle(alert.key, handling), said: desk.words(said, desk.words.sentence(alert.rule.title), alert.subjectName))
  }

  static func snoozing(_ desk: Desk) -> Effect {
    guard let alert = desk.alert else { return .none }
    let words = desk.words
    let form = Form.day(words(.snoozeTitle, alert.subjectName), initial: "", on: desk) { day in
      (.handle(alert.key, .snooze(until: day)), words(.alertSnoozed, alert.subjectName, day))
    }
    return .prompt(.form(form))
  }
}
