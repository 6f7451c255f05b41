import ArgumentParser
import Testing

@testable import guanxi

@Suite("A wrong command line")
struct UsageMessageTests {
  private func sentence(_ arguments: [String]) -> String? {
    do {
      _ = try GuanxiCommand.parseAsRoot(arguments)
      return nil
    } catch {
      return UsageMessage(GuanxiCommand.message(for: error), full: GuanxiCommand.fullMessage(for: error)).description
    }
  }

  @Test("is answered in one sentence that says where to read on")
  func oneSentence() {
    #expect(sentence(["list"]) == "Missing expected argument '<kind>'. See “guanxi list --help”.")
    #expect(
      sentence(["list", "foo"])
        == "The value 'foo' is invalid for '<kind>'. Please provide one of the following: customers, contacts, products, "
        + "orders, opportunities, tickets, touches, tasks, surveys, relations, users, views, fields. See “guanxi list --help”."
    )
  }

  @Test("with a command that does not exist is not taken for a book")
  func unknownCommand() {
    #expect(sentence(["frobnicate"])?.hasPrefix("There is neither a command nor a book called “frobnicate”.") == true)
  }

  @Test("with two forms of output is refused")
  func twoForms() {
    #expect(
      sentence(["list", "customers", "--json", "--csv"])?.hasPrefix("Only one of --json, --jsonl and --csv") == true)
  }

  @Test("Every command has a help text with an example")
  func helpEverywhere() {
    for group in GuanxiCommand.configuration.groupedSubcommands {
      for command in group.subcommands {
        #expect(!command.configuration.abstract.isEmpty)
        #expect(command.configuration.discussion.contains("guanxi \(command.configuration.commandName ?? "")"))
      }
    }
  }

  @Test("A descending sort and a negative tone are no options")
  func dashes() {
    #expect(sentence(["list", "customers", "--sort", "-revenue,name"]) == nil)
    #expect(sentence(["log", "call", "--customer", "1", "--tone", "-2", "loud"]) == nil)
  }
}
