/// Models that are fitted to what customers did.
enum ModelCommands {
  static let all: [Command] = [
    Command(
      "models.fit", "Models: clv, churn",
      help: "Lists what can be learnt from what customers did, and when it was last; Enter learns it, beside the desk.",
      keys: ["g M"], scope: .desk
    ) { desk in .prompt(.menu(desk.modelsMenu)) }
  ]
}
