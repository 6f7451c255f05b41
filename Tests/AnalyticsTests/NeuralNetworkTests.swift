import Testing

@testable import Analytics

struct NetworkFixture: Decodable {
  struct Slopes: Decodable {
    enum CodingKeys: String, CodingKey {
      case inputs = "W1"
      case outputs = "W2"
      case b1, b2
    }
    let inputs: [[Double]]
    let b1, outputs: [Double]
    let b2: Double
    var parameters: NeuralNetwork.Parameters {
      .init(hiddenWeights: Matrix(inputs), hiddenBiases: b1, outputWeights: outputs, outputBias: b2)
    }
  }
  enum CodingKeys: String, CodingKey {
    case rows = "X"
    case losses = "loss_by_step"
    case after = "after_100"
    case y, gradient
  }
  let rows: [[Double]]
  let y: [Double]
  let gradient: Slopes
  let losses: [Double]
  let after: Slopes
}

@Suite("Neural networks")
struct NeuralNetworkTests {
  @Test("loss, slopes and a hundred steps are those of another program")
  func steps() throws {
    let fixture: NetworkFixture = try Fixture.read("mlp")
    let start: NetworkFixture.Slopes = try Fixture.read("mlp")
    var network = NeuralNetwork(start.parameters)
    let rows = Matrix(fixture.rows)
    expectClose(
      NeuralNetwork.slopes(network.parameters, rows, fixture.y).gradient, fixture.gradient.parameters)
    for loss in fixture.losses {
      let slopes = NeuralNetwork.slopes(network.parameters, rows, fixture.y)
      #expect(isClose(slopes.loss, loss))
      network.descend(slopes.gradient, rate: 0.5, decay: 0)
    }
    expectClose(network.parameters, fixture.after.parameters)
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
