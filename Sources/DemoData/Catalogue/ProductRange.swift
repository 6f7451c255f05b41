import Domain

/// The products of the demo company with their prices in the book's currency.
struct ProductRange: Sendable {
  struct Item: Sendable {
    let price: UnitPrice
    /// The list price in hundredths of a unit, or in whole units for a currency without a minor unit.
    let cents: Int64
    let selling: Selling
  }

  /// How a product is sold.
  enum Selling: Sendable {
    case pieces, dozens, hours
  }

  /// By id less one; the items of a group are neighbours.
  let items: [Item]
  let rows: [FactRow]
  /// The items of each group.
  let groups: [Range<Int>]
  private let scale: Int64

  init(currency: Currency) {
    let scale: Int64 = currency.exponent == 0 ? 10_000 : 100
    self.scale = scale
    let articles = ProductRange.articles
    let items = articles.map { article in
      Item(
        price: UnitPrice(tenThousandths: article.cents * scale), cents: article.cents, selling: article.selling)
    }
    self.items = items
    rows = articles.indices.map { index in
      FactRow(
        .product, Int64(index + 1),
        [
          .none, .none, .text(articles[index].name), .text(articles[index].group), .price(items[index].price),
          .price(ProductRange.cost(of: articles[index], at: index, scale: scale)), .text(articles[index].unit), .none,
          .none,
        ])
    }
    groups = ProductRange.groupNames.map { name in
      let first = articles.firstIndex { $0.group == name } ?? 0
      return first..<(first + articles.count { $0.group == name })
    }
  }

  /// The article of that name as a field refers to it; none for a stranger.
  static func reference(to name: String) -> FieldValue {
    articles.firstIndex { $0.name == name }.map { .reference(Int64($0 + 1)) } ?? .none
  }

  /// Between 50 and 68 % of the price.
  private static func cost(of article: Article, at index: Int, scale: Int64) -> UnitPrice {
    UnitPrice(tenThousandths: article.cents * Int64(50 + index * 7 % 19) / 100 * scale)
  }

  /// The price of an item less a discount in percent, to the hundredth.
  func price(of item: Item, less percent: Int) -> UnitPrice {
    guard percent > 0 else { return item.price }
    return UnitPrice(tenThousandths: item.cents * Int64(100 - percent) / 100 * scale)
  }
}
