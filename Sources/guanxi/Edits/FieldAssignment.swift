import ArgumentParser

/// `field=value` on the command line; an empty value clears the field.
struct FieldAssignment: Hashable, Sendable, ExpressibleByArgument {
  let name: String
  let text: String

  init(name: String, text: String) {
    self.name = name
    self.text = text
  }

  init?(argument: String) {
    guard let mark = argument.firstIndex(of: "="), mark > argument.startIndex else { return nil }
    self.init(name: String(argument[..<mark]), text: String(argument[argument.index(after: mark)...]))
  }

  static let help = ArgumentHelp(
    "The values, each as field=value; an empty value clears the field.",
    discussion: "Days may be words (today, fri, in 2w); records are named by id, key or exact name; tags=a,b.",
    valueName: "field=value")
}
