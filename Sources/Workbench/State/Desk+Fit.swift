import BookStore
import Domain

// Models are fitted beside the desk; Esc gives it up.
extension Desk {
  /// The models there are, with when each was fitted.
  var modelsMenu: Menu {
    let fits: [(ModelFit, Phrase)] = [(.lifetimeValue(), .lifetimeModel), (.churn(), .churnModel)]
    let items = fits.map { fit, phrase in
      Menu.Item(
        words[phrase], detail: known(of: fit.name), aliases: [fit.name.rawValue], effect: .view { $0.begin(fit) })
    }
    return Menu(words[.modelsTitle], items: items, placeholder: words[.nothingFits], verb: words[.fitVerb])
  }

  private func known(of name: FittedModelName) -> String {
    do throws(BookError) {
      guard let model = try book.fittedModel(name) else { return words[.neverFitted] }
      return words(model.isUsed ? .fittedOn : .refusedOn, model.day, Figures.grouped(model.customers))
    } catch {
      return words.sentence(error)
    }
  }

  /// Fits a model to what happened up to today.
  private mutating func begin(_ model: ModelFit) {
    guard fit == nil, bulk == nil else { return say(words[.bulkUnderWay]) }
    fitGeneration += 1
    fit = model.name
    request(.fit(generation: fitGeneration, model, upTo: session.today()))
    take(fitted: 0)
  }

  /// Takes how far a fit has come, in percent.
  mutating func take(fitted percent: Int) {
    guard let fit else { return }
    let text = words(.fitProgress, fit.rawValue, percent)
    message = Message(text: text, tone: .note, at: session.now(), hint: "place.back")
  }

  mutating func take(_ model: FittedModel) {
    fit = nil
    refresh()
    // Stopped while it was written, it is gone on with.
    if (try? book.needsRoll()) == true { request(.roll(generation: session.today().number)) }
    let customers = Figures.grouped(model.customers)
    guard let refusal = model.refusal else { return say(words(.fitDone, model.name.rawValue, customers)) }
    overlays.append(.reading(TextPage(words[.modelRefused], lines: [TextLine(refusal)])))
  }

  /// A fit was given up or refused: what was there stays.
  mutating func takeFitFailure(_ error: BookError) {
    fit = nil
    if error == .interrupted { say(words[.fitCancelled]) } else { refuse(words.sentence(error)) }
  }

  /// Gives up the fit that is under way.
  mutating func cancelFit() {
    fitGeneration += 1
    request(.cancel(.fit, generation: fitGeneration))
  }
}
