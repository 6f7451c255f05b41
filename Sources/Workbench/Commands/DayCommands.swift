import BookStore
import Domain

/// What is done with the things of the day.
enum DayCommands {
  static let all: [Command] = [
    Command(
      "day.done", "Done", hint: "done", help: "Ticks off the task or the next step, or takes the alert in hand.",
      keys: ["d"], scope: .day, needs: [.dayItem]
    ) { desk in
      guard let item = desk.day.list.current else { return .none }
      let said = desk.words(.taskDone, item.text)
      switch item.matter {
      case .task(let id): return .edit(.change(.task, id, ["state": .text("done")]), said: said)
      case .step(let touch): return .edit(.change(.touch, touch, ["nextOn": .none]), said: said)
      case .alert: return AlertCommands.handling(.acknowledge, .alertAcknowledged, desk)
      }
    },
    Command(
      "day.postpone", "Another day", hint: "postpone", help: "Puts it off to a day that you name.", keys: ["Z"],
      scope: .day, needs: [.dayItem]
    ) { desk in
      guard let item = desk.day.list.current else { return .none }
      switch item.matter {
      case .task(let id): return postponing(item, desk) { .change(.task, id, ["due": .day($0)]) }
      case .step(let touch): return postponing(item, desk) { .change(.touch, touch, ["nextOn": .day($0)]) }
      case .alert: return AlertCommands.snoozing(desk)
      }
    },
    Command(
      "day.edit", "Edit", help: "Opens the form of the task or of the touch that agreed on the step.",
      keys: ["E", "e"],
      scope: .day, needs: [.dayItem]
    ) { desk throws(BookError) in
      guard let record = desk.day.list.current?.record else { return .run("place.open") }
      return try desk.form(of: record)
    },
    Command(
      "day.add", "Add a task", hint: "add", help: "Plans something to be done, for a customer or for none.",
      keys: ["a"], scope: .day, needs: [.right(.add, .task)]
    ) { desk in .prompt(.form(.task(of: nil, name: "", on: desk))) },
    Command(
      "day.delete", "Delete the task", help: "Deletes the task, after a question that names it.", keys: ["D"],
      scope: .day, needs: [.dayItem, .right(.delete, .task)]
    ) { desk throws(BookError) in
      guard let record = desk.day.list.current?.record, record.kind == .task else {
        return .say(desk.words[.needsTask])
      }
      return try desk.deleting(record)
    },
  ]

  private static func postponing(_ item: DayItem, _ desk: Desk, _ edit: @escaping (Day) -> Edit) -> Effect {
    let words = desk.words
    return .prompt(
      .form(
        .day(words(.postponeTitle, item.text), initial: "", on: desk) { day in
          (edit(day), words(.postponed, item.text, day))
        }))
  }
}
