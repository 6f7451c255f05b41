import Domain

/// Everything that all customers of one demo book share.
final class World: Sendable {
  let options: DemoOptions
  let spread: EvenSpread
  let range: ProductRange
  let countries = Country.all
  let deals = DealNames()

  init(_ options: DemoOptions) {
    self.options = options
    spread = EvenSpread(seed: options.seed)
    range = ProductRange(currency: options.currency)
  }
}
