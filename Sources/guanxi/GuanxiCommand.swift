import ArgumentParser

/// The root of all commands.
struct GuanxiCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "guanxi",
    abstract: "Customers, deals and tickets in one book, in the terminal.",
    discussion: """
      Without a command the workstation opens on your book. Everything it can do to a book can be done by a command too.

      EXAMPLES:
        guanxi demo try.guanxi                         a book to play with
        guanxi --book try.guanxi                       look around in it
        guanxi import transactions sales.csv           bring your own sales
        guanxi list customers --sort -revenue --limit 20

      The book is --book FILE, else $GUANXI_BOOK, else $XDG_DATA_HOME/guanxi/book.guanxi. Commands exit with 0 when all
      is done, 1 when nothing was changed, 2 when the command line is wrong, 3 when a part was refused.
      """,
    version: "guanxi 0.1.0",
    groupedSubcommands: [
      CommandGroup(
        name: "Books",
        subcommands: [OpenCommand.self, CreateCommand.self, DemoCommand.self, ImportCommand.self, ExportCommand.self]),
      CommandGroup(
        name: "Records",
        subcommands: [
          ListCommand.self, ShowCommand.self, AddCommand.self, EditCommand.self, DeleteCommand.self, MergeCommand.self,
          LogCommand.self, TasksCommand.self, DuplicatesCommand.self, ApplyCommand.self,
        ]),
      CommandGroup(name: "History", subcommands: [UndoCommand.self, RedoCommand.self, HistoryCommand.self]),
      CommandGroup(
        name: "Analysis",
        subcommands: [
          AlertsCommand.self, SegmentsCommand.self, ExplainCommand.self, FitCommand.self, ReportCommand.self,
        ]),
      CommandGroup(name: "Upkeep", subcommands: [RecalculateCommand.self, CheckCommand.self]),
      CommandGroup(
        name: "Settings",
        subcommands: [
          SettingsCommand.self, FieldsCommand.self, ViewsCommand.self, ConfigCommand.self, ThemeCommand.self,
          KeysCommand.self, CompletionsCommand.self,
        ]),
    ],
    defaultSubcommand: OpenCommand.self)
}
