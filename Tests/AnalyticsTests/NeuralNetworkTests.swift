import Testing

@testable import Analytics

private struct NetworkFixture: Decodable {
  struct Slopes: Decodable {
    let W1: [[Double]]
    let b1, W2: [Double]
    let b2: Double
    var parameters: NeuralNetwork.Parameters {
      .init(hiddenWeights: Matrix(W1), hiddenBiases: b1, outputWeights: W2, outputBias: b2)
    }
  }
  let X, W1: [[Double]]
  let y, b1, W2: [Double]
  let b2, loss: Double
  let gradient: Slopes
  let loss_by_step: [Double]
  let after_100: Slopes
}

@Suite("Neural networks")
struct NeuralNetworkTests {
  @Test("loss, slopes and a hundred steps are those of another program")
  func steps() throws {
    let fixture: NetworkFixture = try Fixture.read("mlp")
    var network = NeuralNetwork(
      .init(
        hiddenWeights: Matrix(fixture.W1), hiddenBiases: fixture.b1, outputWeights: fixture.W2,
        outputBias: fixture.b2))
    let rows = Matrix(fixture.X)
    expectClose(
      NeuralNetwork.slopes(network.parameters, rows, fixture.y).gradient, fixture.gradient.parameters)
    for loss in fixture.loss_by_step {
      let slopes = NeuralNetwork.slopes(network.parameters, rows, fixture.y)
      #expect(isClose(slopes.loss, loss))
      network.descend(slopes.gradient, rate: 0.5, decay: 0)
    }
    expectClose(network.parameters, fixture.after_100.parameters)
  }

  @Test("it learns what no plane parts")
  func exclusiveOr() throws {
    let rows = Matrix((0..<40).map { [Double($0 & 1), Double($0 >> 1 & 1)] })
    let labels = (0..<40).map { ($0 & 1) != ($0 >> 1 & 1) }
    let network = try NeuralNetwork(fitting: rows, labels: labels, settings: .init(decay: 0))
    for row in 0..<4 { #expect((network.probability(of: rows.row(row)) > 0.9) == labels[row]) }
    #expect(try NeuralNetwork(fitting: rows, labels: labels, settings: .init(decay: 0)) == network)
    #expect(throws: ModelError.cancelled) { try NeuralNetwork(fitting: rows, labels: labels) { $0 < 0.5 } }
  }

  private func expectClose(_ one: NeuralNetwork.Parameters, _ other: NeuralNetwork.Parameters) {
    let pairs = zip(
      one.hiddenWeights.values + one.hiddenBiases + one.outputWeights + [one.outputBias],
      other.hiddenWeights.values + other.hiddenBiases + other.outputWeights + [other.outputBias])
    for (found, value) in pairs { #expect(isClose(found, value)) }
  }
}
