import Analytics
import Formats
import Testing

@Suite("Models from the command line")
struct ModelCommandsTests {
  private func program(customers: Int = 400) throws -> Program {
    let program = try Program()
    #expect(try program.run("demo", "book.guanxi", "--customers", "\(customers)", "--as-of", "2026-11-21").status == 0)
    return program
  }

  @Test("before a fit a report says what to do, and nothing is shown of any customer")
  func unfitted() throws {
    let program = try program(customers: 40)
    for name in ["clv", "churn"] {
      let report = try program.run("report", name)
      #expect(report.status == 1 && report.errors.contains("guanxi fit \(name)"))
    }
    let none = try program.run("list", "customers", "--where", "has:clv or has:churn")
    #expect(none.output == "Nothing matches.\n")
    #expect(none.errors.contains("guanxi fit clv") && none.errors.contains("guanxi fit churn"))
    let sorted = try program.run("list", "customers", "--sort", "-pAlive", "--where", "revenue>1")
    #expect(sorted.errors == "No model of clv was fitted to this book yet; “guanxi fit clv” does it.\n")
    let rows = try program.run("list", "customers", "--limit", "1", "--json").json.array ?? []
    #expect(rows[0]["clv"] == .null && rows[0]["churn"] == .null)
  }

  @Test("a fit prints parameters and quality, and both models show in lists, filters, sorts and explanations")
  func fitted() throws {
    let program = try program()
    let clv = try program.run("fit", "clv", "--as-of", "2026-11-21", "--json").json
    #expect(clv["betaGeometric"]?["r"] != nil && clv["betaGeometric"]?["converged"] == .bool(true))
    #expect(clv["fittedOn"]?.string == "2026-11-21" && clv["unit"]?.string == "day")
    let churn = try program.run("fit", "churn", "--as-of", "2026-11-21", "--horizon", "60", "--json")
    #expect(churn.status == 0)
    let json = try churn.json
    #expect(json["used"] == .bool(true) && json["horizon"]?.real == 60)
    for validation in ["outOfTime", "inSample", "crossValidated"] {
      for figure in ["auc", "brier", "brierSkill", "accuracy", "precision", "recall", "f1", "truePositives"] {
        #expect(json["validations"]?[validation]?[figure]?.real != nil, "\(validation) \(figure)")
      }
    }
    #expect(json["logisticRegression"]?["features"]?.array?.count == ChurnFeature.allCases.count)
    let list = ["list", "customers", "--where", "churn>0.5 clv>1", "--sort", "-churn", "--json"]
    let rows = try program.run(list).json.array ?? []
    let probabilities = rows.compactMap { $0["churn"]?.real }
    #expect(!rows.isEmpty && probabilities.count == rows.count)
    #expect(probabilities == probabilities.sorted(by: >) && probabilities.allSatisfy { $0 > 0.5 })
    #expect(rows.allSatisfy { $0["asOf"]?.string != nil && $0["clv"]?.string != nil && $0["pAlive"]?.real != nil })
    let id = try #require(rows.first?["id"]?.real)
    let models = try program.run("explain", "customer", "\(Int(id))", "--json").json["models"]?.array ?? []
    #expect(models.compactMap { $0["model"]?.string }.suffix(2) == ["clv", "churn"])
    #expect(models.last?["inputs"]?.array?.count == ChurnFeature.allCases.count)
    let text = try program.run("explain", "customer", "\(Int(id))").output
    #expect(text.contains("expected in twelve months") && text.contains("not to buy within 60 days"))
    #expect(try program.run("recalculate", "--check").status == 0)
  }

  @Test("the reports come as text, JSON, CSV and one page of HTML that needs nothing else")
  func reports() throws {
    let program = try program()
    for name in ["clv", "churn"] {
      #expect(try program.run("fit", name, "--as-of", "2026-11-21").status == 0)
      let text = try program.run("report", name).output
      #expect(text.contains("Calibration") && text.contains("data fingerprint") || text.contains("Data fingerprint"))
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= 110 })
      let json = try program.run("report", name, "--json").json
      #expect(json["customers"]?.real ?? 0 > 300 && json["model"]?["fingerprint"]?.string?.count == 16)
      let csv = try program.run("report", name, "--csv").lines
      #expect(csv.first == "chart,series,x,y,count" && csv.count > 20)
      #expect(try program.run("report", name, "--html", "\(name).html").status == 0)
      let again = try program.run("report", name, "--html", "\(name).html")
      #expect(again.status == 1 && again.errors.contains("\(name).html"))
      #expect(try program.run("report", name, "--html", "\(name).html", "--force").status == 0)
      let page = try program.run("report", name, "--html", "-").output
      #expect(page.hasPrefix("<!doctype html>") && page.contains("<svg") && page.hasSuffix("</html>\n"))
      for foreign in ["<script", "http://", "https://", "url("] { #expect(!page.contains(foreign), "\(foreign)") }
    }
    let overview = try program.run("report", "overview", "--html", "-").output
    #expect(overview.contains("<h1>Overview</h1>"))
  }

  @Test("what cannot be asked or fitted is refused in words, and the book is as before")
  func refused() throws {
    let program = try program(customers: 40)
    for arguments in [
      ["fit", "churn", "--horizon", "3"], ["report", "clv", "--json", "--csv"], ["report", "overview", "--csv"],
      ["report", "clv", "--force"], ["report", "nothing"], ["fit", "clv", "--unit", "year"],
    ] {
      let refusal = try program.run(arguments)
      #expect(refusal.status == 2 && !refusal.errors.isEmpty, "\(arguments)")
    }
    let young = try program.run("fit", "churn", "--as-of", "2001-01-01")
    #expect(young.status == 1 && young.errors.contains("was not fitted") && young.errors.contains("Too few customers"))
    #expect(try program.run("history", "--limit", "9").output.contains("fit") == false)
  }
}

extension JSONValue {
  /// The number that a `.number` is, else nil.
  fileprivate var real: Double? { if case .number(let text) = self { Double(text) } else { nil } }
}
