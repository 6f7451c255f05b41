import BookStore
import Domain

// The forms, each from the fields that its kind declares.
extension Form {
  typealias Made = Result<(edit: Edit, said: String), FormProblem>

  /// A new record of a kind: the fields named first, then all others of the kind that are not given.
  ///
  /// - Parameters:
  ///   - origin: how the form is opened again.
  ///   - only: whether the fields named are all there are.
  static func add(
    _ origin: FormOrigin, _ kind: Kind, title: String, fields names: [String], only: Bool = false,
    preset: FieldValues = [:],
    initial: [String: String] = [:], required: Set<String> = [], said: @escaping (FieldValues) -> String,
    on desk: Desk
  ) -> Form {
    let all = desk.formFields(of: kind).filter { preset[$0.name] == nil }
    let named = names.compactMap { name in all.first { $0.name == name } }
    let fields = (only ? named : named + all.filter { !names.contains($0.name) }).map { field in
      FormField(
        field, words: desk.words, initial: initial[field.name] ?? "",
        required: field.isRequired || required.contains(field.name), looksAhead: aheadFields.contains(field.name))
    }
    var form = Form(title, fields: fields) { typed in
      let values = preset.merging(typed) { _, typed in typed }
      return .success((.add(kind, values), said(values)))
    }
    form.watched = Kind.mergeable.contains(kind) ? kind : nil
    form.origin = origin
    return form
  }

  /// Fields of a record that is there, as they stand.
  static func change(
    _ record: Record, fields names: [String]? = nil, title: String? = nil, on desk: Desk
  ) -> Form {
    let reader = desk.fieldReader
    let kind = record.reference.kind
    let title = title ?? desk.title(of: record)
    let fields = desk.formFields(of: kind).filter { names?.contains($0.name) ?? true }.map { field in
      FormField(
        field, words: desk.words,
        initial: reader.text(record.values[field.name] ?? .none, of: field, label: record.labels[field.name]),
        looksAhead: aheadFields.contains(field.name))
    }
    let (nothing, said) = (desk.words[.nothingChanged], desk.words(.saved, title))
    var form = Form(title, fields: fields, givesAll: false) { values in
      values.isEmpty
        ? .failure(FormProblem(nothing))
        : .success((.change(kind, record.reference.id, values), said))
    }
    form.watched = Kind.mergeable.contains(kind) ? kind : nil
    form.seen = record
    form.origin = FormOrigin(.change, record: record.reference, fields: names)
    return form
  }

  /// An order of a customer: a total, or one line of a product.
  static func order(of customer: Int64, name: String, on desk: Desk) -> Form {
    let (words, figures) = (desk.words, desk.figures)
    let fields = [
      FormField(Field("total", .money, words[.orderTotalHelp]), words: words),
      FormField(required(.order, "date"), words: words, initial: figures.today.description),
      FormField(Field("product", .reference(.product), words[.orderProductHelp]), words: words),
      FormField(Field("quantity", .quantity, words[.orderQuantityHelp]), words: words),
      FormField(Field("price", .price, words[.orderPriceHelp]), words: words),
    ]
    let reader = desk.fieldReader
    var form = Form(words(.orderTitle, name), fields: fields) { typed in
      var values: FieldValues = ["customer": .reference(customer), "date": typed["date"] ?? .none]
      if let total = typed["total"]?.money {
        guard typed["price"] == nil, typed["quantity"] == nil else {
          return .failure(FormProblem(words[.orderTotalOrLine], field: "total"))
        }
        values["total"] = .money(total)
        return .success((.add(.order, values), words(.orderSaved, figures.money(total), name)))
      }
      return line(typed, reader).map { line in
        values["lines"] = .lines([line])
        return (.add(.order, values), words(.orderSaved, figures.money(line.amount), name))
      }
    }
    form.origin = FormOrigin(.order, customer: customer)
    return form
  }

  /// The line that product, quantity and price make; without a price at the product's list price.
  private static func line(_ typed: FieldValues, _ reader: FieldReader) -> Result<OrderLine, FormProblem> {
    let product = typed["product"]?.reference
    let typedPrice: UnitPrice? = if case .price(let price)? = typed["price"] { price } else { nil }
    guard let price = typedPrice ?? product.flatMap(reader.listPrice) else {
      if product == nil, typed["quantity"] != nil {
        return .failure(FormProblem(reader.words[.orderNeedsPrice], field: "product"))
      }
      return .failure(FormProblem(reader.words[.orderNeedsTotal], field: product == nil ? "total" : "price"))
    }
    let quantity = if case .quantity(let given)? = typed["quantity"] { given } else { Quantity.one }
    guard let amount = quantity.amount(at: price, in: reader.currency) else {
      return .failure(FormProblem(reader.words[.amountTooLarge], field: "price"))
    }
    return .success(OrderLine(product: product, quantity: quantity, price: price, amount: amount))
  }

  /// Days in these fields lie ahead.
  private static let aheadFields: Set<String> = ["nextOn", "closed", "due", "until"]

  /// One day that an action waits for.
  static func day(
    _ title: String, initial: String, on desk: Desk, makes: @escaping (Day) -> (edit: Edit, said: String)
  ) -> Form {
    let field = Field("until", .day, required: true, desk.words[.untilHelp])
    let needed = FormProblem(desk.words(.fieldRequired, desk.words.label(ofField: "until")), field: "until")
    return Form(title, fields: [FormField(field, words: desk.words, initial: initial, looksAhead: true)]) { typed in
      typed["until"]?.day.map { .success(makes($0)) } ?? .failure(needed)
    }
  }

  /// A field that the form asks for although its kind could do without it.
  private static func required(_ kind: Kind, _ name: String) -> Field {
    let field = kind.field(name)
    return Field(name, field?.type ?? .text, required: true, field?.help ?? "")
  }
}
